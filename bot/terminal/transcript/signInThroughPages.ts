import type { Page, PageOpener } from './pageOpener.ts';
import { loginForm, pageText } from './readPage.ts';

export type PageSignIn =
  | { readonly kind: 'code'; readonly code: string }
  /** No code came: the page that was shown instead. */
  | { readonly kind: 'stuck'; readonly status: number; readonly page: string };

const shownCode = /\b[A-Z0-9]{4}-[A-Z0-9]{4}\b/;

/** Signs in as a person at the supplier's pages, and takes the code that the last page shows for the chat. */
export async function signInThroughPages(
  opener: PageOpener,
  url: string,
  person: string,
  password: string,
): Promise<PageSignIn> {
  let page = await opener.open(url);
  const form = loginForm(page.html, page.url);
  if (form !== null) page = await opener.open(form.action, fillIn(form.inputs, person, password));
  const code = shownCode.exec(pageText(page.html))?.[0];
  if (code !== undefined && page.status < 400) return { kind: 'code', code };
  return stuck(page);
}

function fillIn(
  inputs: readonly { readonly name: string; readonly type: string; readonly value: string }[],
  person: string,
  password: string,
): URLSearchParams {
  const filled = new URLSearchParams();
  for (const input of inputs) {
    if (input.name === '' || input.type === 'submit' || input.type === 'button') continue;
    const isName = input.type === 'text' || input.type === 'email';
    filled.set(input.name, input.type === 'password' ? password : isName ? person : input.value);
  }
  return filled;
}

function stuck(page: Page): PageSignIn {
  return { kind: 'stuck', status: page.status, page: pageText(page.html).slice(0, 400) };
}

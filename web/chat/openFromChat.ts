import type { chatTexts } from './chatTexts.ts';
import type { Notices } from './notices.ts';
import { type SignInSecret, signInSecret } from './signInSecret.ts';
import type { CardActionMiddleware } from './webChatApi.ts';

const kinds = ['sign-in', 'form', 'transcript', 'receipt'] as const;
type Kind = (typeof kinds)[number];

export interface OpenFromChatOptions {
  readonly token: () => string;
  readonly notices: Notices;
  readonly texts: (typeof chatTexts)['nl'];
  /** The server has taken the sign-in of this session. */
  readonly signedIn: () => void;
}

/** Says in a sentence why the server refused, when it gave one. */
class Refused extends Error {
  readonly sentence: string | null;
  constructor(status: number, sentence: string | null) {
    super(`refused with ${status}`);
    this.name = 'Refused';
    this.sentence = sentence;
  }
}

/**
 * Links to `/chat/open/<kind>` on our own site belong to this conversation: they are opened with a one-time ticket
 * instead. Sign-in comes back through the window we opened and is redeemed with this session's token.
 */
export function openFromChat(options: OpenFromChatOptions): CardActionMiddleware {
  return () => (next) => (given) => {
    const { type, value } = given.cardAction;
    const kind = type === 'openUrl' ? kindOf(value) : null;
    if (kind === null) {
      return next(given);
    }
    // Now, inside the click: a window that is opened later counts as unasked and is blocked.
    const opened = openWindow(kind, options.texts.oneMoment);
    void lead(kind, opened, options);
    return undefined;
  };
}

function kindOf(url: unknown): Kind | null {
  if (typeof url !== 'string' || !URL.canParse(url, location.href)) {
    return null;
  }
  // Whatever the host: the server may know itself under another name than this page was opened with.
  const { pathname } = new URL(url, location.href);
  return kinds.find((kind) => pathname === `/chat/open/${kind}`) ?? null;
}

function openWindow(kind: Kind, oneMoment: string): Window | null {
  const opened = window.open('about:blank', '_blank', kind === 'sign-in' ? 'popup,width=520,height=760' : '');
  if (opened !== null) {
    opened.document.title = oneMoment;
    opened.document.body.textContent = oneMoment;
  }
  return opened;
}

async function lead(kind: Kind, opened: Window | null, options: OpenFromChatOptions): Promise<void> {
  const { notices, texts } = options;
  notices.clear();
  try {
    const secret = kind === 'sign-in' ? await signInSecret() : null;
    const url = await ticketUrl(kind, secret, options.token());
    if (opened === null) {
      const text = secret === null ? texts.blockedPage : texts.blockedSignIn;
      notices.show({ text, link: { url, label: texts.openHere } });
      return;
    }
    if (secret === null) {
      opened.opener = null;
    } else {
      awaitCode(opened, secret, options);
    }
    opened.location.replace(url);
  } catch (error) {
    opened?.close();
    notices.show({ text: sentenceOf(error) ?? texts.openFailed });
  }
}

async function ticketUrl(kind: Kind, secret: SignInSecret | null, token: string): Promise<string> {
  const asked = {
    kind: kind === 'sign-in' ? 'signIn' : kind,
    locale: document.documentElement.lang,
    ...(secret && { challenge: secret.challenge }),
  };
  const answer: unknown = await (await post('/chat/tickets', asked, token)).json();
  const url = typeof answer === 'object' && answer !== null && 'url' in answer ? answer.url : undefined;
  if (typeof url !== 'string' || !/^https?:$/.test(new URL(url, location.href).protocol)) {
    throw new TypeError('the ticket has no address');
  }
  return new URL(url, location.href).href;
}

/** Listens for the code of the window that this very click opened, and of no other. */
function awaitCode(opened: Window, secret: SignInSecret, options: OpenFromChatOptions): void {
  const heard = (event: MessageEvent): void => {
    const code = event.data?.type === 'signInCode' ? event.data.code : undefined;
    if (event.origin !== location.origin || event.source !== opened || typeof code !== 'string') {
      return;
    }
    window.removeEventListener('message', heard);
    void redeem(code, secret, options).then((done) => {
      opened.postMessage({ type: done ? 'signInDone' : 'signInFailed' }, location.origin);
    });
  };
  window.addEventListener('message', heard);
}

async function redeem(code: string, secret: SignInSecret, options: OpenFromChatOptions): Promise<boolean> {
  try {
    await post('/chat/sign-in', { code, verifier: secret.verifier }, options.token());
    options.signedIn();
    return true;
  } catch (error) {
    options.notices.show({ text: sentenceOf(error) ?? options.texts.signInFailed });
    return false;
  }
}

async function post(path: string, body: unknown, token: string): Promise<Response> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(15_000),
  });
  if (!answer.ok) {
    const problem: unknown = await answer.json().catch(() => null);
    const message = (problem as { error?: { message?: unknown } } | null)?.error?.message;
    throw new Refused(answer.status, typeof message === 'string' ? message : null);
  }
  return answer;
}

function sentenceOf(error: unknown): string | null {
  return error instanceof Refused ? error.sentence : null;
}

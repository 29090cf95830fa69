import type { BrowserContextOptions, Page } from 'playwright-core';
import { patienceMs } from '../browser.ts';
import type { ChatStage } from './chatStage.ts';

type Opener = { newPage(options?: BrowserContextOptions): Promise<Page> };

/** A page with the chat, once its first question is there. */
export async function openChat(
  browser: Opener,
  stage: ChatStage,
  options: BrowserContextOptions & { readonly path?: string } = {},
): Promise<Page> {
  const { path = '/chat', ...settings } = options;
  const page = await newPage(browser, settings);
  await page.goto(stage.url + path);
  await question(page, 'Waarvoor wilt u eHerkenning gebruiken?').waitFor();
  return page;
}

/** An empty page of a Dutch browser. */
export async function newPage(browser: Opener, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage({ locale: 'nl-NL', ...options });
  page.setDefaultTimeout(patienceMs);
  return page;
}

/** Types a message as a customer does; the scripted bot answers a word with its card. */
export async function say(page: Page, text: string): Promise<void> {
  await messageBox(page).fill(text);
  await page.keyboard.press('Enter');
}

export function messageBox(page: Page) {
  return page.locator('[data-id="webchat-sendbox-input"]');
}

/** The card of a question by its title. */
export function question(page: Page, title: string) {
  return page.getByRole('form', { name: title }).last();
}

/** A bubble in the transcript, not the copy that is read aloud. */
export function bubble(page: Page, text: string) {
  return page.locator('.webchat__bubble').filter({ hasText: text }).last();
}

/** For `evaluate`: what the focused element is called. Code for the page is text: our own has no DOM types. */
export const nameOfFocused =
  'document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent';

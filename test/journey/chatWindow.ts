import { mkdir } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { patienceMs } from '../browser.ts';

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;

/** The chat page as a customer uses it: by what is written on buttons and fields. */
export class ChatWindow {
  readonly page: Page;
  readonly #shots: string;
  #shot = 0;

  private constructor(page: Page, shots: string) {
    this.page = page;
    this.#shots = shots;
    page.setDefaultTimeout(patienceMs);
  }

  /** Opens the page in a browser of its own; `kept` is what an earlier browser kept after it was closed. */
  static async open(
    browser: Browser,
    options: {
      readonly url: string;
      readonly shots: string;
      readonly kept?: StorageState;
      readonly width?: number;
      readonly height?: number;
      readonly dark?: boolean;
    },
  ): Promise<ChatWindow> {
    const context = await browser.newContext({
      locale: 'nl-NL',
      viewport: { width: options.width ?? 1000, height: options.height ?? 900 },
      colorScheme: options.dark === true ? 'dark' : 'light',
      ...(options.kept === undefined ? {} : { storageState: options.kept }),
    });
    await mkdir(options.shots, { recursive: true });
    const window = new ChatWindow(await context.newPage(), options.shots);
    await window.page.goto(`${options.url}/`);
    await window.#sendBox.waitFor();
    return window;
  }

  get #sendBox() {
    return this.page.locator('textarea[data-id="webchat-sendbox-input"]');
  }

  /** Waits until this stands somewhere in the chat. */
  async sees(text: string): Promise<void> {
    await this.page.getByText(text).last().waitFor();
  }

  /** Everything that stands in the chat now. */
  async text(): Promise<string> {
    return (await this.page.locator('body').textContent()) ?? '';
  }

  async presses(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).last().click();
  }

  async types(text: string): Promise<void> {
    await this.#sendBox.fill(text);
    await this.#sendBox.press('Enter');
  }

  async ticks(choice: string): Promise<void> {
    await this.page.locator('label[for]').filter({ hasText: choice }).last().click();
  }

  async fills(label: string, value: string): Promise<void> {
    await this.page.locator('input').and(this.page.getByLabel(label)).last().fill(value);
  }

  async attaches(name: string, mimeType: string, buffer: Buffer): Promise<void> {
    await this.page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
  }

  /** Signs in through the window that the button opens. */
  async signsIn(userName: string): Promise<void> {
    const [popup] = await Promise.all([this.page.waitForEvent('popup'), this.presses('Inloggen')]);
    popup.setDefaultTimeout(patienceMs);
    await popup.fill('input[name=userName]', userName);
    await popup.fill('input[name=password]', `upgrade-${userName}`);
    await Promise.all([popup.waitForEvent('close'), popup.press('input[name=password]', 'Enter')]);
  }

  /** A page that a button of the chat opens. */
  async opens(button: string): Promise<Page> {
    const [page] = await Promise.all([this.page.waitForEvent('popup'), this.presses(button)]);
    await page.waitForURL(/\/chat\/documents\//);
    return page;
  }

  async shoots(name: string): Promise<void> {
    this.#shot += 1;
    const number = String(this.#shot).padStart(2, '0');
    await this.page.screenshot({ path: `${this.#shots}/${number}-${name}.png` });
  }

  /** Closes the browser; what it keeps is what local storage holds. */
  async closes(): Promise<StorageState> {
    const kept = await this.page.context().storageState();
    await this.page.context().close();
    return kept;
  }
}

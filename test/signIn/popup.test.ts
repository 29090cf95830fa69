import { mkdir } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Routes } from '../../bot/server.ts';
import { describeInBrowser, openBrowser } from '../browser.ts';
import { type Chat, openStage, type Stage } from './stage.ts';

const chat: Chat = { conversationId: 'conv1', sessionId: 'session1' };
const shots = 'artifacts/sign-in';

/** What the chat page does, in the fewest words: opens the window in the click, hands in the code it gets. */
const openerPage = `<!doctype html><meta charset="utf-8"><title>Opener</title><link rel="icon" href="data:,"><button>Inloggen</button><pre></pre>
<script>
const base64url = (bytes) => btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const post = (path, body) => fetch(path, { method: 'POST', body: JSON.stringify(body),
  headers: { 'content-type': 'application/json', authorization: 'Bearer conv1.session1' } });
document.querySelector('button').onclick = async () => {
  const popup = window.open('about:blank', '_blank', 'popup,width=520,height=760');
  const verifier = base64url(crypto.getRandomValues(new Uint8Array(32)));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier)));
  const { url } = await (await post('/chat/tickets', { kind: 'sign-in', challenge: base64url(hash) })).json();
  addEventListener('message', async (event) => {
    if (event.origin !== location.origin || event.source !== popup) return;
    const answer = await post('/chat/sign-in', { code: event.data.code, verifier });
    document.querySelector('pre').textContent = 'answer ' + answer.status;
    popup.postMessage({ type: answer.ok ? 'signInDone' : 'signInFailed' }, location.origin);
  });
  popup.location.replace(url);
};
</script>`;

/** Somebody else's page that opens the window with a ticket of their own and listens for the code. */
const strangerPage = `<!doctype html><title>Stranger</title><button>Open</button><pre></pre>
<script>
addEventListener('message', (event) => { document.querySelector('pre').textContent += JSON.stringify(event.data); });
document.querySelector('button').onclick = () => window.open(decodeURIComponent(location.hash.slice(1)), '_blank', 'popup');
</script>`;

const routes: Routes = (server) => {
  for (const [path, body] of [
    ['/opener', openerPage],
    ['/stranger', strangerPage],
  ] as const) {
    server.get(path, async (_req, res) => {
      res.setHeader('content-type', 'text/html');
      res.setHeader('content-security-policy', "default-src 'self' 'unsafe-inline'; img-src data:");
      res.end(body);
    });
  }
};

describeInBrowser('signing in through a window', () => {
  let browser: Browser;
  let context: BrowserContext;
  let stage: Stage;
  let complaints: string[];

  beforeAll(async () => {
    browser = await openBrowser();
    await mkdir(shots, { recursive: true });
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    context = await browser.newContext({ locale: 'nl-NL' });
    complaints = [];
    context.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
  });
  afterEach(async () => {
    await context.close();
    await stage.close();
  });

  async function logIn(popup: Page): Promise<void> {
    await popup.locator('input[name=user]').fill('anna');
    await popup.getByRole('button', { name: 'Inloggen' }).click();
  }

  async function fromOpener(): Promise<{ opener: Page; popup: Page }> {
    const opener = await context.newPage();
    await opener.goto(`${stage.publicUrl}/opener`);
    const [popup] = await Promise.all([opener.waitForEvent('popup'), opener.getByRole('button').click()]);
    await popup.waitForURL(/interaction/);
    return { opener, popup };
  }

  test('the window hands the code to the chat page and closes by itself', async () => {
    stage = await openStage({ routes: [routes] });
    const { opener, popup } = await fromOpener();
    await Promise.all([popup.waitForEvent('close'), logIn(popup)]);
    expect(await opener.locator('pre').textContent()).toBe('answer 204');
    expect(stage.incoming).toMatchObject([{ kind: 'signedIn', ...chat, person: { personId: 'anna' } }]);
    expect(complaints).toEqual([]);
  });

  test('a chat page that cannot use the code is not answered with the code to type', async () => {
    stage = await openStage({ routes: [routes] });
    stage.turnResults.push({ kind: 'unknownConversation' });
    const { popup } = await fromOpener();
    await logIn(popup);
    await popup.getByText('De chat kon deze inlog niet gebruiken').waitFor();
    expect(await popup.locator('#code').count()).toBe(0);
  });

  test('a provider that cuts the window loose leaves the code to be typed', async () => {
    stage = await openStage({ routes: [routes], coop: 'same-origin' });
    const { popup } = await fromOpener();
    await logIn(popup);
    await popup.locator('#code').waitFor({ state: 'visible' });
    const text = (await popup.locator('#code').textContent()) ?? '';
    expect(await stage.signIn.redeemTypedCode({ ...chat, text })).toMatchObject({ kind: 'signedIn' });
    expect(complaints).toEqual([]);
  });

  test('a page of another origin that opened the window hears nothing', async () => {
    stage = await openStage({ routes: [routes] });
    const url = await stage.ticketUrl(chat, 'sign-in');
    const stranger = await context.newPage();
    const elsewhere = stage.publicUrl.replace('localhost', '127.0.0.1');
    await stranger.goto(`${elsewhere}/stranger#${encodeURIComponent(url)}`);
    const [popup] = await Promise.all([stranger.waitForEvent('popup'), stranger.getByRole('button').click()]);
    await logIn(popup);
    await popup.locator('#code').waitFor({ state: 'visible', timeout: 15_000 });
    expect(await popup.evaluate('window.opener !== null')).toBe(true);
    expect(await popup.getByText('Geef deze code nooit aan iemand anders').isVisible()).toBe(true);
    expect(await stranger.locator('pre').textContent()).toBe('');
  });

  test('without JavaScript the code is simply there', async () => {
    stage = await openStage();
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const page = await plain.newPage();
    await page.goto(await stage.ticketUrl(chat, 'sign-in'));
    await logIn(page);
    expect(await page.locator('#code').isVisible()).toBe(true);
    await plain.close();
  });

  test.each([
    ['light', 'light', 900, 700],
    ['dark', 'dark', 900, 700],
    ['narrow', 'light', 320, 640],
    ['zoomed', 'dark', 320, 256],
  ] as const)('the pages are readable: %s', async (name, colorScheme, width, height) => {
    stage = await openStage();
    const looks = await browser.newContext({ locale: 'nl-NL', colorScheme, viewport: { width, height } });
    const page = await looks.newPage();
    const addresses: [string, string][] = [
      ['code', await stage.ticketUrl(chat, 'sign-in')],
      ['used', `${stage.publicUrl}/sign-in/start?ticket=x`],
      ['state', `${stage.publicUrl}/sign-in/callback?state=x`],
      ['open', `${stage.publicUrl}/chat/open/form`],
    ];
    for (const [what, address] of addresses) {
      await page.goto(address);
      if (what === 'code') await logIn(page);
      await page.locator('h1').waitFor();
      await page.screenshot({ path: `${shots}/${what}-${name}.png`, fullPage: true });
      const overflow = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect([what, overflow]).toEqual([what, 0]);
      // From the outside, as a tool of the browser: the page's own policy stays as it is.
      const session = await looks.newCDPSession(page);
      const world = await session.send('Page.createIsolatedWorld', {
        frameId: (await session.send('Page.getFrameTree')).frameTree.frame.id,
      });
      const { result } = await session.send('Runtime.evaluate', {
        contextId: world.executionContextId,
        expression: `${axe.source}; axe.run().then((r) => JSON.stringify(r.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.html))))`,
        awaitPromise: true,
      });
      expect([what, JSON.parse(String(result.value))]).toEqual([what, []]);
    }
    await looks.close();
  });
});

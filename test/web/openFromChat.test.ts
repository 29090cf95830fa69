import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { describeInBrowser, openBrowser } from '../browser.ts';
import { type ChatStage, openChatStage } from './chatStage.ts';
import { bubble, newPage, openChat, say } from './openChat.ts';

describeInBrowser('what the chat opens', () => {
  let stage: ChatStage;
  let browser: Browser;
  beforeAll(async () => {
    stage = await openChatStage();
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await stage.close();
  });
  beforeEach(() => {
    stage.asked.length = 0;
  });

  test('signing in asks a ticket with a challenge and redeems the code with its verifier', async () => {
    const page = await openChat(browser, stage);
    await say(page, 'inloggen');
    const [popup] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: 'Inloggen', exact: true }).click(),
    ]);
    await popup.getByRole('button').waitFor();
    expect(new URL(popup.url()).pathname).toBe('/sign-in/start');
    await Promise.all([popup.waitForEvent('close'), popup.getByRole('button').click()]);
    await bubble(page, 'U bent ingelogd als Anna de Vries.').waitFor();
    const [ticket, redeemed] = stage.asked;
    expect(ticket?.body).toMatchObject({ kind: 'signIn', locale: 'nl' });
    expect(redeemed?.body).toMatchObject({ code: 'ABCD-EFGH' });
    expect(createHash('sha256').update(String(redeemed?.body.verifier)).digest('base64url')).toBe(
      ticket?.body.challenge,
    );
    await page.close();
  });

  test('a code from any other window than the one it opened is not heard', async () => {
    const page = await openChat(browser, stage);
    await say(page, 'inloggen');
    const [popup] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: 'Inloggen', exact: true }).click(),
    ]);
    await popup.getByRole('button').waitFor();
    // From the page itself, and from a frame of the same origin.
    await page.evaluate(`
      window.postMessage({ type: 'signInCode', code: 'EVIL-EVIL' }, location.origin);
      const frame = document.createElement('iframe');
      document.body.append(frame);
      window.dispatchEvent(new MessageEvent('message', {
        data: { type: 'signInCode', code: 'EVIL-EVIL' },
        origin: location.origin,
        source: frame.contentWindow,
      }));`);
    await Promise.all([popup.waitForEvent('close'), popup.getByRole('button').click()]);
    await bubble(page, 'U bent ingelogd als Anna de Vries.').waitFor();
    const codes = stage.asked.filter(({ path }) => path === '/chat/sign-in').map(({ body }) => body.code);
    expect(codes).toEqual(['ABCD-EFGH']);
    await page.close();
  });

  test('when windows are blocked the chat shows the link and says to type the code', async () => {
    const page = await newPage(browser);
    await page.addInitScript({ content: 'window.open = () => null' });
    await page.goto(`${stage.url}/chat`);
    await bubble(page, 'Waarvoor wilt u eHerkenning').waitFor();
    await say(page, 'inloggen');
    await page.getByRole('button', { name: 'Inloggen', exact: true }).click();
    await page.getByText('Na het inloggen ziet u een code; typ die hier in het gesprek.').waitFor();
    const link = page.getByRole('link', { name: 'Openen in een nieuw tabblad' });
    expect(new URL((await link.getAttribute('href')) ?? '').pathname).toBe('/sign-in/start');
    await page.getByRole('button', { name: 'Melding sluiten' }).click();
    expect(await link.count()).toBe(0);
    await page.close();
  });

  test('a document opens in a tab that knows nothing of the chat', async () => {
    const page = await openChat(browser, stage);
    await say(page, 'status');
    const [tab] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: 'Formulier downloaden' }).click(),
    ]);
    await tab.getByRole('heading', { name: 'Formulier' }).waitFor();
    expect(await tab.title()).toBe('alone');
    expect(stage.asked.map(({ body }) => body.kind)).toEqual(['form']);
    await page.close();
  });

  test('a ticket that is refused closes the window and gives the reason of the server', async () => {
    const page = await openChat(browser, stage);
    await page.route('**/chat/tickets', (route) =>
      route.fulfill({ status: 429, json: { error: { message: 'U vroeg dit te vaak.' } } }),
    );
    await say(page, 'status');
    const [tab] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: 'Formulier downloaden' }).click(),
    ]);
    await page.getByText('U vroeg dit te vaak.').waitFor();
    expect(tab.isClosed()).toBe(true);
    await page.close();
  });
});

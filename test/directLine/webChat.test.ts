import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Response } from 'restify';
import type { Routes } from '../../bot/server.ts';
import { describeInBrowser, openBrowser } from '../browser.ts';
import { type Channel, startChannel } from './startChannel.ts';

const bundle = fileURLToPath(
  new URL('../../node_modules/botframework-webchat/dist/webchat.js', import.meta.url),
);

/** A bare page around the published Web Chat; it keeps its token, so that a reload comes back. */
const page = `<!doctype html><meta charset="utf-8"><div id="chat" style="height:90vh"></div>
<script src="/webchat.js"></script><script type="module">
const post = async (path, options) => (await fetch(path, { method: 'POST', ...options })).json();
let kept = JSON.parse(sessionStorage.getItem('kept'));
const isBack = kept !== null;
kept ??= await post('/chat/token', { body: '{"locale":"nl"}' });
sessionStorage.setItem('kept', JSON.stringify(kept));
const directLine = WebChat.createDirectLine({
  domain: location.origin + '/v3/directline', token: kept.token, ...(isBack ? { conversationId: kept.conversationId } : {}),
});
WebChat.renderWebChat({ directLine, locale: 'nl-NL' }, document.getElementById('chat'));
</script>`;

const routes: Routes = (server) => {
  const serve = (path: string, type: string, read: () => Promise<string>): void => {
    server.get(path, async (_req: unknown, res: Response) => {
      const body = await read();
      res.setHeader('content-security-policy', '');
      res.writeHead(200, { 'content-type': type });
      res.end(body);
    });
  };
  serve('/page', 'text/html', async () => page);
  serve('/webchat.js', 'text/javascript', () => readFile(bundle, 'utf8'));
};

describeInBrowser('the published Web Chat', () => {
  let channel: Channel;
  let browser: Browser;
  let tab: Page;

  beforeAll(async () => {
    channel = await startChannel({}, [routes]);
    browser = await openBrowser();
    tab = await browser.newPage();
    await tab.goto(`${channel.base}/page`);
  });
  afterAll(async () => {
    await browser?.close();
    await channel?.close();
  });

  test('greets, sends, shows the own message once on its own side, and the answer', async () => {
    await tab.getByText('welkom').first().waitFor();
    const box = tab.locator('[data-id="webchat-sendbox-input"]');
    await box.fill('hallo daar');
    await box.press('Enter');
    await tab.getByText('echo: hallo daar').first().waitFor();
    expect(await tab.locator('.webchat__bubble--from-user', { hasText: 'hallo daar' }).count()).toBe(1);
    expect(await tab.getByText('Verzenden mislukt').count()).toBe(0);
  });

  test('uploads a file, and says at once that a refused one was not sent', async () => {
    const input = tab.locator('input[type=file]').first();
    const pdf = { name: 'stuk.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') };
    await input.setInputFiles(pdf);
    await tab.locator('[data-id="webchat-sendbox-input"]').press('Enter');
    await tab.getByText('bestanden: stuk.pdf').first().waitFor();
    await input.setInputFiles({ ...pdf, name: 'programma.exe' });
    await tab.locator('[data-id="webchat-sendbox-input"]').press('Enter');
    await tab.getByText('Verzenden mislukt').first().waitFor();
  });

  test('shows the whole conversation after a reload, each message once', async () => {
    await tab.reload();
    await tab.getByText('bestanden: stuk.pdf').first().waitFor();
    expect(await tab.locator('.webchat__bubble', { hasText: 'welkom' }).count()).toBe(1);
    expect(await tab.locator('.webchat__bubble--from-user', { hasText: 'hallo daar' }).count()).toBe(1);
    expect(await tab.locator('.webchat__bubble', { hasText: 'echo: hallo daar' }).count()).toBe(1);
  });
});

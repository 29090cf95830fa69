import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { acceptedLocale } from '../../bot/web/acceptedLocale.ts';
import { chatPageRoutes } from '../../bot/web/chatPageRoutes.ts';
import { describeInBrowser, openBrowser } from '../browser.ts';
import { type ChatStage, openChatStage } from './chatStage.ts';
import { openChat, say } from './openChat.ts';

let stage: ChatStage;
beforeAll(async () => {
  stage = await openChatStage({ allowedOrigins: ['https://www.example.nl'] });
}, 60_000);
afterAll(() => stage.close());

describe('the chat page as it leaves the server', () => {
  test('every answer has its own nonce and names who may frame it', async () => {
    const [one, other] = await Promise.all([fetch(`${stage.url}/chat`), fetch(`${stage.url}/chat`)]);
    const policy = one.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'self' https://www.example.nl");
    expect(policy).not.toContain('unsafe');
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    expect(await one.text()).toContain(`nonce="${nonce}"`);
    expect(other.headers.get('content-security-policy')).not.toContain(nonce);
    expect(one.headers.get('cache-control')).toBe('no-store');
    expect(one.headers.get('cross-origin-opener-policy')).toBe('same-origin-allow-popups');
  });

  test('built files are compressed, typed and kept for a year', async () => {
    const html = await (await fetch(`${stage.url}/chat`)).text();
    const file = /\/chat\/assets\/webchat[^"]+/.exec(html)?.[0] ?? '';
    for (const [accepted, encoding] of [
      ['gzip, deflate, br', 'br'],
      ['gzip', 'gzip'],
      ['br;q=0', null],
    ] as const) {
      const answer = await fetch(stage.url + file, { headers: { 'accept-encoding': accepted } });
      expect(answer.headers.get('content-encoding')).toBe(encoding);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
      expect((await answer.text()).length).toBeGreaterThan(3_000_000);
    }
    const unknown = await fetch(`${stage.url}/chat/assets/..%2f..%2fpackage.json`);
    expect(unknown.status).toBe(404);
  });

  test('a browser that has the launcher is told so', async () => {
    const first = await fetch(`${stage.url}/launcher.js`);
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    expect((await first.text()).length).toBeLessThan(6 * 1024);
    const again = await fetch(`${stage.url}/launcher.js`, {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  test('the root leads to the chat and keeps the question', async () => {
    const answer = await fetch(`${stage.url}/?locale=en`, { redirect: 'manual' });
    expect(answer.headers.get('location')).toBe('/chat?locale=en');
  });

  test('the page says its language and works without script far enough to say so', async () => {
    const english = await (await fetch(`${stage.url}/chat?locale=en"><script>`)).text();
    expect(english).toContain('<html lang="en"');
    expect(english).not.toContain('"><script>');
    const dutch = await (await fetch(`${stage.url}/chat`)).text();
    expect(dutch).toContain('<html lang="nl"');
    expect(dutch).toContain('<noscript>');
  });

  test.each([
    [null, undefined, 'nl'],
    [null, 'en-GB,en;q=0.9,nl;q=0.8', 'en'],
    [null, 'nl-NL,nl;q=0.9,en;q=0.8', 'nl'],
    [null, 'de-DE,de;q=0.9,en;q=0.5', 'en'],
    [null, 'de', 'nl'],
    [null, 'en;q=0, nl', 'nl'],
    ['nl', 'en', 'nl'],
    ['en-US', 'nl', 'en'],
    ['xx', 'en', 'nl'],
  ])('asked %s and accepting %s is %s', (asked, accepted, locale) => {
    expect(acceptedLocale(asked, accepted)).toBe(locale);
  });

  test('an allowed origin with more than an origin in it stops the start', () => {
    const assets = { names: {} as never, read: async () => gunzipSync(Buffer.alloc(0)) };
    expect(() => chatPageRoutes({ assets, allowedOrigins: ['https://a.nl; script-src *'] })).toThrow(
      /not an origin/,
    );
  });
});

describeInBrowser('the chat page in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test('loads nothing from elsewhere and breaks its own policy only where Web Chat is known to', async () => {
    const context = await browser.newContext({ locale: 'nl-NL' });
    const foreign: string[] = [];
    const errors: string[] = [];
    context.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== stage.url) {
        foreign.push(request.url());
      }
    });
    context.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') {
        errors.push(message.text());
      }
    });
    context.on('weberror', (error) => errors.push(error.error().message));
    await context.addInitScript({
      content: `window.seenViolations = [];
        document.addEventListener('securitypolicyviolation', (event) => {
          window.seenViolations.push(event.effectiveDirective + ' ' + event.blockedURI);
        });`,
    });
    const page = await openChat(context, stage);
    for (const word of ['zoeken', 'formulier', 'samenvatting', 'status']) {
      await say(page, word);
    }
    await page.getByText('Uw aanvraag is in behandeling').last().waitFor();
    expect(foreign).toEqual([]);
    const violations = await page.evaluate<string[]>('window.seenViolations');
    // One empty style element of Web Chat's tooltip; nothing of ours.
    expect(violations).toEqual(['style-src-elem inline']);
    expect(errors.filter((error) => !error.startsWith('Applying inline style violates'))).toEqual([]);
    await context.close();
  });

  test('speaks English to who asks for it', async () => {
    const page = await browser.newPage({ locale: 'en-GB' });
    await page.goto(`${stage.url}/chat`);
    await page.getByPlaceholder('Type your message').waitFor();
    expect(await page.locator('h1').textContent()).toBe('eHerkenning upgrade assistant');
    expect(await page.getByRole('button', { name: 'Why?' }).isVisible()).toBe(true);
    const started = stage.chat.incoming.findLast((turn) => turn.kind === 'conversationStarted');
    expect(started).toMatchObject({ locale: 'en' });
    await page.close();
  });
});

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { TicketPageRequest, TicketPages } from '../../bot/tickets/ticketPage.ts';
import { type Chat, openStage, type Stage } from './stage.ts';

const chat: Chat = { conversationId: 'conv1', sessionId: 'session1' };
let stage: Stage;
let asked: TicketPageRequest[];

const pages: TicketPages = {
  form: async (request) => {
    asked.push(request);
    return request.sessionId === 'hidden'
      ? null
      : {
          contentType: 'text/html; charset=utf-8',
          body: `<style nonce="${request.nonce}"></style>Formulier`,
        };
  },
  transcript: async () => ({
    contentType: 'text/plain; charset=utf-8',
    body: Buffer.from('gesprek één'),
    fileName: 'gesprek "één"\r\nx: y.txt',
  }),
  receipt: async () => null,
};

beforeEach(async () => {
  asked = [];
  stage = await openStage({ pages });
});
afterEach(() => stage.close());

describe('a one-time link from the chat', () => {
  test('opens the document of its conversation and session, once', async () => {
    const url = await stage.ticketUrl(chat, 'form');
    expect(url).toMatch(/\/chat\/documents\/form\?ticket=[\w-]{43}$/);
    const page = await fetch(url);
    expect(await page.text()).toContain('Formulier');
    expect(asked).toEqual([{ ...chat, locale: 'nl', nonce: expect.any(String) }]);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('content-security-policy')).toContain(`style-src 'nonce-${asked[0]?.nonce}'`);
    const again = await fetch(url);
    expect(again.status).toBe(410);
    expect(await again.text()).toContain('al gebruikt of verlopen');
  });

  test('keeps a transcript as a file, whatever its name', async () => {
    const page = await fetch(await stage.ticketUrl(chat, 'transcript'));
    expect(await page.text()).toBe('gesprek één');
    expect(page.headers.get('content-disposition')).toBe(
      `attachment; filename="gesprek eenx y.txt"; filename*=UTF-8''gesprek%20%22%C3%A9%C3%A9n%22%0D%0Ax%3A%20y.txt`,
    );
    expect(page.headers.get('x')).toBeNull();
  });

  test('is good for five minutes', async () => {
    const [early, late] = [await stage.ticketUrl(chat, 'form'), await stage.ticketUrl(chat, 'form')];
    stage.clock.now += 5 * 60_000 - 1;
    expect((await fetch(early)).status).toBe(200);
    stage.clock.now += 1;
    expect((await fetch(late)).status).toBe(410);
  });

  test('works for its own kind only, and is not used up by another', async () => {
    const url = new URL(await stage.ticketUrl(chat, 'form'));
    const ticket = url.searchParams.get('ticket');
    for (const path of ['/chat/documents/transcript', '/sign-in/start']) {
      expect((await fetch(`${stage.publicUrl}${path}?ticket=${ticket}`)).status).toBe(410);
    }
    expect((await fetch(url)).status).toBe(200);
  });

  test('says so when there is no such document for this session', async () => {
    const page = await fetch(await stage.ticketUrl({ ...chat, sessionId: 'hidden' }, 'form'));
    expect(page.status).toBe(404);
    expect(await page.text()).toContain('Dit document is er niet meer');
  });

  test.each(['/chat/open/sign-in', '/chat/open/form', '/chat/open/x', '/chat/documents/form'])(
    'opened outside the chat (%s) sends people to the chat',
    async (path) => {
      const page = await fetch(`${stage.publicUrl}${path}`);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('Open dit vanuit de chat');
    },
  );

  test('speaks English to a browser that asks for it', async () => {
    const page = await fetch(`${stage.publicUrl}/chat/open/form`, {
      headers: { 'accept-language': 'en-GB,nl' },
    });
    expect(await page.text()).toContain('Open this from the chat');
  });

  test('is given to the holder of the chat token only, for kinds that exist', async () => {
    expect((await stage.post(null, '/chat/tickets', { kind: 'form' })).status).toBe(401);
    for (const body of [{}, { kind: 'x' }, { kind: 'sign-in', challenge: 'short' }, [], 'x']) {
      expect((await stage.post(chat, '/chat/tickets', body)).status).toBe(400);
    }
    expect((await stage.post(chat, '/chat/tickets', 'x'.repeat(100_000))).status).toBe(400);
  });

  test('cannot be asked for without end', async () => {
    const answers = await Promise.all(
      Array.from({ length: 25 }, () => stage.post(chat, '/chat/tickets', { kind: 'form' })),
    );
    const refused = answers.filter((answer) => answer.status === 429);
    expect(refused).toHaveLength(5);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

test('a document that cannot be made is told on a page, without details', async () => {
  const broken = await openStage({
    pages: {
      form: async () => {
        throw new Error('the name of somebody');
      },
      transcript: async () => null,
      receipt: async () => null,
    },
  });
  const page = await fetch(await broken.ticketUrl(chat, 'form'));
  const text = await page.text();
  await broken.close();
  expect(page.status).toBe(500);
  expect(text).toContain('Er ging iets mis bij ons');
  expect(text).not.toContain('somebody');
});

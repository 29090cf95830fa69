import { afterEach, describe, expect, test } from '@jest/globals';
import { createDirectLineTokens } from '../../bot/channels/directLine/token.ts';
import { begin, call } from './call.ts';
import { type Channel, noRates, startChannel } from './startChannel.ts';

let channel: Channel | undefined;

async function start(parts: Parameters<typeof startChannel>[0] = {}): Promise<Channel> {
  channel = await startChannel(parts);
  return channel;
}

afterEach(async () => {
  await channel?.close();
  channel = undefined;
});

const message = (text: string, more: object = {}) => ({ type: 'message', text, ...more });

describe('starting a conversation', () => {
  test('is 201 the first time and 200 later, and starts one turn', async () => {
    const { base, conversations } = await start();
    const { body } = await call(`${base}/chat/token`, { body: { locale: 'en-GB' } });
    expect(body).toEqual({
      conversationId: expect.any(String),
      token: expect.any(String),
      expires_in: 1800,
      resume: expect.any(String),
    });
    const path = `${base}/v3/directline/conversations`;
    const first = await call(path, { token: body.token, body: { user: { id: 'x' } } });
    const second = await call(path, { token: first.body.token, body: {} });
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(first.body).toMatchObject({ conversationId: body.conversationId, expires_in: 1800 });
    expect(first.body.streamUrl).toContain(`${base.replace('http', 'ws')}/v3/directline/conversations/`);
    expect(conversations.incoming).toEqual([
      expect.objectContaining({ kind: 'conversationStarted', channel: 'directLine', locale: 'en' }),
    ]);
  });

  test('takes the language from the client that starts', async () => {
    const { base, conversations } = await start();
    const { body } = await call(`${base}/chat/token`, { body: {} });
    await call(`${base}/v3/directline/conversations`, { token: body.token, body: { locale: 'en-US' } });
    expect(conversations.incoming[0]).toMatchObject({ locale: 'en' });
  });

  test('gives a stream address behind a proxy that ends TLS, and at the public address', async () => {
    const { base } = await start();
    const { url, token } = await begin(base);
    const proxied = await call(url, { token, headers: { 'x-forwarded-proto': 'https' } });
    expect(proxied.body.streamUrl).toMatch(/^wss:/);
    await channel?.close();
    const other = await start({ publicUrl: 'https://chat.example.nl/' });
    expect((await begin(other.base)).streamUrl).toMatch(/^wss:\/\/chat\.example\.nl\/v3\//);
  });

  test('coming back answers 404 when there is nothing to come back to', async () => {
    const { base } = await start();
    const { body } = await call(`${base}/chat/token`, { body: {} });
    const path = `${base}/v3/directline/conversations/${body.conversationId}`;
    expect((await call(`${path}?watermark=`, { token: body.token })).status).toBe(404);
    expect((await call(`${path}/activities`, { token: body.token })).status).toBe(404);
    expect((await call(`${path}/activities`, { token: body.token, body: message('a') })).status).toBe(404);
  });
});

describe('a token', () => {
  test('is needed, has to be ours, and opens its own conversation only', async () => {
    const { base } = await start();
    const mine = await begin(base);
    const other = await begin(base);
    const outcomes: unknown[] = [];
    for (const token of [undefined, 'nonsense', other.token, mine.resume]) {
      const answer = await call(`${mine.url}/activities`, token === undefined ? {} : { token });
      outcomes.push([answer.status, answer.body.error.code]);
      expect(answer.body.error.message).toMatch(/sleutel/);
    }
    expect(outcomes).toEqual([
      [401, 'BadArgument'],
      [403, 'BadArgument'],
      [403, 'BadArgument'],
      [403, 'BadArgument'],
    ]);
    const posted = await call(`${mine.url}/activities`, { token: other.token, body: message('x') });
    expect(posted.status).toBe(403);
  });

  test('expires after half an hour unless it is refreshed', async () => {
    let now = Date.now();
    const { base } = await start({ now: () => now });
    const { url, token } = await begin(base);
    now += 29 * 60_000;
    const refreshed = await call(`${base}/v3/directline/tokens/refresh`, { token, method: 'POST' });
    expect(refreshed.status).toBe(200);
    now += 2 * 60_000;
    const old = await call(`${url}/activities`, { token });
    expect([old.status, old.body.error.code]).toEqual([403, 'TokenExpired']);
    const late = await call(`${base}/v3/directline/tokens/refresh`, { token, method: 'POST' });
    expect(late.status).toBe(403);
    expect((await call(`${url}/activities`, { token: refreshed.body.token })).status).toBe(200);
  });

  test('speaks the language in which the chat was opened', async () => {
    let now = Date.now();
    const { base } = await start({ now: () => now });
    const { body } = await call(`${base}/chat/token`, { body: { locale: 'en' } });
    const url = `${base}/v3/directline/conversations/${body.conversationId}/activities`;
    const missing = await call(url, { token: body.token });
    expect(missing.body.error.message).toContain('no longer exists');
    now += 31 * 60_000;
    expect((await call(url, { token: body.token })).body.error.message).toContain('has expired');
  });

  test('keeps its browser session when refreshed', async () => {
    const { base, conversations } = await start();
    const { url, token } = await begin(base);
    const refreshed = await call(`${base}/v3/directline/tokens/refresh`, { token, method: 'POST' });
    await call(`${url}/activities`, { token });
    await call(`${url}/activities`, { token: refreshed.body.token });
    const [first, second] = conversations.viewers;
    expect(first).toEqual(second);
  });

  test('is handed out for the secret only where there is one', async () => {
    const without = await start();
    const path = '/v3/directline/tokens/generate';
    expect((await call(`${without.base}${path}`, { method: 'POST', token: '' })).status).toBe(404);
    await without.close();
    const { base } = await start({ secret: 'top-secret' });
    expect((await call(`${base}${path}`, { method: 'POST', token: 'guess' })).status).toBe(403);
    const bad = await call(`${base}${path}`, { token: 'top-secret', body: { user: { id: 'piet' } } });
    expect(bad.status).toBe(400);
    const good = await call(`${base}${path}`, { token: 'top-secret', body: { user: { id: 'dl_piet' } } });
    expect(good.body).toMatchObject({ expires_in: 1800 });
    const payload = Buffer.from(good.body.token.split('.')[1], 'base64url').toString();
    expect(JSON.parse(payload)).toMatchObject({ user: 'dl_piet', conv: good.body.conversationId });
    expect((await call(`${base}${path}`, { token: 'top-secret', method: 'POST' })).status).toBe(200);
  });
});

describe('resuming from another browser session', () => {
  test('gives the same conversation under a new session and tells the turn', async () => {
    const { base, conversations } = await start();
    const { conversationId, resume, token, url } = await begin(base);
    const { body } = await call(`${base}/chat/token`, { body: { resume } });
    expect(body).toMatchObject({ conversationId, resumed: true });
    expect(conversations.incoming.at(-1)).toMatchObject({ kind: 'sessionResumed', conversationId });
    await call(`${url}/activities`, { token });
    await call(`${url}/activities`, { token: body.token });
    const [before, after] = conversations.viewers;
    expect(before?.sessionId).not.toBe(after?.sessionId);
    expect(conversations.incoming.at(-1)).toMatchObject({ sessionId: after?.sessionId });
  });

  test('begins anew when the token is wrong, expired, a chat token, or its conversation was erased', async () => {
    const { base } = await start();
    const { conversationId, token } = await begin(base);
    const foreign = createDirectLineTokens(new Uint8Array(32).fill(1));
    const erased = await foreign.issue('resume', { conversationId: 'gone', userId: 'u', sessionId: 's' });
    const old = createDirectLineTokens(new Uint8Array(32).fill(1), () => Date.now() - 31 * 86_400_000);
    const expired = await old.issue('resume', { conversationId, userId: 'u', sessionId: 's' });
    for (const resume of ['nonsense', expired, token, erased]) {
      const answer = await call(`${base}/chat/token`, { body: { resume } });
      expect(answer.status).toBe(200);
      expect(answer.body.resumed).toBeUndefined();
      expect([conversationId, 'gone']).not.toContain(answer.body.conversationId);
    }
  });

  test('authenticateChat knows the holder of a chat token and nobody else', async () => {
    const { base, directLine } = await start();
    const { token, conversationId, resume } = await begin(base);
    const asked = (bearer: string) =>
      directLine.authenticateChat({ headers: { authorization: bearer } } as Parameters<
        typeof directLine.authenticateChat
      >[0]);
    expect(await asked(`Bearer ${token}`)).toMatchObject({ conversationId, userId: expect.any(String) });
    expect(await asked(`Bearer ${resume}`)).toBeNull();
    expect(await asked('')).toBeNull();
  });
});

describe('posting an activity', () => {
  test('answers with the id under which it stands in the log', async () => {
    const { base } = await start();
    const { url, token } = await begin(base);
    const posted = await call(`${url}/activities`, { token, body: message('hallo') });
    const { body } = await call(`${url}/activities?watermark=1`, { token });
    expect(posted).toMatchObject({ status: 200, body: { id: body.activities[0].id } });
    expect(body.activities.map((row: { text: string }) => row.text)).toEqual(['hallo', 'echo: hallo']);
    expect(body.watermark).toBe('3');
    const again = await call(`${url}/activities?watermark=3`, { token });
    expect(again.body).toEqual({ activities: [], watermark: '3' });
  });

  test('never believes who the client says it is, nor how to deliver', async () => {
    const { base, conversations } = await start();
    const { url, token, conversationId } = await begin(base);
    const lies = {
      from: { id: 'staff', role: 'bot' },
      conversation: { id: 'other' },
      channelId: 'msteams',
      deliveryMode: 'expectReplies',
      serviceUrl: 'http://evil.example',
      recipient: { id: 'x' },
      id: 'mine',
      timestamp: '1999-01-01',
      channelData: { clientActivityID: 'c1', 'webchat:sequence-id': 1 },
    };
    await call(`${url}/activities`, { token, body: message('hoi', lies) });
    expect(conversations.incoming.at(-1)).toEqual({
      kind: 'activity',
      conversationId,
      incomingId: 'c1',
      sessionId: expect.any(String),
      activity: {
        type: 'message',
        text: 'hoi',
        documents: [],
        channelData: { clientActivityID: 'c1' },
        userId: expect.stringMatching(/^u_/),
      },
    });
  });

  test('gives a redelivery the first answer and runs no second turn', async () => {
    const { base, conversations } = await start();
    const { url, token } = await begin(base);
    const body = message('een keer', { channelData: { clientActivityID: 'same' } });
    const first = await call(`${url}/activities`, { token, body });
    const second = await call(`${url}/activities`, { token, body });
    expect(second).toMatchObject({ status: 200, body: first.body });
    expect(conversations.incoming).toHaveLength(2);
  });

  test('makes an id of its own when that of the client is not sane', async () => {
    const { base, conversations } = await start();
    const { url, token } = await begin(base);
    for (const clientActivityID of ['x'.repeat(101), 'a b', '', 7, null]) {
      await call(`${url}/activities`, { token, body: message('a', { channelData: { clientActivityID } }) });
      expect((conversations.incoming.at(-1) as { incomingId: string }).incomingId).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  test('passes card submits and events, without NUL and half characters', async () => {
    const { base, conversations } = await start();
    const { url, token } = await begin(base);
    const value = { caseId: 'c', nested: { a: [1] } };
    await call(`${url}/activities`, { token, body: { type: 'message', value, text: null } });
    expect(conversations.incoming.at(-1)).toMatchObject({ activity: { type: 'message', value } });
    const event = { type: 'event', name: 'na\0am', value: 3, localTimezone: 'Europe/Amsterdam' };
    await call(`${url}/activities`, { token, body: event });
    expect(conversations.incoming.at(-1)).toMatchObject({
      activity: { type: 'event', name: 'naam', value: 3, localTimezone: 'Europe/Amsterdam' },
    });
    await call(`${url}/activities`, { token, body: '{"type":"message","text":"a\\u0000b\\ud800"}' });
    expect(conversations.incoming.at(-1)).toMatchObject({ activity: { text: 'ab\uFFFD' } });
  });

  test('accepts typing without storing it', async () => {
    const { base, conversations } = await start();
    const { url, token } = await begin(base);
    const answer = await call(`${url}/activities`, { token, body: { type: 'typing' } });
    expect(answer).toMatchObject({ status: 200, body: { id: expect.any(String) } });
    expect(conversations.incoming).toHaveLength(1);
  });

  test.each([
    ['an unknown type', '{"type":"conversationUpdate"}', 400, 'BadArgument'],
    ['no type', '{}', 400, 'BadArgument'],
    ['a list', '[]', 400, 'BadArgument'],
    ['nothing', '', 400, 'BadArgument'],
    ['text that is no text', '{"type":"message","text":{"a":1}}', 400, 'BadArgument'],
    ['files by address', '{"type":"message","attachments":[{"contentUrl":"http://x"}]}', 400, 'BadArgument'],
    ['half a JSON', '{"type":', 400, 'BadSyntax'],
  ])('refuses %s with a sentence', async (_name, body, status, code) => {
    const { base, conversations } = await start();
    const { url, token } = await begin(base);
    const answer = await call(`${url}/activities`, { token, body, method: 'POST' });
    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
    expect(answer.body.error.message).toMatch(/\.$/);
    expect(conversations.incoming).toHaveLength(1);
  });

  test('takes more than 100 KB and refuses more than 256 K characters', async () => {
    const { base, conversations } = await start();
    const { url, token } = await begin(base);
    const large = 'é'.repeat(150 * 1024);
    expect((await call(`${url}/activities`, { token, body: message(large) })).status).toBe(200);
    expect(conversations.incoming.at(-1)).toMatchObject({ activity: { text: large } });
    for (const size of [257 * 1024, 2_000_000]) {
      const answer = await call(`${url}/activities`, { token, body: message('a'.repeat(size)) });
      expect([answer.status, answer.body.error.message]).toEqual([413, expect.stringContaining('te lang')]);
    }
  });

  test('answers 503 with Retry-After when nothing was stored, so that a retry is right', async () => {
    const { base, conversations } = await start();
    const { url, token } = await begin(base);
    conversations.busy = true;
    const body = message('druk', { channelData: { clientActivityID: 'b1' } });
    const answer = await call(`${url}/activities`, { token, body });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
    conversations.busy = false;
    expect((await call(`${url}/activities`, { token, body })).status).toBe(200);
  });

  test('refuses a watermark that cannot be ours', async () => {
    const { base } = await start();
    const { url, token } = await begin(base);
    expect((await call(`${url}/activities?watermark=-1`, { token })).status).toBe(400);
    expect((await call(`${url}?watermark=abc`, { token })).status).toBe(400);
    expect((await call(`${url}/activities?watermark=-`, { token })).body.activities).toHaveLength(1);
  });
});

describe('limits', () => {
  test('messages: fifteen at once, then one a second, told with Retry-After in Dutch', async () => {
    let now = Date.now();
    const { base } = await start({ now: () => now, rates: {} });
    const { url, token } = await begin(base);
    const post = () => call(`${url}/activities`, { token, body: message('a') });
    for (let index = 0; index < 15; index += 1) {
      expect((await post()).status).toBe(200);
    }
    const refused = await post();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
    expect(refused.body.error.message).toMatch(/Wacht even/);
    const other = await begin(base);
    const elsewhere = await call(`${other.url}/activities`, { token: other.token, body: message('a') });
    expect(elsewhere.status).toBe(200);
    now += 1000;
    expect((await post()).status).toBe(200);
    expect((await post()).status).toBe(429);
  });

  test('new tokens: twenty a minute for an address', async () => {
    let now = Date.now();
    const { base } = await start({ now: () => now, rates: {} });
    const ask = async () => (await call(`${base}/chat/token`, { body: {} })).status;
    const statuses = await Promise.all(Array.from({ length: 21 }, ask));
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
    now += 3_001;
    expect(await ask()).toBe(200);
    expect(await ask()).toBe(429);
  });
});

describe('pages of other origins', () => {
  const preflight = (base: string, origin: string, path = '/v3/directline/conversations/x/activities') =>
    call(`${base}${path}`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    });

  test('may call when they are on the list', async () => {
    const { base } = await start({ allowedOrigins: ['https://www.example.nl'] });
    for (const path of [undefined, '/v3/directline/tokens/refresh', '/chat/token']) {
      const { status, headers } = await preflight(base, 'https://www.example.nl', path);
      expect(status).toBe(204);
      expect(headers.get('access-control-allow-origin')).toBe('https://www.example.nl');
      expect(headers.get('access-control-allow-headers')).toContain('x-ms-bot-agent');
      expect(headers.get('access-control-allow-credentials')).toBeNull();
      expect(headers.get('vary')).toBe('Origin');
    }
    const headers = { origin: 'https://www.example.nl' };
    const refused = await call(`${base}/v3/directline/conversations/x/activities`, { headers });
    expect(refused.status).toBe(401);
    expect(refused.headers.get('access-control-allow-origin')).toBe('https://www.example.nl');
  });

  test('get no permission when they are not, and by default nobody is', async () => {
    const { base } = await start({ allowedOrigins: ['https://www.example.nl'] });
    for (const origin of ['https://evil.example', 'null', 'https://www.example.nl.evil.example']) {
      expect((await preflight(base, origin)).headers.get('access-control-allow-origin')).toBeNull();
    }
    await channel?.close();
    const other = await start({ rates: noRates });
    const answer = await preflight(other.base, other.base);
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([204, null]);
  });
});

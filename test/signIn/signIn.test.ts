import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { InsecureProvider, openOidcClient } from '../../bot/signIn/oidcClient.ts';
import { type Chat, newVerifier, openStage, type Stage } from './stage.ts';
import { type Page, Visitor } from './visitor.ts';

const chat: Chat = { conversationId: 'conv1', sessionId: 'session1' };
const minutes = 60_000;
let stage: Stage;

beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

function codeOn(page: Page): string {
  const code = /<output id="code">([^<]+)<\/output>/.exec(page.text)?.[1];
  if (code === undefined) throw new Error(`no code on page ${page.status}: ${page.text}`);
  return code;
}

/** A person signs in for a chat; what comes back is the code on the page. */
async function walk(of: Chat = chat, user = 'anna', visitor = new Visitor()) {
  const { verifier, challenge } = newVerifier();
  const page = await visitor.signInAt(await stage.ticketUrl(of, 'sign-in', challenge), { user });
  return { page, code: codeOn(page), verifier };
}

describe('signing in from the chat', () => {
  test('a whole walk through a real provider signs in the conversation that asked', async () => {
    const { page, code, verifier } = await walk();
    expect(page.status).toBe(200);
    expect(code).toMatch(/^[C-X][C-X2-9]{3}-[C-X2-9]{4}$/);
    const answer = await stage.post(chat, '/chat/sign-in', { code, verifier });
    expect(answer.status).toBe(204);
    expect(stage.incoming).toEqual([
      {
        kind: 'signedIn',
        conversationId: 'conv1',
        sessionId: 'session1',
        incomingId: expect.stringMatching(/^sign-in:[0-9a-f-]{36}$/),
        person: { personId: 'anna', name: 'Anna de Vries' },
      },
    ]);
  });

  test('the provider is asked for a login every time, with PKCE, state and nonce', async () => {
    await walk();
    const [asked] = stage.provider.requests;
    expect(Object.fromEntries(asked ?? [])).toMatchObject({
      prompt: 'login',
      scope: 'openid profile',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
  });

  test('on a shared computer the next person in the same browser has to log in themselves', async () => {
    const browser = new Visitor();
    await walk(chat, 'anna', browser);
    const other: Chat = { conversationId: 'conv2', sessionId: 'session2' };
    const { code, verifier } = await walk(other, 'bram', browser);
    await stage.post(other, '/chat/sign-in', { code, verifier });
    expect(stage.incoming).toMatchObject([{ conversationId: 'conv2', person: { personId: 'bram' } }]);
  });

  test('two windows of one browser can sign in at the same time', async () => {
    const browser = new Visitor();
    const first = await browser.get(await stage.ticketUrl(chat, 'sign-in'));
    const second = await browser.get(await stage.ticketUrl(chat, 'sign-in'));
    expect((await browser.submit(first, { user: 'anna' })).text).toContain('id="code"');
    expect((await browser.submit(second, { user: 'anna' })).text).toContain('id="code"');
  });

  test('pages carry a strict policy, their nonce, and are not stored', async () => {
    const pages = [
      (await walk()).page,
      await new Visitor().get(`${stage.publicUrl}/sign-in/start?ticket=made-up`),
      await new Visitor().get(`${stage.publicUrl}/sign-in/callback?state=made-up`),
      await new Visitor().get(`${stage.publicUrl}/chat/open/sign-in`),
    ];
    for (const { headers, text } of pages) {
      const policy = headers.get('content-security-policy') ?? '';
      const nonce = /script-src 'nonce-([^']+)';/.exec(policy)?.[1] ?? '-';
      expect(policy).toMatch(/^default-src 'none';.*frame-ancestors 'none'$/);
      expect(policy).not.toContain('unsafe');
      expect(text.match(/<(script|style)(?! nonce)/g)).toBeNull();
      expect(text).toContain(`<script nonce="${nonce}">`);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('unsafe-none');
    }
  });

  test('the cookie is first-party, out of reach of scripts, and only for the sign-in', async () => {
    const url = await stage.ticketUrl(chat, 'sign-in');
    const { headers } = await fetch(url, { redirect: 'manual' });
    expect(headers.get('set-cookie')).toMatch(
      /^signin_[0-9a-f]{16}=[\w-]{43}; Path=\/sign-in; Max-Age=900; HttpOnly; SameSite=Lax$/,
    );
  });

  test('English is spoken to who asked for a ticket in English', async () => {
    const response = await stage.post(chat, '/chat/tickets', { kind: 'sign-in', locale: 'en' });
    const { url } = (await response.json()) as { url: string };
    const page = await new Visitor().signInAt(url, { user: 'anna' });
    expect(page.text).toContain('<html lang="en">');
    expect(page.text).toContain('Never give this code to anyone else');
  });

  test('no log line holds a code, ticket, state, verifier or name', async () => {
    const { code, verifier } = await walk();
    await stage.post(chat, '/chat/sign-in', { code, verifier });
    await new Visitor().get(`${stage.publicUrl}/sign-in/callback?state=secret-state&code=secret-code`);
    const log = stage.logged.join('');
    expect(log.length).toBeGreaterThan(0);
    for (const secret of [code, code.replace('-', ''), verifier, 'Anna', 'anna', 'secret-', 'ticket=']) {
      expect(log).not.toContain(secret);
    }
  });
});

test('who reads the store finds no ticket, state or code to use, and no name', async () => {
  const url = await stage.ticketUrl(chat, 'sign-in');
  const waiting = await stage.ticketUrl(chat, 'form');
  const { code } = await walk();
  await new Visitor().get(url);
  const state = stage.provider.requests.at(-1)?.get('state') ?? '-';
  const stored = await stage.stored();
  expect(stored.split('\n').length).toBeGreaterThanOrEqual(3);
  const ticket = new URL(waiting).searchParams.get('ticket') ?? '-';
  for (const secret of [ticket, state, code, code.replace('-', ''), 'Anna']) {
    expect(stored).not.toContain(secret);
  }
});

describe('a sign-in in one browser and a chat in another', () => {
  const attacker: Chat = { conversationId: 'attacker', sessionId: 'theirs' };

  test('a forwarded link signs nobody in: the code works only in the chat that made the link', async () => {
    const { code, verifier } = await walk(attacker);
    expect((await stage.post(chat, '/chat/sign-in', { code, verifier })).status).toBe(403);
    expect(await stage.signIn.redeemTypedCode({ ...chat, text: code })).toEqual({ kind: 'wrong' });
    expect(stage.incoming).toEqual([]);
  });

  test('the maker of a forwarded link has the verifier, but without the code nothing', async () => {
    const { verifier } = await walk(attacker);
    for (const code of ['', 'CCCC-2222', '*', 'null']) {
      expect((await stage.post(attacker, '/chat/sign-in', { code, verifier })).status).toBe(403);
    }
    expect(stage.incoming).toEqual([]);
  });

  test('a forwarded start link works once', async () => {
    const url = await stage.ticketUrl(chat, 'sign-in');
    await new Visitor().get(url);
    const page = await new Visitor().get(url);
    expect(page.status).toBe(410);
    expect(page.text).toContain('al gebruikt of verlopen');
    expect(page.headers.get('set-cookie')).toBeNull();
  });

  test('of many who open a start link at once, one gets through', async () => {
    const url = await stage.ticketUrl(chat, 'sign-in');
    const answers = await Promise.all(Array.from({ length: 8 }, () => fetch(url, { redirect: 'manual' })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, ...Array(7).fill(410)]);
  });

  test('a callback opened in another browser gives no code and spoils nothing', async () => {
    const browser = new Visitor();
    const address = await browser.callbackAddress(await stage.ticketUrl(chat, 'sign-in'), { user: 'anna' });
    const elsewhere = await new Visitor().get(address);
    expect(elsewhere.status).toBe(400);
    expect(elsewhere.text).not.toContain('id="code"');
    expect((await browser.get(address)).text).toContain('id="code"');
  });

  test('a callback with a made-up cookie gives nothing and spoils nothing', async () => {
    const start = await fetch(await stage.ticketUrl(chat, 'sign-in'), { redirect: 'manual' });
    const state = new URL(start.headers.get('location') ?? '').searchParams.get('state');
    const back = `${stage.publicUrl}/sign-in/callback?error=access_denied&state=${state}&iss=${stage.provider.issuer}`;
    const [cookie = ''] = start.headers.getSetCookie()[0]?.split(';') ?? [];
    const [name = ''] = cookie.split('=');
    for (const wrong of [`${name}=`, `${name}=${'a'.repeat(43)}`, `other=x; ${name}x=1`]) {
      expect((await fetch(back, { headers: { cookie: wrong } })).status).toBe(400);
    }
    expect((await fetch(back, { headers: { cookie: `a=b; ${cookie}` } })).status).toBe(200);
  });

  test('a callback works once', async () => {
    const browser = new Visitor();
    const address = await browser.callbackAddress(await stage.ticketUrl(chat, 'sign-in'), { user: 'anna' });
    expect((await browser.get(address)).status).toBe(200);
    const again = await browser.get(address);
    expect(again.status).toBe(400);
    expect(again.text).toContain('niet meer geldig');
  });

  test('another browser session of the same conversation cannot use the code', async () => {
    const { code, verifier } = await walk();
    const later = { ...chat, sessionId: 'session2' };
    expect((await stage.post(later, '/chat/sign-in', { code, verifier })).status).toBe(403);
    expect(await stage.signIn.redeemTypedCode({ ...later, text: code })).toEqual({ kind: 'wrong' });
    expect((await stage.post(chat, '/chat/sign-in', { code, verifier })).status).toBe(204);
  });
});

describe('the code', () => {
  test('works once', async () => {
    const { code, verifier } = await walk();
    expect((await stage.post(chat, '/chat/sign-in', { code, verifier })).status).toBe(204);
    const again = await stage.post(chat, '/chat/sign-in', { code, verifier });
    expect(again.status).toBe(403);
    expect(await again.json()).toEqual({
      error: { code: 'WrongCode', message: expect.stringContaining('klopt niet of is verlopen') },
    });
    expect(stage.incoming).toHaveLength(1);
  });

  test('redeemed from two windows at once signs in once', async () => {
    const { code, verifier } = await walk();
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => stage.post(chat, '/chat/sign-in', { code, verifier })),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([204, 403, 403, 403]);
    expect(stage.incoming).toHaveLength(1);
  });

  test('is good for five minutes', async () => {
    const { code } = await walk();
    stage.clock.now += 5 * minutes - 1;
    const early = await stage.signIn.redeemTypedCode({ ...chat, text: code });
    expect(early.kind).toBe('signedIn');
    const late = await walk();
    stage.clock.now += 5 * minutes;
    expect(await stage.signIn.redeemTypedCode({ ...chat, text: late.code })).toEqual({ kind: 'wrong' });
  });

  test('typed in a turn that did not happen is put back, for the rest of its time', async () => {
    const { code } = await walk();
    stage.clock.now += 4 * minutes;
    const taken = await stage.signIn.redeemTypedCode({ ...chat, text: code });
    if (taken.kind !== 'signedIn') throw new Error(taken.kind);
    expect(await stage.signIn.redeemTypedCode({ ...chat, text: code })).toEqual({ kind: 'wrong' });
    await taken.putBack();
    const again = await stage.signIn.redeemTypedCode({ ...chat, text: code });
    expect(again).toMatchObject({ kind: 'signedIn', person: taken.person });
    await taken.putBack();
    stage.clock.now += minutes;
    expect(await stage.signIn.redeemTypedCode({ ...chat, text: code })).toEqual({ kind: 'wrong' });
  });

  test('with a wrong verifier is refused and used up', async () => {
    const { code, verifier } = await walk();
    const other = newVerifier().verifier;
    expect((await stage.post(chat, '/chat/sign-in', { code, verifier: other })).status).toBe(403);
    expect((await stage.post(chat, '/chat/sign-in', { code, verifier })).status).toBe(403);
    expect(stage.incoming).toEqual([]);
  });

  test('asked for without a challenge cannot be handed in by a page, only typed', async () => {
    const page = await new Visitor().signInAt(await stage.ticketUrl(chat, 'sign-in'), { user: 'anna' });
    const verifier = newVerifier().verifier;
    expect((await stage.post(chat, '/chat/sign-in', { code: codeOn(page), verifier })).status).toBe(403);
    const next = await new Visitor().signInAt(await stage.ticketUrl(chat, 'sign-in'), { user: 'anna' });
    expect((await stage.signIn.redeemTypedCode({ ...chat, text: codeOn(next) })).kind).toBe('signedIn');
  });

  test('of an earlier sign-in is replaced by the next', async () => {
    const first = await walk();
    const second = await walk(chat, 'bram');
    expect(await stage.signIn.redeemTypedCode({ ...chat, text: first.code })).toEqual({ kind: 'wrong' });
    expect(await stage.signIn.redeemTypedCode({ ...chat, text: second.code })).toMatchObject({
      person: { personId: 'bram' },
    });
  });

  test('stays good when the turn could not run', async () => {
    const { code, verifier } = await walk();
    stage.turnResults.push({ kind: 'busy' }, new Error('the store is gone'));
    const busy = await stage.post(chat, '/chat/sign-in', { code, verifier });
    expect([busy.status, busy.headers.get('retry-after')]).toEqual([503, '2']);
    expect((await stage.post(chat, '/chat/sign-in', { code, verifier })).status).toBe(500);
    stage.turnResults.push({ kind: 'duplicate', activityId: null });
    expect((await stage.post(chat, '/chat/sign-in', { code, verifier })).status).toBe(204);
  });

  test('is needed with a chat token and a body that makes sense', async () => {
    expect((await stage.post(null, '/chat/sign-in', { code: 'a', verifier: 'b' })).status).toBe(401);
    expect((await stage.post(chat, '/chat/sign-in', { code: ['a'], verifier: 'b' })).status).toBe(400);
    expect((await stage.post(chat, '/chat/sign-in', 'x'.repeat(5000))).status).toBe(400);
  });
});

describe('guessing', () => {
  test('stops after five attempts, uses the code up, and goes on after five minutes', async () => {
    const { code, verifier } = await walk();
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect((await stage.post(chat, '/chat/sign-in', { code: 'CCCC-2222', verifier })).status).toBe(403);
    }
    const sixth = await stage.post(chat, '/chat/sign-in', { code, verifier });
    expect([sixth.status, sixth.headers.get('retry-after')]).toEqual([429, '300']);
    expect(await stage.signIn.redeemTypedCode({ ...chat, text: code })).toEqual({ kind: 'tooMany' });
    stage.clock.now += 5 * minutes;
    const next = await walk();
    expect((await stage.signIn.redeemTypedCode({ ...chat, text: next.code })).kind).toBe('signedIn');
  });

  test('twenty at once are still five', async () => {
    await walk();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => stage.signIn.redeemTypedCode({ ...chat, text: 'CCCC2222' })),
    );
    expect(answers.filter((answer) => answer.kind === 'wrong')).toHaveLength(5);
  });

  test('a code tried after too many attempts is destroyed, not only refused for a while', async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await stage.signIn.redeemTypedCode({ ...chat, text: 'CCCC2222' });
    }
    stage.clock.now += 5 * minutes - 1;
    const { code } = await walk();
    expect(await stage.signIn.redeemTypedCode({ ...chat, text: code })).toEqual({ kind: 'tooMany' });
    stage.clock.now += 1;
    expect(await stage.signIn.redeemTypedCode({ ...chat, text: code })).toEqual({ kind: 'wrong' });
  });
});

describe('when it does not work out', () => {
  test('a cancelled login says so, and shows nothing of what the address holds', async () => {
    const page = await new Visitor().signInAt(await stage.ticketUrl(chat, 'sign-in'), { cancel: '1' });
    expect(page.text).toContain('U hebt het inloggen gestopt');
    expect(page.url).toContain('error_description');
    expect(page.text).not.toContain('alert(1)');
  });

  test('scripts in error parameters come nowhere near the page', async () => {
    const attack = encodeURIComponent('"><script>alert(1)</script>');
    const bare = await new Visitor().get(
      `${stage.publicUrl}/sign-in/callback?error=${attack}&error_description=${attack}&state=${attack}`,
    );
    expect(bare.status).toBe(400);
    expect(bare.text).not.toContain('alert(1)');
    const browser = new Visitor();
    const address = new URL(
      await browser.callbackAddress(await stage.ticketUrl(chat, 'sign-in'), { user: 'anna' }),
    );
    const state = address.searchParams.get('state');
    const page = await browser.get(
      `${stage.publicUrl}/sign-in/callback?error=${attack}&error_description=${attack}&state=${state}`,
    );
    expect([page.status, page.text.includes('alert(1)')]).toEqual([400, false]);
    expect(page.text).toContain('Inloggen is niet gelukt');
  });

  test('a made-up authorization code is refused', async () => {
    const browser = new Visitor();
    const address = new URL(
      await browser.callbackAddress(await stage.ticketUrl(chat, 'sign-in'), { user: 'anna' }),
    );
    address.searchParams.set('code', 'made-up');
    const page = await browser.get(address.href);
    expect(page.status).toBe(400);
    expect(page.text).toContain('Inloggen is niet gelukt');
  });

  test('with the provider down the start says so, and the same link works when it is back', async () => {
    await stage.stopProvider();
    const browser = new Visitor();
    const url = await stage.ticketUrl(chat, 'sign-in');
    const page = await browser.get(url);
    expect(page.status).toBe(503);
    expect(page.text).toContain('De chat werkt gewoon');
    await stage.restartProvider();
    stage.clock.now += 2_000;
    expect(codeOn(await browser.signInAt(url, { user: 'anna' }))).toMatch(/-/);
  });

  test('with the provider down at the way back the person hears that too', async () => {
    const browser = new Visitor();
    const address = await browser.callbackAddress(await stage.ticketUrl(chat, 'sign-in'), { user: 'anna' });
    await stage.stopProvider();
    const page = await browser.get(address);
    expect([page.status, page.text.includes('niet bereikbaar')]).toEqual([503, true]);
  });

  test('who stays at the provider too long starts again', async () => {
    const browser = new Visitor();
    const address = await browser.callbackAddress(await stage.ticketUrl(chat, 'sign-in'), { user: 'anna' });
    stage.clock.now += 15 * minutes;
    expect((await browser.get(address)).status).toBe(400);
  });

  test('plain http is refused for a provider beyond this machine', () => {
    const open = (issuer: string) =>
      openOidcClient({
        settings: { issuer, clientId: 'a', clientSecret: null, redirectUri: 'https://chat.example.nl/' },
        log: pino({ level: 'silent' }),
        now: Date.now,
      });
    expect(() => open('http://login.example.nl')).toThrow(InsecureProvider);
    expect(() => open('http://127.0.0.1.example.nl')).toThrow(InsecureProvider);
    for (const issuer of ['https://login.example.nl', 'http://localhost:3979/oidc', 'http://[::1]:1']) {
      expect(() => open(issuer)).not.toThrow();
    }
  });
});

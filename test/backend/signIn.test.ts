import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as oidc from 'openid-client';
import { clientSecret, openBackend, type TestBackend, testScope } from './backendScope.ts';

const scope = testScope();
const redirectUri = 'http://localhost:3978/sign-in/callback';
const oidcClient = { id: 'assistant', secret: clientSecret, redirectUris: [redirectUri] };
let backend: TestBackend;
let clock = Date.now();
beforeAll(async () => {
  backend = await openBackend(scope, { oidcClient }, { now: () => new Date(clock) });
});
afterAll(() => scope.close());

/** A browser as far as sign-in needs one: cookies, and redirects that stop outside the backend. */
function browser(start: string) {
  const cookies = new Map<string, string>();
  let url = start;
  const origin = new URL(start).origin;
  async function go(to: string, form?: Record<string, string>): Promise<Response> {
    url = new URL(to, url).href;
    const response = await fetch(url, {
      method: form === undefined ? 'GET' : 'POST',
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
    });
    expect(response.headers.get('cross-origin-opener-policy')).toBeNull();
    for (const cookie of response.headers.getSetCookie()) {
      expect(cookie).toMatch(/httponly/i);
      const [pair = ''] = cookie.split(';');
      const [name = '', ...value] = pair.split('=');
      if (value.join('=') === '') cookies.delete(name);
      else cookies.set(name, value.join('='));
    }
    const next = response.headers.get('location');
    if (next === null) return response;
    const target = new URL(next, url);
    if (target.origin !== origin) {
      url = target.href;
      return response;
    }
    return go(target.href);
  }
  return { go, cookies, where: () => url };
}

async function client(issuer = backend.issuer) {
  return oidc.discovery(
    new URL(issuer),
    oidcClient.id,
    oidcClient.secret,
    oidc.ClientSecretBasic(clientSecret),
    {
      execute: [oidc.allowInsecureRequests],
    },
  );
}

async function begin(of: TestBackend = backend) {
  const configuration = await client(of.issuer);
  const verifier = oidc.randomPKCECodeVerifier();
  const [state, nonce] = [oidc.randomState(), oidc.randomNonce()];
  const start = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: 'openid profile',
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    prompt: 'login',
  });
  const checks = {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  };
  const window = browser(start.href);
  return { configuration, window, start: start.href, checks };
}

describe('signing in at the demo supplier', () => {
  test('a demo person signs in and the id token says who they are', async () => {
    const { configuration, window, start, checks } = await begin();
    const page = await window.go(start);
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toContain('Mijn Reconi (demo)');
    expect(html).toContain('<html lang="nl">');
    expect(html).not.toContain('upgrade-anna');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("form-action 'self' http://localhost:3978");
    await window.go(window.where(), { userName: ' Anna ', password: 'upgrade-anna', choice: 'login' });
    const tokens = await oidc.authorizationCodeGrant(configuration, new URL(window.where()), checks);
    expect(tokens.claims()).toMatchObject({ sub: 'p-anna', name: 'Anna Maria de Vries' });
    const again = oidc.authorizationCodeGrant(configuration, new URL(window.where()), checks);
    await expect(again).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  test('a wrong password and an unknown name read the same, and the right one works after it', async () => {
    const { window, start } = await begin();
    await window.go(start);
    const login = window.where();
    const pages: string[] = [];
    for (const userName of ['bram', 'nobody']) {
      const wrong = await window.go(login, { userName, password: 'wrong', choice: 'login' });
      expect(wrong.status).toBe(401);
      pages.push((await wrong.text()).replaceAll(userName, '').replaceAll(/nonce[=-]"?[^"']+/g, ''));
    }
    expect(pages[0]).toContain('role="alert"');
    const stripped = pages.map((page) => page.replace(/value="[^"]*"/, ''));
    expect(stripped[0]?.slice(0, 400)).toEqual(stripped[1]?.slice(0, 400));
    await window.go(login, { userName: 'bram', password: 'upgrade-bram', choice: 'login' });
    expect(window.where()).toMatch(/^http:\/\/localhost:3978\/sign-in\/callback\?code=/);
  });

  test('after five wrong passwords even the right one waits, and others do not', async () => {
    const { window, start } = await begin();
    await window.go(start);
    const login = window.where();
    for (let count = 0; count < 5; count += 1) {
      await window.go(login, { userName: 'kees', password: 'wrong', choice: 'login' });
    }
    const blocked = await window.go(login, { userName: 'KEES', password: 'upgrade-kees', choice: 'login' });
    expect(blocked.status).toBe(429);
    expect(Number(blocked.headers.get('retry-after'))).toBeGreaterThan(200);
    clock += 5 * 60_000 + 1;
    await window.go(login, { userName: 'kees', password: 'upgrade-kees', choice: 'login' });
    expect(window.where()).toContain('code=');
  });

  test('cancelling comes back as access_denied', async () => {
    const { configuration, window, start, checks } = await begin();
    await window.go(start);
    await window.go(window.where(), { choice: 'cancel' });
    const denied = oidc.authorizationCodeGrant(configuration, new URL(window.where()), checks);
    await expect(denied).rejects.toMatchObject({ error: 'access_denied' });
  });

  test('the login page belongs to one browser: a forwarded link shows a page to begin again', async () => {
    const { window, start } = await begin();
    await window.go(start);
    const stranger = browser(start);
    const page = await stranger.go(window.where());
    expect(page.status).toBe(400);
    expect(await page.text()).toContain('Begin opnieuw');
    const posted = await stranger.go(window.where(), { userName: 'anna', password: 'upgrade-anna' });
    expect(posted.status).toBe(400);
  });

  test('without PKCE, with another address to come back to, or with a wrong secret nothing works', async () => {
    const configuration = await client();
    const parameters = { scope: 'openid', response_type: 'code', client_id: 'assistant' };
    const plain = oidc.buildAuthorizationUrl(configuration, { ...parameters, redirect_uri: redirectUri });
    const window = browser(plain.href);
    await window.go(plain.href);
    expect(window.where()).toContain('error=invalid_request');
    const elsewhere = oidc.buildAuthorizationUrl(configuration, {
      ...parameters,
      redirect_uri: 'http://localhost:6666/steal',
    });
    const refused = await browser(elsewhere.href).go(elsewhere.href);
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('Inloggen kan nu niet');
    const token = await fetch(`${backend.issuer}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from('assistant:wrong').toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'authorization_code', code: 'x', redirect_uri: redirectUri }),
    });
    expect(token.status).toBe(401);
  });

  test('the login page escapes what somebody typed', async () => {
    const { window, start } = await begin();
    await window.go(start);
    const page = await window.go(window.where(), { userName: '"><script>alert(1)</script>', password: 'x' });
    expect(await page.text()).not.toContain('<script>');
  });

  test('an endless form is cut off', async () => {
    const { window, start } = await begin();
    await window.go(start);
    const page = await window.go(window.where(), { userName: 'anna', password: 'x'.repeat(100_000) });
    expect(page.status).toBe(413);
  });

  test('links carry the configured address, whatever Host the caller wrote', async () => {
    const reply = await fetch(`${backend.baseUrl}/oidc/.well-known/openid-configuration`, {
      headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    });
    const metadata = (await reply.json()) as Record<string, string>;
    expect(metadata.issuer).toBe(backend.issuer);
    for (const name of ['authorization_endpoint', 'token_endpoint', 'jwks_uri', 'end_session_endpoint']) {
      expect(metadata[name]).toMatch(new RegExp(`^${backend.issuer}/`));
    }
  });

  test('signing keys and a running sign-in survive a restart', async () => {
    const mine = testScope();
    try {
      const before = await openBackend(mine, { oidcClient });
      const keys = async (of: TestBackend) => (await fetch(`${of.baseUrl}/oidc/jwks`)).text();
      const kept = await keys(before);
      const { window, start, checks } = await begin(before);
      await window.go(start);
      await before.stop();
      const after = await openBackend(mine, { oidcClient, dataDir: before.dataDir, port: before.port });
      // The first call may meet a connection of the backend that is gone.
      for (const origin of [after.baseUrl, after.publicUrl]) await fetch(origin).catch(() => null);
      expect(await keys(after)).toBe(kept);
      expect(kept).not.toContain('"d"');
      await window.go(window.where(), { userName: 'anna', password: 'upgrade-anna' });
      const tokens = await oidc.authorizationCodeGrant(
        await client(after.issuer),
        new URL(window.where()),
        checks,
      );
      expect(tokens.claims()?.sub).toBe('p-anna');
    } finally {
      await mine.close();
    }
  });

  test('signing out shows a Dutch page that asks, and one that confirms', async () => {
    const { window, start } = await begin();
    await window.go(start);
    await window.go(window.where(), { userName: 'anna', password: 'upgrade-anna' });
    const page = await window.go(`${backend.issuer}/session/end`);
    const html = await page.text();
    expect(html).toContain('Wilt u uitloggen');
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const done = await window.go(`${backend.issuer}/session/end/confirm`, { xsrf, logout: 'yes' });
    expect(await done.text()).toContain('U bent uitgelogd');
  });
});

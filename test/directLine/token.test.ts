import { describe, expect, test } from '@jest/globals';
import { SignJWT } from 'jose';
import { createDirectLineTokens } from '../../bot/channels/directLine/token.ts';

const key = new Uint8Array(32).fill(7);
const holder = { conversationId: 'c1', userId: 'u1', sessionId: 's1', locale: 'nl' } as const;

describe('a Direct Line token', () => {
  test('says who holds it, the first time and from memory', async () => {
    const tokens = createDirectLineTokens(key);
    const token = await tokens.issue('chat', holder);
    expect(await tokens.check('chat', token)).toEqual({ kind: 'valid', holder });
    expect(await tokens.check('chat', token)).toEqual({ kind: 'valid', holder });
  });

  test('carries the claim `user` that Web Chat reads', async () => {
    const token = await createDirectLineTokens(key).issue('chat', holder);
    const payload = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    expect(payload).toMatchObject({ conv: 'c1', user: 'u1', sid: 's1', purpose: 'chat' });
  });

  test('expires, also from memory', async () => {
    let now = 1_700_000_000_000;
    const tokens = createDirectLineTokens(key, () => now);
    const chat = await tokens.issue('chat', holder);
    const stream = await tokens.issue('stream', holder);
    now += 59_000;
    expect((await tokens.check('stream', stream)).kind).toBe('valid');
    now += 2_000;
    expect((await tokens.check('stream', stream)).kind).toBe('expired');
    now += 28 * 60_000;
    expect((await tokens.check('chat', chat)).kind).toBe('valid');
    now += 2 * 60_000;
    expect((await tokens.check('chat', chat)).kind).toBe('expired');
    const other = createDirectLineTokens(key, () => now);
    expect((await other.check('chat', chat)).kind).toBe('expired');
  });

  test('is good for its own purpose only', async () => {
    const tokens = createDirectLineTokens(key);
    for (const purpose of ['stream', 'resume'] as const) {
      const token = await tokens.issue(purpose, holder);
      expect((await tokens.check('chat', token)).kind).toBe('wrong');
      expect((await tokens.check(purpose, token)).kind).toBe('valid');
    }
  });

  test('is refused when another key, another algorithm or nothing signed it', async () => {
    const tokens = createDirectLineTokens(key);
    const foreign = await createDirectLineTokens(new Uint8Array(32)).issue('chat', holder);
    const other = await new SignJWT({ conv: 'c1', user: 'u1', sid: 's1', purpose: 'chat' })
      .setProtectedHeader({ alg: 'HS512' })
      .setExpirationTime('1h')
      .sign(key);
    const [, payload] = (await tokens.issue('chat', holder)).split('.');
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
    for (const token of [foreign, other, unsigned, 'nonsense', '']) {
      expect(await tokens.check('chat', token)).toEqual({ kind: 'wrong' });
    }
  });
});

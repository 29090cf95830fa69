import { jwtVerify, SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { locales } from '../../../rules/locale.ts';

/**
 * `chat` speaks in a conversation, `stream` opens its WebSocket once handed out, `resume` gets a new chat token
 * for it (and nothing else) long after the browser was closed.
 */
export const tokenSeconds = { chat: 30 * 60, stream: 60, resume: 30 * 24 * 60 * 60 } as const;
export type TokenPurpose = keyof typeof tokenSeconds;

const claimsSchema = z.object({
  conv: z.string().min(1),
  /** Direct Line clients read this claim and use it as the id of their user. */
  user: z.string().min(1),
  sid: z.string().min(1),
  purpose: z.enum(['chat', 'stream', 'resume']),
  locale: z.enum(locales).optional(),
  exp: z.number(),
});

/** Who holds a token, as the rest of the channel knows them. */
export interface TokenHolder {
  readonly conversationId: string;
  readonly userId: string;
  /** The browser session: what is personal is only shown in the session that signed in. */
  readonly sessionId: string;
  /** The language the chat was opened in. */
  readonly locale?: (typeof locales)[number] | undefined;
}

export type TokenCheck =
  | { readonly kind: 'valid'; readonly holder: TokenHolder }
  /** It was ours, but its time is over. */
  | { readonly kind: 'expired'; readonly holder: TokenHolder }
  /** Not ours, changed, or meant for something else. */
  | { readonly kind: 'wrong' };

export interface DirectLineTokens {
  issue(purpose: TokenPurpose, holder: TokenHolder): Promise<string>;
  check(purpose: TokenPurpose, token: string): Promise<TokenCheck>;
}

interface Known {
  readonly purpose: TokenPurpose;
  readonly holder: TokenHolder;
  readonly expiresAt: number;
}

const mostKnown = 20_000;

/** Signs and checks tokens with `key`. What was checked before is remembered: a message costs no cryptography. */
export function createDirectLineTokens(key: Uint8Array, now: () => number = Date.now): DirectLineTokens {
  const known = new LRUCache<string, Known>({ max: mostKnown });

  async function verified(token: string): Promise<Known | null> {
    let payload: unknown;
    try {
      // The time is looked at below: an expired token must be told from a forged one.
      ({ payload } = await jwtVerify(token, key, { algorithms: ['HS256'], currentDate: new Date(0) }));
    } catch {
      return null;
    }
    const claims = claimsSchema.safeParse(payload);
    if (!claims.success) {
      return null;
    }
    const { conv, user, sid, purpose, locale, exp } = claims.data;
    return {
      purpose,
      holder: { conversationId: conv, userId: user, sessionId: sid, locale },
      expiresAt: exp * 1000,
    };
  }

  return {
    issue(purpose, holder) {
      const issuedAt = Math.floor(now() / 1000);
      const { conversationId, userId, sessionId, locale } = holder;
      return new SignJWT({ conv: conversationId, user: userId, sid: sessionId, purpose, locale })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + tokenSeconds[purpose])
        .sign(key);
    },
    async check(purpose, token) {
      let found = known.get(token) ?? null;
      if (found === null) {
        found = await verified(token);
        if (found === null) {
          return { kind: 'wrong' };
        }
        known.set(token, found);
      }
      if (found.purpose !== purpose) {
        return { kind: 'wrong' };
      }
      return { kind: found.expiresAt > now() ? 'valid' : 'expired', holder: found.holder };
    },
  };
}

import { createHash, randomUUID, timingSafeEqual } from 'node:crypto';
import type { Keyv } from 'keyv';
import { z } from 'zod';
import { openOneTimeShelf } from '../tickets/oneTimeShelf.ts';
import type { SignedInPerson } from '../turn/incoming.ts';
import { openAttemptLimit } from './attemptLimit.ts';
import { newSignInCode, readSignInCode, showSignInCode } from './signInCode.ts';

const codeLifeMs = 5 * 60_000;
const mostAttempts = 5;
const attemptWindowMs = 5 * 60_000;

const pendingSchema = z.object({
  codeId: z.string(),
  codeHash: z.string(),
  challenge: z.string().nullable(),
  person: z.object({ personId: z.string(), name: z.string() }),
});

/** Whose chat it is: the conversation and the browser session in it. */
export interface CodeOwner {
  readonly conversationId: string;
  readonly sessionId: string;
}

export type CodeRedemption =
  | {
      readonly kind: 'redeemed';
      /** Names this sign-in: the same for every try of the same code. */
      readonly codeId: string;
      readonly person: SignedInPerson;
      /** Makes the code good again for the rest of its time, when what had to follow could not happen. */
      putBack(): Promise<void>;
    }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'tooMany' };

export type TypedCodeOutcome =
  | {
      readonly kind: 'signedIn';
      readonly person: SignedInPerson;
      /** Makes the code good again for the rest of its time, when the turn that used it did not happen. */
      readonly putBack: () => Promise<void>;
    }
  /** The text has not the shape of a code. */
  | { readonly kind: 'notACode' }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'tooMany' };

/** The one-time codes that carry a sign-in from the provider's window into the chat that asked for it. */
export interface SignInCodes {
  /** A code for this owner, as shown (`XXXX-XXXX`). It replaces an earlier one of the same owner. */
  issue(owner: CodeOwner, signIn: { person: SignedInPerson; challenge: string | null }): Promise<string>;
  /** By the page that holds the verifier. A wrong verifier uses the code up. */
  redeem(owner: CodeOwner, given: { code: string; verifier: string }): Promise<CodeRedemption>;
  /** By the person who typed it into the chat of the same conversation and session. */
  redeemTyped(owner: CodeOwner, text: string): Promise<TypedCodeOutcome>;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url');

function isSame(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * There is one pending code per conversation and session, found by its owner and not by its text: a code
 * cannot even be looked up from another conversation, and guessing is bounded per conversation.
 */
export function openSignInCodes(options: { readonly cache: Keyv; readonly now: () => number }): SignInCodes {
  const shelf = openOneTimeShelf({ ...options, prefix: 'signInCode', schema: pendingSchema });
  const attempts = openAttemptLimit({
    ...options,
    prefix: 'signInAttempts',
    most: mostAttempts,
    windowMs: attemptWindowMs,
  });
  const keyOf = (owner: CodeOwner) => JSON.stringify([owner.conversationId, owner.sessionId]);

  async function take(owner: CodeOwner, code: string, verifier: string | null): Promise<CodeRedemption> {
    const key = keyOf(owner);
    if (!(await attempts.spend(owner.conversationId))) {
      await shelf.take(key);
      return { kind: 'tooMany' };
    }
    const waiting = await shelf.peek(key);
    if (waiting === null || !isSame(waiting.value.codeHash, sha256(code))) return { kind: 'wrong' };
    const pending = await shelf.take(key);
    if (pending === null || pending.codeId !== waiting.value.codeId) return { kind: 'wrong' };
    if (verifier !== null && (pending.challenge === null || !isSame(pending.challenge, sha256(verifier)))) {
      return { kind: 'wrong' };
    }
    await attempts.restore(owner.conversationId);
    return {
      kind: 'redeemed',
      codeId: pending.codeId,
      person: pending.person,
      putBack: () => shelf.put(key, pending, waiting.expiresAt),
    };
  }

  return {
    async issue(owner, signIn) {
      const code = newSignInCode();
      const pending = { codeId: randomUUID(), codeHash: sha256(code), ...signIn };
      await shelf.put(keyOf(owner), pending, options.now() + codeLifeMs);
      return showSignInCode(code);
    },
    async redeem(owner, given) {
      // Text without the shape of a code costs an attempt too.
      return take(owner, readSignInCode(given.code) ?? '', given.verifier);
    },
    async redeemTyped(owner, text) {
      const code = readSignInCode(text);
      if (code === null) return { kind: 'notACode' };
      const taken = await take(owner, code, null);
      if (taken.kind !== 'redeemed') return { kind: taken.kind };
      const { person, putBack } = taken;
      return { kind: 'signedIn', person, putBack };
    },
  };
}

import type { Logger } from 'pino';
import { z } from 'zod';
import { type Effect, type FaqEffect, isFaqEffect } from '../../dialogs/effect.ts';
import type { FaqReply } from '../../dialogs/faqReply.ts';
import type { EffectResult, Incoming } from '../../dialogs/incoming.ts';
import { UpgradeBackendFailed } from '../../dialogs/ports/upgradeBackend.ts';
import { openFaqCounters } from '../faq/store/faqCounters.ts';
import type { KeyRing } from '../store/keyRing.ts';
import type { Sql } from '../store/sql.ts';
import type { Turns } from '../turn/incoming.ts';
import type { Lease } from './lease.ts';
import { retryDelayMs } from './retryDelay.ts';

/** What came of an effect: a turn of the case, an answer that becomes a turn of the conversation, or nothing to tell. */
export type CarriedOut =
  | EffectResult
  | { readonly kind: 'reply'; readonly questionId: string; readonly reply: FaqReply }
  | { readonly kind: 'noted' };

/**
 * Carries out one effect of a case or conversation (`scope` is its id). What it throws is tried again later; what it
 * returns becomes a turn. `signal` gives each call its own time: a large document must not take it from the
 * application that follows.
 */
export type CarryOut = (effect: Effect, signal: () => AbortSignal, scope: string) => Promise<CarriedOut>;

export interface LeasedRowParts {
  readonly sql: Sql;
  readonly keys: KeyRing;
  readonly turns: Turns;
  readonly carryOut: CarryOut;
  readonly now: () => number;
  readonly log: Logger;
  /** How long the first wait after a failure is; it doubles from there. */
  readonly firstWaitMs?: number;
  /** How long a call may take; the next attempt is safe, for the backend recognises a call that it has taken. */
  readonly callWithinMs?: number;
}

/** A row of the outbox, with what carrying it out needs. */
export const outboxRow = z.object({
  id: z.string(),
  scope: z.string(),
  kind: z.string(),
  key_id: z.string(),
  attempts: z.number(),
  payload: z.custom<Uint8Array>((value) => ArrayBuffer.isView(value)),
});
export type OutboxRow = z.infer<typeof outboxRow>;

const callWithinMs = 20_000;
/** How long a turn that could not be run is left alone. */
const busyWaitMs = 1_000;
/** A backend may ask for patience, but not until nobody remembers. */
const longestAskedMs = 60 * 60_000;
/** After this many failures in a row the customer hears that it takes longer. */
const failuresBeforeWord = 2;
/** A question that was begun this often and never ended may be what ends the program: it is not begun again. */
const beginsBeforeGivingUp = 3;
/** More results than this do not wait for a turn that can run; the oldest is then asked for again. */
const mostHeld = 100;
/** A note for the content editor that the store refuses this often is let go of. */
const failuresBeforeForgetting = 10;

/** What happens to a row while this node holds its lease: the call, and what comes of it. */
export class LeasedRow {
  readonly #parts: LeasedRowParts;
  readonly #stopping: AbortSignal;
  readonly #again: (waitMs: number) => void;
  /** By row: what came of it while its turn could not run. To ask a model again would cost money and time. */
  readonly #held = new Map<string, CarriedOut>();

  /** `again` is told after how long there is work to look for. */
  constructor(parts: LeasedRowParts, stopping: AbortSignal, again: (waitMs: number) => void) {
    this.#parts = parts;
    this.#stopping = stopping;
    this.#again = again;
  }

  /** Carries the row out. Rejects when the store has trouble: then nothing was noted, and its lease ends by itself. */
  async carryOut(row: OutboxRow, lease: Lease): Promise<void> {
    const { keys, log } = this.#parts;
    const key = await keys.find(row.key_id);
    // The case was erased: there is nothing left to say, and nobody to say it to.
    if (key === null) return await this.#forget(row);
    const held = this.#held.get(row.id);
    if (held !== undefined) return await this.#bringBack(row, lease, held);
    const within = this.#parts.callWithinMs ?? callWithinMs;
    const signal = () => AbortSignal.any([AbortSignal.timeout(within), this.#stopping]);
    let effect: Effect | null = null;
    try {
      const payload = Buffer.from(key.open(row.payload, `outbox|${row.id}`)).toString('utf8');
      effect = JSON.parse(payload) as Effect;
      if (effect.kind === 'answerQuestion' && row.attempts >= beginsBeforeGivingUp) {
        log.error(
          { effect: row.kind, attempt: row.attempts + 1 },
          'a question never came to an end: look into it',
        );
        return await this.#giveUp(row, lease, effect.questionId);
      }
      const result = await this.#parts.carryOut(effect, signal, row.scope);
      await this.#bringBack(row, lease, result);
    } catch (error) {
      if (this.#stopping.aborted) return await lease.giveBack(this.#parts.now());
      const about = {
        effect: row.kind,
        attempt: row.attempts + 1,
        reason: Error.isError(error) ? error.message : 'unknown',
      };
      if (isHopeless(error)) {
        log.error(about, 'an effect cannot be carried out: look into it, the customer was told');
        await this.#bringBack(row, lease, { kind: 'failed' });
        return;
      }
      log.warn(about, 'an effect failed and will be tried again');
      if (effect !== null && isFaqEffect(effect)) return await this.#giveUpSoon(row, lease, effect);
      await this.#tryLater(row, lease, error);
    }
  }

  /** Nobody waits minutes for an answer in a chat: after a second failure they hear that it did not work. */
  async #giveUpSoon(row: OutboxRow, lease: Lease, effect: FaqEffect): Promise<void> {
    const failures = row.attempts + 1;
    if (effect.kind === 'answerQuestion' && failures >= failuresBeforeWord) {
      return await this.#giveUp(row, lease, effect.questionId);
    }
    if (failures >= failuresBeforeForgetting) return await this.#bringBack(row, lease, { kind: 'noted' });
    await this.#reschedule(lease, retryDelayMs(failures, this.#parts.firstWaitMs));
  }

  async #giveUp(row: OutboxRow, lease: Lease, questionId: string): Promise<void> {
    await this.#countGivenUp();
    const reply = { kind: 'failed', advice: null } as const;
    await this.#bringBack(row, lease, { kind: 'reply', questionId, reply });
  }

  /** The steps of the question never came to an outcome, so nobody else counts this one. */
  async #countGivenUp(): Promise<void> {
    const { sql, now, log } = this.#parts;
    try {
      await openFaqCounters(sql, now).count('outcome.failed');
    } catch (error) {
      log.warn({ err: error }, 'a question that could not be looked up was not counted');
    }
  }

  async #bringBack(row: OutboxRow, lease: Lease, result: CarriedOut): Promise<void> {
    if (result.kind === 'noted') return await this.#forget(row);
    const turn = await this.#parts.turns.run(turnOf(row, result));
    this.#held.delete(row.id);
    switch (turn.kind) {
      case 'done':
        return;
      case 'busy':
        this.#hold(row, result);
        return await this.#reschedule(lease, busyWaitMs);
      // The result is known already, or there is nobody left to know it: the row has done its work.
      case 'duplicate':
      case 'unknownConversation':
        return await this.#forget(row);
    }
  }

  /** Another node may take the row over meanwhile, so that nobody asks for what is held: there is an end to it. */
  #hold(row: OutboxRow, result: CarriedOut): void {
    this.#held.set(row.id, result);
    const [oldest] = this.#held.keys();
    if (this.#held.size > mostHeld && oldest !== undefined) this.#held.delete(oldest);
  }

  async #forget(row: OutboxRow): Promise<void> {
    this.#held.delete(row.id);
    await this.#parts.sql.batch([{ sql: 'DELETE FROM outbox WHERE id = $1', params: [row.id] }]);
  }

  async #tryLater(row: OutboxRow, lease: Lease, error: unknown): Promise<void> {
    const failures = row.attempts + 1;
    const asked = Math.min(longestAskedMs, (isBackendFailure(error) ? error.retryAfterMs : null) ?? 0);
    // Never sooner than the usual wait: "try again in 0 seconds" would keep both sides busy with nothing else.
    await this.#reschedule(lease, Math.max(asked, retryDelayMs(failures, this.#parts.firstWaitMs)));
    // Also later than the second time, when nobody could be told then; it is said once, for the turn has an id of its own.
    if (failures < failuresBeforeWord) return;
    await this.#parts.turns.run({
      kind: 'effectResult',
      caseId: row.scope,
      incomingId: `outbox:${row.id}:delayed`,
      effect: row.kind,
      result: { kind: 'delayed' },
    });
  }

  async #reschedule(lease: Lease, waitMs: number): Promise<void> {
    await lease.giveBack(this.#parts.now() + waitMs);
    this.#again(waitMs);
  }
}

function turnOf(row: OutboxRow, result: Exclude<CarriedOut, { kind: 'noted' }>): Incoming {
  const incomingId = `outbox:${row.id}`;
  if (result.kind === 'reply') {
    const { questionId, reply } = result;
    const conversationId = row.scope;
    return { kind: 'questionAnswered', conversationId, incomingId, questionId, reply, completes: row.id };
  }
  return {
    kind: 'effectResult',
    caseId: row.scope,
    incomingId,
    effect: row.kind,
    result,
    completes: row.id,
  };
}

/** Trying again without any change cannot help. */
function isHopeless(error: unknown): boolean {
  return isBackendFailure(error) && !error.retryable;
}

function isBackendFailure(error: unknown): error is UpgradeBackendFailed {
  return error instanceof UpgradeBackendFailed;
}

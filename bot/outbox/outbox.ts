import type { Logger } from 'pino';
import { z } from 'zod';
import type { Effect } from '../../dialogs/effect.ts';
import type { EffectResult } from '../../dialogs/incoming.ts';
import { UpgradeBackendFailed } from '../../dialogs/ports/upgradeBackend.ts';
import type { KeyRing } from '../store/keyRing.ts';
import type { Sql } from '../store/sql.ts';
import type { Turns } from '../turn/incoming.ts';
import { retryDelayMs } from './retryDelay.ts';

/** Carries out one effect. What it throws is tried again later; what it returns becomes a turn of the case. */
export type CarryOut = (effect: Effect, signal: AbortSignal) => Promise<EffectResult>;

export interface OutboxParts {
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

export interface Outbox {
  /** Begins to look for work, now and whenever some is due. */
  start(): void;
  /** Something was queued: look now. */
  hint(): void;
  /** Ends what is under way and looks no more. */
  stop(): Promise<void>;
}

const rowSchema = z.object({
  id: z.string(),
  scope: z.string(),
  kind: z.string(),
  key_id: z.string(),
  attempts: z.number(),
  payload: z.custom<Uint8Array>((value) => ArrayBuffer.isView(value)),
});
type OutboxRow = z.infer<typeof rowSchema>;

const leaseMs = 60_000;
const callWithinMs = 20_000;
const lookEveryMs = 2_000;
const atOnce = 8;
/** After this many failures in a row the customer hears that it takes longer. */
const failuresBeforeWord = 2;

/**
 * Carries out effects after the commit that asked for them: one lane after another in order within it, with a lease,
 * back-off and idempotency keys. A row goes with the commit of the turn that brings its result, so that a crash in
 * between repeats the call (which the backend recognises), never loses it.
 */
export function openOutbox(parts: OutboxParts): Outbox {
  return new LaneRunner(parts);
}

class LaneRunner implements Outbox {
  readonly #parts: OutboxParts;
  readonly #running = new Map<string, Promise<void>>();
  #timer: NodeJS.Timeout | null = null;
  #looking: Promise<void> | null = null;
  #lookAgain = false;
  #isStopped = true;
  readonly #stopping = new AbortController();

  constructor(parts: OutboxParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#isStopped = false;
    this.#looking = this.#takeOver().finally(() => {
      this.#looking = null;
      this.hint();
    });
  }

  /** SQLite has one process: what is leased at the start was leased by one that is gone, and need not be waited for. */
  async #takeOver(): Promise<void> {
    const { sql, log } = this.#parts;
    if (sql.engine !== 'sqlite') return;
    try {
      await sql.batch([{ sql: 'UPDATE outbox SET leased_until = 0 WHERE leased_until > 0', params: [] }]);
    } catch (error) {
      log.error({ err: error }, 'leases of an earlier run could not be taken over: they end on their own');
    }
  }

  hint(): void {
    if (this.#isStopped) return;
    if (this.#looking !== null) {
      this.#lookAgain = true;
      return;
    }
    this.#looking = this.#look()
      .catch((error: unknown) => {
        this.#parts.log.error({ err: error }, 'the outbox could not look for work');
      })
      .finally(() => {
        this.#looking = null;
        if (this.#lookAgain) {
          this.#lookAgain = false;
          this.hint();
        } else {
          this.#lookLater();
        }
      });
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    // What is cut off here is tried again at the next start; the backend recognises it by its key.
    this.#stopping.abort();
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#looking;
    await Promise.allSettled(this.#running.values());
  }

  #lookLater(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => this.hint(), lookEveryMs);
    this.#timer.unref();
  }

  /** Takes what is due, of every lane only the first, and starts it. */
  async #look(): Promise<void> {
    const { sql, now } = this.#parts;
    const rows = await sql.query(
      `SELECT id, scope, kind, key_id, attempts, payload FROM outbox AS o
       WHERE state = 'waiting' AND due_at <= $1 AND leased_until <= $1
         AND NOT EXISTS (SELECT 1 FROM outbox AS e WHERE e.lane = o.lane AND e.place < o.place AND e.state = 'waiting')
       ORDER BY due_at LIMIT ${atOnce}`,
      [now()],
    );
    for (const row of rows.map((one) => rowSchema.parse(one))) {
      if (this.#running.has(row.id) || this.#running.size >= atOnce) continue;
      const running = this.#carryOut(row).finally(() => {
        this.#running.delete(row.id);
        this.hint();
      });
      this.#running.set(row.id, running);
    }
  }

  async #carryOut(row: OutboxRow): Promise<void> {
    const { sql, keys, now, log } = this.#parts;
    const lease = await sql.batch([
      {
        sql: `UPDATE outbox SET leased_until = $2, attempts = attempts + 1
              WHERE id = $1 AND leased_until <= $3 AND state = 'waiting'`,
        params: [row.id, now() + leaseMs, now()],
        rows: 1,
      },
    ]);
    if (lease.kind !== 'committed') return;
    const key = await keys.find(row.key_id);
    if (key === null) {
      // The case was erased: there is nothing left to say, and nobody to say it to.
      await sql.batch([{ sql: 'DELETE FROM outbox WHERE id = $1', params: [row.id] }]);
      return;
    }
    const effect = JSON.parse(
      Buffer.from(key.open(row.payload, `outbox|${row.id}`)).toString('utf8'),
    ) as Effect;
    const within = AbortSignal.timeout(this.#parts.callWithinMs ?? callWithinMs);
    try {
      const result = await this.#parts.carryOut(effect, AbortSignal.any([within, this.#stopping.signal]));
      await this.#bringBack(row, result);
    } catch (error) {
      const about = {
        effect: row.kind,
        attempt: row.attempts + 1,
        reason: Error.isError(error) ? error.message : 'unknown',
      };
      if (isHopeless(error)) {
        log.error(about, 'an effect cannot be carried out: look into it, the customer was told');
        await this.#bringBack(row, { kind: 'failed' });
        return;
      }
      log.warn(about, 'an effect failed and will be tried again');
      await this.#tryLater(row, error);
    }
  }

  async #bringBack(row: OutboxRow, result: EffectResult): Promise<void> {
    const turn = await this.#parts.turns.run({
      kind: 'effectResult',
      caseId: row.scope,
      incomingId: `outbox:${row.id}`,
      effect: row.kind,
      result,
      completes: row.id,
    });
    switch (turn.kind) {
      case 'done':
        return;
      case 'busy':
        return await this.#reschedule(row, 1_000);
      // The result is known already, or there is nobody left to know it: the row has done its work.
      case 'duplicate':
      case 'unknownConversation':
        await this.#parts.sql.batch([{ sql: 'DELETE FROM outbox WHERE id = $1', params: [row.id] }]);
    }
  }

  async #tryLater(row: OutboxRow, error: unknown): Promise<void> {
    const failures = row.attempts + 1;
    const asked = isBackendFailure(error) ? error.retryAfterMs : null;
    await this.#reschedule(row, asked ?? retryDelayMs(failures, this.#parts.firstWaitMs));
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

  async #reschedule(row: OutboxRow, waitMs: number): Promise<void> {
    const { sql, now } = this.#parts;
    await sql.batch([
      {
        sql: 'UPDATE outbox SET due_at = $2, leased_until = 0 WHERE id = $1',
        params: [row.id, now() + waitMs],
      },
    ]);
    if (this.#isStopped) return;
    setTimeout(() => this.hint(), waitMs + 1).unref();
  }
}

/** Trying again without any change cannot help. */
function isHopeless(error: unknown): boolean {
  return isBackendFailure(error) && !error.retryable;
}

function isBackendFailure(error: unknown): error is UpgradeBackendFailed {
  return error instanceof UpgradeBackendFailed;
}

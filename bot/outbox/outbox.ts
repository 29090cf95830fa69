import { takeLease } from './lease.ts';
import { LeasedRow, type LeasedRowParts, type OutboxRow, outboxRow } from './leasedRow.ts';

export interface OutboxParts extends LeasedRowParts {
  /** How long the work of a node that was killed waits for another. */
  readonly leaseMs?: number;
  /** Only lanes that begin with this word (`faq:…`); without it, all of them. */
  readonly lanes?: 'backend' | 'faq';
}

export interface Outbox {
  /** Begins to look for work, now and whenever some is due. */
  start(): void;
  /** Something was queued: look now. */
  hint(): void;
  /** Ends what is under way and looks no more. */
  stop(): Promise<void>;
}

const leaseMs = 15_000;
const lookEveryMs = 2_000;
const atOnce = 8;

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
  readonly #leased: LeasedRow;
  readonly #lanes: string;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
    this.#lanes = parts.lanes === undefined ? '%' : `${parts.lanes}:%`;
    this.#leased = new LeasedRow(parts, this.#stopping.signal, (waitMs) => {
      if (!this.#isStopped) setTimeout(() => this.hint(), waitMs + 1).unref();
    });
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
      await sql.batch([
        {
          sql: 'UPDATE outbox SET leased_until = 0 WHERE leased_until > 0 AND lane LIKE $1',
          params: [this.#lanes],
        },
      ]);
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
       WHERE state = 'waiting' AND due_at <= $1 AND leased_until <= $1 AND lane LIKE $2
         AND NOT EXISTS (SELECT 1 FROM outbox AS e WHERE e.lane = o.lane AND e.place < o.place AND e.state = 'waiting')
       ORDER BY due_at LIMIT ${atOnce}`,
      [now(), this.#lanes],
    );
    for (const row of rows.map((one) => outboxRow.parse(one))) {
      if (this.#running.has(row.id) || this.#running.size >= atOnce) continue;
      const running = this.#carryOut(row).then(
        () => {
          this.#running.delete(row.id);
          this.hint();
        },
        (error: unknown) => {
          // The store itself has trouble. Nothing is lost: the row is there, and the next look comes by itself.
          this.#running.delete(row.id);
          this.#parts.log.error({ err: error, effect: row.kind }, 'the outbox could not note what it did');
        },
      );
      this.#running.set(row.id, running);
    }
  }

  async #carryOut(row: OutboxRow): Promise<void> {
    const { sql, now, log } = this.#parts;
    const lease = await takeLease(
      {
        sql,
        now,
        leaseMs: this.#parts.leaseMs ?? leaseMs,
        onTrouble: (error) => log.warn({ err: error }, 'a lease of the outbox could not be renewed'),
      },
      row.id,
    );
    if (lease === null) return;
    try {
      await this.#leased.carryOut(row, lease);
    } finally {
      lease.end();
    }
  }
}

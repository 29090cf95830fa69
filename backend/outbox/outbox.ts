import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Store } from '../store/openStore.ts';

/** Something that leaves this program after the change that caused it was stored. */
export interface Parcel {
  readonly kind: 'webhook' | 'mail';
  /** Parcels of one lane leave in order, one at a time; lanes do not wait for each other. */
  readonly lane: string;
  readonly payload: unknown;
}

/** Sends one parcel; what it throws is a failed attempt. `id` is the same at every attempt. */
export type Send = (id: string, payload: unknown, signal: AbortSignal) => Promise<void>;

export interface Outbox {
  /** Stores a parcel. Call it inside the transaction of the change, then `wake` after the commit. */
  add(parcel: Parcel): void;
  wake(): void;
  /** Resolves when nothing is due any more; for tests and for closing. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export interface OutboxOptions {
  readonly store: Store;
  readonly log: Logger;
  readonly send: Readonly<Record<Parcel['kind'], Send>>;
  /** Wait after the first failure; doubled after each next one, up to `longestWaitMs`. */
  readonly firstWaitMs?: number;
  readonly longestWaitMs?: number;
}

const attemptMs = 10_000;
/** After three days a parcel is given up, so that its lane goes on; the receiver can still ask for the state. */
const giveUpAfterMs = 3 * 24 * 3600 * 1000;
const lanesAtOnce = 8;

/** Parcels that survive a restart: a receiver that is down loses nothing and gets them in order later. */
export function openOutbox(options: OutboxOptions): Outbox {
  const { log } = options;
  const { db } = options.store;
  const firstWaitMs = options.firstWaitMs ?? 1_000;
  const longestWaitMs = options.longestWaitMs ?? 5 * 60_000;
  const stop = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  let again = false;

  const insert = db.prepare(
    'INSERT INTO outbox (id, kind, lane, payload, created_at, due_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const heads = db.prepare(`
    SELECT seq, id, kind, payload, attempts, created_at, due_at FROM outbox AS one
    WHERE ended_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM outbox AS earlier
      WHERE earlier.lane = one.lane AND earlier.ended_at IS NULL AND earlier.seq < one.seq)
    ORDER BY due_at, seq LIMIT ${lanesAtOnce}`);
  // The payload is personal: it is not kept once it is of no use.
  const end = db.prepare(`UPDATE outbox SET ended_at = ?, given_up = ?, payload = '' WHERE seq = ?`);
  const postpone = db.prepare('UPDATE outbox SET attempts = attempts + 1, due_at = ? WHERE seq = ?');

  async function attempt(row: Record<string, unknown>): Promise<void> {
    const [id, kind, seq] = [String(row.id), row.kind as Parcel['kind'], Number(row.seq)];
    try {
      const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(attemptMs)]);
      await options.send[kind](id, JSON.parse(String(row.payload)), signal);
      if (!stop.signal.aborted) end.run(Date.now(), 0, seq);
    } catch (error) {
      if (stop.signal.aborted) return;
      const attempts = Number(row.attempts) + 1;
      const giveUp = Date.now() - Number(row.created_at) > giveUpAfterMs;
      if (giveUp) end.run(Date.now(), 1, seq);
      else postpone.run(Date.now() + waitAfter(attempts), seq);
      const reason = Error.isError(error) ? error.message : 'unknown';
      log.warn({ id, kind, attempts, giveUp, reason }, 'a parcel could not be delivered');
    }
  }

  function waitAfter(attempts: number): number {
    const wait = Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(attempts - 1, 20));
    // Jitter, so that many parcels do not knock at a receiver that just got up all at once.
    return Math.ceil(wait * (0.8 + 0.4 * Math.random()));
  }

  async function run(): Promise<void> {
    while (again && !stop.signal.aborted) {
      again = false;
      let due = dueHeads();
      while (due.length > 0 && !stop.signal.aborted) {
        await Promise.all(due.map(attempt));
        due = dueHeads();
      }
    }
  }

  function dueHeads(): Record<string, unknown>[] {
    return heads.all().filter((row) => Number(row.due_at) <= Date.now());
  }

  function wake(): void {
    if (stop.signal.aborted) return;
    clearTimeout(timer);
    again = true;
    running ??= run().then(
      () => {
        running = null;
        if (again) wake();
        else sleepUntilDue();
      },
      (error: unknown) => {
        running = null;
        log.error({ err: error }, 'the outbox stumbled');
        sleep(longestWaitMs);
      },
    );
  }

  function sleep(ms: number): void {
    if (stop.signal.aborted) return;
    timer = setTimeout(wake, ms);
    timer.unref();
  }

  function sleepUntilDue(): void {
    if (stop.signal.aborted) return;
    const [next] = heads.all();
    if (next !== undefined) sleep(Math.max(1, Number(next.due_at) - Date.now()));
  }

  return {
    add(parcel) {
      const now = Date.now();
      insert.run(randomUUID(), parcel.kind, parcel.lane, JSON.stringify(parcel.payload), now, now);
    },
    wake,
    async settled() {
      while (running !== null) await running;
    },
    async close() {
      stop.abort();
      clearTimeout(timer);
      await running;
    },
  };
}

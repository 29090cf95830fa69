import type { Sql } from '../store/sql.ts';

/** A row of the outbox that this node, and no other, works on until it gives it back or dies. */
export interface Lease {
  /** Gives the row back, to be carried out again at this time; nothing happens when another node took it over. */
  giveBack(dueAt: number): Promise<void>;
  /** Stops renewing. What happens to the row is decided by then. */
  end(): void;
}

export interface LeaseParts {
  readonly sql: Sql;
  readonly now: () => number;
  /** How long a row waits for a node that was killed; a node that lives renews it three times in this while. */
  readonly leaseMs: number;
  /** The store did not take a renewal; while it lasts, another node may begin the same work. */
  readonly onTrouble: (error: unknown) => void;
}

/** Takes a row for this node, one attempt more; `null` when another was first. */
export async function takeLease(parts: LeaseParts, rowId: string): Promise<Lease | null> {
  const { sql, now, leaseMs } = parts;
  let until = now() + leaseMs;
  const taken = await sql.batch([
    {
      sql: `UPDATE outbox SET leased_until = $2, attempts = attempts + 1
            WHERE id = $1 AND leased_until <= $3 AND state = 'waiting'`,
      params: [rowId, until, now()],
      rows: 1,
    },
  ]);
  if (taken.kind !== 'committed') return null;

  /** Only from the lease that this node still holds: one that ended meanwhile may be somebody else's by now. */
  async function renew(): Promise<void> {
    const next = now() + leaseMs;
    const renewed = await sql.batch([
      {
        sql: 'UPDATE outbox SET leased_until = $2 WHERE id = $1 AND leased_until = $3',
        params: [rowId, next, until],
        rows: 1,
      },
    ]);
    if (renewed.kind === 'committed') until = next;
  }
  let renewing: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    renewing = renewing.then(renew).catch(parts.onTrouble);
  }, leaseMs / 3);
  timer.unref();

  return {
    end: () => clearInterval(timer),
    async giveBack(dueAt) {
      clearInterval(timer);
      await renewing;
      await sql.batch([
        {
          sql: 'UPDATE outbox SET due_at = $2, leased_until = 0 WHERE id = $1 AND leased_until = $3',
          params: [rowId, dueAt, until],
        },
      ]);
    },
  };
}

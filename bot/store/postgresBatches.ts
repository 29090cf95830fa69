import type { Writable } from 'node:stream';
import type { Pool, PoolClient, QueryConfig, QueryResult } from 'pg';
import { leaveTransaction } from './leaveTransaction.ts';
import { failed, isConstraint, isSerializationFailure, isWorthAnotherTry } from './postgresFault.ts';
import { ATTEMPTS, pauseAfter } from './postgresRetry.ts';
import type { BatchOutcome, Row, SqlFailed, SqlValue, Statement } from './sql.ts';

/** PostgreSQL takes a second to find a deadlock; its losers queue for their next try, or they would meet again. */
const RETRY_LOCK = 7_204_118_004;
const BEGIN = 'begin';
const BEGIN_ALONE = `begin; select pg_advisory_xact_lock(${RETRY_LOCK})`;

/** Bounds how much a neighbour that fails makes others do again. */
const LARGEST_GROUP = 32;

interface WaitingBatch {
  readonly statements: readonly Statement[];
  readonly resolve: (outcome: BatchOutcome) => void;
  readonly reject: (cause: unknown) => void;
}

type Attempt =
  | { readonly kind: 'done'; readonly outcome: BatchOutcome }
  /** Nothing was stored, and the next try may go better. */
  | { readonly kind: 'again'; readonly cause: unknown }
  /** Nothing was stored, and nothing will be. */
  | { readonly kind: 'failed'; readonly error: SqlFailed }
  /** The connection was lost at COMMIT: it may have happened. */
  | { readonly kind: 'unknown'; readonly error: SqlFailed };

/**
 * Batches of one tick go as one transaction, and so in two writes and two round trips for all of them. Where one of
 * them misses, breaks a constraint or fails, the transaction is rolled back and each runs alone: a batch never
 * touches its neighbours.
 */
export class PostgresBatches {
  readonly #pool: Pool;
  readonly #mostAtOnce: number;
  readonly #named: (text: string, params: readonly SqlValue[]) => QueryConfig<SqlValue[]>;
  #waiting: WaitingBatch[] = [];
  #running = 0;
  #flushPlanned = false;

  /** `mostAtOnce` groups run side by side; what comes meanwhile makes the next group larger. */
  constructor(
    pool: Pool,
    mostAtOnce: number,
    named: (text: string, params: readonly SqlValue[]) => QueryConfig<SqlValue[]>,
  ) {
    this.#pool = pool;
    this.#mostAtOnce = mostAtOnce;
    this.#named = named;
  }

  run(statements: readonly Statement[]): Promise<BatchOutcome> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ statements, resolve, reject });
      this.#planFlush();
    });
  }

  #planFlush(): void {
    if (this.#flushPlanned || this.#waiting.length === 0 || this.#running >= this.#mostAtOnce) return;
    this.#flushPlanned = true;
    setImmediate(() => {
      this.#flushPlanned = false;
      this.#running += 1;
      void this.#runGroup(this.#waiting.splice(0, LARGEST_GROUP)).finally(() => {
        this.#running -= 1;
        this.#planFlush();
      });
      this.#planFlush();
    });
  }

  /** Never rejects: every batch of the group is told what came of it. */
  async #runGroup(group: WaitingBatch[]): Promise<void> {
    const [only] = group;
    if (only !== undefined && group.length === 1) return await this.#runAlone(only);
    // Batches of two nodes that touch the same rows then do so in the same order, and wait instead of deadlocking.
    group.sort((a, b) => compare(firstParam(a), firstParam(b)));
    const attempt = await this.#try(
      group.flatMap(({ statements }) => statements),
      BEGIN,
    );
    if (attempt.kind === 'unknown') {
      for (const { reject } of group) reject(attempt.error);
    } else if (attempt.kind === 'done' && attempt.outcome.kind === 'committed') {
      let from = 0;
      for (const { statements, resolve } of group) {
        const results = attempt.outcome.results.slice(from, from + statements.length);
        from += statements.length;
        resolve({ kind: 'committed', results });
      }
    } else {
      await Promise.all(group.map((batch) => this.#runAlone(batch)));
    }
  }

  async #runAlone({ statements, resolve, reject }: WaitingBatch): Promise<void> {
    for (let number = 1; ; number += 1) {
      const attempt = await this.#try(statements, number === 1 ? BEGIN : BEGIN_ALONE);
      if (attempt.kind === 'done') return resolve(attempt.outcome);
      if (attempt.kind !== 'again') return reject(attempt.error);
      if (number >= ATTEMPTS) return reject(failed('a batch', attempt.cause));
      await pauseAfter(number);
    }
  }

  async #try(statements: readonly Statement[], begin: string): Promise<Attempt> {
    let client: PoolClient;
    try {
      client = await this.#pool.connect();
    } catch (cause) {
      return { kind: 'again', cause };
    }
    const [begun, ...answers] = await Promise.allSettled(
      inOneWrite(client, () => [
        client.query(begin),
        ...statements.map(({ sql, postgres, params }) =>
          client.query<Row>(this.#named(postgres ?? sql, params)),
        ),
      ]),
    );
    if (begun.status === 'rejected') {
      await leaveTransaction(client);
      return againOrFailed(begun.reason, 'begin');
    }
    for (const [index, answer] of answers.entries()) {
      const statement = statements[index];
      if (answer.status === 'rejected') {
        // Only the first rejection tells something: the ones after it say that the transaction is broken.
        await leaveTransaction(client);
        return isConstraint(answer.reason)
          ? { kind: 'done', outcome: { kind: 'constraint', index } }
          : againOrFailed(answer.reason, statement?.sql ?? '');
      }
      const rows = answer.value.rowCount ?? 0;
      if (statement?.rows !== undefined && statement.rows !== rows) {
        await leaveTransaction(client);
        return { kind: 'done', outcome: { kind: 'conflict', index, rows } };
      }
    }
    const results = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
    return await commit(client, results);
  }
}

async function commit(client: PoolClient, answers: readonly QueryResult<Row>[]): Promise<Attempt> {
  try {
    await client.query('commit');
    client.release();
  } catch (cause) {
    await leaveTransaction(client);
    // A serialization failure is certain; a lost connection is not: the commit may have happened.
    return isSerializationFailure(cause)
      ? { kind: 'again', cause }
      : { kind: 'unknown', error: failed('commit', cause) };
  }
  return { kind: 'done', outcome: { kind: 'committed', results: answers.map(({ rows }) => rows) } };
}

/** Before COMMIT was sent nothing can have been stored, so a lost connection is tried again as a deadlock is. */
function againOrFailed(cause: unknown, sql: string): Attempt {
  return isWorthAnotherTry(cause) ? { kind: 'again', cause } : { kind: 'failed', error: failed(sql, cause) };
}

/** pg writes to the socket once per query; corked around a batch it is one call to the system for all of them. */
function inOneWrite<Sent>(client: PoolClient, send: () => Sent): Sent {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Writable } }).connection;
  stream.cork();
  try {
    return send();
  } finally {
    stream.uncork();
  }
}

function firstParam({ statements }: WaitingBatch): string {
  return String(statements[0]?.params[0] ?? '');
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

import { setTimeout as pause } from 'node:timers/promises';
import { Pool, type PoolClient, type QueryResult } from 'pg';
import { checkParams } from './checkParams.ts';
import type { ExclusiveSql, Script } from './exclusiveSql.ts';
import { isConstraint, isFromPostgres, isSerializationFailure, isWorthAnotherTry } from './postgresFault.ts';
import { postgresTypes } from './postgresTypes.ts';
import { type BatchOutcome, type Row, SqlFailed, type SqlValue, type Statement } from './sql.ts';

/** Deadlocks solve themselves when their losers wait a little and differently long. */
const ATTEMPTS = 6;
const FIRST_PAUSE_MS = 4;

/** Any number that no other program uses in the same database. */
const SCRIPT_LOCK = 7_204_118_003;

/** PostgreSQL takes a second to find a deadlock; its losers queue for their next try, or they would meet again. */
const RETRY_LOCK = 7_204_118_004;
const BEGIN = 'begin';
const BEGIN_ALONE = `begin; select pg_advisory_xact_lock(${RETRY_LOCK})`;

/** Texts are few and fixed; beyond this someone builds them, and the server must not keep them all. */
const MOST_NAMED_STATEMENTS = 1000;

/**
 * Opens a pool of connections and asks the server whether it keeps the promises of the port. Behind a pooler
 * it needs session mode (named statements). Never select `*`: a migration would break the statement's plan.
 */
export async function openPostgresSql(
  url: string,
  options: { readonly poolSize?: number; readonly onConnectionLost?: (cause: Error) => void } = {},
): Promise<ExclusiveSql> {
  const sql = new PostgresSql(url, options.poolSize ?? 8, options.onConnectionLost ?? (() => undefined));
  try {
    const [row] = await sql.query(
      `select current_setting('synchronous_commit') as commits, current_setting('server_encoding') as encoding`,
    );
    if (row?.commits === 'off') {
      throw new SqlFailed(
        'PostgreSQL runs with synchronous_commit=off and would lose turns; set it to on for this role or database',
      );
    }
    if (row?.encoding !== 'UTF8') {
      throw new SqlFailed('The PostgreSQL database is not encoded in UTF8; create it with ENCODING UTF8');
    }
    return sql;
  } catch (cause) {
    await sql.close();
    throw cause;
  }
}

type Attempt =
  | { readonly kind: 'done'; readonly outcome: BatchOutcome }
  | { readonly kind: 'again'; readonly cause: unknown };

class PostgresSql implements ExclusiveSql {
  readonly engine = 'postgres';
  readonly #pool: Pool;
  readonly #names = new Map<string, string>();
  readonly #running = new Set<Promise<unknown>>();
  #isClosed = false;

  constructor(url: string, poolSize: number, onConnectionLost: (cause: Error) => void) {
    const config = {
      connectionString: url,
      max: poolSize,
      // Not in the types of pg: statements are sent without waiting for the answer of the one before.
      pipeline: true,
      types: postgresTypes,
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
      statement_timeout: 30_000,
      // A node that vanished from the network must not keep its rows locked.
      idle_in_transaction_session_timeout: 20_000,
    };
    this.#pool = new Pool(config);
    // Without listeners a connection that the server ends, idle or at work, would end the process.
    this.#pool.on('error', onConnectionLost);
    this.#pool.on('connect', (client) => client.on('error', onConnectionLost));
  }

  query(sql: string, params: readonly SqlValue[] = []): Promise<readonly Row[]> {
    return this.#counted(async () => {
      checkParams(sql, params);
      // Reading twice is harmless, so a connection that turned out to be dead costs only another try.
      for (let attempt = 1; ; attempt += 1) {
        try {
          return (await this.#pool.query<Row>(this.#named(sql, params))).rows;
        } catch (cause) {
          if (!isWorthAnotherTry(cause) || attempt >= ATTEMPTS) throw failed(sql, cause);
          await pause(pauseBefore(attempt));
        }
      }
    });
  }

  batch(statements: readonly Statement[]): Promise<BatchOutcome> {
    return this.#counted(async () => {
      for (const { sql, postgres, params } of statements) checkParams(postgres ?? sql, params);
      for (let attempt = 1; ; attempt += 1) {
        const tried = await this.#tryBatch(statements, attempt === 1 ? BEGIN : BEGIN_ALONE);
        if (tried.kind === 'done') return tried.outcome;
        if (attempt >= ATTEMPTS) throw failed('a batch', tried.cause);
        await pause(pauseBefore(attempt));
      }
    });
  }

  exclusively<T>(script: () => Script<T>): Promise<T> {
    return this.#counted(async () => {
      const client = await this.#connect();
      try {
        await client.query('begin');
        await client.query('set local statement_timeout = 0');
        await client.query('select pg_advisory_xact_lock($1)', [SCRIPT_LOCK]);
        const running = script();
        let step = running.next();
        while (step.done !== true) {
          const { sql, params = [] } = step.value;
          checkParams(sql, params);
          step = running.next((await client.query<Row>(sql, [...params])).rows);
        }
        await client.query('commit');
        client.release();
        return step.value;
      } catch (cause) {
        await leave(client);
        throw isFromPostgres(cause) ? failed('a script', cause) : cause;
      }
    });
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await Promise.allSettled(this.#running);
    await this.#pool.end();
  }

  async #tryBatch(statements: readonly Statement[], begin: string): Promise<Attempt> {
    let client: PoolClient;
    try {
      client = await this.#connect();
    } catch (cause) {
      return { kind: 'again', cause };
    }
    const [begun, ...answers] = await Promise.allSettled([
      client.query(begin),
      ...statements.map(({ sql, postgres, params }) =>
        client.query<Row>(this.#named(postgres ?? sql, params)),
      ),
    ]);
    if (begun.status === 'rejected') {
      await leave(client);
      return this.#again(begun.reason, 'begin');
    }
    for (const [index, answer] of answers.entries()) {
      const statement = statements[index];
      if (answer.status === 'rejected') {
        // Only the first rejection tells something: the ones after it say that the transaction is broken.
        await leave(client);
        if (isConstraint(answer.reason)) {
          return { kind: 'done', outcome: { kind: 'constraint', index } };
        }
        return this.#again(answer.reason, statement?.sql ?? '');
      }
      const rows = answer.value.rowCount ?? 0;
      if (statement?.rows !== undefined && statement.rows !== rows) {
        await leave(client);
        return { kind: 'done', outcome: { kind: 'conflict', index, rows } };
      }
    }
    return this.#commit(
      client,
      answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : [])),
    );
  }

  async #commit(client: PoolClient, answers: readonly QueryResult<Row>[]): Promise<Attempt> {
    try {
      await client.query('commit');
      client.release();
    } catch (cause) {
      await leave(client);
      // A serialization failure is certain; a lost connection is not: the commit may have happened.
      if (isSerializationFailure(cause)) return { kind: 'again', cause };
      throw failed('commit', cause);
    }
    return { kind: 'done', outcome: { kind: 'committed', results: answers.map(({ rows }) => rows) } };
  }

  /** Before COMMIT was sent nothing can have been stored, so a lost connection is tried again as a deadlock is. */
  #again(cause: unknown, sql: string): Attempt {
    if (isWorthAnotherTry(cause)) return { kind: 'again', cause };
    throw failed(sql, cause);
  }

  async #connect(): Promise<PoolClient> {
    return this.#pool.connect();
  }

  #named(text: string, params: readonly SqlValue[]): { text: string; values: SqlValue[]; name?: string } {
    let name = this.#names.get(text);
    if (name === undefined && this.#names.size < MOST_NAMED_STATEMENTS) {
      name = `s${this.#names.size}`;
      this.#names.set(text, name);
    }
    return { text, values: [...params], ...(name === undefined ? {} : { name }) };
  }

  /** `close` waits for what was asked before it. */
  async #counted<T>(work: () => Promise<T>): Promise<T> {
    if (this.#isClosed) throw new SqlFailed('The store is closed');
    const running = work();
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
    }
  }
}

/** Rolls back and gives the connection back; one that cannot even roll back is thrown away. */
async function leave(client: PoolClient): Promise<void> {
  try {
    await client.query('rollback');
    client.release();
  } catch (cause) {
    client.release(Error.isError(cause) ? cause : true);
  }
}

function pauseBefore(attempt: number): number {
  return FIRST_PAUSE_MS * 2 ** attempt * (0.5 + Math.random());
}

function failed(what: string, cause: unknown): SqlFailed {
  return new SqlFailed(`PostgreSQL could not run: ${what}`, { cause });
}

import { Pool, type QueryConfig } from 'pg';
import { checkParams } from './checkParams.ts';
import type { ExclusiveSql, Script } from './exclusiveSql.ts';
import { leaveTransaction } from './leaveTransaction.ts';
import { PostgresBatches } from './postgresBatches.ts';
import { failed, isFromPostgres, isWorthAnotherTry } from './postgresFault.ts';
import { ATTEMPTS, pauseAfter } from './postgresRetry.ts';
import { postgresTypes } from './postgresTypes.ts';
import { type BatchOutcome, type Row, SqlFailed, type SqlValue, type Statement } from './sql.ts';

/** Any number that no other program uses in the same database. */
const SCRIPT_LOCK = 7_204_118_003;

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

class PostgresSql implements ExclusiveSql {
  readonly engine = 'postgres';
  readonly #pool: Pool;
  readonly #batches: PostgresBatches;
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
    // One connection stays free for reads, as long as there is more than one.
    const mostAtOnce = Math.max(1, poolSize - 1);
    this.#batches = new PostgresBatches(this.#pool, mostAtOnce, (text, params) => this.#named(text, params));
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
          await pauseAfter(attempt);
        }
      }
    });
  }

  batch(statements: readonly Statement[]): Promise<BatchOutcome> {
    return this.#counted(async () => {
      for (const { sql, postgres, params } of statements) checkParams(postgres ?? sql, params);
      return await this.#batches.run(statements);
    });
  }

  exclusively<T>(script: () => Script<T>): Promise<T> {
    return this.#counted(async () => {
      const client = await this.#pool.connect();
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
        await leaveTransaction(client);
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

  #named(text: string, params: readonly SqlValue[]): QueryConfig<SqlValue[]> {
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

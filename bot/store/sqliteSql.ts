import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { LRUCache } from 'lru-cache';
import { checkParams } from './checkParams.ts';
import type { ExclusiveSql, Script } from './exclusiveSql.ts';
import { type BatchOutcome, type Row, SqlFailed, type SqlValue, type Statement } from './sql.ts';
import { statementText } from './statementText.ts';

/** Waiting for a lock stops the whole event loop, so it is short: the folder lock keeps other processes out. */
const BUSY_TIMEOUT_MS = 250;

/** Bounds how long one transaction holds the event loop. */
const LARGEST_GROUP = 256;

const pragmas = [
  'journal_mode=wal',
  'synchronous=full',
  // A destroyed key must not live on in a free page.
  'secure_delete=on',
  // 16 MB of log instead of 4: pages that many turns change are copied into the file once for all of them, and what
  // is copied at once still takes a few milliseconds only.
  'wal_autocheckpoint=4000',
  'journal_size_limit=67108864',
  // 8 MB of pages instead of 2, taken as they are used: the indexes have a page at work per open conversation.
  'cache_size=-8000',
] as const;

/** Extended result codes for unique, primary key, rowid and foreign key. */
const CONSTRAINTS: ReadonlySet<unknown> = new Set([2067, 1555, 2579, 787]);

/** Opens (or creates) the embedded engine: one file, one connection, durable at every commit. */
export async function openSqliteSql(file: string): Promise<ExclusiveSql> {
  try {
    return new SqliteSql(file);
  } catch (cause) {
    throw new SqlFailed(`Could not open the SQLite file ${file}`, { cause });
  }
}

interface WaitingBatch {
  readonly statements: readonly Statement[];
  readonly resolve: (outcome: BatchOutcome) => void;
  readonly reject: (cause: unknown) => void;
}

type Settled =
  | { readonly kind: 'outcome'; readonly outcome: BatchOutcome }
  | { readonly kind: 'failed'; readonly error: SqlFailed };

class SqliteSql implements ExclusiveSql {
  readonly engine = 'sqlite';
  readonly #db: DatabaseSync;
  readonly #prepared = new LRUCache<string, Prepared>({ max: 500 });
  #waiting: WaitingBatch[] = [];
  #flushPlanned = false;
  #isClosed = false;

  constructor(file: string) {
    this.#db = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true });
    this.#db.exec(pragmas.map((pragma) => `pragma ${pragma};`).join(' '));
  }

  async query(sql: string, params: readonly SqlValue[] = []): Promise<readonly Row[]> {
    this.#refuseWhenClosed();
    checkParams(sql, params);
    try {
      return this.#run(sql, params).rows;
    } catch (cause) {
      throw new SqlFailed(`SQLite could not run: ${sql}`, { cause });
    }
  }

  /** Batches of one tick share a transaction, and so one fsync: three times the throughput under load. */
  async batch(statements: readonly Statement[]): Promise<BatchOutcome> {
    this.#refuseWhenClosed();
    for (const { sql, params } of statements) checkParams(sql, params);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ statements, resolve, reject });
      this.#planFlush();
    });
  }

  async exclusively<T>(script: () => Script<T>): Promise<T> {
    this.#refuseWhenClosed();
    try {
      this.#db.exec('begin immediate');
      const running = script();
      let step = running.next();
      while (step.done !== true) step = running.next(this.#scriptStep(step.value.sql, step.value.params));
      this.#db.exec('commit');
      return step.value;
    } catch (cause) {
      if (this.#db.isTransaction) this.#db.exec('rollback');
      // What the script itself throws is the caller's own; only SQLite's faults are translated.
      throw errcodeOf(cause) === undefined
        ? cause
        : new SqlFailed('SQLite could not run a script', { cause });
    }
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    while (this.#waiting.length > 0) this.#flush();
    this.#prepared.clear();
    this.#db.close();
  }

  #planFlush(): void {
    if (this.#flushPlanned) return;
    this.#flushPlanned = true;
    setImmediate(() => {
      this.#flushPlanned = false;
      this.#flush();
      if (this.#waiting.length > 0) this.#planFlush();
    });
  }

  /** Callers hear their outcome only after COMMIT; without it nobody's work happened. */
  #flush(): void {
    const group = this.#waiting.splice(0, LARGEST_GROUP);
    if (group.length === 0) return;
    try {
      const settled = this.#runGroup(group) ?? this.#runApart(group);
      for (const [n, { resolve, reject }] of group.entries()) {
        const own = settled[n];
        if (own?.kind === 'outcome') resolve(own.outcome);
        else reject(own?.error);
      }
    } catch (cause) {
      if (this.#db.isTransaction) this.#db.exec('rollback');
      const failed = new SqlFailed('SQLite could not commit; nothing of this batch was stored', { cause });
      for (const { reject } of group) reject(failed);
    }
  }

  /** The group as one transaction; `null`, and nothing of it stored, when a batch in it does not hold. */
  #runGroup(group: readonly WaitingBatch[]): readonly Settled[] | null {
    this.#exec('begin immediate');
    const settled: Settled[] = [];
    for (const { statements } of group) {
      const own = this.#runStatements(statements);
      if (own.kind !== 'outcome' || own.outcome.kind !== 'committed') {
        this.#exec('rollback');
        return null;
      }
      settled.push(own);
    }
    this.#exec('commit');
    return settled;
  }

  /** Again with a savepoint around each: the batches that hold are kept, the others leave nothing. */
  #runApart(group: readonly WaitingBatch[]): readonly Settled[] {
    this.#exec('begin immediate');
    const settled = group.map(({ statements }) => this.#runBatch(statements));
    this.#exec('commit');
    return settled;
  }

  /** The savepoint keeps a failed batch away from its neighbours in the group. */
  #runBatch(statements: readonly Statement[]): Settled {
    this.#exec('savepoint batch');
    const settled = this.#runStatements(statements);
    if (settled.kind !== 'outcome' || settled.outcome.kind !== 'committed') this.#exec('rollback to batch');
    this.#exec('release batch');
    return settled;
  }

  #runStatements(statements: readonly Statement[]): Settled {
    const results: (readonly Row[])[] = [];
    for (const [index, { sql, params, rows }] of statements.entries()) {
      try {
        const done = this.#run(sql, params);
        if (rows !== undefined && done.count !== rows) {
          return { kind: 'outcome', outcome: { kind: 'conflict', index, rows: done.count } };
        }
        results.push(done.rows);
      } catch (cause) {
        // Disk full and I/O errors end the transaction, and with it the work of the whole group.
        if (!this.#db.isTransaction) throw cause;
        if (CONSTRAINTS.has(errcodeOf(cause))) {
          return { kind: 'outcome', outcome: { kind: 'constraint', index } };
        }
        return { kind: 'failed', error: new SqlFailed(`SQLite could not run: ${sql}`, { cause }) };
      }
    }
    return { kind: 'outcome', outcome: { kind: 'committed', results } };
  }

  #run(sql: string, params: readonly SqlValue[]): { rows: readonly Row[]; count: number } {
    const { statement, returnsRows } = this.#prepare(sql);
    const values = params.map(bound);
    if (!returnsRows) return { rows: [], count: Number(statement.run(...values).changes) };
    const rows = statement.all(...values).map(plainRow);
    return { rows, count: rows.length };
  }

  #scriptStep(sql: string, params: readonly SqlValue[] = []): readonly Row[] {
    checkParams(sql, params);
    return this.#run(sql, params).rows;
  }

  #exec(sql: string): void {
    this.#prepare(sql).statement.run();
  }

  #prepare(sql: string): Prepared {
    const cached = this.#prepared.get(sql);
    if (cached !== undefined) return cached;
    const statement = this.#db.prepare(statementText(sql).sqlite);
    const prepared = { statement, returnsRows: statement.columns().length > 0 };
    this.#prepared.set(sql, prepared);
    return prepared;
  }

  #refuseWhenClosed(): void {
    if (this.#isClosed) throw new SqlFailed('The store is closed');
  }
}

interface Prepared {
  readonly statement: StatementSync;
  readonly returnsRows: boolean;
}

/** A JS number binds as REAL (`5` in a text column becomes '5.0'); a bigint binds as the integer it is. */
function bound(value: SqlValue): SqlValue | bigint {
  return typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : value;
}

/** node:sqlite gives objects without a prototype, which compare and log differently from PostgreSQL's. */
function plainRow(row: Record<string, unknown>): Row {
  return { ...row } as Row;
}

function errcodeOf(cause: unknown): unknown {
  return Error.isError(cause) && 'errcode' in cause ? cause.errcode : undefined;
}

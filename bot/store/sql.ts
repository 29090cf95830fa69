/** The values that both engines store alike. Anything else is refused by the port. */
export type SqlValue = string | number | null | Uint8Array;

/** One row, with the engine's values: int8 as number, bytea as Uint8Array, booleans do not occur (int 0/1). */
export type Row = Readonly<Record<string, SqlValue>>;

/**
 * One statement of a batch, in SQL that both engines run (`$1 … $n`, each used at least once).
 * `rows` is the number of rows it must affect (or return); when it differs the whole batch is rolled back.
 * `postgres` is a variant for PostgreSQL where it has a better way (SKIP LOCKED, arrays); the same tests run it.
 */
export interface Statement {
  readonly sql: string;
  readonly params: readonly SqlValue[];
  readonly rows?: number;
  readonly postgres?: string;
}

/** All of the batch happened (`results[i]` holds the rows of statement i), or nothing of it did. */
export type BatchOutcome =
  | { readonly kind: 'committed'; readonly results: readonly (readonly Row[])[] }
  /** Statement `index` affected `rows` rows instead of the number it had to. */
  | { readonly kind: 'conflict'; readonly index: number; readonly rows: number }
  /** Statement `index` broke a unique or foreign key constraint. */
  | { readonly kind: 'constraint'; readonly index: number };

/**
 * The storage port: SQLite (embedded) and PostgreSQL behind one SQL text.
 * What breaks (disk full, server gone, wrong SQL) is thrown as `SqlFailed` with its cause.
 */
export interface Sql {
  readonly engine: 'sqlite' | 'postgres';
  /** Reads rows outside a transaction. */
  query(sql: string, params?: readonly SqlValue[]): Promise<readonly Row[]>;
  /** Runs statements in order as one transaction; durable when the promise resolves. Deadlocks are retried inside. */
  batch(statements: readonly Statement[]): Promise<BatchOutcome>;
  /** Ends running batches, then lets go of the files or connections. */
  close(): Promise<void>;
}

/** Thrown when the engine could not do its work: not a conflict, but a fault. */
export class SqlFailed extends Error {
  override readonly name = 'SqlFailed';
}

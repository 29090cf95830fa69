import type { Row, Sql, SqlValue } from './sql.ts';

/** One statement of a script; the rows come back through `yield`. A text without parameters may hold DDL. */
export interface ScriptStep {
  readonly sql: string;
  readonly params?: readonly SqlValue[];
}

/** Statements where the next depends on the answer of the last; a generator, so that SQLite never leaves the tick. */
export type Script<T> = Generator<ScriptStep, T, readonly Row[]>;

/** What the engines offer to migrations, beside the port that the rest of the program sees. */
export interface ExclusiveSql extends Sql {
  /**
   * Runs a script in one transaction that no other script runs beside, in this or another process:
   * `BEGIN IMMEDIATE` on SQLite, an advisory lock on PostgreSQL. A throw rolls everything back.
   */
  exclusively<T>(script: () => Script<T>): Promise<T>;
}

import type { ExclusiveSql, Script } from './exclusiveSql.ts';

/** One step of the schema. It is never edited once it shipped; it must suit the version of the program before it. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly statements: readonly string[];
}

/** A numbered list; `name` tells lists apart that share a database. */
export interface MigrationList {
  readonly name: string;
  readonly migrations: readonly Migration[];
}

/** Thrown when a later version of the program has changed this database; an older one would not understand it. */
export class DatabaseIsNewer extends Error {
  override readonly name = 'DatabaseIsNewer';
  readonly mend: string;

  constructor(list: string, found: number, known: number) {
    super(
      `The database is at migration ${list}/${found}; this version of the program knows ${list}/${known}`,
    );
    this.mend =
      'Start the version of the program that last ran on this database (or a newer one), or restore the backup from before the upgrade.';
  }
}

/**
 * Brings the schema up to this version of the program, each migration in its own exclusive transaction, so that
 * any number of nodes may start at once. Returns how many migrations this call carried out.
 */
export async function migrate(sql: ExclusiveSql, list: MigrationList): Promise<number> {
  let carriedOut = 0;
  const newest = Math.max(0, ...list.migrations.map(({ number }) => number));
  await sql.exclusively(() => refuseNewer(list.name, newest));
  for (const migration of list.migrations) {
    const isNew = await sql.exclusively(() => carryOut(list.name, migration, sql.engine));
    if (isNew) carriedOut += 1;
  }
  return carriedOut;
}

function* refuseNewer(list: string, newest: number): Script<void> {
  yield {
    sql: 'create table if not exists migration (list text, number int, name text, primary key (list, number))',
  };
  const [row] = yield { sql: 'select max(number) as newest from migration where list = $1', params: [list] };
  const found = Number(row?.newest ?? 0);
  if (found > newest) throw new DatabaseIsNewer(list, found, newest);
}

function* carryOut(list: string, migration: Migration, engine: ExclusiveSql['engine']): Script<boolean> {
  const { number, name } = migration;
  const known = yield {
    sql: 'select number from migration where list = $1 and number = $2',
    params: [list, number],
  };
  if (known.length > 0) return false;
  for (const statement of migration.statements) yield { sql: forEngine(statement, engine) };
  yield {
    sql: 'insert into migration (list, number, name) values ($1, $2, $3)',
    params: [list, number, name],
  };
  return true;
}

/** SQLite compares text byte by byte; PostgreSQL would follow the language that the database was made with. */
function forEngine(ddl: string, engine: ExclusiveSql['engine']): string {
  return engine === 'postgres' ? ddl.replaceAll(/\btext\b/g, 'text collate "C"') : ddl;
}

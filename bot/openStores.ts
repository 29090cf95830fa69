import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config.ts';
import type { ExclusiveSql } from './store/exclusiveSql.ts';
import { type FolderLock, lockFolder } from './store/folderLock.ts';
import { keyMigrations } from './store/keyMigrations.ts';
import { type KeyRing, openKeyRing } from './store/keyRing.ts';
import { loadMasterKey } from './store/masterKey.ts';
import { migrate } from './store/migrate.ts';
import { migrations } from './store/migrations.ts';

/** The stores of this node, open and migrated. */
export interface Stores {
  readonly sql: ExclusiveSql;
  readonly keys: KeyRing;
  close(): Promise<void>;
}

/** Opens the store and the keys that the configuration names: SQLite in the data folder, or PostgreSQL. */
export async function openStores(
  config: Pick<Config, 'dataDir' | 'databaseUrl' | 'keysDatabaseUrl' | 'masterKey'>,
): Promise<Stores> {
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 });
  const closers: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    const lock: FolderLock = await lockFolder(config.dataDir);
    closers.push(async () => await lock.release());
    const masterKey = await loadMasterKey({ dataDir: config.dataDir, value: config.masterKey });
    const sql = await openEngine(config.databaseUrl, join(config.dataDir, 'assistant.db'));
    closers.push(() => sql.close());
    const keysUrl = config.keysDatabaseUrl ?? config.databaseUrl;
    const keySql = await openEngine(keysUrl, join(config.dataDir, 'keys.db'));
    closers.push(() => keySql.close());
    await migrate(sql, migrations);
    await migrate(keySql, keyMigrations);
    const keys = openKeyRing(keySql, masterKey);
    await keys.check();
    return { sql, keys, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openEngine(url: string | null, file: string): Promise<ExclusiveSql> {
  // Each engine is loaded only where it is used: pg costs memory and start time that SQLite does not need.
  if (url === null) {
    const { openSqliteSql } = await import('./store/sqliteSql.ts');
    return await openSqliteSql(file);
  }
  const { openPostgresSql } = await import('./store/postgresSql.ts');
  return await openPostgresSql(url);
}

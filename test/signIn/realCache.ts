import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Keyv } from 'keyv';
import { dataKey } from '../../bot/store/dataKey.ts';
import { migrate } from '../../bot/store/migrate.ts';
import { migrations } from '../../bot/store/migrations.ts';
import { openSqliteSql } from '../../bot/store/sqliteSql.ts';
import { openKeyv } from '../../bot/store/sqlKeyvStore.ts';

/** The cache that the program uses, on an SQLite file of its own. */
export async function openRealCache(): Promise<{
  cache: Keyv;
  /** Everything stored, as text of ids and bytes. */
  dump(): Promise<string>;
  close(): Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'sign-in-'));
  const sql = await openSqliteSql(join(folder, 'store.db'));
  await migrate(sql, migrations);
  const key = dataKey('test', randomBytes(32));
  return {
    cache: openKeyv(sql, key, 'signIn'),
    async dump() {
      const rows = await sql.query('select id, value from kv');
      return rows
        .map((row) => `${row.id} ${Buffer.from(row.value as Uint8Array).toString('latin1')}`)
        .join('\n');
    },
    async close() {
      await sql.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

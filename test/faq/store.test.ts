import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from '@jest/globals';
import type { ExclusiveSql } from '../../bot/store/exclusiveSql.ts';
import { keyMigrations } from '../../bot/store/keyMigrations.ts';
import { migrate } from '../../bot/store/migrate.ts';
import { migrations } from '../../bot/store/migrations.ts';
import { openPostgresSql } from '../../bot/store/postgresSql.ts';
import { openSqliteSql } from '../../bot/store/sqliteSql.ts';
import { withPostgres } from '../postgres.ts';
import { faqStoreContract } from './storeContract.ts';

const given = await withPostgres();
const url = given ?? '';

async function migrated(sql: ExclusiveSql, keySql: ExclusiveSql) {
  await migrate(sql, migrations);
  await migrate(keySql, keyMigrations);
  return { sql, keySql };
}

describe('the store of the answers on SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'faq-store-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  faqStoreContract(async () =>
    migrated(await openSqliteSql(join(folder, 'store.db')), await openSqliteSql(join(folder, 'keys.db'))),
  );
});

(given === null ? describe.skip : describe)('the store of the answers on PostgreSQL', () => {
  faqStoreContract(async () =>
    migrated(await openPostgresSql(url, { poolSize: 3 }), await openPostgresSql(url, { poolSize: 2 })),
  );
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { SqlFailed } from '../../bot/store/sql.ts';
import { openSqliteSql } from '../../bot/store/sqliteSql.ts';
import { sqlContract } from './sqlContract.ts';

const folder = mkdtempSync(join(tmpdir(), 'sqlite-'));
const file = join(folder, 'store.db');

describe('SQLite', () => {
  sqlContract('sqlite', file, () => openSqliteSql(file));

  test('writes ahead and waits for the disk at every commit', async () => {
    const sql = await openSqliteSql(file);
    expect(await sql.query('pragma journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    expect(await sql.query('pragma synchronous')).toEqual([{ synchronous: 2 }]);
    expect(await sql.query('pragma foreign_keys')).toEqual([{ foreign_keys: 1 }]);
    expect(await sql.query('pragma secure_delete')).toEqual([{ secure_delete: 1 }]);
    await sql.close();
  });

  test('rejects the whole group when SQLite rolled its transaction back, and works on', async () => {
    const sql = await openSqliteSql(file);
    const add = (id: string, how = 'insert') => ({ sql: `${how} into thing (id) values ($1)`, params: [id] });
    await sql.batch([add('lost-0')]);
    const group = await Promise.allSettled([
      sql.batch([add('lost-1')]),
      sql.batch([add('lost-0', 'insert or rollback')]),
      sql.batch([add('lost-2')]),
    ]);
    expect(group.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(await sql.query(`select id from thing where id in ('lost-1', 'lost-2')`)).toEqual([]);
    expect(await sql.batch([add('lost-3')])).toMatchObject({ kind: 'committed' });
    await sql.close();
  });

  test('shares one transaction between the batches of a tick', async () => {
    const sql = await openSqliteSql(file);
    await sql.query('pragma wal_checkpoint(truncate)');
    await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        sql.batch([{ sql: 'insert into thing (id) values ($1)', params: [`tick-${n}`] }]),
      ),
    );
    const [log] = await sql.query('pragma wal_checkpoint(passive)');
    // Alone, each of them writes at least one page to the log.
    expect(Number(log?.log)).toBeLessThan(25);
    await sql.close();
  });

  test('says which file it could not open', async () => {
    const missing = join(folder, 'no such folder', 'store.db');
    await expect(openSqliteSql(missing)).rejects.toThrow(SqlFailed);
    await expect(openSqliteSql(missing)).rejects.toThrow(missing);
  });
});

afterAll(() => rmSync(folder, { recursive: true }));

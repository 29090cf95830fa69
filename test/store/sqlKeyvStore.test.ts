import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import suite, { keyvIteratorTests } from '@keyv/test-suite';
import { Keyv } from 'keyv';
import { dataKey } from '../../bot/store/dataKey.ts';
import type { ExclusiveSql } from '../../bot/store/exclusiveSql.ts';
import { migrate } from '../../bot/store/migrate.ts';
import { migrations } from '../../bot/store/migrations.ts';
import { openPostgresSql } from '../../bot/store/postgresSql.ts';
import { openSqliteSql } from '../../bot/store/sqliteSql.ts';
import { openKeyv, SqlKeyvStore } from '../../bot/store/sqlKeyvStore.ts';
import { sweepExpired } from '../../bot/store/sweepExpired.ts';
import { withPostgres } from '../postgres.ts';

const key = dataKey('kv', new Uint8Array(32).fill(3));

/** The suite of Keyv is written for vitest; this is all it uses of it. */
type Suite = Parameters<typeof suite>[0];
const shim = {
  it: (name: string, run: (context: { expect: typeof expect }) => unknown) =>
    test(name, async () => {
      await run({ expect });
    }),
  beforeEach: (run: () => Promise<void>) => beforeEach(() => run()),
  afterEach: (run: () => Promise<void>) => afterEach(() => run()),
} as unknown as Suite;

const folder = mkdtempSync(join(tmpdir(), 'keyv-'));
const file = join(folder, 'store.db');
const url = await withPostgres();

function keyvContract(open: () => Promise<ExclusiveSql>): void {
  let sql: ExclusiveSql;
  beforeAll(async () => {
    sql = await open();
    await migrate(sql, migrations);
  });
  afterAll(() => sql.close());

  describe('passes the suite that Keyv publishes', () => {
    suite(shim, Keyv, () => new SqlKeyvStore(sql, key));
    keyvIteratorTests(shim, Keyv, () => new SqlKeyvStore(sql, key));
  });

  test('a one-time ticket is taken by exactly one of twenty', async () => {
    const tickets = openKeyv(sql, key, 'tickets');
    await tickets.set('t', { conversationId: 'c' }, 60_000);
    const takers = await Promise.all(Array.from({ length: 20 }, () => tickets.delete('t')));
    expect(takers.filter(Boolean)).toHaveLength(1);
  });

  test('what expired is not found, not taken, and swept', async () => {
    let now = 1_000_000;
    const values = openKeyv(sql, key, 'sweep', () => now);
    await values.set('short', 1, 1000);
    await values.set('taken', 1, 1000);
    await values.set('long', 1, 100_000_000_000_000);
    await values.set('for ever', 1);
    expect(await sweepExpired(sql, now + 999)).toBe(0);
    now += 1000;
    expect(await values.get('short')).toBeUndefined();
    expect(await values.delete('taken')).toBe(false);
    expect(await sweepExpired(sql, now)).toBe(1);
    expect(await values.has('long')).toBe(true);
    expect(await values.has('for ever')).toBe(true);
  });

  test('iterating goes through more values than one page', async () => {
    const many = openKeyv(sql, key, 'many_%');
    await Promise.all(Array.from({ length: 450 }, (_, n) => many.set(`k${n}`, n)));
    const seen = new Set<unknown>();
    for await (const [, value] of many.iterator?.({}) ?? []) seen.add(value);
    expect(seen.size).toBe(450);
    const neighbour = openKeyv(sql, key, 'many__');
    await neighbour.set('k', 1);
    await many.clear();
    expect(await neighbour.get('k')).toBe(1);
    expect(await many.get('k1')).toBeUndefined();
  });

  test('faults throw instead of looking like a missing value', async () => {
    const closed = await open();
    const values = openKeyv(closed, key, 'faults');
    await closed.close();
    await expect(values.get('a')).rejects.toThrow('closed');
    await expect(values.set('a', 1)).rejects.toThrow('closed');
    await expect(values.delete('a')).rejects.toThrow('closed');
  });
}

describe('Keyv on SQLite', () => {
  keyvContract(() => openSqliteSql(file));

  test('values are ciphertext on the disk', async () => {
    const sql = await openSqliteSql(file);
    const values = openKeyv(sql, key, 'secrets');
    await values.set('verifier', 'very-secret-value');
    expect(await values.get('verifier')).toBe('very-secret-value');
    for (const name of [file, `${file}-wal`]) expect(readFileSync(name).includes('very-secret')).toBe(false);
    await sql.close();
  });
});

(url === null ? describe.skip : describe)('Keyv on PostgreSQL', () => {
  keyvContract(() => openPostgresSql(url ?? ''));
});

afterAll(() => rmSync(folder, { recursive: true }));

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SealBroken } from '../../bot/store/dataKey.ts';
import type { ExclusiveSql } from '../../bot/store/exclusiveSql.ts';
import { keyMigrations } from '../../bot/store/keyMigrations.ts';
import { MasterKeyDoesNotFit, openKeyRing } from '../../bot/store/keyRing.ts';
import { migrate } from '../../bot/store/migrate.ts';
import { openPostgresSql } from '../../bot/store/postgresSql.ts';
import { openSqliteSql } from '../../bot/store/sqliteSql.ts';
import { withPostgres } from '../postgres.ts';

const master = new Uint8Array(32).fill(7);
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const folder = mkdtempSync(join(tmpdir(), 'keys-'));
const file = join(folder, 'keys.db');
const url = await withPostgres();

function keyRingContract(open: () => Promise<ExclusiveSql>): void {
  let sql: ExclusiveSql;
  let other: ExclusiveSql;

  beforeAll(async () => {
    sql = await open();
    other = await open();
    await migrate(sql, keyMigrations);
  });
  afterAll(() => Promise.all([sql.close(), other.close()]));

  test('an owner has one key, also when ten ask at once on two nodes', async () => {
    const here = openKeyRing(sql, master);
    const there = openKeyRing(other, master);
    const keys = await Promise.all(
      Array.from({ length: 10 }, (_, n) => (n % 2 === 0 ? here : there).keyFor('conversation:1')),
    );
    expect(new Set(keys.map(({ id }) => id)).size).toBe(1);
    const sealed = await here.keyFor('conversation:1');
    expect(text((await there.keyFor('conversation:1')).open(sealed.seal('dag', 'x'), 'x'))).toBe('dag');
  });

  test('a key is found by its id after a restart, and opens what it sealed', async () => {
    const key = await openKeyRing(sql, master).keyFor('conversation:2');
    const sealed = key.seal('hallo €', 'activity|2|a');
    const found = await openKeyRing(other, master).find(key.id);
    expect(text(found?.open(sealed, 'activity|2|a') ?? new Uint8Array())).toBe('hallo €');
  });

  test('a destroyed key is gone for who finds it, and its owner gets a new one', async () => {
    const ring = openKeyRing(sql, master);
    const key = await ring.keyFor('case:3');
    expect((await ring.find(key.id))?.id).toBe(key.id);
    await ring.destroy('case:3');
    expect(await ring.find(key.id)).toBeNull();
    expect(await openKeyRing(other, master).find(key.id)).toBeNull();
    expect((await ring.keyFor('case:3')).id).not.toBe(key.id);
  });

  test('another master key is refused at the start, with what to do about it', async () => {
    await openKeyRing(sql, master).check();
    const wrong = openKeyRing(sql, new Uint8Array(32).fill(8)).check();
    await expect(wrong).rejects.toThrow(MasterKeyDoesNotFit);
    await expect(wrong).rejects.toMatchObject({ mend: expect.stringContaining('MASTER_KEY') });
  });

  test('a fault is not remembered', async () => {
    const failing = await open();
    const ring = openKeyRing(failing, master);
    await failing.close();
    await expect(ring.keyFor('case:4')).rejects.toThrow('closed');
    await expect(ring.find('unknown')).rejects.toThrow('closed');
    expect(await openKeyRing(sql, master).find('unknown')).toBeNull();
  });

  test('derived keys differ by label, not by node', () => {
    const here = openKeyRing(sql, master);
    expect(here.derive('tokens')).toHaveLength(32);
    expect(here.derive('tokens')).toEqual(openKeyRing(other, master).derive('tokens'));
    expect(here.derive('tokens')).not.toEqual(here.derive('tickets'));
  });
}

describe('the key ring on SQLite', () => {
  keyRingContract(() => openSqliteSql(file));

  test('the wrapped bytes of a destroyed key are no longer in the files', async () => {
    const sql = await openSqliteSql(file);
    const ring = openKeyRing(sql, master);
    await ring.keyFor('case:forgotten');
    const [row] = await sql.query('select wrapped from data_key where owner = $1', ['case:forgotten']);
    const wrapped = Buffer.from(row?.wrapped as Uint8Array);
    const isOnDisk = () => [file, `${file}-wal`].some((name) => readFileSync(name).includes(wrapped));
    expect(isOnDisk()).toBe(true);
    await ring.destroy('case:forgotten');
    expect(isOnDisk()).toBe(false);
    await sql.close();
  });
});

(url === null ? describe.skip : describe)('the key ring on PostgreSQL', () => {
  keyRingContract(() => openPostgresSql(url ?? '', { poolSize: 4 }));
});

describe('a sealed payload', () => {
  const open = async () => {
    const sql = await openSqliteSql(file);
    await migrate(sql, keyMigrations);
    const key = await openKeyRing(sql, master).keyFor('conversation:sealed');
    await sql.close();
    return key;
  };

  test('comes back byte for byte, empty and large ones too', async () => {
    const key = await open();
    for (const length of [0, 1, 16, 300_000]) {
      const plain = new Uint8Array(length).map((_, n) => n % 251);
      expect(key.open(key.seal(plain, 'c'), 'c')).toEqual(plain);
    }
  });

  test('is different every time', async () => {
    const key = await open();
    const seen = new Set(Array.from({ length: 2000 }, () => Buffer.from(key.seal('a', 'c')).toString('hex')));
    expect(seen.size).toBe(2000);
  });

  test('does not open in another row, when one bit changed, when cut short, or when it never was one', async () => {
    const key = await open();
    const sealed = key.seal('geheim', 'activity|1|a');
    expect(() => key.open(sealed, 'activity|1|b')).toThrow(SealBroken);
    for (let n = 0; n < sealed.length; n += 1) {
      const changed = sealed.map((byte, at) => (at === n ? byte ^ 1 : byte));
      expect(() => key.open(changed, 'activity|1|a')).toThrow(SealBroken);
      expect(() => key.open(sealed.subarray(0, n), 'activity|1|a')).toThrow(SealBroken);
    }
  });
});

afterAll(() => rmSync(folder, { recursive: true }));

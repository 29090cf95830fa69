import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ExclusiveSql } from '../../bot/store/exclusiveSql.ts';
import { DatabaseIsNewer, type MigrationList, migrate } from '../../bot/store/migrate.ts';
import { SqlFailed, type SqlValue, type Statement } from '../../bot/store/sql.ts';

/** The tables that the contract works on. */
export const contractMigrations: MigrationList = {
  name: 'contract',
  migrations: [
    {
      number: 1,
      name: 'tables',
      statements: [
        'create table thing (id text primary key, version bigint, label text unique, payload bytea, ratio double precision)',
        'create table part (id text primary key, thing_id text not null references thing (id))',
      ],
    },
  ],
};

/** What both engines promise; `open` opens the same database every time it is called. */
export function sqlContract(
  engine: 'sqlite' | 'postgres',
  target: string,
  open: () => Promise<ExclusiveSql>,
): void {
  let sql: ExclusiveSql;

  beforeAll(async () => {
    sql = await open();
    await migrate(sql, contractMigrations);
  });
  afterAll(() => sql.close());

  const insert = (id: string, version: SqlValue = 0): Statement => ({
    sql: 'insert into thing (id, version) values ($1, $2)',
    params: [id, version],
    rows: 1,
  });
  const countOf = async (prefix: string): Promise<SqlValue | undefined> => {
    const [row] = await sql.query('select count(*) as n from thing where substr(id, 1, length($1)) = $1', [
      prefix,
    ]);
    return row?.n;
  };

  describe('a batch', () => {
    test('returns the rows of every statement, and later statements see earlier ones', async () => {
      const outcome = await sql.batch([
        insert('seen-1', 1),
        {
          sql: 'update thing set version = version + $2 where id = $1 returning id, version',
          params: ['seen-1', 1],
          rows: 1,
        },
        { sql: 'select version from thing where id = $1', params: ['seen-1'], rows: 1 },
      ]);
      expect(outcome).toEqual({
        kind: 'committed',
        results: [[], [{ id: 'seen-1', version: 2 }], [{ version: 2 }]],
      });
    });

    test('with a wrong row count is a conflict that names the statement and stores nothing', async () => {
      const outcome = await sql.batch([
        insert('conflict-1'),
        {
          sql: 'update thing set version = 9 where id = $1 and version = $2',
          params: ['conflict-1', 5],
          rows: 1,
        },
        insert('conflict-2'),
      ]);
      expect(outcome).toEqual({ kind: 'conflict', index: 1, rows: 0 });
      expect(await countOf('conflict-')).toBe(0);
    });

    test('counts returned rows, and an upsert that did nothing counts as none', async () => {
      await sql.batch([insert('upsert-1', 1)]);
      const upsert = (returning: string): Statement => ({
        sql: `insert into thing (id, version) values ($1, $2) on conflict (id) do nothing ${returning}`,
        params: ['upsert-1', 2],
        rows: 1,
      });
      expect(await sql.batch([upsert('')])).toEqual({ kind: 'conflict', index: 0, rows: 0 });
      expect(await sql.batch([upsert('returning id')])).toEqual({ kind: 'conflict', index: 0, rows: 0 });
    });

    test.each<[string, Statement]>([
      ['primary key', insert('constraint-1')],
      [
        'unique column',
        { sql: 'insert into thing (id, label) values ($1, $2)', params: ['constraint-2', 'taken'] },
      ],
      ['foreign key', { sql: 'insert into part (id, thing_id) values ($1, $2)', params: ['p', 'nowhere'] }],
    ])('that breaks a %s is a constraint outcome and stores nothing', async (_, breaking) => {
      await sql.batch([
        {
          sql: 'insert into thing (id, label) values ($1, $2) on conflict (id) do nothing',
          params: ['constraint-1', 'taken'],
        },
      ]);
      expect(await sql.batch([insert('constrained'), breaking])).toEqual({ kind: 'constraint', index: 1 });
      expect(await countOf('constrained')).toBe(0);
    });

    test('that fails leaves the batches that share its transaction whole', async () => {
      await sql.batch([insert('group-0')]);
      const outcomes = await Promise.allSettled([
        sql.batch([insert('group-1')]),
        sql.batch([insert('group-x'), { ...insert('group-y'), rows: 2 }]),
        sql.batch([insert('group-2')]),
        sql.batch([insert('group-z'), insert('group-0')]),
        sql.batch([insert('group-w'), { sql: 'insert into no_such_table (id) values ($1)', params: ['a'] }]),
        sql.batch([insert('group-3')]),
      ]);
      expect(outcomes.map((o) => (o.status === 'fulfilled' ? o.value.kind : o.reason))).toEqual([
        'committed',
        'conflict',
        'committed',
        'constraint',
        expect.any(SqlFailed),
        'committed',
      ]);
      const rows = await sql.query(`select id from thing where substr(id, 1, 6) = 'group-'`);
      expect(rows.map(({ id }) => id).sort()).toEqual(['group-0', 'group-1', 'group-2', 'group-3']);
    });

    test('has one winner among twenty contenders for the same version', async () => {
      await sql.batch([insert('contended', 1)]);
      const contenders = Array.from({ length: 20 }, (_, n) =>
        sql.batch([
          {
            sql: 'update thing set version = version + 1 where id = $1 and version = $2',
            params: ['contended', 1],
            rows: 1,
          },
          insert(`contender-${n}`),
        ]),
      );
      const kinds = (await Promise.all(contenders)).map(({ kind }) => kind).sort();
      expect(kinds).toEqual(['committed', ...Array.from({ length: 19 }, () => 'conflict')]);
      expect(await countOf('contender-')).toBe(1);
    });

    test('is seen by a query as soon as it is acknowledged', async () => {
      for (let n = 0; n < 20; n += 1) {
        await sql.batch([insert(`visible-${n}`)]);
        expect(await countOf('visible-')).toBe(n + 1);
      }
    });

    test('that touches rows in another order than its neighbours still commits', async () => {
      await sql.batch([insert('dead-a'), insert('dead-b')]);
      const bump = (id: string): Statement => ({
        sql: 'update thing set version = version + 1 where id = $1',
        params: [id],
        rows: 1,
      });
      const outcomes = await Promise.all(
        Array.from({ length: 6 }, (_, n) =>
          sql.batch(n % 2 === 0 ? [bump('dead-a'), bump('dead-b')] : [bump('dead-b'), bump('dead-a')]),
        ),
      );
      expect(outcomes.every(({ kind }) => kind === 'committed')).toBe(true);
      expect(await sql.query('select version from thing where id = $1', ['dead-a'])).toEqual([
        { version: 6 },
      ]);
    });

    test('runs the PostgreSQL variant on PostgreSQL only', async () => {
      const outcome = await sql.batch([
        {
          sql: 'select cast($1 as text) as who',
          postgres: `select cast($1 as text) || '!' as who`,
          params: ['x'],
        },
      ]);
      expect(outcome).toEqual({
        kind: 'committed',
        results: [[{ who: engine === 'postgres' ? 'x!' : 'x' }]],
      });
    });
  });

  describe('values', () => {
    test.each<[string, 'label' | 'version' | 'payload' | 'ratio', SqlValue]>([
      ['text beyond ASCII', 'label', 'Zoë €𝕏\n"\'$1'],
      ['an empty text', 'label', ''],
      ['text of digits', 'label', '12'],
      ['the largest exact whole number', 'version', Number.MAX_SAFE_INTEGER],
      ['the smallest exact whole number', 'version', Number.MIN_SAFE_INTEGER],
      ['a time in milliseconds', 'version', 1_800_000_000_123],
      ['a fraction', 'ratio', 0.1],
      ['nothing', 'label', null],
      ['bytes', 'payload', new Uint8Array([0, 49, 50, 255])],
      ['no bytes', 'payload', new Uint8Array(0)],
    ])('come back as they went in: %s', async (name, column, value) => {
      await sql.batch([
        { sql: `insert into thing (id, ${column}) values ($1, $2)`, params: [`value ${name}`, value] },
      ]);
      const [row] = await sql.query(`select ${column} as value from thing where id = $1`, [`value ${name}`]);
      expect(row).toEqual({ value });
      expect(Object.prototype.toString.call(row?.value)).toBe(Object.prototype.toString.call(value));
      expect(Buffer.isBuffer(row?.value)).toBe(false);
    });

    test('a whole number in a text column is its digits', async () => {
      await sql.batch([{ sql: 'insert into thing (id, label) values ($1, $2)', params: ['digits', 5] }]);
      expect(await sql.query('select label from thing where id = $1', ['digits'])).toEqual([{ label: '5' }]);
    });

    test('counts, sums and comparisons are numbers', async () => {
      await sql.batch([insert('sum-1', 4_000_000_000), insert('sum-2', 5_000_000_000)]);
      const [row] = await sql.query(
        `select count(*) as n, sum(version) as total, max(version) as most from thing where id in ('sum-1', 'sum-2')`,
      );
      expect(row).toEqual({ n: 2, total: 9_000_000_000, most: 5_000_000_000 });
    });

    test('a whole number too large to be exact is a fault, not a wrong number', async () => {
      await sql.batch([insert('huge', Number.MAX_SAFE_INTEGER)]);
      await expect(sql.query('select version + 10 as v from thing where id = $1', ['huge'])).rejects.toThrow(
        SqlFailed,
      );
    });

    const refused: readonly [string, readonly unknown[]][] = [
      ['undefined', [undefined]],
      ['a date', [new Date(0)]],
      ['an object', [{ $1: 'x' }]],
      ['not a number', [Number.NaN]],
      ['infinity', [Number.POSITIVE_INFINITY]],
      ['a boolean', [true]],
      ['a bigint', [1n]],
      ['a text with NUL', ['a\0b']],
      ['a missing parameter', []],
      ['a surplus parameter', ['a', 'b']],
    ];
    test.each(refused)('are refused when the engines would not agree: %s', async (_, params) => {
      const given = params as readonly SqlValue[];
      await expect(sql.query('select id from thing where id = $1', given)).rejects.toThrow(SqlFailed);
      await expect(
        sql.batch([insert('refused'), { sql: 'update thing set label = null where id = $1', params: given }]),
      ).rejects.toThrow(SqlFailed);
      expect(await countOf('refused')).toBe(0);
    });

    test('may be used twice and in any order, and a literal with a dollar stays itself', async () => {
      expect(
        await sql.query(
          `select cast($2 as text) as b, cast($1 as text) as a, '$1' as literal, cast($1 as text) as again`,
          ['one', 'two'],
        ),
      ).toEqual([{ b: 'two', a: 'one', literal: '$1', again: 'one' }]);
    });

    test('sort by bytes as text, whatever language the database speaks', async () => {
      for (const id of ['sort-b', 'sort-A', 'sort-é', 'sort-a', 'sort-B']) await sql.batch([insert(id)]);
      const rows = await sql.query(`select id from thing where substr(id, 1, 5) = 'sort-' order by id`);
      expect(rows.map(({ id }) => id)).toEqual(['sort-A', 'sort-B', 'sort-a', 'sort-b', 'sort-é']);
    });
  });

  describe('migrations', () => {
    test('are carried out once when six nodes start at the same time', async () => {
      const list: MigrationList = {
        name: 'six',
        migrations: [
          { number: 1, name: 'one', statements: ['create table six_one (id text primary key)'] },
          { number: 2, name: 'two', statements: ['alter table six_one add column label text'] },
        ],
      };
      const nodes = await Promise.all(Array.from({ length: 6 }, open));
      const carriedOut = await Promise.all(nodes.map((node) => migrate(node, list)));
      await Promise.all(nodes.map((node) => node.close()));
      expect(carriedOut.reduce((sum, n) => sum + n, 0)).toBe(2);
      expect(await sql.query('select id, label from six_one')).toEqual([]);
    });

    test('that fail leave nothing of themselves behind', async () => {
      const broken: MigrationList = {
        name: 'broken',
        migrations: [
          {
            number: 1,
            name: 'half',
            statements: ['create table half (id text)', 'create table half (id text)'],
          },
        ],
      };
      await expect(migrate(sql, broken)).rejects.toThrow(SqlFailed);
      await expect(sql.query('select id from half')).rejects.toThrow(SqlFailed);
      expect(await sql.query('select number from migration where list = $1', ['broken'])).toEqual([]);
    });

    test('of a newer program are refused, with what to do about it', async () => {
      const later: MigrationList = {
        name: 'versions',
        migrations: [1, 2].map((number) => ({ number, name: `v${number}`, statements: [] })),
      };
      await migrate(sql, later);
      const older = { ...later, migrations: later.migrations.slice(0, 1) };
      const refusal = migrate(sql, older);
      await expect(refusal).rejects.toThrow(DatabaseIsNewer);
      await expect(refusal).rejects.toMatchObject({
        mend: expect.stringContaining('version of the program'),
      });
    });
  });

  describe('lifetime', () => {
    test('closing waits for what was asked before, and refuses what comes after', async () => {
      const other = await open();
      const asked = Array.from({ length: 300 }, (_, n) => other.batch([insert(`closing-${n}`)]));
      await other.close();
      expect((await Promise.all(asked)).every(({ kind }) => kind === 'committed')).toBe(true);
      expect(await countOf('closing-')).toBe(300);
      await expect(other.batch([insert('closed')])).rejects.toThrow(SqlFailed);
      await expect(other.query('select 1 as one')).rejects.toThrow(SqlFailed);
    });

    test('what was acknowledged is there after the process was killed', async () => {
      const writer = spawn(
        process.execPath,
        [fileURLToPath(new URL('./killedWriter.ts', import.meta.url)), engine, target],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      const exited = once(writer, 'exit');
      const acknowledged: string[] = [];
      for await (const line of createInterface({ input: writer.stdout })) {
        acknowledged.push(line);
        if (acknowledged.length === 40) writer.kill('SIGKILL');
      }
      await exited;
      expect(acknowledged.length).toBeGreaterThanOrEqual(40);
      const reader = await open();
      const rows = await reader.query(`select id from thing where substr(id, 1, 7) = 'killed-'`);
      await reader.close();
      const stored = new Set(rows.map(({ id }) => id));
      expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
    });
  });
}

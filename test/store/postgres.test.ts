import { describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { openPostgresSql } from '../../bot/store/postgresSql.ts';
import { SqlFailed } from '../../bot/store/sql.ts';
import { withPostgres } from '../postgres.ts';
import { sqlContract } from './sqlContract.ts';

const given = await withPostgres();
const url = given ?? '';

(given === null ? describe.skip : describe)('PostgreSQL', () => {
  sqlContract('postgres', url, () => openPostgresSql(url));

  test('goes on after the server ended all its connections', async () => {
    const sql = await openPostgresSql(url, { poolSize: 3 });
    await Promise.all(Array.from({ length: 6 }, () => sql.query('select pg_sleep(0.02)')));
    const admin = new Client({ connectionString: url });
    await admin.connect();
    const { rows } = await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    );
    expect(rows.length).toBeGreaterThanOrEqual(3);
    await admin.end();
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, (_, n) =>
        sql.batch([{ sql: 'insert into thing (id) values ($1)', params: [`after-${n}`], rows: 1 }]),
      ),
    );
    expect(outcomes.every(({ kind }) => kind === 'committed')).toBe(true);
    expect(await sql.query(`select count(*) as n from thing where id like 'after-%'`)).toEqual([{ n: 6 }]);
    await sql.close();
  });

  test('runs a batch again when the server ended its connection at work, and stores it once', async () => {
    const sql = await openPostgresSql(url, { poolSize: 1 });
    const admin = new Client({ connectionString: url });
    await admin.connect();
    // The batch waits for this row until its connection is gone.
    await admin.query(`insert into thing (id, version) values ('held', 1)`);
    await admin.query('begin');
    await admin.query(`update thing set version = 1 where id = 'held'`);
    const waiting = sql.batch([
      { sql: 'insert into thing (id) values ($1)', params: ['at-work'], rows: 1 },
      { sql: 'update thing set version = version + 1 where id = $1', params: ['held'], rows: 1 },
    ]);
    const ended = `select pg_terminate_backend(pid) from pg_stat_activity
                   where datname = current_database() and wait_event_type = 'Lock'`;
    while ((await admin.query(ended)).rows.length === 0);
    await admin.query('commit');
    await admin.end();
    expect(await waiting).toMatchObject({ kind: 'committed' });
    expect(await sql.query('select version from thing where id = $1', ['held'])).toEqual([{ version: 2 }]);
    await sql.close();
  });

  test('refuses a server that acknowledges before the disk has it', async () => {
    const careless = new URL(url);
    careless.searchParams.set('options', '-c synchronous_commit=off');
    await expect(openPostgresSql(careless.href)).rejects.toThrow(/synchronous_commit/);
  });

  test('gives up on a server that is not there, as a fault with its cause', async () => {
    const nowhere = openPostgresSql('postgres://postgres@127.0.0.1:1/none');
    await expect(nowhere).rejects.toThrow(SqlFailed);
    await expect(nowhere).rejects.toMatchObject({ cause: expect.objectContaining({ code: 'ECONNREFUSED' }) });
  });
});

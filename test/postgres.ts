import { randomUUID } from 'node:crypto';
import { afterAll } from '@jest/globals';
import { Client } from 'pg';

/**
 * The URL of a fresh database on the server of `TEST_DATABASE_URL`, dropped after the last test of the file; or
 * `null` with one loud line, and then the tests that need it are skipped. In CI (`CI=true`) missing it fails.
 *
 *     const url = await withPostgres();
 *     const describePostgres = url === null ? describe.skip : describe;
 */
export async function withPostgres(): Promise<string | null> {
  const server = process.env.TEST_DATABASE_URL;
  if (server === undefined || server === '') {
    if (process.env.CI === 'true')
      throw new Error('TEST_DATABASE_URL must be set in CI: PostgreSQL is tested there');
    process.stderr.write('SKIPPED: tests on PostgreSQL, because TEST_DATABASE_URL is not set\n');
    return null;
  }
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, `create database ${name}`);
  afterAll(async () => {
    await onServer(server, `drop database if exists ${name} with (force)`);
  });
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** Takes everything out of a database, so that the next test begins where the first one did. */
export async function emptyDatabase(url: string): Promise<void> {
  await onServer(url, 'drop schema public cascade; create schema public');
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { buildWeb } from '../web/build.ts';
import { stale } from '../web/stale.ts';

// `npm test`: everything that a test needs, then the tests. Words after `--` go to jest: npm test -- test/rules
//
// CHROMIUM_PATH       the browser; else where Debian and others put it
// TEST_DATABASE_URL   a PostgreSQL server on which databases may be made and dropped
//
// What is missing is skipped out loud; with CI=true it fails.

const usualBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

process.exitCode = await run(process.argv.slice(2));

async function run(words: readonly string[]): Promise<number> {
  const browser = findBrowser();
  const database = await findDatabase();
  const missing = [browser, database].filter((part) => part.kind === 'missing');
  for (const { why } of missing) process.stderr.write(`\n*** ${why} ***\n\n`);
  if (missing.length > 0 && process.env.CI === 'true') {
    process.stdout.write(`0 passed, ${missing.length} failed\n`);
    return 1;
  }
  if (await stale()) await buildWeb();
  return runJest(words, {
    // Named even when it is not there, so that the tests skip for the reason given above.
    CHROMIUM_PATH: browser.kind === 'found' ? browser.value : (process.env.CHROMIUM_PATH ?? usualBrowsers[0]),
    TEST_DATABASE_URL: database.kind === 'found' ? database.value : '',
  });
}

type Part =
  | { readonly kind: 'found'; readonly value: string }
  | { readonly kind: 'missing'; readonly why: string };

function findBrowser(): Part {
  const named = process.env.CHROMIUM_PATH;
  const candidates = named === undefined || named === '' ? usualBrowsers : [named];
  const value = candidates.find((path) => existsSync(path));
  return value === undefined
    ? {
        kind: 'missing',
        why: `NO BROWSER: tests in Chromium do not run (looked at ${candidates.join(', ')}; set CHROMIUM_PATH)`,
      }
    : { kind: 'found', value };
}

async function findDatabase(): Promise<Part> {
  const value = process.env.TEST_DATABASE_URL;
  if (value === undefined || value === '') {
    return { kind: 'missing', why: 'NO POSTGRESQL: tests on it do not run (set TEST_DATABASE_URL)' };
  }
  const client = new Client({ connectionString: value, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    await client.query('select 1');
    return { kind: 'found', value };
  } catch (cause) {
    // Without the URL: it may hold a password.
    const reason = Error.isError(cause) ? cause.message : String(cause);
    return { kind: 'missing', why: `NO POSTGRESQL: TEST_DATABASE_URL does not answer (${reason})` };
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function runJest(words: readonly string[], found: Record<string, string | undefined>): Promise<number> {
  const root = join(import.meta.dirname, '..');
  const child = spawn(
    process.execPath,
    [
      // jest runs ES modules behind this switch only.
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      join(root, 'node_modules/jest/bin/jest.js'),
      '--maxWorkers=2',
      ...words,
    ],
    { cwd: root, env: { ...process.env, ...found }, stdio: 'inherit' },
  );
  const [code] = await once(child, 'exit');
  return typeof code === 'number' ? code : 1;
}

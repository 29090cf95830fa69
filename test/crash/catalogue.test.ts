import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { type RunningBackend, startBackend } from '../../backend/startBackend.ts';
import { changeCatalogue } from '../catalogue/changeCatalogue.ts';
import { call } from '../directLine/call.ts';
import { emptyDatabase, withPostgres } from '../postgres.ts';
import { freePort, type Program, programWith } from './program.ts';

const databaseUrl = await withPostgres();
const engines: [string, string | null][] = [['SQLite', null]];
if (databaseUrl !== null) engines.push(['PostgreSQL', databaseUrl]);
const customers = 60;

let folder: string;
let url: string;
let backend: RunningBackend;
let program: Program;
let settings: Readonly<Record<string, string>>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crash-catalogue-'));
  const port = await freePort();
  url = `http://localhost:${port}`;
  const webhookSecret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
  backend = await startBackend(
    {
      host: '127.0.0.1',
      port: 0,
      publicUrl: null,
      dataDir: join(folder, 'backend'),
      serviceKey: 'service-key-of-the-crash',
      staffPassword: 'staff-password-of-the-crash',
      catalogueCertificate: null,
      webhook: { url: `${url}/backend/webhooks`, secret: webhookSecret },
      mail: { smtpUrl: null, from: 'upgrade@example.nl' },
      oidcClient: {
        id: 'assistant',
        secret: 'client-secret-of-the-crash',
        redirectUris: [`${url}/sign-in/callback`],
      },
    },
    { firstWaitMs: 50, longestWaitMs: 500 },
  );
  settings = {
    PORT: String(port),
    PUBLIC_URL: url,
    DATA_DIR: join(folder, 'assistant'),
    UPGRADE_BACKEND_URL: `http://127.0.0.1:${backend.port}`,
    UPGRADE_BACKEND_KEY: 'service-key-of-the-crash',
    WEBHOOK_SECRET: webhookSecret,
    OIDC_ISSUER: backend.issuer,
    OIDC_CLIENT_ID: 'assistant',
    OIDC_CLIENT_SECRET: 'client-secret-of-the-crash',
    // Sixty customers at one address are one test here.
    TRUSTED_PROXIES: '127.0.0.1,::1',
  };
}, 60_000);

afterEach(async () => {
  await program.kill();
  await backend.close();
  await rm(folder, { recursive: true, force: true });
});

describe('kill -9 in the middle of the walk over the cases', () => {
  test.each(engines)(
    'on %s: everybody whose choice is touched is told once, and nobody else',
    async (_engine, database) => {
      if (database !== null) await emptyDatabase(database);
      program = programWith(database === null ? settings : { ...settings, DATABASE_URL: database });
      await program.start();
      const touched: Begun[] = [];
      for (let n = 0; n < customers; n += 1) touched.push(await customer(n, 'asbest', 'EH2+'));
      const others = [await customer(customers, 'ontslagaanvraag', 'EH3')];
      await changeCatalogue(join(folder, 'backend'), 1, { 'rijkswaterstaat/lavs': 'EH3' });
      while ((await toldTo(touched[0] as Begun)) + (await toldTo(touched[1] as Begun)) === 0);
      await program.kill();
      const before = await turnsRun(database);
      expect(before).toBeGreaterThan(0);
      expect(before).toBeLessThan(customers);
      await program.start();
      while ((await turnsRun(database)) < customers) await new Promise((resolve) => setTimeout(resolve, 50));
      const told = await Promise.all(touched.map(toldTo));
      expect(told).toEqual(Array(customers).fill(1));
      expect(await Promise.all(others.map(toldTo))).toEqual([0]);
    },
    120_000,
  );
});

interface Begun {
  readonly url: string;
  readonly token: string;
}

/** Somebody who is asked to sign in, after having chosen this service and level. */
async function customer(n: number, service: string, level: string): Promise<Begun> {
  const headers = { 'x-forwarded-for': `10.0.${n}.1` };
  const { body } = await call(`${url}/chat/token`, { body: {}, headers });
  const { conversationId, token } = body as { conversationId: string; token: string };
  await call(`${url}/v3/directline/conversations`, { token, body: {}, headers });
  const chat = { url: `${url}/v3/directline/conversations/${conversationId}`, token };
  for (const text of ['upgraden', service, '1', 'klaar', 'alleen voor wat ik gekozen heb', level]) {
    const said = await call(`${chat.url}/activities`, {
      token,
      headers,
      body: { type: 'message', text, from: { id: 'x' } },
    });
    expect(said.status).toBe(200);
  }
  return chat;
}

async function toldTo(chat: Begun): Promise<number> {
  const { activities } = (await call(`${chat.url}/activities`, { token: chat.token })).body;
  return activities.filter((one: unknown) => JSON.stringify(one).includes('vraagt nu een hoger niveau'))
    .length;
}

/** How many cases had their turn, looked up in the store itself. */
async function turnsRun(database: string | null): Promise<number> {
  const sql = "SELECT count(*) AS n FROM incoming WHERE incoming_id LIKE 'catalogue:%'";
  if (database === null) {
    const db = new DatabaseSync(join(folder, 'assistant', 'assistant.db'), { readOnly: true });
    const [row] = db.prepare(sql).all();
    db.close();
    return Number(row?.n);
  }
  const client = new Client({ connectionString: database });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return Number(rows[0]?.n);
}

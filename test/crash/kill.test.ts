import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type RunningBackend, startBackend } from '../../backend/startBackend.ts';
import { writeFailure } from '../../bot/terminal/playFile.ts';
import { playTranscript } from '../../bot/terminal/transcript/playTranscript.ts';
import { begin, call } from '../directLine/call.ts';
import { type Fault, type FaultyBackend, openFaultyBackend } from '../outbox/faultyBackend.ts';
import { emptyDatabase, withPostgres } from '../postgres.ts';
import { freePort, type Program, programWith } from './program.ts';

const serviceKey = 'service-key-of-the-crash';
const clientSecret = 'client-secret-of-the-crash';
const webhookSecret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

const databaseUrl = await withPostgres();

let folder: string;
let url: string;
let backend: RunningBackend;
let way: FaultyBackend;
let program: Program;
let settings: Readonly<Record<string, string>>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crash-'));
  const port = await freePort();
  url = `http://localhost:${port}`;
  backend = await startBackend(
    {
      host: '127.0.0.1',
      port: 0,
      publicUrl: null,
      dataDir: join(folder, 'backend'),
      serviceKey,
      staffPassword: 'staff-password-of-the-crash',
      catalogueCertificate: null,
      webhook: { url: `${url}/backend/webhooks`, secret: webhookSecret },
      mail: { smtpUrl: null, from: 'upgrade@example.nl' },
      oidcClient: { id: 'assistant', secret: clientSecret, redirectUris: [`${url}/sign-in/callback`] },
    },
    { firstWaitMs: 50, longestWaitMs: 500 },
  );
  way = await openFaultyBackend(backend.port);
  settings = {
    PORT: String(port),
    PUBLIC_URL: url,
    DATA_DIR: join(folder, 'assistant'),
    UPGRADE_BACKEND_URL: way.url,
    UPGRADE_BACKEND_KEY: serviceKey,
    WEBHOOK_SECRET: webhookSecret,
    OIDC_ISSUER: backend.issuer,
    OIDC_CLIENT_ID: 'assistant',
    OIDC_CLIENT_SECRET: clientSecret,
  };
  program = programWith(settings);
}, 60_000);

afterEach(async () => {
  await program.kill();
  await way.close();
  await backend.close();
  await rm(folder, { recursive: true, force: true });
});

describe('kill -9', () => {
  test('in the middle of a conversation loses nothing: transcript and question stand, the next answer is taken', async () => {
    await program.start();
    const chat = await begin(url);
    const { token } = chat;
    let sent = 0;
    const say = async (text: string, id = `m-${sent++}`) =>
      await call(`${chat.url}/activities`, {
        token,
        body: { type: 'message', text, from: { id: 'x' }, channelData: { clientActivityID: id } },
      });
    const activities = async () => (await call(`${chat.url}/activities`, { token })).body.activities;
    for (const text of ['upgraden', 'belastingdienst', '1']) expect((await say(text)).status).toBe(200);
    const before = await activities();
    await program.kill();
    await program.start();
    expect(await activities()).toEqual(before);
    expect((await say('klaar')).status).toBe(200);
    const after = await activities();
    expect(after.length).toBeGreaterThan(before.length);
    expect(JSON.stringify(after.at(-1))).toContain('"questionId":"mandates"');

    // Killed while a message is on its way: sent again by the client it is there once, whether it had arrived or not.
    for (const id of ['k-1', 'k-3']) {
      const lost = say('help', id).catch(() => null);
      await new Promise((resolve) => setTimeout(resolve, Number(id.slice(2)) * 4));
      await program.kill();
      await lost;
      await program.start();
      expect((await say('help', id)).status).toBe(200);
      const all = await activities();
      const mine = all.filter(
        (one: { channelData?: { clientActivityID?: string } }) => one.channelData?.clientActivityID === id,
      );
      expect(mine.length).toBe(1);
      expect(JSON.stringify(all.at(-1))).toContain('"questionId":"mandates"');
    }
  }, 60_000);

  const cases: [string, string, Fault, string | null][] = [
    ['SQLite', 'before the backend has taken it', 'hang', null],
    ['SQLite', 'after the backend has taken it and before it could say so', 'acceptThenHang', null],
  ];
  if (databaseUrl !== null) {
    // Here the lease of the killed node has to end first.
    cases.push(['PostgreSQL', 'before the backend has taken it', 'hang', databaseUrl]);
  }
  test.each(cases)(
    'on %s during a submission, %s, ends in exactly one application, and everything that was said stands',
    async (_engine, _when, fault, database) => {
      if (database !== null) {
        await emptyDatabase(database);
        program = programWith({ ...settings, DATABASE_URL: database });
      }
      await program.start();
      way.fault = (one) => (one.startsWith('PUT /upgrades/') ? fault : 'none');
      const played = await playTranscript({
        url,
        text: transcript,
        hooks: {
          passwordOf: async (name) =>
            backend.people.find(({ userName }) => userName === name)?.password ?? null,
          async restart() {
            await way.reached('PUT /upgrades/', 1);
            if (fault === 'acceptThenHang')
              while ((await applications()).length === 0) await new Promise(setImmediate);
            await program.kill();
            way.fault = () => 'none';
            way.release();
            await program.start();
          },
        },
      });
      if (played.kind === 'failed')
        throw new Error(writeFailure('transcript', transcript, played).join('\n'));
      const held = await applications();
      expect(held.length).toBe(1);
      expect(held[0]).toMatchObject({ status: 'received' });
    },
    60_000,
  );
});

describe('kill -9 of what npm start runs', () => {
  test('takes the reference backend along, so that the next start works at once on the same folder and ports', async () => {
    const [port, backendPort] = [await freePort(), await freePort()];
    const both = programWith({
      PORT: String(port),
      REFERENCE_BACKEND_PORT: String(backendPort),
      DATA_DIR: join(folder, 'both'),
    });
    await both.start();
    await both.kill();
    await both.start();
    expect((await fetch(`http://localhost:${backendPort}/health/live`)).status).toBe(200);
    await both.kill();
    const isGone = async () =>
      await fetch(`http://localhost:${backendPort}/health/live`).then(
        () => false,
        () => true,
      );
    while (!(await isGone())) await new Promise((resolve) => setTimeout(resolve, 50));
  }, 60_000);
});

async function applications(): Promise<readonly { readonly status: string }[]> {
  const headers = { authorization: `Bearer ${backend.credentials.staffKey}` };
  const answer = await fetch(`http://127.0.0.1:${backend.port}/staff/upgrades`, { headers });
  return (await answer.json()) as { status: string }[];
}

const transcript = `titel: Tijdens het versturen valt de stroom uit
persoon: anna
wacht: 25 seconden

…
gebruiker: upgraden
…
gebruiker: asbest
…
gebruiker: 1
…
gebruiker: klaar
…
kiest: Alleen voor wat ik gekozen heb
…
kiest: EH3
…
logt in als: anna
…
kiest: Klopt
…
kiest: Klopt
…
kiest: Klopt
…
kiest: Ikzelf
…
kiest: 3 jaar
…
gebruiker: geen
…
kiest: Normaal
…
kiest: Ik ga akkoord
…
kiest: Alles klopt, versturen
…
herstart:
…
bot: Reconi heeft uw aanvraag ontvangen. Uw referentienummer is {referentie}.
…
gebruiker: status
…
zichtbaar: Dank u. …
zichtbaar: … {referentie}…
`;

import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { runCommand } from '../../backend/command.ts';
import { startBackend } from '../../backend/startBackend.ts';
import { compose, readData } from '../../bot/compose.ts';
import type { FaqConfig } from '../../bot/config.ts';
import { backendArguments } from '../../bot/terminal/transcript/backendArguments.ts';
import type { TranscriptHooks } from '../../bot/terminal/transcript/transcriptHooks.ts';
import { changeCatalogue } from '../catalogue/changeCatalogue.ts';
import type { Changes } from '../catalogue/demoCatalogueXml.ts';

/** The whole product for one transcript: assistant and backend over HTTP, each with a data folder of its own. */
export interface World {
  readonly url: string;
  readonly hooks: TranscriptHooks;
  /** Where the backend leaves its mail as files. */
  readonly mailFolder: string;
  close(): Promise<void>;
}

const serviceKey = 'service-key-of-the-transcripts';
const clientSecret = 'client-secret-of-the-transcripts';
const webhookSecret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

/** Read once for all worlds of a test file: it is never changed. */
const data = readData();

export interface WorldOptions {
  readonly withPages?: boolean;
  /** Where the model is that puts answers together; without it they are word for word from the knowledge. */
  readonly model?: FaqConfig['model'];
}

export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'conversation-'));
  const [port, backendPort] = [await freePort(), await freePort()];
  const url = `http://localhost:${port}`;
  const log = pino({ level: process.env.LOG_LEVEL ?? 'silent' });
  let ahead = 0;
  let catalogues = 0;
  const changes: Record<string, Changes[string]> = {};
  const now = () => new Date(Date.now() + ahead);
  const backendFolder = join(folder, 'backend');

  const backend = await startBackend(
    {
      host: '127.0.0.1',
      port: backendPort,
      publicUrl: `http://localhost:${backendPort}`,
      dataDir: backendFolder,
      serviceKey,
      staffPassword: 'staff-password-of-the-transcripts',
      catalogueCertificate: null,
      webhook: { url: `${url}/backend/webhooks`, secret: webhookSecret },
      mail: { smtpUrl: null, from: 'upgrade@example.nl' },
      oidcClient: { id: 'assistant', secret: clientSecret, redirectUris: [`${url}/sign-in/callback`] },
    },
    { log, now, firstWaitMs: 20, longestWaitMs: 500 },
  );

  const startAssistant = () =>
    compose(
      {
        host: '127.0.0.1',
        port,
        publicUrl: url,
        dataDir: join(folder, 'assistant'),
        databaseUrl: null,
        keysDatabaseUrl: null,
        masterKey: Buffer.alloc(32, 3).toString('base64'),
        directLineSecret: null,
        faq: { model: options.model ?? null, dailyTokens: 500_000, dailyEuros: null, operatorKey: null },
        allowedOrigins: [],
        trustedProxies: [],
        logLevel: 'silent',
        referenceBackendPort: backendPort,
        backend: {
          url: backend.publicUrl,
          serviceKey,
          webhookSecret,
          issuer: backend.issuer,
          clientId: 'assistant',
          clientSecret,
        },
      },
      {
        log,
        now,
        data,
        withoutPages: options.withPages !== true,
        firstWaitMs: 20,
        // Nobody types as fast as a transcript plays.
        rates: { newTokens: null, activities: null, reads: null, perAddress: null },
      },
    );

  let assistant = await startAssistant();
  return {
    url,
    mailFolder: join(backendFolder, 'mail'),
    hooks: {
      async onBackend(words, remembered) {
        const [command, service = '', level = ''] = words;
        if (command === 'catalogus') {
          catalogues += 1;
          changes[service] = level as Changes[string];
          await changeCatalogue(backendFolder, catalogues, changes);
          await backend.settled();
          return;
        }
        const outcome = await runCommand(backendArguments(words, remembered), { DATA_DIR: backendFolder });
        if (outcome.exitCode !== 0) throw new Error(`backend ${words.join(' ')}: ${outcome.output}`);
        await backend.settled();
      },
      async restart() {
        await assistant.close();
        assistant = await startAssistant();
      },
      async later(ms) {
        ahead += ms;
      },
      passwordOf: async (name) => backend.people.find((person) => person.userName === name)?.password ?? null,
    },
    async close() {
      await assistant.close();
      await backend.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

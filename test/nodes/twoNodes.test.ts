import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { WebSocket } from 'ws';
import { type Assistant, compose } from '../../bot/compose.ts';
import type { TurnLogic } from '../../bot/turn/createTurns.ts';
import { begin, call } from '../directLine/call.ts';
import { withPostgres } from '../postgres.ts';

const databaseUrl = await withPostgres();
const describePostgres = databaseUrl === null ? describe.skip : describe;

const echo: TurnLogic = async (unit, incoming) => {
  if (incoming.kind === 'conversationStarted') unit.send({ type: 'message', text: 'welkom' });
  if (incoming.kind === 'activity') unit.send({ type: 'message', text: `echo ${incoming.activity.text}` });
};

describePostgres('two nodes on one PostgreSQL', () => {
  let folder: string;
  const nodes: { readonly assistant: Assistant; readonly url: string }[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nodes-'));
    for (const name of ['one', 'other']) {
      const assistant = await compose(
        {
          host: '127.0.0.1',
          port: 0,
          publicUrl: 'http://localhost',
          dataDir: join(folder, name),
          databaseUrl,
          keysDatabaseUrl: null,
          masterKey: Buffer.alloc(32, 3).toString('base64'),
          directLineSecret: null,
          faq: { model: null, dailyTokens: 500_000, dailyEuros: null, operatorKey: null },
          allowedOrigins: [],
          trustedProxies: [],
          logLevel: 'silent',
          referenceBackendPort: 0,
          backend: {
            url: 'http://127.0.0.1:1',
            serviceKey: 'service-key-of-the-nodes',
            webhookSecret: `whsec_${Buffer.alloc(32, 7).toString('base64')}`,
            issuer: 'http://127.0.0.1:1/oidc',
            clientId: 'assistant',
            clientSecret: 'client-secret-of-the-nodes',
          },
        },
        { log: pino({ level: 'silent' }), logic: echo, withoutPages: true },
      );
      nodes.push({ assistant, url: `http://127.0.0.1:${assistant.port}` });
    }
  });

  afterAll(async () => {
    await Promise.all(nodes.map(({ assistant }) => assistant.close()));
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  });

  test('what one node answers appears on the stream that hangs on the other, once and in order, with its own', async () => {
    const [one, other] = nodes;
    const chat = await begin(one?.url ?? '');
    const say = async (node: string, text: string) => {
      const posted = await call(`${chat.url.replace(one?.url ?? '', node)}/activities`, {
        token: chat.token,
        body: { type: 'message', text, channelData: { clientActivityID: text } },
      });
      expect(posted.status).toBe(200);
    };
    const stream = new URL(chat.streamUrl);
    const socket = new WebSocket(
      `${(other?.url ?? '').replace('http', 'ws')}${stream.pathname}${stream.search}`,
    );
    const heard: string[] = [];
    const until = async (text: string) => {
      while (!heard.includes(text)) await once(socket, 'message');
    };
    socket.on('message', (data) => {
      for (const { text } of JSON.parse(String(data)).activities) heard.push(text);
    });
    await until('welkom');
    await say(one?.url ?? '', 'a');
    await until('echo a');
    await say(other?.url ?? '', 'b');
    await say(one?.url ?? '', 'c');
    await say(other?.url ?? '', 'd');
    await say(one?.url ?? '', 'e');
    await until('echo e');
    const expected = ['a', 'b', 'c', 'd', 'e'].flatMap((text) => [text, `echo ${text}`]);
    expect(heard).toEqual(['welkom', ...expected]);
    socket.close();
    await once(socket, 'close');
  }, 20_000);
});

import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer as createPlainServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { faq } from '../../bot/commands/faq.ts';
import {
  FaqOperatorKeyRefused,
  FaqOperatorUnreachable,
  faqOperatorClient,
} from '../../bot/faq/operatorClient.ts';
import { faqOperatorDesk } from '../../bot/faq/operatorDesk.ts';
import { faqOperatorKey } from '../../bot/faq/operatorKey.ts';
import { faqOperatorRoutes } from '../../bot/faq/operatorRoutes.ts';
import { type FaqStore, openFaqStore } from '../../bot/faq/store/openFaqStore.ts';
import { openStores, type Stores } from '../../bot/openStores.ts';
import { createServer, type WebServer } from '../../bot/server.ts';
import { emptyDatabase, withPostgres } from '../postgres.ts';

const postgres = await withPostgres();

const engines: readonly [string, string | null][] = [
  ['SQLite', null],
  ...(postgres === null ? [] : [['PostgreSQL', postgres] as [string, string]]),
];

describe.each(engines)("the operator's desk on %s", (_engine, databaseUrl) => {
  let folder = '';
  let stores: Stores | null = null;
  let store: FaqStore;
  let web: WebServer | null = null;
  let port = 0;
  let key = '';
  let logged = '';

  beforeEach(async () => {
    if (databaseUrl !== null) await emptyDatabase(databaseUrl);
    folder = mkdtempSync(join(tmpdir(), 'faq-operator-'));
    logged = '';
    stores = await openStores({ dataDir: folder, databaseUrl, keysDatabaseUrl: null, masterKey: null });
    key = faqOperatorKey(null, (label) => (stores as Stores).keys.derive(label));
    store = openFaqStore({
      sql: stores.sql,
      keys: stores.keys,
      hasModel: true,
      vocabulary: new Set(),
      knowledgeVersion: 'v1',
      now: Date.now,
    });
    const write = (line: string): void => {
      logged += line;
    };
    const log = pino({ level: 'debug' }, { write });
    web = createServer({
      log,
      routes: [faqOperatorRoutes({ desk: faqOperatorDesk(store), key, log })],
      readiness: async () => ({ ready: true, parts: {} }),
    });
    port = await web.listen(0);
  });

  async function stop(): Promise<void> {
    await web?.close();
    await stores?.close();
    web = null;
    stores = null;
  }
  afterEach(async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const call = (path: string, init: RequestInit = {}, bearer: string | null = key) =>
    fetch(`http://127.0.0.1:${port}${path}`, {
      ...init,
      headers: bearer === null ? {} : { authorization: `Bearer ${bearer}` },
    });
  const put = (body: string) => call('/faq/mode', { method: 'PUT', body });
  const off = { mode: 'off', reason: 'het model zegt rare dingen', operator: 'dienst' };

  describe('over HTTP', () => {
    test('switches, and tells the history', async () => {
      const switched = await put(JSON.stringify(off));
      expect(switched.status).toBe(200);
      expect(await switched.json()).toMatchObject({
        now: { mode: 'off', operator: 'dienst' },
        history: [{ n: 1, mode: 'off', reason: off.reason }],
        record: { kind: 'whole', entries: 1 },
      });
      expect(await store.modes.current()).toMatchObject({ mode: 'off' });
      expect(await (await call('/faq/mode')).json()).toMatchObject({ now: { mode: 'off' } });
      expect(logged).not.toContain(off.reason);
      expect(logged).not.toContain(key);
    });

    test.each<[string, string, string]>([
      ['GET', '/faq/mode', ''],
      ['PUT', '/faq/mode', JSON.stringify(off)],
      ['GET', '/faq/report', ''],
      ['GET', '/faq/review', ''],
    ])(
      'answers %s %s without a key or with a wrong one 401, and does nothing',
      async (method, path, body) => {
        const init = { method, ...(body === '' ? {} : { body }) };
        for (const bearer of [null, '', 'wrong', `${key}x`, key.slice(1)]) {
          const response = await call(path, init, bearer);
          expect(response.status).toBe(401);
          expect(await response.json()).toEqual({ error: { code: 'NotTrusted', message: 'Not allowed.' } });
        }
        expect((await store.modes.history()).entries).toEqual([]);
      },
    );

    test('limits guessing, and still lets in who has the key', async () => {
      const statuses: number[] = [];
      for (let n = 0; n < 8; n += 1) statuses.push((await call('/faq/mode', {}, `guess ${n}`)).status);
      expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
      expect((await call('/faq/mode')).status).toBe(200);
    });

    test.each<[string, string, RegExp]>([
      ['nothing', '', /the body/],
      ['no JSON', '{', /the body/],
      ['a list', '[]', /the body/],
      ['an unknown mode', JSON.stringify({ ...off, mode: 'on' }), /mode/],
      ['no reason', JSON.stringify({ mode: 'off', operator: 'x' }), /reason/],
      ['a reason of white space', JSON.stringify({ ...off, reason: '        ' }), /reason/],
      ['a reason that is too long', JSON.stringify({ ...off, reason: 'x'.repeat(201) }), /reason/],
      [
        'characters that cannot be seen',
        JSON.stringify({ ...off, reason: 'alles goed\u202E\u0000' }),
        /reason/,
      ],
      ['half a character', '{"mode":"off","reason":"alles \\ud800 goed","operator":"x"}', /reason/],
      ['no operator', JSON.stringify({ ...off, operator: ' ' }), /operator/],
      ['more than was asked', JSON.stringify({ ...off, level: 'EH3' }), /the body/],
    ])('refuses %s', async (_name, body, says) => {
      const response = await put(body);
      expect(response.status).toBe(400);
      expect(JSON.stringify(await response.json())).toMatch(says);
      expect((await store.modes.history()).entries).toEqual([]);
    });

    test('refuses a huge body and works on', async () => {
      expect((await put('x'.repeat(20_000_000))).status).toBe(413);
      expect((await call('/faq/mode')).status).toBe(200);
    });

    test('reports counters and feedback of the days asked', async () => {
      await store.counters.countAll({ 'outcome.answered': 3, 'model.costMicros': 12 });
      const id = randomUUID();
      await store.review.keep({
        id,
        locale: 'nl',
        outcome: 'answered',
        question: 'mag de koster tekenen',
        isSure: true,
        candidates: [{ id: 'churches', score: 0.9 }],
        cited: ['churches'],
      });
      await store.review.keepFeedback({ answerId: id, helpful: false, reason: 'notClear' });
      expect(await (await call('/faq/report?days=1')).json()).toMatchObject({
        now: { mode: 'model', note: 'neverSet' },
        days: [{ counts: { 'outcome.answered': 3 } }],
        totals: { 'outcome.answered': 3, 'model.costMicros': 12 },
        feedback: [{ id: 'churches', helpful: 0, notHelpful: 1, reasons: { notClear: 1 } }],
      });
      expect(await (await call('/faq/review')).json()).toMatchObject({
        groups: [{ nearest: 'churches', similar: [{ examples: ['mag de koster tekenen'] }] }],
      });
    });

    test.each(['0', '-1', '401', 'x', '1.5', '', '1e9'])('refuses %j days', async (days) => {
      expect((await call(`/faq/report?days=${days}`)).status).toBe(400);
    });

    test('lets no page of another site in', async () => {
      const response = await fetch(`http://127.0.0.1:${port}/faq/mode`, {
        method: 'OPTIONS',
        headers: { origin: 'https://elders.example', 'access-control-request-method': 'PUT' },
      });
      expect(response.status).toBeGreaterThanOrEqual(400);
      const told = await call('/faq/mode');
      for (const { headers } of [response, told])
        expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(told.headers.get('cache-control')).toBe('no-store');
    });
  });

  describe('from the command line', () => {
    const run = async (words: string, env: Record<string, string> = {}) => {
      let printed = '';
      let complained = '';
      const code = await faq(
        words.match(/"[^"]*"|\S+/g)?.map((word) => word.replace(/^"|"$/g, '')) ?? [],
        {
          HOST: '127.0.0.1',
          PORT: String(port),
          DATA_DIR: folder,
          USER: 'beheer',
          OPENAI_API_KEY: 'x',
          ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
          ...env,
        },
        (text) => {
          printed += text;
        },
        (text) => {
          complained += text;
        },
      );
      return { code, printed, complained };
    };

    test('switches the running program with the key that follows from the master key', async () => {
      const { code, printed } = await run('mode off --reason "rare antwoorden"');
      expect(code).toBe(0);
      expect(printed).toMatch(/Answers: off .*\nSet to off on .* by beheer: rare antwoorden\n/);
      expect(printed).toContain('The record is whole: 1 switch.');
      expect(await store.modes.current()).toMatchObject({ mode: 'off' });
      expect((await run('mode')).printed).toContain('Answers: off');
    });

    test('goes to the store itself when nothing listens', async () => {
      await stop();
      const { code, printed, complained } = await run(
        'mode extractive --reason "model is traag" --operator ik',
      );
      expect(complained).toBe('');
      expect(code).toBe(0);
      expect(printed).toMatch(/Nothing listens.*\nAnswers: extractive/);
      expect((await run('report')).printed).toContain('Answers: extractive');
      expect((await run('review')).printed).toBe('No questions to look at.\n');
      expect(JSON.parse((await run('mode --json')).printed)).toMatchObject({
        history: [{ operator: 'ik', reason: 'model is traag' }],
      });
    });

    test('says that the program runs elsewhere when its data folder is in use', async () => {
      await web?.close();
      web = null;
      const { code, complained } = await run('mode');
      expect(code).toBe(1);
      expect(complained).toMatch(/nothing answers at http:\/\/127.*\n.*is in use.*--url/);
    });

    test('finds the program at its public address when another program has the port', async () => {
      const other = createPlainServer((_req, res) => res.end('<h1>hallo</h1>'));
      const otherPort = await listening(other);
      const env = { PORT: String(otherPort), PUBLIC_URL: `http://127.0.0.1:${port}` };
      expect((await run('mode off --reason "via het adres"', env)).code).toBe(0);
      expect(await store.modes.current()).toMatchObject({ mode: 'off' });
      other.close();
    });

    test('says when the key is wrong, and touches nothing', async () => {
      const { code, complained } = await run('mode off --reason "rare antwoorden"', {
        FAQ_OPERATOR_KEY: 'another key of enough characters',
      });
      expect(code).toBe(1);
      expect(complained).toMatch(/does not know this key.*FAQ_OPERATOR_KEY/);
      expect(complained).not.toContain('another key');
      expect((await store.modes.history()).entries).toEqual([]);
    });

    test('makes no key and no store in an empty folder', async () => {
      const empty = mkdtempSync(join(tmpdir(), 'faq-empty-'));
      const { code, complained } = await run('mode', { DATA_DIR: empty });
      expect(code).toBe(1);
      expect(complained).toMatch(/There is no key: .*FAQ_OPERATOR_KEY/);
      const noStore = await run('mode', {
        DATA_DIR: empty,
        FAQ_OPERATOR_KEY: 'a key of enough characters',
        PORT: String(await unusedPort()),
        DATABASE_URL: '',
      });
      expect(noStore.complained).toMatch(/holds no store/);
      rmSync(empty, { recursive: true });
    });

    test.each<[string, RegExp]>([
      ['mode on --reason "daarom nu"', /a mode is model, extractive, off/],
      ['mode off', /--reason/],
      ['mode off --reason kort', /5 to 200/],
      ['mode --reason "zonder modus"', /go with a mode/],
      ['mode off model --reason "twee modi"', /one mode/],
      ['report --days 0', /--days/],
      ['report --dagen 3', /Unknown option '--dagen'/],
      ['toString', /no such command: toString/],
      ['', /name a command/],
    ])('refuses %j with exit code 2', async (words, says) => {
      const { code, complained } = await run(words);
      expect(code).toBe(2);
      expect(complained).toMatch(says);
    });

    test('says on looking that the history is broken, with exit code 1', async () => {
      await run('mode off --reason "rare antwoorden"');
      await run('mode model --reason "weer goed nu"');
      await stores?.sql.query('delete from faq_mode where n = 1');
      const { code, printed } = await run('mode');
      expect(code).toBe(1);
      expect(printed).toContain('THE RECORD IS BROKEN: entry 1');
    });

    test('shows outcomes, costs, feedback and questions in readable text', async () => {
      await store.counters.countAll({ 'outcome.answered': 3, 'model.costMicros': 120_000 });
      await store.review.keep({
        id: randomUUID(),
        locale: 'nl',
        outcome: 'answerRejected',
        question: 'mag de koster tekenen',
        isSure: true,
        candidates: [{ id: 'churches', score: 0.9 }],
        rejected: { reasons: ['number'], sentences: ['Er zijn 9 handtekeningen nodig.'] },
      });
      const { printed } = await run('report --days 2');
      expect(printed).toMatch(/outcome\.answered +3\n/);
      expect(printed).toMatch(/model\.costMicros +€ 0\.1200\n/);
      expect((await run('review')).printed).toMatch(
        /^churches \(nl\): 1 question, .*; answerRejected 1\n +1x {2}mag de koster tekenen\n +not shown \(number\): Er zijn 9 handtekeningen nodig\.\n/,
      );
    });

    test('prints its help', async () => {
      expect(await run('mode --help')).toMatchObject({
        code: 0,
        printed: expect.stringContaining('--reason'),
      });
    });
  });
});

describe('the client of the operator', () => {
  test('goes nowhere else: a redirect is not followed', async () => {
    let isAsked = false;
    const elsewhere = createPlainServer((_req, res) => {
      isAsked = true;
      res.end('{}');
    });
    const elsewherePort = await listening(elsewhere);
    const redirecting = createPlainServer((_req, res) => {
      res.writeHead(307, { location: `http://127.0.0.1:${elsewherePort}/faq/mode` });
      res.end();
    });
    const client = faqOperatorClient({ url: `http://127.0.0.1:${await listening(redirecting)}`, key: 'k' });
    await expect(client.mode()).rejects.toThrow(FaqOperatorUnreachable);
    expect(isAsked).toBe(false);
    redirecting.close();
    elsewhere.close();
  });

  test.each<[string, number, string, new (message: string) => Error]>([
    ['an empty answer', 200, '', FaqOperatorUnreachable],
    ['an answer of another shape', 200, '{"mode":"off"}', FaqOperatorUnreachable],
    ['a page that is not there', 404, '<h1>404</h1>', FaqOperatorUnreachable],
    ['a 401 of ours', 401, '{"error":{"code":"NotTrusted","message":"Not allowed."}}', FaqOperatorKeyRefused],
    ['a 401 of a proxy', 401, 'log in', FaqOperatorUnreachable],
  ])('names %s', async (_name, status, body, fault) => {
    const server = createPlainServer((_req, res) => {
      res.statusCode = status;
      res.end(body);
    });
    const client = faqOperatorClient({ url: `http://127.0.0.1:${await listening(server)}`, key: 'k' });
    await expect(client.mode()).rejects.toThrow(fault);
    server.close();
  });

  test('gives up on a program that never answers', async () => {
    const server = createPlainServer(() => undefined);
    const url = `http://127.0.0.1:${await listening(server)}`;
    const client = faqOperatorClient({ url, key: 'k', answerWithinMs: 50 });
    await expect(client.mode()).rejects.toThrow(FaqOperatorUnreachable);
    server.closeAllConnections();
    server.close();
  });
});

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function unusedPort(): Promise<number> {
  const server = createPlainServer();
  const port = await listening(server);
  server.close();
  await once(server, 'close');
  return port;
}

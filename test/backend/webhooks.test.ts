import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { loadContract } from '../../backend/contract.ts';
import { parseWebhook } from '../../bot/backend/parseWebhook.ts';
import { applicationOfBram } from './applications.ts';
import { openBackend, soon, testScope, webhookSecret } from './backendScope.ts';

const scope = testScope();
afterEach(() => scope.close());

/** Where the assistant listens for news; `port` keeps its number over a restart. */
async function openReceiver(port = 0) {
  const news: { id: string; caseId: string; version: number; status: string; body: string }[] = [];
  const heard = new EventEmitter();
  let status = 204;
  let refused = 0;
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const outcome = parseWebhook({ headers: req.headers, body }, webhookSecret);
    if (outcome.kind !== 'applicationChanged') throw new Error(outcome.kind);
    if (status < 300) {
      const { version, status: became } = outcome.application;
      news.push({ id: outcome.incomingId, caseId: outcome.caseId, version, status: became, body });
    } else refused += 1;
    res.statusCode = status;
    res.end();
    heard.emit('heard');
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  async function close(): Promise<void> {
    if (!server.listening) return;
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  }
  scope.closing(close);
  return {
    url: `http://127.0.0.1:${address.port}/hooks`,
    port: address.port,
    news,
    close,
    answer(next: number): void {
      status = next;
    },
    /** Waits until so many were taken (or refused). */
    async until(count: { taken?: number; refused?: number }): Promise<void> {
      while (news.length < (count.taken ?? 0) || refused < (count.refused ?? 0)) await once(heard, 'heard');
    },
  };
}

const fast = { firstWaitMs: 5, longestWaitMs: 20 };

describe('news of an application', () => {
  test('every change is told once, in order, signed, as the contract says', async () => {
    const receiver = await openReceiver();
    const backend = await openBackend(scope, { webhook: { url: receiver.url, secret: webhookSecret } }, fast);
    const application = applicationOfBram();
    await backend.client.submit(application, { idempotencyKey: 'k', revises: null }, soon());
    await backend.client.submit(application, { idempotencyKey: 'k', revises: null }, soon());
    const state = await backend.client.application(application.caseId, soon());
    for (let step = 0; step < 4; step += 1) await backend.advance(state?.reference ?? '', {});
    await receiver.until({ taken: 5 });
    await backend.settled();
    expect(receiver.news.map(({ version, status }) => [version, status])).toEqual([
      [1, 'received'],
      [2, 'inProgress'],
      [3, 'awaitingIdentification'],
      [4, 'awaitingForm'],
      [5, 'processed'],
    ]);
    expect(new Set(receiver.news.map((one) => one.id)).size).toBe(5);
    const { checkBody } = loadContract().webhook('upgradeChanged');
    for (const { body } of receiver.news) expect(checkBody('application/json', JSON.parse(body))).toEqual([]);
  });

  test('a receiver that is down loses nothing, gets it in order, and another case does not wait', async () => {
    const receiver = await openReceiver();
    receiver.answer(503);
    const backend = await openBackend(scope, { webhook: { url: receiver.url, secret: webhookSecret } }, fast);
    const [one, two] = [applicationOfBram(), applicationOfBram()];
    for (const application of [one, two]) {
      await backend.client.submit(application, { idempotencyKey: application.caseId, revises: null }, soon());
    }
    const state = await backend.client.application(one.caseId, soon());
    await backend.advance(state?.reference ?? '', {});
    await backend.advance(state?.reference ?? '', { to: 'processed' });
    await receiver.until({ refused: 4 });
    expect(receiver.news).toEqual([]);
    receiver.answer(204);
    await receiver.until({ taken: 4 });
    await backend.settled();
    const versions = (caseId: string) =>
      receiver.news.filter((news) => news.caseId === caseId).map((n) => n.version);
    expect(versions(one.caseId)).toEqual([1, 2, 3]);
    expect(versions(two.caseId)).toEqual([1]);
  });

  test('news that could not be told survives a restart of the backend', async () => {
    const receiver = await openReceiver();
    await receiver.close();
    const webhook = { url: receiver.url, secret: webhookSecret };
    const before = await openBackend(scope, { webhook }, fast);
    const application = applicationOfBram();
    await before.client.submit(application, { idempotencyKey: 'k', revises: null }, soon());
    await before.client.withdraw(application.caseId, 'w', soon());
    await before.stop();
    const again = await openReceiver(receiver.port);
    await openBackend(scope, { webhook, dataDir: before.dataDir }, fast);
    await again.until({ taken: 2 });
    expect(again.news.map((one) => one.status)).toEqual(['received', 'withdrawn']);
  });
});

describe('reading a webhook', () => {
  const news = {
    type: 'upgrade.changed',
    caseId: 'c1',
    reference: 'U-2026-000001',
    status: 'rejected',
    version: 3,
    reasons: [{ question: 'userIdCopy', text: 'De kopie is niet goed te lezen.' }],
    deadline: null,
    at: '2026-11-24T10:00:00.000Z',
  };
  function signed(body: string, at = new Date(), secret = webhookSecret) {
    const signature = new Webhook(secret).sign('msg_1', at, body);
    const timestamp = String(Math.floor(at.getTime() / 1000));
    return {
      headers: { 'webhook-id': 'msg_1', 'webhook-timestamp': timestamp, 'webhook-signature': signature },
      body,
    };
  }
  const body = JSON.stringify(news);

  test('the message is what the contract says', () => {
    const faults = loadContract().webhook('upgradeChanged').checkBody('application/json', news);
    expect(faults).toEqual([]);
  });

  test('a good one gives case, news and an id that is the same at every delivery', () => {
    const { type: _type, at: _at, ...application } = news;
    expect(parseWebhook(signed(body), webhookSecret)).toEqual({
      kind: 'applicationChanged',
      caseId: 'c1',
      incomingId: 'webhook:msg_1',
      application,
    });
  });

  const minutes = (count: number) => new Date(Date.now() + count * 60_000);
  const other = `whsec_${Buffer.from('another secret of 24 bytes').toString('base64')}`;
  test.each([
    ['another secret', signed(body, new Date(), other)],
    ['a changed body', { ...signed(body), body: body.replace('rejected', 'processed') }],
    ['an old one sent again', signed(body, minutes(-15))],
    ['one from the future', signed(body, minutes(15))],
    ['no headers', { headers: {}, body }],
    ['another id', { ...signed(body), headers: { ...signed(body).headers, 'webhook-id': 'msg_2' } }],
    [
      'a signature that is nothing',
      { ...signed(body), headers: { ...signed(body).headers, 'webhook-signature': 'v1' } },
    ],
    ['no signature', { ...signed(body), headers: { ...signed(body).headers, 'webhook-signature': '' } }],
    ['no time', { ...signed(body), headers: { ...signed(body).headers, 'webhook-timestamp': 'now' } }],
    [
      'doubled headers',
      { ...signed(body), headers: { ...signed(body).headers, 'webhook-id': ['msg_1', 'msg_1'] } },
    ],
  ])('%s is not trusted', (_name, delivery) => {
    expect(parseWebhook(delivery, webhookSecret)).toEqual({ kind: 'notTrusted' });
  });

  test.each([
    ['not JSON', 'nonsense'],
    ['nothing', ''],
    ['another status', JSON.stringify({ ...news, status: 'done' })],
    ['another type', JSON.stringify({ ...news, type: 'other' })],
    ['a version that is no number', JSON.stringify({ ...news, version: '3' })],
  ])('signed but %s is not understood', (_name, text) => {
    expect(parseWebhook(signed(text), webhookSecret).kind).toBe('notUnderstood');
  });
});

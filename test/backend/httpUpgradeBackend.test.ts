import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { httpUpgradeBackend } from '../../bot/backend/httpUpgradeBackend.ts';
import { applicationOfBram } from './applications.ts';
import { soon, testScope } from './backendScope.ts';

const scope = testScope();
let answer: (req: IncomingMessage, res: ServerResponse) => void = (_req, res) => res.end();
let baseUrl = '';
const asked: IncomingMessage[] = [];
beforeAll(async () => {
  const server = createServer((req, res) => {
    asked.push(req);
    answer(req, res);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  scope.closing(async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  });
});
afterEach(() => {
  asked.length = 0;
});
afterAll(() => scope.close());

const client = () => httpUpgradeBackend({ baseUrl: `${baseUrl}/`, serviceKey: 'key' });
function reply(status: number, body: unknown, headers: Record<string, string> = {}): void {
  answer = (req, res) => {
    req.resume();
    res.writeHead(status, { 'content-type': 'application/json', ...headers });
    res.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
}
const submit = () => client().submit(applicationOfBram(), { idempotencyKey: 'k', revises: 4 }, soon());

describe('the client of the upgrade backend, when the backend is not what it should be', () => {
  test.each([
    [500, true],
    [502, true],
    [503, true],
    [408, true],
    [429, true],
    [400, false],
    [401, true],
    [403, true],
    [404, false],
    [418, false],
  ])('status %d: trying again makes sense: %s', async (status, retryable) => {
    reply(status, {});
    await expect(submit()).rejects.toMatchObject({ name: 'UpgradeBackendFailed', retryable });
  });

  test('Retry-After is understood as seconds and as a date', async () => {
    reply(503, {}, { 'retry-after': '7' });
    await expect(submit()).rejects.toMatchObject({ retryAfterMs: 7000 });
    reply(503, {}, { 'retry-after': new Date(Date.now() + 60_000).toUTCString() });
    const failed = await submit().catch((error) => error);
    expect(failed.retryAfterMs).toBeGreaterThan(55_000);
    reply(503, {}, { 'retry-after': 'soon' });
    await expect(submit()).rejects.toMatchObject({ retryAfterMs: null });
  });

  test('errors name the call and the status, and nothing of anybody', async () => {
    reply(200, { person: { familyName: 'Geheim' }, personId: 7 });
    const failed = await client()
      .profile('p-geheim', soon())
      .catch((error) => error);
    expect(failed.message).toMatch(
      /^GET \/people\/\{personId\} 200: the reply is not in the contract: personId/,
    );
    reply(200, '{"familyName": "Geheim"');
    const broken = await client()
      .profile('p-geheim', soon())
      .catch((error) => error);
    for (const error of [failed, broken]) {
      expect(JSON.stringify([error.message, error.stack, String(error.cause)])).not.toMatch(/geheim/i);
    }
  });

  test('a redirect is not followed: the key would go with it', async () => {
    reply(307, '', { location: `${baseUrl}/elsewhere` });
    await expect(submit()).rejects.toMatchObject({ name: 'UpgradeBackendFailed' });
    expect(asked).toHaveLength(1);
  });

  test('a reply without end is cut off', async () => {
    answer = (_req, res) => {
      res.writeHead(200, { 'content-type': 'application/json' });
      const chunk = Buffer.alloc(1024 * 1024, ' ');
      const more = () => {
        while (!res.destroyed && res.write(chunk));
      };
      res.on('drain', more);
      more();
    };
    await expect(client().priceList(soon())).rejects.toMatchObject({ retryable: false });
  });

  test('a backend that keeps silent costs no more than the signal allows', async () => {
    answer = () => {};
    const failed = client().priceList(AbortSignal.timeout(50));
    await expect(failed).rejects.toMatchObject({
      message: 'GET /prices: no answer in time',
      retryable: true,
    });
  });

  test('a reply that breaks off can be tried again', async () => {
    answer = (_req, res) => {
      res.writeHead(200, { 'content-length': '1000' });
      res.write('{', () => res.destroy());
    };
    await expect(client().priceList(soon())).rejects.toMatchObject({ retryable: true });
  });

  test('a backend that is not there can be tried again', async () => {
    const nowhere = httpUpgradeBackend({ baseUrl: 'http://127.0.0.1:1', serviceKey: 'key' });
    await expect(nowhere.priceList(soon())).rejects.toMatchObject({
      message: 'GET /prices: could not be reached',
      retryable: true,
    });
  });

  test('an id cannot escape from its place in the path', async () => {
    reply(404, {});
    expect(await client().application('../staff?x=1#y', soon())).toBeNull();
    expect(asked[0]?.url).toBe('/upgrades/..%2Fstaff%3Fx%3D1%23y');
  });

  test('key, idempotency key and version go along', async () => {
    reply(500, {});
    await submit().catch(() => {});
    expect(asked[0]?.headers).toMatchObject({
      authorization: 'Bearer key',
      'idempotency-key': 'k',
      'if-match': '"4"',
    });
  });

  test('a refusal without reasons is not an answer', async () => {
    reply(422, { reasons: [] });
    await expect(submit()).rejects.toMatchObject({ retryable: false });
  });
});

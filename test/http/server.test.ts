import { once } from 'node:events';
import { afterEach, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import type { Request, Response } from 'restify';
import { WebSocket, WebSocketServer } from 'ws';
import type { UpgradeRoute } from '../../bot/http/upgradeRoute.ts';
import { createServer, type Routes, type WebServer } from '../../bot/server.ts';
import { rawRequest } from './rawRequest.ts';

const silent = pino({ level: 'silent' });
let running: WebServer | undefined;

async function start(routes: Routes[] = [], upgrades: UpgradeRoute[] = []): Promise<number> {
  running = createServer({
    log: silent,
    routes,
    upgrades,
    readiness: async () => ({ ready: true, parts: { store: 'ok' } }),
  });
  return running.listen(0);
}

afterEach(async () => {
  await running?.close();
  running = undefined;
});

describe('the web server', () => {
  test.each([
    ['Host: [', 'GET /health/live HTTP/1.1\r\nHost: [\r\n\r\n'],
    ['Host: a b', 'GET /health/live HTTP/1.1\r\nHost: a b\r\n\r\n'],
    ['Host: a:99999', 'GET /health/live HTTP/1.1\r\nHost: a:99999\r\n\r\n'],
    ['OPTIONS *', 'OPTIONS * HTTP/1.1\r\nHost: localhost:80\r\n\r\n'],
    ['an absolute target', 'GET http://a:99999/ HTTP/1.1\r\nHost: localhost:80\r\n\r\n'],
    ['a host with a path', 'GET /health/live HTTP/1.1\r\nHost: a/b\r\n\r\n'],
  ])('answers 400 to %s and lives on', async (_name, bytes) => {
    const port = await start();
    expect(await rawRequest(port, bytes)).toMatch(/^HTTP\/1.1 400 /);
    expect((await fetch(`http://127.0.0.1:${port}/health/live`)).status).toBe(200);
  });

  test('survives a path that cannot be decoded', async () => {
    const port = await start();
    expect((await fetch(`http://127.0.0.1:${port}/%E0%A4%A`)).status).toBe(404);
  });

  test('refuses an upgrade with a malformed host, and one that nobody takes', async () => {
    const port = await start();
    const upgrade = 'Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n';
    expect(await rawRequest(port, `GET /x HTTP/1.1\r\nHost: [\r\n${upgrade}`)).toMatch(/ 404 /);
    expect(await rawRequest(port, `GET /x HTTP/1.1\r\nHost: a\r\n${upgrade}`)).toMatch(/ 404 /);
    expect((await fetch(`http://127.0.0.1:${port}/health/live`)).status).toBe(200);
  });

  test('puts the security headers and a request id on every answer, also on errors', async () => {
    const port = await start();
    for (const path of ['/health/live', '/no/such/page']) {
      const { headers } = await fetch(`http://127.0.0.1:${port}${path}`);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-request-id')).toMatch(/-\d+$/);
      expect(headers.get('server')).toBeNull();
    }
  });

  test('answers an unforeseen error with 500 and no details', async () => {
    const port = await start([
      (server) => {
        server.get('/breaks', async () => {
          throw new Error('secret detail');
        });
      },
    ]);
    const answer = await fetch(`http://127.0.0.1:${port}/breaks`);
    expect(answer.status).toBe(500);
    const body = await answer.text();
    expect(body).not.toContain('secret');
    expect(JSON.parse(body).error.code).toBe('ServiceError');
  });

  test('says 404 and 405 without repeating the address', async () => {
    const port = await start();
    const missing = await fetch(`http://127.0.0.1:${port}/zomaar-iets`);
    expect([missing.status, await missing.text()]).toEqual([404, expect.not.stringContaining('zomaar')]);
    const wrong = await fetch(`http://127.0.0.1:${port}/health/live`, { method: 'DELETE' });
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET']);
  });

  test('rejects when its port is taken', async () => {
    const port = await start();
    const second = createServer({
      log: silent,
      routes: [],
      readiness: async () => ({ ready: true, parts: {} }),
    });
    await expect(second.listen(port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await second.close();
  });

  test('tells whether it is ready', async () => {
    const port = await start();
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`);
    expect(await answer.json()).toEqual({ status: 'ready', parts: { store: 'ok' } });
  });

  test('ends running requests and says goodbye to sockets when it closes', async () => {
    const entered = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    const sockets = new WebSocketServer({ noServer: true });
    const port = await start(
      [
        (server) => {
          server.get('/slow', async (_req: Request, res: Response) => {
            entered.resolve();
            await release.promise;
            res.end('done');
          });
        },
      ],
      [
        {
          matches: (path) => path === '/socket',
          take: (req, socket, head) => sockets.handleUpgrade(req, socket, head, () => undefined),
          close: async () => {
            for (const client of sockets.clients) {
              client.close(1001);
              await once(client, 'close');
            }
          },
        },
      ],
    );
    const socket = new WebSocket(`ws://127.0.0.1:${port}/socket`);
    await once(socket, 'open');
    const goodbye = once(socket, 'close');
    const slow = fetch(`http://127.0.0.1:${port}/slow`);
    await entered.promise;
    const closed = running?.close();
    expect((await goodbye)[0]).toBe(1001);
    await expect(fetch(`http://127.0.0.1:${port}/health/live`)).rejects.toThrow();
    release.resolve();
    expect(await (await slow).text()).toBe('done');
    await closed;
  });
});

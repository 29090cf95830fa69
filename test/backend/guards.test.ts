import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { documentOf } from './applications.ts';
import { openBackend, serviceKey, soon, type TestBackend, testScope } from './backendScope.ts';

const scope = testScope();
let backend: TestBackend;
beforeAll(async () => {
  backend = await openBackend(scope);
});
afterAll(() => scope.close());

/** Sends bytes as they are and gives what comes back. */
async function raw(text: string): Promise<string> {
  const socket = connect(backend.port, '127.0.0.1');
  await once(socket, 'connect');
  let reply = '';
  socket.on('data', (chunk) => {
    reply += String(chunk);
  });
  socket.end(text);
  await once(socket, 'close');
  return reply;
}

describe('guards of the backend', () => {
  test.each(['[', 'a b', 'a:99999', 'a/b', 'a@b'])(
    'Host "%s" gets 400 and does not end the process',
    async (host) => {
      expect(await raw(`GET /health/live HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)).toMatch(
        /^HTTP\/1\.1 400/,
      );
      expect((await fetch(`${backend.baseUrl}/health/live`)).status).toBe(200);
    },
  );

  test.each(['/people/%zz', '/people/%ff', '//', '/staff?%', '/oidc/%zz'])(
    'path %s does not end the process',
    async (path) => {
      const reply = await raw(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
      expect(reply).toMatch(/^HTTP\/1\.1 (3|4)\d\d/);
      expect((await fetch(`${backend.baseUrl}/health/live`)).status).toBe(200);
    },
  );

  test('a document of exactly 10 MB is taken, one byte more is too large', async () => {
    const { createHash } = await import('node:crypto');
    for (const [size, status] of [
      [10 * 1024 * 1024, 204],
      [10 * 1024 * 1024 + 1, 413],
    ] as const) {
      const bytes = new Uint8Array(size);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const reply = await backend.fetch(`${backend.baseUrl}/documents/${sha256}`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${serviceKey}`, 'content-type': 'application/pdf' },
        body: bytes,
      });
      expect(reply.status).toBe(status);
    }
  });

  test('a document under a wrong hash, and an empty one, are refused', async () => {
    const copy = documentOf('one');
    const wrong = backend.client.putDocument(documentOf('two').sha256, 'application/pdf', copy.bytes, soon());
    await expect(wrong).rejects.toMatchObject({ message: 'PUT /documents/{sha256} 400', retryable: false });
    const empty = documentOf('');
    await expect(
      backend.client.putDocument(empty.sha256, 'image/png', empty.bytes, soon()),
    ).rejects.toMatchObject({
      retryable: false,
    });
  });

  test('a JSON body has a limit too', async () => {
    const reply = await backend.fetch(`${backend.baseUrl}/authority-checks`, {
      method: 'POST',
      headers: { authorization: `Bearer ${serviceKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        kvkNumber: '00900101',
        person: {
          givenNames: 'A',
          infix: '',
          familyName: 'B',
          birthDate: '2000-01-01',
          birthPlace: 'C',
        },
      }).padEnd(600 * 1024),
    });
    expect(reply.status).toBe(413);
  });

  test('nobody gets in without the right key, and no key opens the other door', async () => {
    const staffKey = `Bearer ${backend.credentials.staffKey}`;
    const doors: [string, string | undefined, number][] = [
      ['/catalogue', undefined, 401],
      ['/catalogue', 'Bearer wrong', 401],
      ['/catalogue', backend.staff, 401],
      ['/catalogue', staffKey, 401],
      ['/catalogue', `Bearer ${serviceKey}`, 200],
      ['/staff', undefined, 401],
      ['/staff', `Bearer ${serviceKey}`, 401],
      ['/staff', `Basic ${Buffer.from('Sanne:wrong').toString('base64')}`, 401],
      ['/staff', 'Basic', 401],
      ['/staff', backend.staff, 200],
      ['/staff/upgrades', staffKey, 200],
    ];
    for (const [path, authorization, status] of doors) {
      const reply = await backend.fetch(`${backend.baseUrl}${path}`, {
        headers: authorization === undefined ? {} : { authorization },
      });
      expect([path, authorization, reply.status]).toEqual([path, authorization, status]);
      if (status === 401) expect(reply.headers.get('www-authenticate')).toMatch(/^(Basic|Bearer)/);
    }
  });

  test('every answer forbids sniffing and framing, and pages allow no script', async () => {
    for (const path of ['/health/live', '/staff', '/nothing']) {
      const reply = await fetch(`${backend.baseUrl}${path}`, { headers: { authorization: backend.staff } });
      expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
      expect(reply.headers.get('content-security-policy')).toMatch(
        /default-src 'none'.*frame-ancestors 'none'/,
      );
      expect(reply.headers.get('content-security-policy')).not.toContain('script-src');
      expect(reply.headers.get('cross-origin-opener-policy')).toBeNull();
    }
  });

  test('what the contract does not have is 404, and another method 405, as a problem', async () => {
    const missing = await fetch(`${backend.baseUrl}/nothing`);
    expect([missing.status, missing.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
    expect((await fetch(`${backend.baseUrl}/catalogue`, { method: 'DELETE' })).status).toBe(405);
  });

  test('it says that it is live and ready', async () => {
    expect(await (await backend.fetch(`${backend.baseUrl}/health/live`)).json()).toEqual({ status: 'live' });
    expect(await (await backend.fetch(`${backend.baseUrl}/health/ready`)).json()).toEqual({
      status: 'ready',
    });
  });
});

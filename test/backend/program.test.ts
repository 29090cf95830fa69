import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, test } from '@jest/globals';
import { readBackendConfig } from '../../backend/config.ts';
import { httpUpgradeBackend } from '../../bot/backend/httpUpgradeBackend.ts';
import { applicationOfBram } from './applications.ts';
import { serviceKey, soon, temporaryFolder, testScope, webhookSecret } from './backendScope.ts';

const scope = testScope();
afterEach(() => scope.close());

async function start(dataDir: string): Promise<{ child: ChildProcess; baseUrl: string }> {
  const main = new URL('../../backend/main.ts', import.meta.url).pathname;
  const env = {
    PATH: process.env.PATH,
    DATA_DIR: dataDir,
    PORT: '0',
    SERVICE_KEY: serviceKey,
    LOG_LEVEL: 'warn',
  };
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  scope.closing(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  const ready = JSON.parse(line);
  expect(ready).toMatchObject({ ready: true, port: expect.any(Number) });
  return { child, baseUrl: `http://127.0.0.1:${ready.port}` };
}

describe('the program', () => {
  test('what was acknowledged is still there after it was killed, and SIGTERM ends it well', async () => {
    const dataDir = temporaryFolder(scope);
    const first = await start(dataDir);
    const application = applicationOfBram();
    const submit = (baseUrl: string) =>
      httpUpgradeBackend({ baseUrl, serviceKey }).submit(
        application,
        { idempotencyKey: 'k', revises: null },
        soon(),
      );
    const before = await submit(first.baseUrl);
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');

    const second = await start(dataDir);
    expect(await submit(second.baseUrl)).toEqual(before);
    expect(statSync(join(dataDir, 'running.json')).mode & 0o077).toBe(0);
    second.child.kill('SIGTERM');
    const [code] = await once(second.child, 'exit');
    expect(code).toBe(0);
    expect(existsSync(join(dataDir, 'running.json'))).toBe(false);
    expect(readdirSync(join(dataDir, 'mail')).length).toBe(2);
  });

  test('all faults of the settings come together, each with its mend and without its value', async () => {
    const outcome = readBackendConfig({
      PORT: 'many',
      SERVICE_KEY: 'short-geheim',
      SMTP_URL: 'http://mail',
      WEBHOOK_URL: 'http://localhost:3978/hooks',
      OIDC_CLIENT_ID: 'assistant',
      OIDC_REDIRECT_URIS: 'http://localhost:3978/a, nonsense',
    });
    if (outcome.kind !== 'faults') throw new Error('no faults');
    const text = outcome.faults.join('\n');
    for (const name of [
      'PORT',
      'SERVICE_KEY',
      'SMTP_URL',
      'WEBHOOK_SECRET',
      'OIDC_CLIENT_SECRET',
      'OIDC_REDIRECT_URIS',
    ]) {
      expect(text).toContain(name);
    }
    expect(text).not.toMatch(/geheim|nonsense/);
  });

  test('an empty environment is a working one, and everything can be set', () => {
    expect(readBackendConfig({ PORT: '', WEBHOOK_URL: '' })).toMatchObject({
      kind: 'config',
      config: {
        host: '127.0.0.1',
        port: 3979,
        publicUrl: null,
        webhook: null,
        oidcClient: null,
        serviceKey: null,
      },
    });
    const full = readBackendConfig({
      PUBLIC_URL: 'https://backend.example.nl/',
      WEBHOOK_URL: 'http://localhost:3978/hooks',
      WEBHOOK_SECRET: webhookSecret,
      SMTP_URL: 'smtp://localhost:2525',
      OIDC_CLIENT_ID: 'assistant',
      OIDC_CLIENT_SECRET: 'a secret of enough length',
      OIDC_REDIRECT_URIS: 'http://localhost:3978/a, http://localhost:3978/b',
    });
    expect(full).toMatchObject({
      kind: 'config',
      config: {
        publicUrl: 'https://backend.example.nl',
        webhook: { secret: webhookSecret },
        oidcClient: { redirectUris: ['http://localhost:3978/a', 'http://localhost:3978/b'] },
      },
    });
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readConfig, settings } from '../../bot/config.ts';

const backend = {
  UPGRADE_BACKEND_URL: 'https://backend.example.nl',
  UPGRADE_BACKEND_KEY: 'k'.repeat(20),
  WEBHOOK_SECRET: `whsec_${Buffer.alloc(32, 1).toString('base64')}`,
  OIDC_ISSUER: 'https://backend.example.nl/oidc',
  OIDC_CLIENT_ID: 'assistant',
  OIDC_CLIENT_SECRET: 's'.repeat(20),
};

const wrong: Readonly<Record<string, string>> = {
  PORT: '70000',
  PUBLIC_URL: 'chat.example.nl',
  DATABASE_URL: 'mysql://x',
  KEYS_DATABASE_URL: 'file:///x',
  MASTER_KEY: 'geheime-sleutel',
  DIRECTLINE_SECRET: 'kort',
  ALLOWED_ORIGINS: 'https://www.example.nl/pad, javascript:alert(1)',
  LOG_LEVEL: 'loud',
  UPGRADE_BACKEND_URL: 'ftp://x',
  UPGRADE_BACKEND_KEY: 'kort-wachtwoord',
  WEBHOOK_SECRET: 'whsec_kort',
  OIDC_ISSUER: 'geen adres',
  OIDC_CLIENT_SECRET: 'kort-geheim',
  REFERENCE_BACKEND_PORT: 'x',
  OPENAI_BASE_URL: 'model.example.nl/v1',
  OPENAI_PRICES: '0,40',
  FAQ_DAILY_TOKENS: '-1',
  FAQ_DAILY_EUROS: 'veel',
  FAQ_OPERATOR_KEY: 'kort',
};

describe('the configuration', () => {
  test('is complete without a single setting', () => {
    const outcome = readConfig({});
    expect(outcome).toMatchObject({
      kind: 'config',
      config: { port: 3978, dataDir: '.data', databaseUrl: null, backend: null, allowedOrigins: [] },
    });
  });

  test('takes an empty variable for one that is not set', () => {
    const empty = Object.fromEntries(Object.keys(settings).map((name) => [name, '']));
    expect(readConfig(empty)).toEqual(readConfig({}));
  });

  test('names every fault at once, each with its variable and what mends it, and never a value', () => {
    const outcome = readConfig({ ...wrong, OIDC_CLIENT_ID: 'assistant' });
    if (outcome.kind !== 'faults') throw new Error('faults were not found');
    expect(outcome.faults.map((fault) => fault.split(' ', 1)[0]).toSorted()).toEqual(
      Object.keys(wrong).toSorted(),
    );
    for (const fault of outcome.faults) {
      const name = fault.split(' ', 1)[0] as keyof typeof settings;
      expect(fault).toContain(settings[name].mend);
    }
    const said = outcome.faults.join('\n');
    for (const value of ['geheime-sleutel', 'kort-wachtwoord', 'kort-geheim'])
      expect(said).not.toContain(value);
  });

  test.each(Object.keys(backend))('says that %s is missing when the rest of the backend is set', (name) => {
    const outcome = readConfig({ ...backend, [name]: undefined });
    if (outcome.kind !== 'faults') throw new Error('the missing one was not found');
    expect(outcome.faults).toEqual([expect.stringContaining(`${name} is missing.`)]);
  });

  test('names all that is missing when one setting of the backend stands alone, beside other faults', () => {
    const outcome = readConfig({ UPGRADE_BACKEND_URL: backend.UPGRADE_BACKEND_URL, PORT: '-1' });
    if (outcome.kind !== 'faults') throw new Error('faults were not found');
    expect(outcome.faults.length).toBe(6);
  });

  test('takes a whole backend, lists, and an address with a slash at its end', () => {
    const outcome = readConfig({
      ...backend,
      PUBLIC_URL: 'https://chat.example.nl/',
      ALLOWED_ORIGINS: ' https://a.example.nl ,https://b.example.nl,',
      PORT: '0',
    });
    expect(outcome).toMatchObject({
      kind: 'config',
      config: {
        port: 0,
        publicUrl: 'https://chat.example.nl',
        allowedOrigins: ['https://a.example.nl', 'https://b.example.nl'],
        backend: { url: backend.UPGRADE_BACKEND_URL, clientId: 'assistant' },
      },
    });
  });
});

test('the program ends at once with all faults of its configuration', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'config-'));
  try {
    const child = spawn(process.execPath, [join(import.meta.dirname, '../../bot/index.ts')], {
      env: {
        PATH: process.env.PATH,
        DATA_DIR: folder,
        PORT: 'x',
        MASTER_KEY: 'geheime-sleutel',
        OIDC_CLIENT_ID: 'a',
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    const [code] = await once(child, 'close');
    expect(code).toBe(2);
    for (const name of ['PORT', 'MASTER_KEY', 'UPGRADE_BACKEND_URL', 'WEBHOOK_SECRET'])
      expect(said).toContain(name);
    expect(said).not.toContain('geheime-sleutel');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { type RunningBackend, startBackend } from '../../backend/startBackend.ts';
import { httpUpgradeBackend } from '../../bot/backend/httpUpgradeBackend.ts';
import { openKeyv } from '../../bot/store/sqlKeyvStore.ts';
import { openWorlds, type Worlds } from '../../bot/world/worlds.ts';
import { type FaultyBackend, openFaultyBackend } from '../outbox/faultyBackend.ts';
import { currentFieldWords } from '../rules/currentFieldWords.ts';
import { openStage, type Stage } from '../turn/stage.ts';

const serviceKey = 'service-key-of-the-world';
let stage: Stage;
let backend: RunningBackend;
let way: FaultyBackend;
let worlds: Worlds;

async function open(): Promise<Worlds> {
  const now = () => Date.now() + stage.ahead;
  const cache = openKeyv(stage.stores.sql, await stage.stores.keys.keyFor('cache'), 'world', now);
  const client = httpUpgradeBackend({ baseUrl: way.url, serviceKey });
  return openWorlds({
    backend: client,
    cache,
    fieldWords: currentFieldWords,
    now,
    log: pino({ level: 'silent' }),
  });
}

beforeEach(async () => {
  stage = await openStage();
  backend = await startBackend({
    host: '127.0.0.1',
    port: 0,
    publicUrl: null,
    dataDir: join(stage.folder, 'backend'),
    serviceKey,
    staffPassword: 'staff-password-of-the-world',
    catalogueCertificate: null,
    webhook: null,
    mail: { smtpUrl: null, from: 'upgrade@example.nl' },
    oidcClient: {
      id: 'assistant',
      secret: 'client-secret-of-the-world',
      redirectUris: ['http://localhost/x'],
    },
  });
  way = await openFaultyBackend(backend.port);
  worlds = await open();
});
afterEach(async () => {
  await way.close();
  await backend.close();
  await stage.close();
});

const minutes = 60_000;

describe('the world of a turn', () => {
  test('is the same all through one incoming, also when the backend changes its mind in between', async () => {
    const world = worlds.worldFor();
    const first = await world.profile('p-anna');
    expect(first).toMatchObject({ kind: 'read', value: { personId: 'p-anna' } });
    const nobody = await world.profile('p-nobody');
    expect(nobody).toEqual({ kind: 'read', value: null });
    const asked = way.calls.length;
    way.fault = () => 'down';
    worlds.forget('p-anna');
    expect(await world.profile('p-anna')).toBe(first);
    expect(await world.profile('p-nobody')).toBe(nobody);
    expect(way.calls.length).toBe(asked);
    // The next incoming sees what is so now.
    expect(await worlds.worldFor().profile('p-anna')).toEqual({ kind: 'unavailable' });
  });

  test('has the catalogue while the backend is down, also after a restart', async () => {
    expect(await worlds.worldFor().catalogue()).toMatchObject({ kind: 'read' });
    way.fault = () => 'error500';
    stage.ahead = 10 * minutes;
    expect(await worlds.worldFor().catalogue()).toMatchObject({ kind: 'read' });
    const restarted = await open();
    const reading = await restarted.worldFor().catalogue();
    expect(reading).toMatchObject({ kind: 'read', value: { catalogue: { version: '2026-11-24' } } });
    way.fault = () => 'none';
    expect(await restarted.worldFor().catalogue()).toMatchObject({ kind: 'read' });
  });

  test('asks for the catalogue again after a while, and reads nothing anew when it is the same', async () => {
    await worlds.worldFor().catalogue();
    await worlds.worldFor().catalogue();
    expect(way.calls).toEqual(['GET /catalogue']);
    stage.ahead = 6 * minutes;
    await worlds.worldFor().catalogue();
    await worlds.worldFor().catalogue();
    expect(way.calls.length).toBe(2);
  });

  test('quotes no price that is old', async () => {
    expect(await worlds.worldFor().priceList()).toMatchObject({ kind: 'read' });
    way.fault = () => 'down';
    expect(await worlds.worldFor().priceList()).toMatchObject({ kind: 'read' });
    stage.ahead = 2 * minutes;
    expect(await worlds.worldFor().priceList()).toEqual({ kind: 'unavailable' });
  });

  test.each(['down', 'error500', 'tooMany', 'brokenJson', 'offContract'] as const)(
    'is unavailable, and no error, when the backend answers with %s',
    async (fault) => {
      way.fault = () => fault;
      const world = worlds.worldFor();
      const person = {
        givenNames: 'A',
        infix: '',
        familyName: 'B',
        birthDate: '1984-03-12',
        birthPlace: 'C',
      };
      const readings = [
        await world.catalogue(),
        await world.priceList(),
        await world.profile('p-anna'),
        await world.checkAuthority('00900101', person),
      ];
      expect(readings).toEqual(readings.map(() => ({ kind: 'unavailable' })));
      // Such a failure is quick: there is no need to rest, the next turn finds the backend well.
      way.fault = () => 'none';
      expect(await worlds.worldFor().catalogue()).toMatchObject({ kind: 'read' });
    },
  );

  test('gives a hanging read up in time, and then rests instead of asking again', async () => {
    way.fault = () => 'hang';
    const reading = worlds.worldFor().profile('p-anna');
    await way.reached('GET /people', 1);
    expect(await reading).toEqual({ kind: 'unavailable' });
    expect(await worlds.worldFor().priceList()).toEqual({ kind: 'unavailable' });
    expect(way.calls.length).toBe(1);
    way.fault = () => 'none';
    stage.ahead = 5_500;
    expect(await worlds.worldFor().priceList()).toMatchObject({ kind: 'read' });
  });
});

import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { type RunningBackend, startBackend } from '../../backend/startBackend.ts';
import { httpUpgradeBackend } from '../../bot/backend/httpUpgradeBackend.ts';
import { openKeyv } from '../../bot/store/sqlKeyvStore.ts';
import { openWorlds, type Worlds } from '../../bot/world/worlds.ts';
import type { UpgradeBackend } from '../../dialogs/ports/upgradeBackend.ts';
import { changeCatalogue } from '../catalogue/changeCatalogue.ts';
import { type FaultyBackend, openFaultyBackend } from '../outbox/faultyBackend.ts';
import { currentFieldWords } from '../rules/currentFieldWords.ts';
import { openStage, type Stage } from '../turn/stage.ts';

const serviceKey = 'service-key-of-the-world';
let stage: Stage;
let backend: RunningBackend;
let way: FaultyBackend;
let worlds: Worlds;

async function open(through?: UpgradeBackend): Promise<Worlds> {
  const now = () => Date.now() + stage.ahead;
  const cache = openKeyv(stage.stores.sql, await stage.stores.keys.keyFor('cache'), 'world', now);
  const client = through ?? httpUpgradeBackend({ baseUrl: way.url, serviceKey });
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

  test('has a new catalogue at once when it is told of one, however fresh the old one is', async () => {
    const old = await worlds.worldFor().catalogue();
    await changeCatalogue(join(stage.folder, 'backend'), 1, { 'rijkswaterstaat/lavs': 'EH3' });
    expect(await worlds.worldFor().catalogue()).toEqual(old);
    stage.ahead = 1_000;
    const renewed = await worlds.renewCatalogue();
    const version = 'urn:etoegang:1.13:service-catalogue:P:1@2026-12-01T03:01:00Z';
    expect(renewed).toMatchObject({ kind: 'read', value: { catalogue: { version } } });
    expect(await worlds.worldFor().catalogue()).toEqual(renewed);
    // The same again: confirmed as the newest a moment later.
    stage.ahead = 2_000;
    const again = await worlds.renewCatalogue();
    if (again.kind !== 'read' || renewed.kind !== 'read') throw new Error('not read');
    expect(again.value.catalogue).toBe(renewed.value.catalogue);
    expect(again.value.readAt).toBeGreaterThan(renewed.value.readAt ?? 0);
    // Away: what is known stays, and does not pass for new.
    way.fault = () => 'down';
    stage.ahead = 3_000;
    expect(await worlds.renewCatalogue()).toEqual(again);
  });

  test('is not taken back to an older catalogue by an answer that was slow', async () => {
    await changeCatalogue(join(stage.folder, 'backend'), 1, { 'rijkswaterstaat/lavs': 'EH3' });
    const client = httpUpgradeBackend({ baseUrl: way.url, serviceKey });
    const [read, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    worlds = await open({
      ...client,
      async catalogue(...asked) {
        const answer = await client.catalogue(...asked);
        read.resolve();
        if (stage.ahead === 0) await released.promise;
        return answer;
      },
    });
    const slow = worlds.renewCatalogue();
    await read.promise;
    await changeCatalogue(join(stage.folder, 'backend'), 2, { 'rijkswaterstaat/lavs': 'EH2' });
    stage.ahead = 1_000;
    const quick = await worlds.renewCatalogue();
    released.resolve();
    expect(await slow).toEqual(quick);
    expect(await worlds.worldFor().catalogue()).toEqual(quick);
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

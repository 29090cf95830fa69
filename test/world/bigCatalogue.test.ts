import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { generateCatalogue } from '../../backend/catalogue/generateCatalogue.ts';
import { httpUpgradeBackend } from '../../bot/backend/httpUpgradeBackend.ts';
import { openKeyv } from '../../bot/store/sqlKeyvStore.ts';
import { openWorlds } from '../../bot/world/worlds.ts';
import { searchServices } from '../../rules/search/searchServices.ts';
import { currentFieldWords } from '../rules/currentFieldWords.ts';
import { openStage, type Stage } from '../turn/stage.ts';

let stage: Stage;
let supplier: Server;
let asked = 0;
let isDown = false;
const body = JSON.stringify(generateCatalogue({ providers: 1500, services: 6000, seed: 1 }));

beforeAll(async () => {
  stage = await openStage();
  supplier = createServer((_request, response) => {
    asked += 1;
    response.writeHead(isDown ? 500 : 200, { 'content-type': 'application/json' });
    response.end(isDown ? '{}' : body);
  });
  await new Promise<void>((resolve) => supplier.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await new Promise((resolve) => supplier.close(resolve));
  await stage.close();
});

async function open() {
  const cache = openKeyv(stage.stores.sql, await stage.stores.keys.keyFor('cache'), 'big', Date.now);
  const { port } = supplier.address() as AddressInfo;
  const backend = httpUpgradeBackend({ baseUrl: `http://127.0.0.1:${port}`, serviceKey: 'key' });
  return openWorlds({
    backend,
    cache,
    fieldWords: currentFieldWords,
    now: Date.now,
    log: pino({ level: 'silent' }),
  });
}

test('a catalogue of 6,000 services is read once for many turns, and again from what was kept', async () => {
  expect(body.length).toBeGreaterThan(1_500_000);
  const worlds = await open();
  const readings = await Promise.all(Array.from({ length: 20 }, () => worlds.worldFor().catalogue()));
  expect(asked).toBe(1);
  const [first] = readings;
  if (first?.kind !== 'read') throw new Error('the catalogue was not read in time');
  expect(readings.every((one) => one.kind === 'read' && one.value.index === first.value.index)).toBe(true);

  isDown = true;
  const restarted = await open();
  const kept = await restarted.worldFor().catalogue();
  if (kept.kind !== 'read') throw new Error('the catalogue was not kept');
  expect(kept.value.catalogue).toEqual(first.value.catalogue);
  expect(searchServices(kept.value.index, 'gemeente zwolle')).toMatchObject({ kind: 'found' });
  // While the supplier stays away, every turn asks for it, but none makes the index anew.
  const before = asked;
  const next = await restarted.worldFor().catalogue();
  expect(asked).toBeGreaterThan(before);
  expect(next.kind === 'read' && next.value.index === kept.value.index).toBe(true);

  isDown = false;
  const back = await restarted.worldFor().catalogue();
  expect(back.kind === 'read' && back.value.index !== kept.value.index).toBe(true);
});

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Sql } from '../../bot/store/sql.ts';
import type { TurnLogic } from '../../bot/turn/createTurns.ts';
import { withPostgres } from '../postgres.ts';
import { signedIn, started, typed } from './incomings.ts';
import { openStage, type Stage } from './stage.ts';

const postgresUrl = await withPostgres();
const engines = [
  { engine: 'SQLite', url: null, runs: true, numRuns: 25 },
  { engine: 'PostgreSQL', url: postgresUrl, runs: postgresUrl !== null, numRuns: 12 },
] as const;

const echo: TurnLogic = async (unit, incoming) => {
  if (incoming.kind === 'signedIn') unit.signIn(incoming.person);
  if (incoming.kind !== 'activity') return;
  unit.send({ type: 'message', text: `echo ${incoming.activity.text}` });
};

/** The same store, whose reads take as many ticks as the test says: catching up then races with commits. */
function slowReads(sql: Sql, ticks: () => number): Sql {
  return {
    engine: sql.engine,
    batch: (statements) => sql.batch(statements),
    close: () => sql.close(),
    query: async (...args) => {
      for (let n = ticks(); n > 0; n -= 1) await new Promise(setImmediate);
      const rows = await sql.query(...args);
      for (let n = ticks(); n > 0; n -= 1) await new Promise(setImmediate);
      return rows;
    },
  };
}

for (const { engine, url, runs, numRuns } of engines) {
  const describeEngine = runs ? describe : describe.skip;
  describeEngine(`following a conversation on ${engine}`, () => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await openStage(url);
    });
    afterAll(async () => {
      await stage?.close();
    });

    test('pushes everything once and in order, whatever commits while it catches up', async () => {
      let n = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.record({ near: fc.boolean(), follow: fc.boolean(), ticks: fc.nat(3) }), {
            minLength: 1,
            maxLength: 8,
          }),
          fc.array(fc.nat(4), { minLength: 1, maxLength: 10 }),
          async (steps, delays) => {
            n += 1;
            const id = `race-${n}`;
            let read = 0;
            const ticks = () => delays[read++ % delays.length] ?? 0;
            const near = stage.node(echo, { sql: slowReads(stage.stores.sql, ticks) });
            // Another node: its commits are not announced here, only found by reading.
            const far = stage.node(echo);
            await far.turns.run(started(id));
            const readers: { pages: number[]; ids: (string | undefined)[]; stop: () => void }[] = [];
            const running: Promise<unknown>[] = [];
            for (const [place, step] of steps.entries()) {
              if (step.follow) {
                const reader = {
                  pages: [] as number[],
                  ids: [] as (string | undefined)[],
                  stop: (): void => undefined,
                };
                reader.stop = near.log.follow(id, 0, { sessionId: 's1' }, ({ activities, watermark }) => {
                  reader.pages.push(watermark);
                  reader.ids.push(...activities.map((one) => one.id));
                });
                readers.push(reader);
              }
              running.push((step.near ? near : far).turns.run(typed(id, `m${place}`)));
              for (let k = step.ticks; k > 0; k -= 1) await new Promise(setImmediate);
            }
            await Promise.all(running);
            await near.turns.run(typed(id, 'last'));
            const all = await far.log.read(id, 0, { sessionId: 's1' });
            const ids = all?.activities.map((one) => one.id) ?? [];
            for (const reader of readers) {
              // The last reading of a reader may still be under way: it ends with the last line.
              while (reader.ids.at(-1) !== ids.at(-1)) await new Promise(setImmediate);
              reader.stop();
              expect(reader.ids).toEqual(ids);
              expect(reader.pages).toEqual([...new Set(reader.pages)].toSorted((a, b) => a - b));
            }
          },
        ),
        { numRuns },
      );
    }, 30_000);

    test('pushes nothing any more once it has ended', async () => {
      const node = stage.node(echo);
      await node.turns.run(started('ended'));
      const seen: unknown[] = [];
      const stop = node.log.follow('ended', 0, { sessionId: 's1' }, (page) => seen.push(page));
      stop();
      await node.turns.run(typed('ended', 'x'));
      expect(seen).toEqual([]);
    });

    test('shows the typing sign without moving the watermark, and never stores it', async () => {
      const gate = Promise.withResolvers<void>();
      const node = stage.node(async (_unit, incoming) => {
        if (incoming.kind === 'activity') await gate.promise;
      });
      await node.turns.run(started('typing'));
      const sign = Promise.withResolvers<number>();
      const stop = node.log.follow('typing', 0, { sessionId: 's1' }, ({ activities, watermark }) => {
        if (activities[0]?.type === 'typing') sign.resolve(watermark);
      });
      const turn = node.turns.run(typed('typing', 'x'));
      expect(await sign.promise).toBe(0);
      gate.resolve();
      await turn;
      stop();
      const page = await node.log.read('typing', 0, { sessionId: 's1' });
      expect(page?.activities.map(({ type }) => type)).toEqual(['message']);
    });
  });
}

describe('what lies in the data folder', () => {
  test('is nothing that anybody typed, was told or is called', async () => {
    const stage = await openStage();
    try {
      const node = stage.node(async (unit, incoming) => {
        await echo(unit, incoming);
        if (incoming.kind !== 'activity') return;
        const dossier = unit.upgradeCase ?? unit.openCase();
        const applicant = {
          givenNames: 'Wilhelmina-Geheim',
          infix: '',
          familyName: 'Zeldzaam',
          birthDate: '1984-03-12',
          birthPlace: 'Nergenshuizen',
        };
        const at = unit.now.toISOString();
        unit.upgradeCase = { ...dossier, facts: { applicant: { value: applicant, origin: 'given', at } } };
        unit.request({ kind: 'withdrawUpgrade', caseId: dossier.id, idempotencyKey: 'Sleutelmarkering' });
      });
      await node.turns.run(started('file'));
      await node.turns.run(signedIn('file', 'p-persoonsmarkering', 'Wilhelmina-Geheim Zeldzaam'));
      await node.turns.run(typed('file', 'Typmarkering'));
      await stage.documents.stage('file', {
        name: 'Bestandsmarkering.pdf',
        contentType: 'application/pdf',
        bytes: Buffer.from('Inhoudsmarkering'.repeat(40)),
      });
      const markers = [
        'Typmarkering',
        'Wilhelmina-Geheim',
        'Zeldzaam',
        'Nergenshuizen',
        'p-persoonsmarkering',
        'Sleutelmarkering',
        'Bestandsmarkering',
        'Inhoudsmarkering',
      ];
      const files = (await readdir(stage.folder)).filter((name) => name !== 'master.key');
      expect(files).toEqual(expect.arrayContaining(['assistant.db', 'keys.db']));
      const raw = Buffer.concat(await Promise.all(files.map((name) => readFile(join(stage.folder, name)))));
      const found = markers.filter((marker) =>
        [
          Buffer.from(marker),
          Buffer.from(marker, 'utf16le'),
          Buffer.from(Buffer.from(marker).toString('base64').slice(0, -4)),
        ].some((bytes) => raw.includes(bytes)),
      );
      expect(found).toEqual([]);
      // The search itself works: what is not secret is found.
      expect(raw.includes('withdrawUpgrade')).toBe(true);
    } finally {
      await stage.close();
    }
  });
});

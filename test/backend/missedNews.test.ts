import { afterEach, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { repairMissedNews } from '../../bot/backend/repairMissedNews.ts';
import { startHousekeeping } from '../../bot/housekeeping.ts';
import { type ApplicationState, UpgradeBackendFailed } from '../../dialogs/ports/upgradeBackend.ts';
import type { Submission } from '../../rules/flow/dossier.ts';
import { started } from '../turn/incomings.ts';
import { openStage, type Stage } from '../turn/stage.ts';

let stage: Stage | null = null;
afterEach(async () => {
  await stage?.close();
  stage = null;
});

const log = pino({ level: 'silent' });

test('asks after every application in turn, however many stay quiet and whatever is wrong with one', async () => {
  stage = await openStage();
  const { stores } = stage;
  const heard: string[] = [];
  const node = stage.node(async (unit, incoming) => {
    if (incoming.kind === 'conversationStarted') {
      const submission = { status: 'received', revision: 1 } as unknown as Submission;
      unit.upgradeCase = { ...unit.openCase(), submission };
    }
    if (incoming.kind === 'applicationChanged') heard.push(incoming.caseId);
  });
  const count = 120;
  for (let n = 0; n < count; n += 1) await node.turns.run(started(`c-${n}`));
  stage.ahead = 11 * 60_000;
  const ids = (await stores.sql.query('SELECT id FROM upgrade_case ORDER BY id')).map(({ id }) => String(id));
  const now = () => Date.now() + (stage?.ahead ?? 0);
  const backend = {
    async application(caseId: string): Promise<ApplicationState> {
      if (caseId === ids[3]) throw new UpgradeBackendFailed('off the contract', { retryable: false });
      return { caseId, reference: caseId, status: 'received', version: 1, reasons: [], deadline: null };
    },
  };
  const repair = repairMissedNews({ sql: stores.sql, backend, turns: node.turns, now, log });
  for (let n = 0; n < 3; n += 1) await repair();
  expect(new Set(heard).size).toBe(count - 1);
});

test('a job that fails or takes long is said by its name, and holds up no other', async () => {
  const said: unknown[] = [];
  const listening = pino({}, { write: (line: string) => said.push(JSON.parse(line)) });
  const slow = Promise.withResolvers<void>();
  const again = Promise.withResolvers<void>();
  let [slowOnes, failures] = [0, 0];
  const housekeeping = startHousekeeping({
    everyMs: 1,
    log: listening,
    jobs: {
      slow: () => {
        slowOnes += 1;
        return slow.promise;
      },
      async failing() {
        failures += 1;
        if (failures === 3) again.resolve();
        throw new Error('the disk is full');
      },
    },
  });
  await again.promise;
  const stopped = housekeeping.stop();
  slow.resolve();
  await stopped;
  expect(slowOnes).toBe(1);
  expect(said[0]).toMatchObject({ job: 'failing', err: { message: 'the disk is full' } });
});

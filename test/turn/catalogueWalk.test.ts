import { afterEach, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { type CatalogueWalk, openCatalogueWalk } from '../../bot/backend/catalogueWalk.ts';
import type { Incoming, Turns } from '../../bot/turn/incoming.ts';
import type { CatalogueReading, Reading } from '../../dialogs/turnUnit.ts';
import { changingWorld } from '../dialogs/changingWorld.ts';
import { assistantNode, Customer } from '../dialogs/customer.ts';
import { emptyDatabase, withPostgres } from '../postgres.ts';
import { currentRuleBook } from '../rules/currentRuleBook.ts';
import { type Node, openStage, type Stage } from './stage.ts';

const databaseUrl = await withPostgres();
const ruleBook = await currentRuleBook();
const minutes = 60_000;
const lavs = ['rijkswaterstaat', 'lavs'] as const;

let stage: Stage | null = null;
afterEach(async () => {
  await stage?.close();
  stage = null;
});

/** Eleven anonymous customers in the middle of step 2: every other one needs LAVS, the others something else. */
async function crowd(url: string | null) {
  if (url !== null) await emptyDatabase(url);
  const opened = await openStage(url);
  stage = opened;
  const world = changingWorld();
  const node = assistantNode(opened, world);
  const customers: Customer[] = [];
  for (let n = 0; n < 11; n += 1) {
    const service = n % 2 === 0 ? 'asbest' : 'ontslagaanvraag';
    const customer = new Customer(opened, node, `c-${n}`, {
      personId: `p-${n}`,
      service,
      answers: { targetLevel: 'EH2+' },
    });
    await customer.begin();
    await customer.type('upgraden');
    await customer.answerUntil('signIn');
    customers.push(customer);
  }
  return { stage: opened, world, node, customers };
}

type Crowd = Awaited<ReturnType<typeof crowd>>;

function walkOf(
  { stage, world }: Crowd,
  turns: Turns,
  more: { log?: object[]; catalogue?: () => Promise<Reading<CatalogueReading>> } = {},
): CatalogueWalk {
  const said = more.log ?? [];
  return openCatalogueWalk({
    sql: stage.stores.sql,
    keys: stage.stores.keys,
    turns,
    worlds: { renewCatalogue: more.catalogue ?? (() => world.catalogue()) },
    ruleBook,
    now: () => Date.now() + stage.ahead,
    log: pino({}, { write: (line: string) => void said.push(JSON.parse(line)) }),
    pageSize: 3,
  });
}

/** How often each customer was told. */
async function told(customers: readonly Customer[]): Promise<readonly number[]> {
  return await Promise.all(
    customers.map(async (customer) => {
      const cards = (await customer.cards()).map((card) => JSON.stringify(card));
      return cards.filter((card) => card.includes('vraagt nu een hoger niveau')).length;
    }),
  );
}
const everyOther = [1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1];

/** Turns that are counted, and may do something before the nth. */
function counting(node: Node, before: (n: number) => Promise<void> | void = () => undefined) {
  const ran: Incoming[] = [];
  const turns: Turns = {
    async run(incoming) {
      ran.push(incoming);
      await before(ran.length);
      return await node.turns.run(incoming);
    },
  };
  return { ran, turns };
}

const engines: [string, string | null][] = [['SQLite', null]];
if (databaseUrl !== null) engines.push(['PostgreSQL', databaseUrl]);

describe.each(engines)('the walk over the cases after a new catalogue, on %s', (_engine, url) => {
  test('runs a turn for each case that is touched and for no other, once', async () => {
    const all = await crowd(url);
    const { ran, turns } = counting(all.node);
    const walk = walkOf(all, turns);
    await walk.run();
    expect(ran).toEqual([]);
    await all.world.change(...lavs, 'EH3');
    await walk.run();
    await walk.run();
    expect(ran.length).toBe(6);
    expect(await told(all.customers)).toEqual(everyOther);
  });

  test('goes on where it was cut off, and tells nobody twice', async () => {
    const all = await crowd(url);
    await walkOf(all, all.node.turns).run();
    await all.world.change(...lavs, 'EH3');
    for (let crashes = 0; crashes < 3; crashes += 1) {
      let cutOff = 0;
      const dying: Turns = {
        async run(incoming) {
          cutOff += 1;
          if (cutOff === 2) throw new Error('The program was killed here.');
          return await all.node.turns.run(incoming);
        },
      };
      await killedWalk(all, dying);
    }
    const { ran, turns } = counting(all.node);
    await walkOf(all, turns).run();
    expect(ran.length).toBeLessThan(6);
    expect(await told(all.customers)).toEqual(everyOther);
  });

  test('is shared by nodes that walk at the same time, and everybody is told once', async () => {
    const all = await crowd(url);
    await walkOf(all, all.node.turns).run();
    await all.world.change(...lavs, 'EH3');
    const nodes = [all.node, assistantNode(all.stage, all.world), assistantNode(all.stage, all.world)];
    await Promise.all(nodes.map((node) => walkOf(all, node.turns).run()));
    expect(await told(all.customers)).toEqual(everyOther);
  });

  test('begins anew when the catalogue changes while it walks, and again when it is changed back', async () => {
    const all = await crowd(url);
    await walkOf(all, all.node.turns).run();
    await all.world.change(...lavs, 'EH3');
    const { turns } = counting(all.node, async (n) => {
      if (n === 3) await all.world.change(...lavs, 'EH2');
      if (n === 3) void walk.run();
    });
    const walk = walkOf(all, turns);
    await walk.run();
    for (const customer of all.customers.filter((_one, n) => n % 2 === 0)) {
      expect((await customer.dossier()).levelBasis).toMatchObject({
        catalogueVersion: 'changed-2',
        choices: [{ level: 'EH2' }],
      });
    }
  });

  test('goes round once more after the nodes have let go of the old catalogue, and finds who chose on it', async () => {
    const all = await crowd(url);
    const walk = walkOf(all, all.node.turns);
    await walk.run();
    const old = changingWorld();
    await all.world.change(...lavs, 'EH3');
    await walk.run();
    const late = new Customer(all.stage, assistantNode(all.stage, old), 'late', {
      personId: 'p-late',
      service: 'asbest',
      answers: { targetLevel: 'EH2+' },
    });
    await late.begin();
    await late.type('upgraden');
    await late.answerUntil('signIn');
    await walk.run();
    expect(await told([late])).toEqual([0]);
    all.stage.ahead = 11 * minutes;
    await walk.run();
    expect(await told([late, ...all.customers])).toEqual([1, ...everyOther]);
    const { ran, turns } = counting(all.node);
    all.stage.ahead = 60 * minutes;
    await walkOf(all, turns).run();
    expect(ran).toEqual([]);
  });

  test('passes over a case that cannot be read or told, says so, and comes back to it', async () => {
    const all = await crowd(url);
    await walkOf(all, all.node.turns).run();
    await all.world.change(...lavs, 'EH3');
    const said: { msg?: string }[] = [];
    const first = await all.stage.caseIdOf('c-0');
    let isBroken = true;
    const { turns } = counting(all.node, () => undefined);
    const failing: Turns = {
      async run(incoming) {
        if (isBroken && 'caseId' in incoming && incoming.caseId === first) throw new Error('a fault of ours');
        return await turns.run(incoming);
      },
    };
    const walk = walkOf(all, failing, { log: said });
    await walk.run();
    expect(await told(all.customers)).toEqual([0, ...everyOther.slice(1)]);
    expect(said.some(({ msg }) => msg?.includes('could not be held against') === true)).toBe(true);
    isBroken = false;
    all.stage.ahead = 11 * minutes;
    await walk.run();
    expect(await told(all.customers)).toEqual(everyOther);
  });
});

describe('the walk', () => {
  test('waits for a case whose queue is full, and gives it up for this round when it stays full', async () => {
    const all = await crowd(null);
    await walkOf(all, all.node.turns).run();
    await all.world.change(...lavs, 'EH3');
    const busyFor = new Map<string, number>();
    const busy = await all.stage.caseIdOf('c-2');
    const turns: Turns = {
      async run(incoming) {
        const id = 'caseId' in incoming ? incoming.caseId : '';
        busyFor.set(id, (busyFor.get(id) ?? 0) + 1);
        if (id === busy && (busyFor.get(id) ?? 0) < 3) return { kind: 'busy' };
        return await all.node.turns.run(incoming);
      },
    };
    await walkOf(all, turns).run();
    expect(busyFor.get(busy)).toBe(3);
    expect(await told(all.customers)).toEqual(everyOther);
  });

  test('does nothing while the catalogue cannot be read, or only a copy from before the start', async () => {
    const all = await crowd(null);
    await walkOf(all, all.node.turns).run();
    await all.world.change(...lavs, 'EH3');
    const { ran, turns } = counting(all.node);
    await walkOf(all, turns, { catalogue: async () => ({ kind: 'unavailable' }) }).run();
    all.world.readAt = 0;
    await walkOf(all, turns).run();
    expect(ran).toEqual([]);
  });

  test('stops after the case it is at when the program ends', async () => {
    const all = await crowd(null);
    await walkOf(all, all.node.turns).run();
    await all.world.change(...lavs, 'EH3');
    let stopped: Promise<void> | null = null;
    const { ran, turns } = counting(all.node, (n) => {
      if (n === 2) stopped = walk.stop();
    });
    const walk = walkOf(all, turns);
    await walk.run();
    await stopped;
    expect(ran.length).toBe(2);
    await walkOf(all, all.node.turns).run();
    expect(await told(all.customers)).toEqual(everyOther);
  });
});

/** A walk whose process dies with the first turn that throws: it does not get to note its place. */
async function killedWalk(all: Crowd, turns: Turns): Promise<void> {
  const died = Promise.withResolvers<void>();
  const dying: Turns = {
    run: (incoming) =>
      turns.run(incoming).catch(() => {
        died.resolve();
        return new Promise(() => undefined);
      }),
  };
  void walkOf(all, dying).run();
  await died.promise;
}

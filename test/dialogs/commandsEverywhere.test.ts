import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type FactName, factSchemas, questionIds } from '../../rules/flow/dossier.ts';
import { openStage, type Stage } from '../turn/stage.ts';
import { assistantNode, Customer, stories } from './customer.ts';
import { type Down, supplierWorld } from './supplierWorld.ts';

/** What stays the same when the question comes back, besides its nonce and the activity that shows it. */
const word = ({ title, draft, promptId }: { title: string; draft: unknown; promptId: string }) => ({
  title,
  draft,
  promptId,
});

async function expectSound(customer: Customer): Promise<void> {
  const dossier = await customer.dossier();
  for (const [name, fact] of Object.entries(dossier.facts)) {
    const parsed = factSchemas[name as FactName].safeParse(fact?.value);
    expect({ name, parsed: parsed.success }).toEqual({ name, parsed: true });
  }
  expect(isDeepStrictEqual(JSON.parse(JSON.stringify(dossier)), dossier)).toBe(true);
}

/** Leaves every question that was reopened as it is, until this one is asked. */
async function keepUntil(customer: Customer, id: string): Promise<void> {
  for (let n = 0; n < 12 && (await customer.asked()) !== id; n += 1) {
    if ((await customer.asked()) === 'signIn') await customer.signIn();
    else await customer.press('keep');
  }
}

/** What each command does at a question, and how the customer comes back to it. */
const commands: Readonly<Record<string, (customer: Customer, id: string) => Promise<void>>> = {
  help: async (customer) => void (await customer.type('help')),
  waarom: async (customer, id) => {
    const before = (await customer.texts()).length;
    await customer.type('waarom?');
    const said = (await customer.texts()).slice(before);
    expect({ id, explains: said.some((text) => text.length > 20) }).toEqual({ id, explains: true });
  },
  herhaal: async (customer) => void (await customer.type('herhaal')),
  medewerker: async (customer) => void (await customer.type('medewerker')),
  'wat heb ik nodig': async (customer) => {
    await customer.type('wat heb ik nodig');
    expect(await customer.asked()).toBe('needsLevel');
    await customer.type('eh3');
  },
  status: async (customer) => {
    await customer.type('status');
    if ((await customer.asked()) !== 'statusSignIn') return;
    expect((await customer.dossier()).personId).toBeNull();
    await customer.type('terug');
  },
  stop: async (customer) => {
    await customer.type('stop');
    expect(await customer.asked()).toBe('menu');
    await customer.type('verder');
  },
  opnieuw: async (customer) => {
    await customer.type('opnieuw');
    expect(await customer.asked()).toBe('restart');
    await customer.type('nee');
  },
  terug: async (customer, id) => {
    await customer.type('terug');
    const back = await customer.asked();
    if (back !== id) expect(questionIds).toContain(back);
    await keepUntil(customer, id);
  },
  'wijzig diensten': async (customer, id) => {
    await customer.type('wijzig diensten');
    await keepUntil(customer, id);
  },
  'wijzig e-mail': async (customer, id) => {
    await customer.type('ik wil mijn e-mailadres wijzigen');
    await customer.type('wijzig e-mail');
    await keepUntil(customer, id);
  },
  'wijzig kleur': async (customer) => void (await customer.type('wijzig de kleur')),
  intrekken: async (customer) => void (await customer.type('intrekken')),
  uitloggen: async (customer) => {
    const { personId } = await customer.dossier();
    await customer.type('uitloggen');
    expect(await customer.asked()).toBe('menu');
    await customer.type('verder');
    if (personId === null) return;
    expect(await customer.asked()).toBe('signIn');
    await customer.signIn();
  },
};

describe('at every question of the conversation', () => {
  let stage: Stage;
  const down: Down = {};
  /** Questions at which all commands were tried, over all stories. */
  const tried = new Set<string>();
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(async () => {
    await stage.close();
  });

  async function tryAll(customer: Customer, id: string): Promise<void> {
    tried.add(id);
    for (const [name, command] of Object.entries(commands)) {
      const before = await customer.pending();
      const dossier = await customer.dossier();
      if (before === null) throw new Error('nothing is asked');
      await command(customer, id);
      await expectSound(customer);
      const after = await customer.pending();
      expect({ name, asked: after?.promptId }).toEqual({ name, asked: id });
      const isDigression =
        !['terug', 'stop', 'uitloggen', 'opnieuw'].includes(name) && !name.startsWith('wijzig ');
      if (isDigression) expect({ name, ...(after && word(after)) }).toEqual({ name, ...word(before) });
      const now = await customer.dossier();
      expect({ name, facts: now.facts }).toEqual({ name, facts: dossier.facts });
    }
  }

  test.each(stories.map((story) => [story.name, story] as const))(
    '%s: every command comes back to the question, and the facts stay as they were',
    async (name, story) => {
      down.authority = name === 'with two organisations';
      const customer = new Customer(stage, assistantNode(stage, supplierWorld(down)), name, story);
      await customer.begin();
      await customer.type('upgraden');
      const asked: string[] = [];
      for (let n = 0; n < 40; n += 1) {
        const id = await customer.asked();
        if (id === null || !(questionIds as readonly string[]).includes(id)) break;
        asked.push(id);
        if (!tried.has(id)) await tryAll(customer, id);
        await customer.answer();
        await expectSound(customer);
      }
      const dossier = await customer.dossier();
      expect({ asked, sent: dossier.submission?.acknowledged }).toEqual({ asked, sent: false });
      expect(await stage.outboxRows(dossier.id)).toBe(1);
      // Nobody is asked the same thing twice, but for representatives: one after another, and more of them when no
      // administrator signs in their place.
      const twice = asked.filter((id, place) => asked.indexOf(id) !== place && id !== 'representatives');
      expect(twice).toEqual([]);
    },
    30_000,
  );

  test.each([
    ['outsideRoute', 'p-anna', 'producten op niveau EH4'],
    ['noUpgradeNeeded', 'p-gijs', 'asbest'],
  ])('at the end of the road, %s, too', async (id, personId, service) => {
    const customer = new Customer(stage, assistantNode(stage, supplierWorld()), `end ${id}`, {
      personId,
      service,
    });
    await customer.begin();
    await customer.type('upgraden');
    await customer.answerUntil(id);
    await tryAll(customer, id);
    await customer.press('choose', 'stop');
    expect(await customer.asked()).toBe('menu');
    await customer.type('verder');
    expect(await customer.asked()).toBe(id);
  });

  test('together they come past every question', () => {
    expect(questionIds.filter((id) => !tried.has(id))).toEqual([]);
  });

  test('a digression keeps what was chosen and filled in so far', async () => {
    down.authority = false;
    const customer = new Customer(stage, assistantNode(stage, supplierWorld(down)), 'halfway', {
      personId: 'p-chantal',
    });
    await customer.begin();
    await customer.type('upgraden');
    await customer.type('belastingdienst');
    await customer.type('1');
    const chosen = await customer.pending();
    for (const text of ['help', 'waarom', 'herhaal', 'medewerker']) {
      await customer.type(text);
      expect((await customer.pending())?.draft).toEqual(chosen?.draft);
    }
    await customer.type('wat heb ik nodig');
    await customer.type('eh3');
    expect((await customer.pending())?.draft).toEqual(chosen?.draft);
    await customer.type('stop');
    await customer.type('verder');
    expect((await customer.pending())?.draft).toEqual(chosen?.draft);
    await customer.resume('s2');
    expect((await customer.pending())?.draft).toEqual(chosen?.draft);
    // "terug" inside it begins it anew, also after a digression.
    await customer.type('help');
    await customer.type('belastingdienst');
    await customer.type('terug');
    expect((await customer.pending())?.draft).toMatchObject({ matches: [] });
    await customer.type('belastingdienst');
    await customer.type('1');
    await customer.type('klaar');
    await customer.answerUntil('representatives');
    await customer.type('1');
    const filled = await customer.pending();
    await customer.type('waarom');
    expect((await customer.pending())?.draft).toEqual(filled?.draft);
  });

  test('signing in for the status in the middle of step 1 goes on where the customer was', async () => {
    // A store of its own: somebody with an earlier upgrade is asked about that first.
    const own = await openStage();
    try {
      const customer = new Customer(own, assistantNode(own, supplierWorld()), 'status', {
        personId: 'p-anna',
      });
      await customer.begin();
      await customer.type('upgraden');
      await customer.answerUntil('mandates');
      await customer.type('status');
      expect(await customer.asked()).toBe('statusSignIn');
      await customer.signIn();
      expect(await customer.asked()).toBe('mandates');
      await customer.answerUntil('organisation');
    } finally {
      await own.close();
    }
  });

  test('who is not signed in may begin anew, and throws nothing away that somebody else gave', async () => {
    const customer = new Customer(stage, assistantNode(stage, supplierWorld()), 'shared', {
      personId: 'p-kees',
    });
    await customer.begin();
    await customer.type('upgraden');
    await customer.answerUntil('termYears');
    const { id } = await customer.dossier();
    await customer.resume('s2');
    await customer.type('opnieuw');
    await customer.type('ja');
    expect((await customer.dossier()).facts).toEqual({});
    const [row] = await stage.stores.sql.query('SELECT state FROM upgrade_case WHERE id = $1', [id]);
    expect(row?.state).toBe('open');
  });
});

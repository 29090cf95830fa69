import { afterEach, describe, expect, test } from '@jest/globals';
import type { CarryOutFaq } from '../../bot/outbox/carryOut.ts';
import { type Sql, SqlFailed } from '../../bot/store/sql.ts';
import type { Turns } from '../../bot/turn/incoming.ts';
import type { FaqEffect } from '../../dialogs/effect.ts';
import type { FaqReply } from '../../dialogs/faqReply.ts';
import { faqTexts } from '../../dialogs/texts/faqTexts.ts';
import type { Customer } from '../dialogs/customer.ts';
import { withPostgres } from '../postgres.ts';
import { type Office, type OfficeOptions, openOffice, told } from './officeStage.ts';

const databaseUrl = await withPostgres();
const engines: readonly (readonly [string, string | null])[] = [
  ['SQLite', null],
  ...(databaseUrl === null ? [] : [['PostgreSQL', databaseUrl] as const]),
];

/** Whoever looks questions up, who answers only when the test says so. */
class Answers {
  readonly asked: FaqEffect[] = [];
  readonly #held: ((reply: FaqReply | 'fails') => void)[] = [];
  #arrived: (() => void) | null = null;

  readonly carryOut: CarryOutFaq = async (effect) => {
    this.asked.push(effect);
    this.#arrived?.();
    if (effect.kind === 'noteFeedback') return { kind: 'noted' };
    const { promise, resolve } = Promise.withResolvers<FaqReply | 'fails'>();
    this.#held.push(resolve);
    const reply = await promise;
    if (reply === 'fails') throw new SqlFailed('the disk is full');
    return { kind: 'reply', questionId: effect.questionId, reply };
  };

  /** Resolves when so many effects have come in. */
  async came(count: number): Promise<void> {
    while (this.asked.length < count) {
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#arrived = resolve;
      await promise;
    }
  }

  /** Answers what was asked first and has no answer yet. */
  say(reply: FaqReply | 'fails'): void {
    this.#held.shift()?.(reply);
  }

  sayAll(): void {
    for (const held of this.#held.splice(0)) held(refusal('of the end'));
  }

  texts(): readonly string[] {
    return this.asked.map((effect) => (effect.kind === 'answerQuestion' ? effect.text : effect.kind));
  }
}

const refusal = (advice: string): FaqReply => ({ kind: 'notInKnowledge', advice });
const answer = (text: string): FaqReply => ({
  kind: 'answered',
  answer: {
    sentences: [{ text, cites: [0] }],
    citations: [{ id: 'extractAge', question: 'Hoe oud mag het uittreksel zijn?', sources: [], rules: [] }],
    links: [],
  },
});

let office: Office | null = null;
let answers = new Answers();
afterEach(async () => {
  answers.sayAll();
  await office?.close();
  office = null;
});

async function open(options: OfficeOptions = {}) {
  answers = new Answers();
  office = await openOffice({ ...options, faq: answers.carryOut });
  return office;
}

async function newCustomer(at: Office, id: string): Promise<Customer> {
  const customer = at.newCustomer(id, { personId: 'p-anna', service: 'asbest' });
  await customer.begin();
  return customer;
}

const rowsOf = async (at: Office, scope: string) =>
  await at.stage.stores.sql.query('SELECT id, kind, attempts FROM outbox WHERE scope = $1 ORDER BY place', [
    scope,
  ]);
const waitingOf = async (at: Office, customer: Customer) =>
  (await at.stage.conversation(customer.id)).faq?.waiting.length ?? 0;

/** A store that refuses the writes that `refuses` points out. */
function refusing(refuses: (statements: readonly { readonly sql: string }[]) => boolean) {
  return (sql: Sql): Sql => ({
    engine: sql.engine,
    query: (text, params) => sql.query(text, params),
    close: () => sql.close(),
    batch: async (statements) => {
      if (refuses(statements)) throw new SqlFailed('the disk is full');
      return await sql.batch(statements);
    },
  });
}

describe.each(engines)('what a conversation asks of the answers, on %s', (_engine, url) => {
  test('goes out with the commit of its turn, and its row goes with the turn that brings the answer', async () => {
    const at = await open({ databaseUrl: url });
    const customer = await newCustomer(at, 'c');
    await customer.type('wie is bevoegd om te tekenen?');
    await answers.came(1);
    expect(await rowsOf(at, 'c')).toMatchObject([{ kind: 'answerQuestion', attempts: 1 }]);
    expect(await waitingOf(at, customer)).toBe(1);
    answers.say(refusal('dat is zo'));
    await told(at.node, 'c', /dat is zo/);
    // One commit: whoever reads the answer finds no row any more.
    expect(await rowsOf(at, 'c')).toEqual([]);
    expect(await waitingOf(at, customer)).toBe(0);
  });

  test('is answered one by one in the order in which it was asked, and no other conversation waits for it', async () => {
    const at = await open({ databaseUrl: url });
    const [customer, other] = [await newCustomer(at, 'c'), await newCustomer(at, 'd')];
    for (const who of ['een kerk', 'een vof', 'een bv'])
      await customer.type(`wie mag er tekenen bij ${who}?`);
    await answers.came(1);
    // Long under way: what it asks has a higher place than what waits there.
    for (let n = 0; n < 5; n += 1) await other.type('help');
    await other.type('wie mag er tekenen bij een stichting?');
    await answers.came(2);
    // The first of the one hangs; that of the other came in all the same.
    expect(answers.texts()).toEqual([
      'wie mag er tekenen bij een kerk?',
      'wie mag er tekenen bij een stichting?',
    ]);
    for (const [n, text] of ['eerste', 'van een ander', 'tweede', 'derde'].entries()) {
      answers.say(refusal(text));
      await told(at.node, n === 1 ? 'd' : 'c', new RegExp(`^${text}$`));
      if (n === 1) await answers.came(3);
      if (n === 2) await answers.came(4);
    }
    expect((await customer.texts()).filter((text) => /^(?:eerste|tweede|derde)$/.test(text))).toEqual([
      'eerste',
      'tweede',
      'derde',
    ]);
    expect(answers.texts().slice(2)).toEqual([
      'wie mag er tekenen bij een vof?',
      'wie mag er tekenen bij een bv?',
    ]);
  });

  test('is tried again when it fails once', async () => {
    const at = await open({ databaseUrl: url });
    const customer = await newCustomer(at, 'c');
    await customer.type('wie is bevoegd om te tekenen?');
    await answers.came(1);
    answers.say('fails');
    await answers.came(2);
    answers.say(refusal('nu wel'));
    await told(at.node, 'c', /^nu wel$/);
    expect(await customer.texts()).not.toContain(faqTexts.nl.refusals.failed);
    expect(await rowsOf(at, 'c')).toEqual([]);
  });

  test('that fails twice is said to have failed, counted, and never tried again', async () => {
    const at = await open({ databaseUrl: url });
    const customer = await newCustomer(at, 'c');
    await customer.type('wie is bevoegd om te tekenen?');
    for (const n of [1, 2]) {
      await answers.came(n);
      answers.say('fails');
    }
    await told(at.node, 'c', /Het opzoeken is niet gelukt/);
    expect(await rowsOf(at, 'c')).toEqual([]);
    expect(await waitingOf(at, customer)).toBe(0);
    // The next question is taken as if nothing had happened.
    await customer.type('wie is bevoegd om te tekenen bij een kerk?');
    await answers.came(3);
    answers.say(refusal('de kerk zegt het'));
    await told(at.node, 'c', /^de kerk zegt het$/);
    expect(answers.asked.length).toBe(3);
    const [count] = await at.stage.stores.sql.query(
      `SELECT n FROM faq_counter WHERE name = 'outcome.failed'`,
    );
    expect(count?.n).toBe(1);
  });

  test('that was begun three times and never ended is not begun again: it may be what ends the program', async () => {
    const at = await open({ databaseUrl: url });
    const customer = await newCustomer(at, 'c');
    await at.outbox.stop();
    await customer.type('wie is bevoegd om te tekenen?');
    await customer.type('wie is bevoegd om te tekenen bij een kerk?');
    const [first, second] = await rowsOf(at, 'c');
    const set = 'UPDATE outbox SET attempts = $2 WHERE id = $1';
    await at.stage.stores.sql.batch([
      { sql: set, params: [String(first?.id), 3] },
      { sql: set, params: [String(second?.id), 2] },
    ]);
    const next = at.anotherOutbox();
    await told(at.node, 'c', /Het opzoeken is niet gelukt/);
    // One that was begun less often is.
    await answers.came(1);
    answers.say(refusal('de kerk zegt het'));
    await told(at.node, 'c', /^de kerk zegt het$/);
    await next.stop();
    expect(answers.texts()).toEqual(['wie is bevoegd om te tekenen bij een kerk?']);
    expect(await rowsOf(at, 'c')).toEqual([]);
    expect(await waitingOf(at, customer)).toBe(0);
    const counts = await at.stage.stores.sql.query(`SELECT n FROM faq_counter WHERE name = 'outcome.failed'`);
    expect(counts).toEqual([{ n: 1 }]);
  });

  test('is asked once, however often the turn of its answer cannot be run', async () => {
    let refused = 0;
    const turnsOfOutbox = (turns: Turns): Turns => ({
      run: async (incoming) => {
        if (incoming.kind !== 'questionAnswered' || refused === 2) return await turns.run(incoming);
        refused += 1;
        return { kind: 'busy' };
      },
    });
    const at = await open({ databaseUrl: url, turnsOfOutbox });
    const customer = await newCustomer(at, 'c');
    await customer.type('wie is bevoegd om te tekenen?');
    await answers.came(1);
    answers.say(refusal('een keer is genoeg'));
    await told(at.node, 'c', /^een keer is genoeg$/);
    expect(refused).toBe(2);
    expect(answers.asked.length).toBe(1);
    expect(await rowsOf(at, 'c')).toEqual([]);
  });

  test('is answered also when the store refuses once to note that it failed', async () => {
    let refused = 0;
    const sqlOfOutbox = refusing((statements) => {
      const isNote = statements.some(({ sql }) => /UPDATE outbox SET due_at/.test(sql));
      if (isNote) refused += 1;
      return isNote && refused === 1;
    });
    const at = await open({ databaseUrl: url, sqlOfOutbox, leaseMs: 60 });
    const customer = await newCustomer(at, 'c');
    await customer.type('wie is bevoegd om te tekenen?');
    await answers.came(1);
    answers.say('fails');
    await answers.came(2);
    answers.say(refusal('toch nog'));
    await told(at.node, 'c', /^toch nog$/);
    expect(refused).toBe(1);
  });

  test('an opinion is noted without a turn: nothing is said, nothing is asked again', async () => {
    const at = await open({ databaseUrl: url });
    const customer = await newCustomer(at, 'c');
    await customer.type('wie is bevoegd om te tekenen?');
    await answers.came(1);
    answers.say(answer('Veertien dagen.'));
    while ((await waitingOf(at, customer)) > 0) await new Promise(setImmediate);
    const [shown] = (await at.stage.conversation('c')).faq?.shown ?? [];
    const nonce = shown?.questionId;
    await customer.submit({
      upgradeAssistant: { caseId: null, questionId: 'faqFeedback', nonce, action: 'yes' },
    });
    const before = (await customer.activities()).length;
    const incoming = async () => (await at.stage.stores.sql.query('SELECT incoming_id FROM incoming')).length;
    const turns = await incoming();
    await answers.came(2);
    while ((await at.stage.outboxRows('c')) > 0) await new Promise(setImmediate);
    expect(answers.asked[1]).toEqual({
      kind: 'noteFeedback',
      questionId: nonce,
      helpful: true,
      reason: null,
    });
    expect((await customer.activities()).length).toBe(before);
    expect(await incoming()).toBe(turns);
  });

  test('of a node that was killed is taken over by another when the lease ends, and shown once', async () => {
    const at = await open({ databaseUrl: url, leaseMs: 60 });
    const customer = await newCustomer(at, 'c');
    await customer.type('wie is bevoegd om te tekenen?');
    await answers.came(1);
    // As a node leaves it that is killed now: leased, and nobody there to renew it.
    const stopped = at.outbox.stop();
    answers.say('fails');
    await stopped;
    const now = Date.now();
    await at.stage.stores.sql.batch([
      { sql: 'UPDATE outbox SET leased_until = $1, due_at = $2', params: [now + 200, now] },
    ]);
    const second = at.anotherOutbox();
    second.hint();
    await answers.came(2);
    if (url !== null) expect(Date.now()).toBeGreaterThanOrEqual(now + 200);
    answers.say(refusal('van de ander'));
    await told(at.node, 'c', /^van de ander$/);
    await second.stop();
    expect((await customer.texts()).filter((text) => text === 'van de ander').length).toBe(1);
    expect(await rowsOf(at, 'c')).toEqual([]);
  });

  test('that two nodes answer, because the lease of a slow one ended, is shown once', async () => {
    const at = await open({ databaseUrl: url, leaseMs: 60_000 });
    const customer = await newCustomer(at, 'c');
    await customer.type('wie is bevoegd om te tekenen?');
    await answers.came(1);
    // The first is stuck so deep that it does not renew: the other takes the row and asks as well.
    await at.stage.stores.sql.batch([{ sql: 'UPDATE outbox SET leased_until = 0', params: [] }]);
    const second = at.anotherOutbox();
    second.hint();
    await answers.came(2);
    answers.say(refusal('van de een'));
    answers.say(refusal('van de ander'));
    await told(at.node, 'c', /^van de /);
    await second.stop();
    await at.outbox.stop();
    expect((await customer.texts()).filter((text) => text.startsWith('van de ')).length).toBe(1);
    expect(await waitingOf(at, customer)).toBe(0);
    expect(await rowsOf(at, 'c')).toEqual([]);
  });

  test('holds up no turn of its conversation or case while it hangs, and not what the case asks of the supplier', async () => {
    const at = await open({ databaseUrl: url });
    const customer = await newCustomer(at, 'c');
    await customer.type('upgraden');
    await customer.answerUntil('mandates');
    await customer.type('wie is bevoegd om te tekenen?');
    await answers.came(1);
    // The whole of the upgrade, while nobody answers.
    await customer.answerUntil('review');
    await customer.press('confirm');
    const received = await told(at.node, 'c', /heeft uw aanvraag ontvangen/);
    expect(received).toContain((await at.applications())[0]?.reference);
    const before = await customer.dossier();
    expect(await waitingOf(at, customer)).toBe(1);
    answers.say(refusal('eindelijk'));
    await told(at.node, 'c', /^eindelijk$/);
    expect(await customer.dossier()).toEqual(before);
  });
});

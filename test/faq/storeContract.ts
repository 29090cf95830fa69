import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { FaqMode } from '../../bot/faq/store/faqMode.ts';
import type { AskedQuestion } from '../../bot/faq/store/faqReview.ts';
import { openModelBudget } from '../../bot/faq/store/modelBudget.ts';
import { type FaqStore, openFaqStore } from '../../bot/faq/store/openFaqStore.ts';
import type { ExclusiveSql } from '../../bot/store/exclusiveSql.ts';
import { type KeyRing, openKeyRing } from '../../bot/store/keyRing.ts';

const masterKey = new Uint8Array(32).fill(7);
const vocabulary = new Set(
  'mag ik als de penningmeester alleen tekenen voor namens van een vereniging'.split(' '),
);
const dayMs = 86_400_000;

/** What the store of the answers promises on either engine; `open` gives another node on the same empty database. */
export function faqStoreContract(open: () => Promise<{ sql: ExclusiveSql; keySql: ExclusiveSql }>): void {
  interface Node extends FaqStore {
    readonly sql: ExclusiveSql;
    readonly keys: KeyRing;
    /** Another opening of the same node, with or without a model. */
    with(hasModel: boolean): FaqStore;
  }
  let nodes: Node[] = [];
  let closers: (() => Promise<void>)[] = [];
  let time = Date.parse('2026-11-24T11:00:00Z');

  async function openNode(): Promise<Node> {
    const { sql, keySql } = await open();
    closers.push(
      () => sql.close(),
      () => keySql.close(),
    );
    const keys = openKeyRing(keySql, masterKey, () => time);
    const openWith = (hasModel: boolean) =>
      openFaqStore({ sql, keys, hasModel, vocabulary, knowledgeVersion: 'v1', now: () => time });
    return { ...openWith(true), sql, keys, with: openWith };
  }

  beforeEach(async () => {
    time = Date.parse('2026-11-24T11:00:00Z');
    nodes = [await openNode(), await openNode()];
    const [{ sql }] = both();
    for (const table of ['faq_mode', 'faq_mode_head', 'faq_counter', 'faq_question', 'faq_feedback']) {
      await sql.query(`delete from ${table}`);
    }
  });
  afterEach(async () => {
    for (const close of closers) await close();
    closers = [];
  });

  function both(): [Node, Node] {
    const [one, other] = nodes;
    if (one === undefined || other === undefined) throw new Error('no nodes');
    return [one, other];
  }
  const switchTo = (mode: FaqMode, reason = 'het model zegt rare dingen') => ({
    mode,
    reason,
    operator: 'dienst',
  });
  const question = (over: Partial<AskedQuestion> = {}): AskedQuestion => ({
    id: randomUUID(),
    locale: 'nl',
    outcome: 'notInKnowledge',
    question: 'mag ik tekenen voor een kerk',
    isSure: true,
    candidates: [{ id: 'churches', score: 0.4 }],
    ...over,
  });

  describe('the mode', () => {
    test('is by default the model when there is one, else word for word', async () => {
      const [one] = both();
      expect(await one.modes.current()).toMatchObject({ mode: 'model', set: null, note: 'neverSet' });
      expect(await one.with(false).modes.current()).toMatchObject({ mode: 'extractive', note: 'neverSet' });
    });

    test('that was set on one node counts at once on the other, with its reason', async () => {
      const [one, other] = both();
      await one.modes.set(switchTo('off'));
      expect(await other.modes.current()).toEqual({
        mode: 'off',
        set: 'off',
        since: time,
        reason: 'het model zegt rare dingen',
        operator: 'dienst',
        note: null,
      });
      await other.modes.set(switchTo('extractive'));
      expect(await one.modes.current()).toMatchObject({ mode: 'extractive' });
    });

    test('model acts as word for word on a node without a model, and says so', async () => {
      const [one] = both();
      await one.modes.set(switchTo('model'));
      expect(await one.modes.current()).toMatchObject({ mode: 'model', note: null });
      expect(await one.with(false).modes.current()).toMatchObject({
        mode: 'extractive',
        set: 'model',
        note: 'noModel',
      });
    });

    test('keeps every switch, newest first', async () => {
      const [one, other] = both();
      for (const mode of ['off', 'model', 'model'] as const) {
        time += 1000;
        await one.modes.set(switchTo(mode, `reden voor ${mode}`));
      }
      const { entries, record } = await other.modes.history();
      expect(entries.map(({ n, mode, reason }) => [n, mode, reason])).toEqual([
        [3, 'model', 'reden voor model'],
        [2, 'model', 'reden voor model'],
        [1, 'off', 'reden voor off'],
      ]);
      expect(record).toEqual({ kind: 'whole', entries: 3 });
    });

    test('set by two nodes at once keeps all switches in one chain', async () => {
      const [one, other] = both();
      await Promise.all(
        Array.from({ length: 8 }, (_, n) =>
          (n % 2 === 0 ? one : other).modes.set(switchTo(n % 2 === 0 ? 'off' : 'model', `poging ${n} hier`)),
        ),
      );
      const { entries, record } = await one.modes.history();
      expect(entries.map(({ reason }) => reason).sort()).toEqual(
        Array.from({ length: 8 }, (_, n) => `poging ${n} hier`),
      );
      expect(record).toEqual({ kind: 'whole', entries: 8 });
    });

    test.each<[string, string, number]>([
      ['the first entry was taken out', 'delete from faq_mode where n = 1', 1],
      ['an entry in between was taken out', 'delete from faq_mode where n = 2', 2],
      ['the last entry was taken out', 'delete from faq_mode where n = 3', 3],
      ['all were taken out', 'delete from faq_mode', 1],
      ['the seal was taken out', 'delete from faq_mode_head', 4],
      ['a mode was changed', `update faq_mode set mode = 'model' where n = 2`, 2],
      ['a time was changed', 'update faq_mode set at = at + 1 where n = 3', 3],
      [
        'a text was put elsewhere',
        'update faq_mode set payload = (select payload from faq_mode where n = 1) where n = 2',
        2,
      ],
      ['a mode that does not exist was written in', `update faq_mode set mode = 'open' where n = 1`, 1],
    ])('tells that %s', async (_, tampering, at) => {
      const [one, other] = both();
      for (const mode of ['off', 'extractive', 'off'] as const) await one.modes.set(switchTo(mode));
      await one.sql.query(tampering);
      expect((await other.modes.history()).record).toEqual({ kind: 'broken', at });
    });

    test.each<[string, string]>([
      ['was taken out', 'delete from faq_mode where n = 2'],
      ['was changed', `update faq_mode set mode = 'model' where n = 2`],
      ['was emptied', 'update faq_mode set payload = (select payload from faq_mode where n = 1) where n = 2'],
    ])(
      'is off when the last switch %s, until it is set again; the gap stays to be seen',
      async (_, tampering) => {
        const [one, other] = both();
        await one.modes.set(switchTo('extractive'));
        await one.modes.set(switchTo('off'));
        await one.sql.query(tampering);
        expect(await other.modes.current()).toMatchObject({ mode: 'off', set: null, note: 'recordBroken' });
        await other.modes.set(switchTo('extractive'));
        expect(await one.modes.current()).toMatchObject({ mode: 'extractive', note: null });
        expect((await one.modes.history()).record).toEqual({ kind: 'broken', at: 2 });
      },
    );

    test('keeps who and why out of the plain text of the database', async () => {
      const [one] = both();
      await one.modes.set(switchTo('off', 'vanwege Karel van Zandvoort'));
      const rows = await one.sql.query('select payload from faq_mode');
      const stored = rows.map(({ payload }) => Buffer.from(payload as Uint8Array).toString('latin1')).join();
      expect(stored).not.toContain('Zandvoort');
      expect(stored).not.toContain('dienst');
    });
  });

  describe('counters', () => {
    test('lose nothing when two nodes count at once', async () => {
      const [one, other] = both();
      await Promise.all(
        Array.from({ length: 60 }, (_, n) =>
          (n % 2 === 0 ? one : other).counters.countAll({ 'outcome.answered': 1, 'model.calls': 2 }),
        ),
      );
      expect(await one.counters.of(1)).toEqual([
        { day: '2026-11-24', counts: { 'model.calls': 120, 'outcome.answered': 60 } },
      ]);
    });

    test('are kept per day of Amsterdam, and only the asked days are told', async () => {
      const [one] = both();
      await one.counters.count('outcome.off');
      // 23:30 in London, past midnight in Amsterdam.
      time = Date.parse('2026-11-24T23:30:00Z');
      await one.counters.count('outcome.off', 3);
      expect(await one.counters.of(2)).toEqual([
        { day: '2026-11-24', counts: { 'outcome.off': 1 } },
        { day: '2026-11-25', counts: { 'outcome.off': 3 } },
      ]);
      expect(await one.counters.of(1)).toEqual([{ day: '2026-11-25', counts: { 'outcome.off': 3 } }]);
    });

    test.each(['', 'Ik heet Jan', 'a b', 'x'.repeat(101)])('refuse %j as a name', async (name) => {
      await expect(both()[0].counters.count(name)).rejects.toThrow(RangeError);
    });
  });

  describe('the budget of the model', () => {
    const perCall = { tokens: 100, costMicros: 50 };
    const budgetOf = (node: Node, tokens: number | null, costMicros: number | null) =>
      openModelBudget({
        sql: node.sql,
        counters: node.counters,
        limits: { tokens, costMicros },
        perCall,
        now: () => time,
      });
    const used = (tokens: number, costMicros = 0) => ({
      promptTokens: tokens,
      completionTokens: 0,
      costMicros,
    });

    test('is passed by no more than one call, however many ask at once on two nodes', async () => {
      const [one, other] = both();
      const budgets = [budgetOf(one, 950, null), budgetOf(other, 950, null)];
      const answers = await Promise.all(
        Array.from({ length: 40 }, (_, n) => budgets[n % 2]?.allowed() ?? Promise.resolve(false)),
      );
      expect(answers.filter((may) => may)).toHaveLength(10);
    });

    test('gives back what a call did not use', async () => {
      const [one] = both();
      const budget = budgetOf(one, 100, null);
      expect(await budget.allowed()).toBe(true);
      expect(await budget.allowed()).toBe(false);
      await budget.spend(used(30));
      expect(await budget.allowed()).toBe(true);
      await budget.spend(used(70));
      expect(await budget.allowed()).toBe(false);
    });

    test('is spent when either the tokens or the euros are, and then sets nothing aside', async () => {
      const [one] = both();
      const budget = budgetOf(one, 1_000_000, 120);
      expect([await budget.allowed(), await budget.allowed(), await budget.allowed()]).toEqual([
        true,
        true,
        true,
      ]);
      expect(await budget.allowed()).toBe(false);
      const [today] = await one.counters.of(1);
      expect(today?.counts).toEqual({ 'budget.costMicros': 150, 'budget.tokens': 300 });
    });

    test('begins anew each day, and a call over midnight counts on the day it was allowed', async () => {
      const [one] = both();
      const budget = budgetOf(one, 100, null);
      time = Date.parse('2026-11-24T22:59:00Z');
      expect(await budget.allowed()).toBe(true);
      time = Date.parse('2026-11-24T23:01:00Z');
      await budget.spend(used(80));
      const counts = Object.fromEntries((await one.counters.of(2)).map((one) => [one.day, one.counts]));
      expect(counts['2026-11-24']).toMatchObject({ 'budget.tokens': 80 });
      expect(counts['2026-11-25']).not.toHaveProperty('budget.tokens');
      expect(await budget.allowed()).toBe(true);
    });

    test('is not held up by a call of which nothing was heard again', async () => {
      const [one] = both();
      const budget = budgetOf(one, 250, null);
      await budget.allowed();
      time += dayMs;
      await budget.allowed();
      await budget.spend(used(10));
      const [, today] = await one.counters.of(2);
      expect(today?.counts).toMatchObject({ 'budget.tokens': 10 });
    });

    test('without limits always allows, and with a limit of nothing never', async () => {
      const [one] = both();
      expect(await budgetOf(one, null, null).allowed()).toBe(true);
      expect(await budgetOf(one, 0, null).allowed()).toBe(false);
      expect(await budgetOf(one, null, 0).allowed()).toBe(false);
    });

    test.each([Number.NaN, -5, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
      'is not moved by a usage of %p',
      async (lie) => {
        const [one] = both();
        const budget = budgetOf(one, 1000, null);
        await budget.allowed();
        await budget.spend({ promptTokens: lie, completionTokens: lie, costMicros: lie });
        const [today] = await one.counters.of(1);
        expect(today?.counts).toMatchObject({ 'budget.tokens': 0, 'model.calls': 1 });
      },
    );

    test('counts calls, tokens and costs for the report', async () => {
      const [one] = both();
      const budget = budgetOf(one, null, null);
      await budget.allowed();
      await budget.spend({ promptTokens: 1200, completionTokens: 80, costMicros: 345.2 });
      const [today] = await one.counters.of(1);
      expect(today?.counts).toMatchObject({
        'model.calls': 1,
        'model.promptTokens': 1200,
        'model.completionTokens': 80,
        'model.costMicros': 346,
      });
    });
  });

  describe('questions for the editor', () => {
    test.each(['notInKnowledge', 'outsideSubject', 'clarified', 'answerRejected'] as const)(
      'are kept when the outcome is %s',
      async (outcome) => {
        const [one, other] = both();
        await one.review.keep(question({ outcome }));
        expect(await other.review.groups()).toMatchObject([
          { nearest: 'churches', outcomes: { [outcome]: 1 } },
        ]);
      },
    );

    test.each(['empty', 'tooLong', 'personalData', 'unsafe', 'off', 'failed'] as const)(
      'leave no trace when the outcome is %s',
      async (outcome) => {
        const [one] = both();
        await one.review.keep(question({ outcome }));
        expect(await one.sql.query('select id from faq_question')).toEqual([]);
        expect(await one.counters.of(1)).toEqual([]);
      },
    );

    test.each(['answered', 'modelUnavailable', 'budgetSpent', 'notForModel'] as const)(
      'that ended in %s are shown only after the customer says that it did not help',
      async (outcome) => {
        const [one, other] = both();
        const asked = question({ outcome, cited: ['churches'] });
        await one.review.keep(asked);
        expect(await one.review.groups()).toEqual([]);
        await other.review.keepFeedback({ answerId: asked.id, helpful: false, reason: 'notClear' });
        expect(await one.review.groups()).toMatchObject([{ count: 1, outcomes: { [outcome]: 1 } }]);
        await one.review.keepFeedback({ answerId: asked.id, helpful: true, reason: null });
        expect(await one.review.groups()).toEqual([]);
      },
    );

    test('are unreadable in the database', async () => {
      const [one] = both();
      await one.review.keep(question({ question: 'mag de koster tekenen' }));
      const rows = await one.sql.query('select payload from faq_question');
      expect(rows).toHaveLength(1);
      for (const { payload } of rows) {
        expect(Buffer.from(payload as Uint8Array).toString('latin1')).not.toContain('koster');
      }
    });

    test('lose every word that the knowledge does not have when they may hold a name', async () => {
      const [one] = both();
      await one.review.keep(
        question({
          question:
            'Mag ik namens Wiebe Tjalsma-Koop uit 8801KA EH2+ tekenen, als penningmeester van [bedrijf]? 😀',
          isSure: false,
          outcome: 'answerRejected',
          rejected: { reasons: ['name'], sentences: ['Wiebe mag alleen tekenen.'] },
        }),
      );
      const [group] = await one.review.groups();
      expect(group?.similar[0]?.examples).toEqual([
        'Mag ik namens … EH2+ tekenen, als penningmeester van [bedrijf]?',
      ]);
      expect(group?.similar[0]?.rejected[0]?.sentences).toEqual(['… mag alleen tekenen.']);
    });

    test('keep what was rejected and why', async () => {
      const [one] = both();
      const rejected = { reasons: ['number'], sentences: ['Er zijn 9 handtekeningen nodig.'] };
      await one.review.keep(question({ outcome: 'answerRejected', rejected }));
      const [group] = await one.review.groups();
      expect(group?.similar[0]?.rejected).toEqual([rejected]);
    });

    test('are grouped by what is nearest and then by their words, most frequent first', async () => {
      const [one] = both();
      const ask = async (text: string, nearest: string | null) => {
        time += 1000;
        const candidates = nearest === null ? [] : [{ id: nearest, score: 0.3 }];
        await one.review.keep(question({ question: text, candidates }));
      };
      await ask('mag de koster van de kerk tekenen', 'churches');
      await ask('Mag de koster bij een kerk iets tekenen?', 'churches');
      await ask('wie tekent er voor het bisdom', 'churches');
      await ask('wat is de hoofdstad van frankrijk', null);
      expect(await one.review.groups()).toEqual([
        {
          nearest: 'churches',
          locale: 'nl',
          count: 3,
          outcomes: { notInKnowledge: 3 },
          firstAt: time - 3000,
          lastAt: time - 1000,
          similar: [
            {
              count: 2,
              outcomes: { notInKnowledge: 2 },
              firstAt: time - 3000,
              lastAt: time - 2000,
              examples: ['Mag de koster bij een kerk iets tekenen?', 'mag de koster van de kerk tekenen'],
              rejected: [],
            },
            expect.objectContaining({ count: 1, examples: ['wie tekent er voor het bisdom'] }),
          ],
        },
        expect.objectContaining({ nearest: null, count: 1 }),
      ]);
    });

    test('are erased after ninety days, with the key that a backup would need', async () => {
      const [one] = both();
      await one.review.keep(question());
      await one.review.keep(question({ outcome: 'answered' }));
      const [row] = await one.sql.query('select key_id from faq_question limit 1');
      time += 3 * dayMs;
      await one.review.sweep();
      expect(await one.sql.query('select outcome from faq_question')).toEqual([
        { outcome: 'notInKnowledge' },
      ]);
      time += 87 * dayMs;
      await one.review.sweep();
      expect(await one.review.groups()).toHaveLength(1);
      time += dayMs;
      await one.review.sweep();
      expect(await one.sql.query('select id from faq_question')).toEqual([]);
      expect(await one.keys.find(String(row?.key_id))).toBeNull();
    });

    test('of a day with answered questions only lose their key too', async () => {
      const [one] = both();
      await one.review.keep(question({ outcome: 'answered' }));
      const [row] = await one.sql.query('select key_id from faq_question limit 1');
      time += 3 * dayMs;
      await one.review.sweep();
      time += 88 * dayMs;
      await one.review.sweep();
      expect(await one.keys.find(String(row?.key_id))).toBeNull();
    });

    test('of which the text was damaged are passed over, and the others are shown', async () => {
      const [one, other] = both();
      const damaged = question({ question: 'mag de koster tekenen' });
      await one.review.keep(damaged);
      await one.review.keep(question());
      await one.sql.query(
        'update faq_question set payload = (select payload from faq_question where id <> $1) where id = $1',
        [damaged.id],
      );
      const [group] = await other.review.groups();
      expect(group).toMatchObject({ count: 1, similar: [{ examples: ['mag ik tekenen voor een kerk'] }] });
    });

    test('of which the key is gone are passed over', async () => {
      const [one, other] = both();
      await one.review.keep(question());
      await other.keys.destroy('faq-review:2026-11-24');
      expect(await other.review.groups()).toEqual([]);
    });
  });

  describe('feedback', () => {
    test('is counted once for each answer, whatever follows, and not at all on an answer that nobody gave', async () => {
      const [one, other] = both();
      const [first, second] = [question({ outcome: 'answered' }), question({ outcome: 'answered' })];
      for (const asked of [first, second]) await one.review.keep(asked);
      const give = (node: Node, answerId: string, helpful: boolean, reason: string | null = null) =>
        node.review.keepFeedback({ answerId, helpful, reason });
      await give(one, first.id, false);
      await give(other, first.id, false, 'notClear');
      await give(one, first.id, true);
      await give(other, second.id, true);
      await give(other, randomUUID(), true);
      // The question goes after two days, what was thought of it stays: it is still the same answer.
      time += 3 * dayMs;
      await one.review.sweep();
      await give(one, second.id, false);
      const counts = (await one.counters.of(7)).map(({ counts: ofDay }) => ofDay);
      const sum = (name: string) => counts.reduce((total, ofDay) => total + (ofDay[name] ?? 0), 0);
      expect([sum('feedback.helpful'), sum('feedback.notHelpful')]).toEqual([1, 1]);
    });

    test('counts once per answer, and the last word counts', async () => {
      const [one, other] = both();
      const first = question({ outcome: 'answered', cited: ['churches', 'soleAuthority'] });
      const second = question({ outcome: 'answered', cited: ['churches'] });
      await one.review.keep(first);
      await one.review.keep(second);
      for (const helpful of [true, false, false]) {
        await other.review.keepFeedback({ answerId: first.id, helpful, reason: helpful ? null : 'notRight' });
      }
      await one.review.keepFeedback({ answerId: second.id, helpful: true, reason: null });
      expect(await one.review.feedback(7)).toEqual([
        { id: 'churches', helpful: 1, notHelpful: 1, reasons: { notRight: 1 } },
        { id: 'soleAuthority', helpful: 0, notHelpful: 1, reasons: { notRight: 1 } },
      ]);
    });

    test('on an answer that was never given is refused', async () => {
      const [one] = both();
      const given = { answerId: randomUUID(), helpful: true, reason: null };
      expect(await one.review.keepFeedback(given)).toEqual({ kind: 'unknownAnswer' });
      expect(await one.review.feedback(7)).toEqual([]);
    });

    test('keeps a code and never a text as its reason', async () => {
      const [one] = both();
      const asked = question({ outcome: 'answered', cited: ['churches'] });
      await one.review.keep(asked);
      await one.review.keepFeedback({ answerId: asked.id, helpful: false, reason: 'Ik heet Jan Jansen' });
      expect(await one.sql.query('select reason from faq_feedback')).toEqual([{ reason: null }]);
    });
  });
}

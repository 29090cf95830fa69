import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AdaptiveCard } from '../../cards/adaptiveCard.ts';
import { assistantNode, Customer, stories } from '../dialogs/customer.ts';
import { type Down, supplierWorld } from '../dialogs/supplierWorld.ts';
import { openStage, type Stage } from '../turn/stage.ts';
import { faultsOf } from './rendering.ts';

let stage: Stage;
const down: Down = {};
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  await stage.close();
});

let count = 0;
async function someone(story = stories[0], locale: 'nl' | 'en' = 'nl'): Promise<Customer> {
  if (story === undefined) throw new Error('no story');
  count += 1;
  const customer = new Customer(stage, assistantNode(stage, supplierWorld(down)), `c-${count}`, story);
  await customer.begin(locale);
  await customer.type('upgraden');
  return customer;
}

describe('the cards of the conversation', () => {
  /** Every card that was shown, by its JSON. */
  const shown = new Map<string, AdaptiveCard>();
  async function collect(customer: Customer): Promise<void> {
    for (const card of await customer.newCards()) {
      // The nonce differs in every asking: without it a card is the same one.
      const key = JSON.stringify(card).replace(/"nonce":"[^"]*"|"caseId":"[^"]*"/g, '');
      if (shown.has(key)) continue;
      shown.set(key, card);
      expect({ faults: faultsOf(card), card }).toEqual({ faults: [], card });
    }
  }

  test.each(
    stories.flatMap((story) => (['nl', 'en'] as const).map((locale) => [story.name, locale, story] as const)),
  )('of %s (%s) are ones that the renderer of Web Chat knows', async (_name, locale, story) => {
    const customer = await someone(story, locale);
    for (let n = 0; n < 40 && (await customer.asked()) !== 'review'; n += 1) {
      await collect(customer);
      await customer.answer();
    }
    await collect(customer);
    await customer.press('confirm');
    await customer.type('status');
    await collect(customer);
  });

  test('when the backend is down, when things are wrong and at the ends of the road are, too', async () => {
    Object.assign(down, { authority: true, priceList: true });
    const alone = await someone();
    await alone.answerUntil('review');
    await collect(alone);
    Object.assign(down, { authority: false, priceList: false, profile: true });
    const without = await someone();
    await without.answerUntil('loginMeans');
    await collect(without);
    down.profile = false;
    const none = await someone({ name: '', personId: 'p-nobody' });
    await none.answerUntil('loginMeans');
    await collect(none);
    const held = await someone({ name: '', personId: 'p-gijs' });
    await held.answerUntil('noUpgradeNeeded');
    await collect(held);
    const outside = await someone({ name: '', personId: 'p-anna', service: 'producten op niveau EH4' });
    await outside.answerUntil('outsideRoute');
    await collect(outside);
    const wrong = await someone(stories[2]);
    await wrong.answerUntil('representatives');
    await wrong.press('save', undefined, { email: 'geen adres', mobile: 'x' });
    await collect(wrong);
    for (const text of ['wat heb ik nodig', 'stop', 'opnieuw', 'uitloggen', 'status', 'formulier']) {
      await wrong.type(text);
      await collect(wrong);
    }
    expect(shown.size).toBeGreaterThan(150);
  });

  test('say in `speak` and `lang` what a screen reader needs, and label every input', () => {
    for (const card of shown.values()) {
      expect(card.speak.length).toBeGreaterThan(0);
      expect(['nl', 'en']).toContain(card.lang);
      const inputs = card.body.filter(({ type }) => type.startsWith('Input.'));
      for (const input of inputs) expect(String(input.label).length).toBeGreaterThan(0);
    }
  });

  test('that the renderer does not know are found', () => {
    const card = {
      type: 'AdaptiveCard',
      version: '1.5',
      body: [{ type: 'Input.Texd', id: 'x' }, { type: 'Input.Text' }],
    };
    expect(faultsOf(card as unknown as AdaptiveCard).length).toBeGreaterThan(1);
  });
});

describe('a card that is sent', () => {
  test('twice is applied once, and answered kindly the second time', async () => {
    const customer = await someone();
    await customer.answerUntil('mandates');
    const button = await customer.button('choose', 'chosen');
    await customer.submit(button);
    const asked = await customer.asked();
    const before = await customer.dossier();
    const said = (await customer.texts()).length;
    await Promise.all([customer.submit(button), customer.submit(button)]);
    expect(await customer.asked()).toBe(asked);
    expect((await customer.dossier()).facts).toEqual(before.facts);
    expect((await customer.texts()).length).toBe(said + 2);
  });

  test('at the same moment from two windows confirms once', async () => {
    const customer = await someone();
    await customer.answerUntil('review');
    const button = await customer.button('confirm');
    await Promise.all([customer.submit(button), customer.submit(button), customer.submit(button)]);
    const dossier = await customer.dossier();
    expect(dossier.submission?.revision).toBe(1);
    expect(await stage.outboxRows(dossier.id)).toBe(1);
  });

  test('of an earlier question, or with the nonce of another asking, changes nothing', async () => {
    const customer = await someone();
    await customer.answerUntil('mandates');
    const old = await customer.button('choose', 'everything');
    await customer.type('herhaal');
    await customer.submit(old);
    expect((await customer.dossier()).facts.mandates).toBeUndefined();
    expect(await customer.asked()).toBe('mandates');
    await customer.answerUntil('organisation');
    const { facts } = await customer.dossier();
    await customer.submit(old);
    expect(await customer.asked()).toBe('organisation');
    expect((await customer.dossier()).facts).toEqual(facts);
  });

  test.each<[string, Record<string, unknown>]>([
    ['a value that is no card', { hello: 'world' }],
    ['a list', [1, 2, 3] as unknown as Record<string, unknown>],
    ['100 KB in a field', { fields: { query: 'x'.repeat(100_000) } }],
    [
      '100 KB of fields',
      { fields: Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`f${n}`, 'x'.repeat(20)])) },
    ],
    ['objects and lists in fields', { fields: { query: { $ne: 1 }, choices: ['a'], name: null } }],
    ['an action nobody has', { action: 'drop table' }],
    ['a choice nobody offered', { action: 'choose', value: 'administrator' }],
    ['a prototype as a field', { fields: { ['__proto__']: { x: 1 }, constructor: 'x' } }],
    [
      'a nonce that is no text',
      { raw: { upgradeAssistant: { caseId: 1, questionId: 2, nonce: {}, action: [] } } },
    ],
  ])(
    'with %s crashes nothing and changes nothing',
    async (_name, given) => {
      const customer = await someone();
      for (const id of [
        'selection',
        'mandates',
        'organisation',
        'applicantContact',
        'termYears',
        'actionCode',
        'review',
      ]) {
        await customer.answerUntil(id);
        const { facts } = await customer.dossier();
        const { raw, fields, action, value } = given as {
          raw?: object;
          fields?: Record<string, unknown>;
          action?: string;
          value?: string;
        };
        const isBound = fields !== undefined || action !== undefined;
        const bound = isBound
          ? { ...(await customer.button(action ?? 'save', value)), ...fields }
          : (raw ?? given);
        const result = await customer.submit(bound);
        expect(result.kind).toBe('done');
        const dossier = await customer.dossier();
        expect({ id, facts: dossier.facts, sent: dossier.submission }).toEqual({ id, facts, sent: null });
        expect(await customer.asked()).toBe(id);
      }
    },
    30_000,
  );
});

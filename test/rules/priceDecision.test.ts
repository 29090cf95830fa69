import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { DecisionWorld } from '../../rules/decisions/decision.ts';
import { openDecision } from '../../rules/decisions/openDecision.ts';
import { priceDecision } from '../../rules/decisions/priceDecision.ts';
import type { PriceOutput } from '../../rules/decisions/priceOutput.ts';
import type { PriceFacts } from '../../rules/price/priceFacts.ts';
import type { PriceList } from '../../rules/profile.ts';
import { decisionWorld } from './decisionWorld.ts';

const priceList: PriceList = {
  version: 'test',
  currency: 'EUR',
  includesVat: true,
  upgrades: [
    { level: 'EH3', termYears: 5, cents: 15000 },
    { level: 'EH3', termYears: 1, cents: 4505 },
    { level: 'EH3', termYears: 3, cents: 10000 },
    { level: 'EH2+', termYears: 1, cents: 2000 },
  ],
  extraMandates: [
    { level: 'EH3', termYears: 3, cents: 2500 },
    { level: 'EH2+', termYears: 1, cents: 0 },
  ],
  urgentCents: 5000,
  actionCodes: [
    { code: 'ACTIE', percentOff: 30, validFrom: '2026-06-01', validUntil: '2026-08-31', levels: ['EH3'] },
    { code: 'ALLES', percentOff: 100, validFrom: '2026-06-01', validUntil: null, levels: ['EH3'] },
  ],
};
const asked = { level: 'EH3', termYears: 3, today: '2026-06-15', priceList };

describe('Beslissing: de prijs', () => {
  let world: DecisionWorld;
  beforeAll(async () => {
    world = await decisionWorld();
  });
  const decide = (input: unknown, own: DecisionWorld = world) => {
    const made = openDecision(priceDecision).decide(input, own);
    if (made.kind === 'refused') throw new Error(JSON.stringify(made.faults));
    return { ...made, facts: made.facts as PriceFacts, output: made.reached.output as PriceOutput };
  };
  const faults = (input: unknown) => {
    const made = openDecision(priceDecision).decide(input, world);
    return made.kind === 'refused' ? made.faults.map(({ path }) => path) : [];
  };
  const nothing = {
    currency: null,
    baseCents: null,
    discountCents: null,
    extraMandatesCents: null,
    urgentCents: null,
    totalCents: null,
    totalCentsWithoutCode: null,
    includesVat: null,
    actionCode: null,
    percentOff: null,
    missing: null,
    refusal: null,
    refusalDay: null,
    refusalLevels: null,
  };

  test('the whole answer, flat, in whole cents', () => {
    expect(priceDecision.name).toBe('price');
    const input = { ...asked, urgency: 'urgent', actionCode: 'actie', extraMandates: 2 };
    expect(decide(input).output).toEqual({
      ...nothing,
      outcome: 'price',
      level: 'EH3',
      termYears: 3,
      currency: 'EUR',
      baseCents: 10000,
      discountCents: 3000,
      extraMandatesCents: 5000,
      urgentCents: 5000,
      totalCents: 17000,
      includesVat: true,
      actionCode: 'ACTIE',
      percentOff: 30,
    });
  });

  test.each([
    // base, discount, mandates, urgent, total
    ['Alleen de upgrade', {}, 10000, 0, 0, 0, 10000],
    [
      'Korting alleen van de upgrade, niet van spoed',
      { spoed: true, actionCode: 'actie' },
      10000,
      3000,
      0,
      5000,
      12000,
    ],
    [
      'Korting niet van extra machtigingen',
      { extraMandates: 1, actionCode: 'actie' },
      10000,
      3000,
      2500,
      0,
      9500,
    ],
    [
      'Alle korting: alleen de rest blijft',
      { extraMandates: 1, actionCode: 'alles' },
      10000,
      10000,
      2500,
      0,
      2500,
    ],
    ['Een halve cent korting gaat omhoog', { termYears: 1, actionCode: 'actie' }, 4505, 1352, 0, 0, 3153],
    [
      'Extra machtigingen die niets kosten',
      { level: 'EH2+', termYears: 1, extraMandates: 7 },
      2000,
      0,
      0,
      0,
      2000,
    ],
    ['Geen spoed', { spoed: 'nee' }, 10000, 0, 0, 0, 10000],
  ])('%s', (_title, change, baseCents, discountCents, extraMandatesCents, urgentCents, totalCents) => {
    expect(decide({ ...asked, ...change }).output).toMatchObject({
      outcome: 'price',
      baseCents,
      discountCents,
      extraMandatesCents,
      urgentCents,
      totalCents,
    });
  });

  test('a code that does not count: the total without it stands beside the refusal', () => {
    const input = { ...asked, urgency: 'urgent', extraMandates: 2 };
    for (const [actionCode, today] of [
      ['NERGENS', '2026-06-15'],
      ['actie', '2026-09-01'],
    ]) {
      expect(decide({ ...input, actionCode, today }).output).toMatchObject({
        outcome: 'actionCodeRefused',
        totalCents: null,
        totalCentsWithoutCode: 20000,
      });
    }
    // A price that is not known for the rest is refused as such: no total is made up.
    const unknown = decide({ ...asked, termYears: 2, actionCode: 'NERGENS' }).output;
    expect(unknown).toMatchObject({ outcome: 'noPrice', totalCentsWithoutCode: null });
  });

  test('a list with two prices for one level and term is refused in words', () => {
    const double = (name: 'upgrades' | 'extraMandates') => {
      const entry = { level: 'EH3', termYears: 3, cents: 1 } as const;
      const list = { ...priceList, [name]: [...(priceList[name] ?? []), entry] };
      return openDecision(priceDecision).decide({ ...asked, priceList: list }, world);
    };
    for (const [name, place] of [
      ['upgrades', 4],
      ['extraMandates', 2],
    ] as const) {
      const answer = double(name);
      if (answer.kind !== 'refused') throw new Error('two prices were read as one');
      expect(answer.faults).toMatchObject([
        { path: `priceList.${name}[${place}]`, expected: 'one price for each level and term' },
      ]);
    }
  });

  test.each([
    ['Deze looptijd staat er niet in', { termYears: 2 }, 'upgrade'],
    ['Dit niveau met deze looptijd staat er niet in', { level: 'EH2+' }, 'upgrade'],
    [
      'Extra machtigingen voor deze looptijd staan er niet in',
      { termYears: 1, extraMandates: 1 },
      'extraMandates',
    ],
    [
      'De lijst noemt geen extra machtigingen',
      { priceList: { ...priceList, extraMandates: undefined }, extraMandates: 1 },
      'extraMandates',
    ],
    [
      'De lijst noemt geen spoed',
      { priceList: { ...priceList, urgentCents: null }, urgency: 'spoed' },
      'urgent',
    ],
  ])('Geen prijs. %s', (_title, change, missing) => {
    const { level, termYears, ...output } = decide({ ...asked, ...change }).output;
    expect(output).toEqual({ ...nothing, outcome: 'noPrice', missing });
    expect([level, termYears]).toEqual([
      'level' in change ? change.level : 'EH3',
      'termYears' in change ? change.termYears : 3,
    ]);
  });

  test('without a price list there is no price', () => {
    const made = decide({ level: 'EH3', termYears: 3 }, { ...world, priceList: null });
    expect(made.output).toMatchObject({ ...nothing, outcome: 'noPrice', missing: 'priceList' });
    expect(made.reached.counterfactual).toBeNull();
    expect(made.explain('nl')).toEqual(['Er is geen prijslijst. Zonder prijslijst noemen wij geen prijs.']);
  });

  test('a list without extra mandates still gives the price of an upgrade alone', () => {
    const input = { ...asked, priceList: { ...priceList, extraMandates: undefined } };
    expect(decide(input).output).toMatchObject({ outcome: 'price', totalCents: 10000 });
  });

  // Both days of the period count.
  test.each([
    ['2026-05-31', 'notYet', '2026-06-01'],
    ['2026-06-01', null, null],
    ['2026-08-31', null, null],
    ['2026-09-01', 'expired', '2026-08-31'],
  ])('Een actiecode van 1 juni tot en met 31 augustus, op %s: %p', (today, refusal, refusalDay) => {
    const { output } = decide({ ...asked, today, actionCode: ' actie ' });
    expect(output).toMatchObject({
      outcome: refusal === null ? 'price' : 'actionCodeRefused',
      refusal,
      refusalDay,
      refusalLevels: null,
      actionCode: refusal === null ? 'ACTIE' : ' actie ',
    });
  });

  test('a code for another level, and one that nobody knows', () => {
    const other = decide({ ...asked, level: 'EH2+', termYears: 1, actionCode: 'actie' }).output;
    expect(other).toMatchObject({ refusal: 'notForLevel', refusalLevels: ['EH3'], refusalDay: null });
    const none = decide({ ...asked, actionCode: 'iets' }).output;
    expect(none).toMatchObject({
      ...nothing,
      totalCentsWithoutCode: 10000,
      actionCode: 'iets',
      refusal: 'unknown',
    });
    expect(none.outcome).toBe('actionCodeRefused');
  });

  test('the total is the sum of its parts, never negative, and the discount never more than the upgrade', () => {
    fc.assert(
      fc.property(
        fc.record({
          cents: fc.integer({ min: 0, max: 1e9 }),
          mandateCents: fc.integer({ min: 0, max: 1e6 }),
          extraMandates: fc.integer({ min: 0, max: 10_000 }),
          urgentCents: fc.integer({ min: 0, max: 1e6 }),
          percentOff: fc.integer({ min: 1, max: 100 }),
          urgency: fc.constantFrom('normal', 'urgent'),
          withCode: fc.boolean(),
        }),
        ({ cents, mandateCents, extraMandates, urgentCents, percentOff, urgency, withCode }) => {
          const own: PriceList = {
            ...priceList,
            upgrades: [{ level: 'EH3', termYears: 3, cents }],
            extraMandates: [{ level: 'EH3', termYears: 3, cents: mandateCents }],
            urgentCents,
            actionCodes: [
              { code: 'X', percentOff, validFrom: '2026-01-01', validUntil: null, levels: ['EH3'] },
            ],
          };
          const code = withCode ? { actionCode: 'x' } : {};
          const { output } = decide({ ...asked, priceList: own, urgency, extraMandates, ...code });
          if (output.totalCents === null) throw new Error('no price');
          const { baseCents, discountCents, totalCents } = output;
          expect(baseCents).toBe(cents);
          expect(output.extraMandatesCents).toBe(mandateCents * extraMandates);
          expect(output.urgentCents).toBe(urgency === 'urgent' ? urgentCents : 0);
          const off = Number(discountCents);
          expect(totalCents).toBe(cents - off + mandateCents * extraMandates + Number(output.urgentCents));
          expect(off).toBe(withCode ? Math.floor((cents * percentOff) / 100 + 0.5) : 0);
          expect(off).toBeLessThanOrEqual(cents);
          expect(totalCents).toBeGreaterThanOrEqual(0);
          expect(Number.isSafeInteger(totalCents)).toBe(true);
        },
      ),
    );
  });

  test.each([
    [
      { niveau: 'EH3', looptijd: '3 jaar' },
      {
        level: 'EH3',
        termYears: 3,
        urgency: 'normal',
        actionCode: null,
        extraMandates: 0,
        today: '2026-11-24',
      },
    ],
    [{ level: 'EH3', jaren: '1' }, { termYears: 1 }],
    [{ level: 'EH3', termYears: ' 10 years' }, { termYears: 10 }],
    [{ level: 'EH3', termYears: '1year' }, { termYears: 1 }],
    [{ level: 'EH3', termYears: 1, spoed: 'ja' }, { urgency: 'urgent' }],
    [{ level: 'EH3', termYears: 1, spoed: true }, { urgency: 'urgent' }],
    [{ level: 'EH3', termYears: 1, spoed: false }, { urgency: 'normal' }],
    [{ level: 'EH3', termYears: 1, urgency: 'Met spoed' }, { urgency: 'urgent' }],
    [{ level: 'EH3', termYears: 1, actiecode: 'UPGRADE30' }, { actionCode: 'UPGRADE30' }],
    [{ level: 'EH3', termYears: 1, actionCode: null }, { actionCode: null }],
    [{ level: 'EH3', termYears: 1, extraMachtigingen: 3 }, { extraMandates: 3 }],
    [{ level: 'EH3', termYears: 1, vandaag: '3 mei 2026' }, { today: '2026-05-03' }],
    [{ level: 'EH3', termYears: 1, datum: '03-05-2026' }, { today: '2026-05-03' }],
  ])('%j wordt gelezen als %j', (input, expected) => {
    const { facts } = decide(input);
    expect(facts).toMatchObject(expected);
    expect(facts.priceList).toEqual(world.priceList);
  });

  test.each([
    [{}, ['level', 'termYears']],
    [{ level: 'EH4', termYears: 1 }, ['level']],
    [{ level: 'EH3', termYears: 0 }, ['termYears']],
    [{ level: 'EH3', termYears: 1.5 }, ['termYears']],
    [{ level: 'EH3', termYears: 'lang' }, ['termYears']],
    [{ level: 'EH3', termYears: '0 jaar' }, ['termYears']],
    [{ level: 'EH3', termYears: '3 jaar of zo' }, ['termYears']],
    [{ level: 'EH3', termYears: 'na 3 jaar' }, ['termYears']],
    [{ level: 'EH3', termYears: 1, extraMandates: -1 }, ['extraMandates']],
    [{ level: 'EH3', termYears: 1, extraMandates: 10_001 }, ['extraMandates']],
    [{ level: 'EH3', termYears: 1, extraMandates: 0.5 }, ['extraMandates']],
    [{ level: 'EH3', termYears: 1, urgency: 'morgen' }, ['urgency']],
    [{ level: 'EH3', termYears: 1, today: '2026-02-30' }, ['today']],
    [{ level: 'EH3', termYears: 1, kleur: 'rood' }, ['kleur']],
    [{ ...asked, priceList: { ...priceList, more: 1 } }, ['priceList.more']],
    [
      {
        ...asked,
        priceList: { ...priceList, upgrades: [{ level: 'EH3', termYears: 1, cents: 1, more: 1 }] },
      },
      ['priceList.upgrades[0].more'],
    ],
    [
      {
        ...asked,
        priceList: { ...priceList, extraMandates: [{ level: 'EH3', termYears: 1, cents: 1, more: 1 }] },
      },
      ['priceList.extraMandates[0].more'],
    ],
    [
      {
        ...asked,
        priceList: {
          ...priceList,
          actionCodes: [
            { code: 'A', percentOff: 1, validFrom: '2026-01-01', validUntil: null, levels: [], more: 1 },
          ],
        },
      },
      ['priceList.actionCodes[0].more'],
    ],
  ])('%j wordt geweigerd bij %p', (input, paths) => {
    expect(faults(input)).toEqual(paths);
  });

  test('the trace: term and price list, the discount with its day, urgency', () => {
    expect(decide(asked).reached.trace).toEqual([
      {
        rule: 'terms.years',
        source: 'machtprijs',
        value: [1, 3, 5],
        params: { level: 'EH3', termYears: 3, priceList: 'test' },
      },
    ]);
    expect(decide({ ...asked, urgency: 'urgent', actionCode: 'actie' }).reached.trace.slice(1)).toEqual([
      {
        rule: 'price.discountOn',
        source: 'upg',
        value: 'upgrade',
        params: { actionCode: 'actie', today: '2026-06-15', percentOff: 30, discountCents: 3000 },
      },
      { rule: 'deadline.urgentBefore', source: 'spoed2', value: '15:00', params: { urgency: 'urgent' } },
    ]);
    const without = decide({ level: 'EH3', termYears: 1 }, { ...world, priceList: null });
    expect(without.reached.trace[0]?.params).toMatchObject({ priceList: null });
  });

  test.each([
    [
      'Zonder code is er wel een prijs',
      { actionCode: 'iets' },
      'withoutActionCode',
      { actionCode: null },
      10000,
    ],
    ['Zonder code is het duurder', { actionCode: 'actie' }, 'withoutActionCode', { actionCode: null }, 10000],
    ['Zonder spoed', { urgency: 'spoed' }, 'withoutUrgency', { urgency: 'normal' }, 10000],
    ['Zonder extra machtigingen', { extraMandates: 1 }, 'withoutExtraMandates', { extraMandates: 0 }, 10000],
    ['De kortste van twee looptijden die even ver weg zijn', {}, 'otherTerm', { termYears: 1 }, 4505],
    ['De looptijd die het dichtst bij is', { termYears: 4 }, 'otherTerm', { termYears: 3 }, 10000],
    ['Een langere looptijd', { termYears: 1 }, 'otherTerm', { termYears: 3 }, 10000],
    [
      'Een code die niets verandert, wordt overgeslagen',
      {
        actionCode: 'iets',
        urgency: 'spoed',
        priceList: { ...priceList, upgrades: [{ level: 'EH2+', termYears: 1, cents: 1 }] },
        level: 'EH2+',
        termYears: 3,
      },
      null,
      null,
      null,
    ],
    [
      'Een andere looptijd met dezelfde prijs telt niet',
      {
        priceList: {
          ...priceList,
          upgrades: [1, 3, 5].map((termYears) => ({
            level: 'EH3',
            termYears,
            cents: termYears === 5 ? 7 : 10000,
          })),
        },
      },
      'otherTerm',
      { termYears: 5 },
      7,
    ],
  ])('Kleinste verandering. %s', (_title, change, code, params, totalCents) => {
    const expected = code === null ? null : { code, params, gives: { outcome: 'price', totalCents } };
    expect(decide({ ...asked, ...change }).reached.counterfactual).toEqual(expected);
  });

  test('a change that leaves no price is passed over', () => {
    // Extra mandates have a price for three years only, so that no other term has one.
    const own = { ...priceList, extraMandates: [{ level: 'EH3', termYears: 3, cents: 0 }] };
    expect(decide({ ...asked, priceList: own, extraMandates: 2 }).reached.counterfactual).toBeNull();
  });

  test('a list with one price leaves nothing to change', () => {
    const own = { ...priceList, upgrades: [{ level: 'EH3', termYears: 3, cents: 1 }] };
    expect(decide({ ...asked, priceList: own }).reached.counterfactual).toBeNull();
  });

  test('a receipt holds the price list, from which the same is decided again', () => {
    const made = decide({ ...asked, urgency: 'urgent' });
    const open = openDecision(priceDecision);
    expect(open.again(JSON.parse(JSON.stringify(made.facts)), world.ruleBook)).toMatchObject({
      kind: 'made',
      reached: made.reached,
    });
    expect(open.again({ ...made.facts, extra: 1 }, world.ruleBook).kind).toBe('refused');
  });

  test('in sentences: the parts, the total, and what would change it', () => {
    const input = { ...asked, urgency: 'urgent', actionCode: 'actie', extraMandates: 2 };
    expect(decide(input).explain('nl')).toEqual([
      'De upgrade kost €\u00a0100,00.',
      'Met actiecode ACTIE (30%) gaat daar €\u00a030,00 van af.',
      'Voor de extra machtigingen komt er €\u00a050,00 bij.',
      'Voor spoed komt er €\u00a050,00 bij.',
      'Samen: €\u00a0170,00, inclusief btw.',
      'Zonder de actiecode kost het samen €\u00a0200,00.',
    ]);
    expect(decide(asked).explain('en')).toEqual([
      'The upgrade costs €100.00.',
      'Total: €100.00, including VAT.',
      'For a term of 1 year the total is €45.05.',
    ]);
  });
});

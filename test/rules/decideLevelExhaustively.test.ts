import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Catalogue, SelectedService } from '../../rules/catalogue.ts';
import { decideLevel } from '../../rules/level/decideLevel.ts';
import { levelCounterfactual, rankOf } from '../../rules/level/levelCounterfactual.ts';
import { mandateGaps } from '../../rules/level/mandateGaps.ts';
import { highestLevel, type LevelOfAssurance, levelsOfAssurance } from '../../rules/levelOfAssurance.ts';
import type { RuleBook } from '../../rules/ruleBook.ts';
import { currentRuleBook } from './currentRuleBook.ts';
import { catalogueOf } from './levelCatalogue.ts';

const levels = [...levelsOfAssurance, null];
/** Every level, and one provider whose services cannot all be judged. */
const catalogue = catalogueOf([
  ['EH1', 'EH2'],
  ['EH2+', 'EH3'],
  ['EH4', null],
]);

/** Everything that can be chosen: each provider, each service, and something that is not there. */
const choices: readonly SelectedService[] = [
  ...catalogue.providers.flatMap(({ id, services }) => [
    { providerId: id, serviceId: null },
    ...services.map((service) => ({ providerId: id, serviceId: service.id })),
  ]),
  { providerId: 'p9', serviceId: null },
];

function subsetsOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return items.reduce<readonly (readonly Item[])[]>(
    (subsets, item) => subsets.flatMap((subset) => [subset, [...subset, item]]),
    [[]],
  );
}

/** The services behind a selection, whole providers taken apart. */
function servicesOf(selection: readonly SelectedService[], of: Catalogue): readonly SelectedService[] {
  return of.providers.flatMap(({ id: providerId, services }) =>
    services
      .map(({ id: serviceId }) => ({ providerId, serviceId }))
      .filter(({ serviceId }) =>
        selection.some(
          (choice) =>
            choice.providerId === providerId && (choice.serviceId === null || choice.serviceId === serviceId),
        ),
      ),
  );
}

const levelIn = (of: Catalogue, { providerId, serviceId }: SelectedService) =>
  of.providers.find(({ id }) => id === providerId)?.services.find(({ id }) => id === serviceId)?.level ??
  null;

describe('elke keuze uit een kleine catalogus', () => {
  let ruleBook: RuleBook;
  beforeAll(async () => {
    ruleBook = await currentRuleBook();
  });
  const decide = (selection: readonly SelectedService[], currentLevel: LevelOfAssurance | null = null) =>
    decideLevel({ selection, catalogue, currentLevel, ruleBook });

  test('heeft precies één uitkomst, die volgt uit het hoogste niveau', () => {
    const counts: Record<string, number> = {};
    for (const selection of subsetsOf(choices)) {
      const asked = servicesOf(selection, catalogue).map((service) => levelIn(catalogue, service));
      const highest = highestLevel(asked.flatMap((level) => level ?? []));
      const isMissing = selection.some(({ providerId }) => providerId === 'p9');
      for (const current of levels) {
        const decision = decide(selection, current);
        counts[decision.kind] = (counts[decision.kind] ?? 0) + 1;
        expect(decision.floor).toBe(highest);
        const isOutside = asked.includes('EH4') && current !== 'EH4';
        const isUnknown = asked.length === 0 || asked.includes(null);
        const order = ['EH1', 'EH2', 'EH2+', 'EH3', 'EH4'];
        // EH1 opens nothing any more, not even what asks EH1.
        const isEnough =
          current !== null && current !== 'EH1' && order.indexOf(current) >= order.indexOf(highest ?? '');
        const expected = isMissing
          ? 'unknownService'
          : isOutside
            ? 'outOfScope'
            : isUnknown
              ? 'unknownLevel'
              : isEnough
                ? 'noUpgradeNeeded'
                : 'upgrade';
        if (decision.kind !== expected)
          throw new Error(`${JSON.stringify(selection)} at ${current}: ${decision.kind}`);
        if (decision.kind === 'upgrade') expect(decision.advised).toBe(highest === 'EH3' ? 'EH3' : 'EH2+');
      }
    }
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(6 * 2 ** choices.length);
    expect(Object.keys(counts)).toHaveLength(5);
  });

  test('vraagt na een keuze erbij nooit minder', () => {
    // Whether one choice lowers another shows in small selections already.
    const selections = subsetsOf(choices).filter(({ length }) => length > 0 && length < 5);
    for (const current of levels) {
      for (const selection of selections) {
        const before = rankOf(decide(selection, current));
        for (const choice of choices) {
          const after = rankOf(decide([...selection, choice], current));
          if (after < before) throw new Error(`${JSON.stringify([selection, choice, current])} lowers`);
        }
      }
    }
  });

  test('een hele dienstverlener is hetzelfde als al zijn diensten', () => {
    for (const { id, services } of catalogue.providers) {
      for (const current of levels) {
        const whole = decide([{ providerId: id, serviceId: null }], current);
        const apart = decide(
          services.map((service) => ({ providerId: id, serviceId: service.id })),
          current,
        );
        expect({ ...whole, because: [] }).toEqual({ ...apart, because: [] });
      }
    }
  });
});

describe('het kleinste verschil', () => {
  let ruleBook: RuleBook;
  beforeAll(async () => {
    ruleBook = await currentRuleBook();
  });

  const arbitrary = fc.record({
    of: fc
      .array(fc.array(fc.constantFrom(...levels), { minLength: 1, maxLength: 2 }), {
        minLength: 1,
        maxLength: 3,
      })
      .map(catalogueOf),
    selection: fc.array(
      fc.record({
        providerId: fc.constantFrom('p0', 'p1', 'p2'),
        serviceId: fc.constantFrom(null, 's0', 's1'),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    currentLevel: fc.constantFrom(...levels),
  });

  test('is het kleinste van alle verzamelingen diensten die, weggelaten, minder vragen', () => {
    fc.assert(
      fc.property(arbitrary, ({ of, selection, currentLevel }) => {
        const decision = decideLevel({ selection, catalogue: of, currentLevel, ruleBook });
        const found = levelCounterfactual({ selection, catalogue: of, currentLevel, ruleBook, decision });
        if (decision.kind === 'unknownService') return expect(found).toBeNull();
        const services = servicesOf(selection, of);
        const lowering = subsetsOf(services).filter((without) => {
          const rest = services.filter((service) => !without.includes(service));
          if (rest.length === 0) return false;
          return (
            rankOf(decideLevel({ selection: rest, catalogue: of, currentLevel, ruleBook })) < rankOf(decision)
          );
        });
        const smallest = Math.min(...lowering.map(({ length }) => length));
        if (lowering.length === 0) return expect(found).toBeNull();
        const names = (found?.without ?? []).flatMap(({ provider, service }) =>
          services.filter(({ providerId, serviceId }) => {
            const isProvider = `Provider ${providerId.slice(1)}` === provider;
            return isProvider && (service === null || `Service ${serviceId?.slice(1)}` === service);
          }),
        );
        expect(names).toHaveLength(smallest);
        expect(lowering).toContainEqual(names);
        // There is only one such set: nothing was chosen between equals.
        expect(lowering.filter(({ length }) => length === smallest)).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });

  test('laat alles weg wat buiten de upgrade valt, ook op verschillende niveaus', () => {
    const outside = {
      ...ruleBook.levels.outside,
      claims: [{ source: 'upg', value: ['EH3' as const, 'EH4' as const] }],
    };
    const other: RuleBook = { ...ruleBook, levels: { ...ruleBook.levels, outside } };
    const input = {
      selection: catalogue.providers.slice(0, 3).map(({ id }) => ({ providerId: id, serviceId: null })),
      catalogue: catalogueOf([['EH2+'], ['EH3'], ['EH4']]),
      currentLevel: null,
      ruleBook: other,
    };
    const decision = decideLevel(input);
    expect(decision).toMatchObject({
      kind: 'outOfScope',
      outside: [
        { providerId: 'p1', level: 'EH3' },
        { providerId: 'p2', level: 'EH4' },
      ],
    });
    expect(levelCounterfactual({ ...input, decision })).toMatchObject({
      without: [
        { provider: 'Provider 1', service: null },
        { provider: 'Provider 2', service: null },
      ],
      gives: { kind: 'upgrade', advised: 'EH2+' },
    });
  });

  test('dubbele keuzes en een andere volgorde geven hetzelfde', () => {
    fc.assert(
      fc.property(arbitrary, ({ of, selection, currentLevel }) => {
        const found = (chosen: readonly SelectedService[]) => {
          const decision = decideLevel({ selection: chosen, catalogue: of, currentLevel, ruleBook });
          return levelCounterfactual({ selection: chosen, catalogue: of, currentLevel, ruleBook, decision });
        };
        expect(found([...selection, ...selection.toReversed()])).toEqual(found(selection));
      }),
    );
  });
});

test('alleen wat gekozen is, heeft een machtiging nodig', () => {
  const gaps = mandateGaps({
    selection: [{ providerId: 'p1', serviceId: 's0' }],
    catalogue,
    mandates: [],
    ended: [],
  });
  expect(gaps.map(({ providerId, serviceId }) => [providerId, serviceId])).toEqual([['p1', 's0']]);
});

test('een machtiging erbij maakt nooit een gat', () => {
  const mandate = fc.record({
    providerId: fc.constantFrom(null, 'p0', 'p1'),
    serviceId: fc.constantFrom(null, 's0', 's1'),
    level: fc.constantFrom(...levelsOfAssurance),
  });
  const some = fc.array(mandate, { maxLength: 4 });
  fc.assert(
    fc.property(some, some, (mandates, more) => {
      const gaps = (held: typeof mandates) =>
        mandateGaps({ selection: choices, catalogue, mandates: held, ended: ['EH1'] });
      const before = gaps(mandates);
      for (const { providerId, serviceId, gap } of gaps([...mandates, ...more])) {
        const was = before.find((one) => one.providerId === providerId && one.serviceId === serviceId);
        expect(was).toBeDefined();
        if (gap === 'missing') expect(was?.gap).toBe('missing');
      }
    }),
  );
});

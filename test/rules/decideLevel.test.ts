import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Catalogue, SelectedService } from '../../rules/catalogue.ts';
import { decideLevel } from '../../rules/level/decideLevel.ts';
import { compareLevels, type LevelOfAssurance, levelsOfAssurance } from '../../rules/levelOfAssurance.ts';
import type { RuleBook } from '../../rules/ruleBook.ts';
import { currentRuleBook } from './currentRuleBook.ts';
import { catalogueOf } from './levelCatalogue.ts';

const levels = [...levelsOfAssurance, null];

const one = (serviceId: string | null, providerId = 'p0'): SelectedService => ({ providerId, serviceId });

describe('decideLevel', () => {
  let ruleBook: RuleBook;
  beforeAll(async () => {
    ruleBook = await currentRuleBook();
  });
  const decide = (
    catalogue: Catalogue,
    selection: readonly SelectedService[],
    currentLevel: LevelOfAssurance | null = null,
  ) => decideLevel({ selection, catalogue, currentLevel, ruleBook });

  describe.each([
    // chosen level, current level, outcome, floor, advised
    ['De dienst vraagt EH3, het middel is EH2+: upgrade naar EH3', 'EH3', 'EH2+', 'upgrade', 'EH3', 'EH3'],
    ['De dienst vraagt EH2+, het middel is EH2: upgrade naar EH2+', 'EH2+', 'EH2', 'upgrade', 'EH2+', 'EH2+'],
    [
      'De dienst vraagt EH2, het middel is EH1: EH2 wordt niet meer uitgegeven',
      'EH2',
      'EH1',
      'upgrade',
      'EH2',
      'EH2+',
    ],
    [
      'De dienst vraagt EH1, het middel is EH1: met EH1 kan niemand meer inloggen',
      'EH1',
      'EH1',
      'upgrade',
      'EH1',
      'EH2+',
    ],
    [
      'De dienst vraagt EH2, het middel is EH2: geen upgrade nodig',
      'EH2',
      'EH2',
      'noUpgradeNeeded',
      'EH2',
      null,
    ],
    [
      'De dienst vraagt EH2+, het middel is EH3: geen upgrade nodig',
      'EH2+',
      'EH3',
      'noUpgradeNeeded',
      'EH2+',
      null,
    ],
    ['De dienst vraagt EH4: een andere route', 'EH4', 'EH3', 'outOfScope', 'EH4', null],
    [
      'De dienst vraagt EH4 en het middel is EH4: geen upgrade nodig',
      'EH4',
      'EH4',
      'noUpgradeNeeded',
      'EH4',
      null,
    ],
    ['Het niveau is onbekend: overweeg EH3', null, 'EH2+', 'unknownLevel', null, 'EH3'],
    [
      'Het niveau is onbekend, het middel is EH3: ook dan is onbekend of dat genoeg is',
      null,
      'EH3',
      'unknownLevel',
      null,
      null,
    ],
    [
      'Het niveau is onbekend, het middel is EH1: met EH1 kan niemand inloggen',
      null,
      'EH1',
      'unknownLevel',
      null,
      'EH3',
    ],
    ['Het middel is nog niet bekend: het niveau volgt uit de dienst', 'EH3', null, 'upgrade', 'EH3', 'EH3'],
  ] as const)('%s', (_title, level, current, kind, floor, advised) => {
    test('decides so', () => {
      expect(decide(catalogueOf([[level]]), [one('s0')], current)).toMatchObject({ kind, floor, advised });
    });
  });

  test('Een keuze voor alle diensten met een onbekend niveau ertussen is onbekend, net als die dienst alleen', () => {
    const decision = decide(catalogueOf([['EH2+', 'EH3', null]]), [one(null)]);
    expect(decision).toMatchObject({ kind: 'unknownLevel', floor: 'EH3', advised: 'EH3' });
    expect(decision.because).toEqual([
      {
        providerId: 'p0',
        serviceId: null,
        providerName: 'Provider 0',
        serviceName: null,
        level: 'EH3',
        source: 'source 0.1',
        checkedAt: '2026-01-01',
        unknownServices: ['Service 2'],
      },
    ]);
  });

  test('Alle diensten met EH4 ertussen: de EH4-dienst wordt bij naam genoemd', () => {
    const decision = decide(catalogueOf([['EH3', 'EH4']]), [one(null)], 'EH2+');
    expect(decision).toMatchObject({
      kind: 'outOfScope',
      outside: [{ providerId: 'p0', serviceId: 's1', serviceName: 'Service 1', level: 'EH4' }],
    });
  });

  test('Eén onbekend niveau naast EH2+: het advies is EH3, de ondergrens EH2+', () => {
    const decision = decide(catalogueOf([['EH2+', null]]), [one('s0'), one('s1')], 'EH2+');
    expect(decision).toMatchObject({ kind: 'unknownLevel', floor: 'EH2+', advised: 'EH3' });
  });

  test('Het advies bij onbekend is nooit lager dan wat de andere diensten vragen', () => {
    const { adviceWhenUnknown } = ruleBook.levels;
    const lower: RuleBook = {
      ...ruleBook,
      levels: {
        ...ruleBook.levels,
        adviceWhenUnknown: { ...adviceWhenUnknown, claims: [{ source: 'upg', value: 'EH2+' }] },
      },
    };
    const input = {
      selection: [one('s0'), one('s1')],
      catalogue: catalogueOf([['EH3', null]]),
      currentLevel: null,
    };
    expect(decideLevel({ ...input, ruleBook: lower })).toMatchObject({
      kind: 'unknownLevel',
      advised: 'EH3',
    });
  });

  test('Een dienst die niet in de catalogus staat, wordt genoemd en één keer', () => {
    const gone = one('weg');
    const decision = decide(catalogueOf([['EH3']]), [gone, one('s0'), gone, one(null, 'weg')]);
    expect(decision).toMatchObject({ kind: 'unknownService', unknown: [gone, one(null, 'weg')] });
  });

  test.each([
    ['EH3', 'EH2+', 'level.serviceDecides', 'upg'],
    ['EH2+', null, 'level.serviceDecides', 'upg'],
    ['EH2', null, 'level.lowestIssued', 'iplo'],
    ['EH2', 'EH2', 'level.higherOpensLower', 'ehLevels2'],
    ['EH4', 'EH3', 'level.outside', 'upg'],
    [null, 'EH3', 'level.adviceWhenUnknown', 'upg'],
  ] as const)('Vraagt de dienst %s en is het middel %s, dan beslist %s', (level, current, rule, source) => {
    expect(decide(catalogueOf([[level]]), [one('s0')], current)).toMatchObject({ rule, source });
    expect(decide(catalogueOf([[level]]), [one('weg')], current)).toMatchObject({
      rule: 'level.serviceDecides',
      source: 'upg',
    });
  });

  test('Gaat EH4 ooit niet meer langs een andere weg, dan is EH3 het hoogste waarnaar een upgrade gaat', () => {
    const { outside } = ruleBook.levels;
    const inside: RuleBook = {
      ...ruleBook,
      levels: { ...ruleBook.levels, outside: { ...outside, claims: [{ source: 'upg', value: ['EH1'] }] } },
    };
    const input = { selection: [one('s0')], catalogue: catalogueOf([['EH4']]), currentLevel: null };
    expect(decideLevel({ ...input, ruleBook: inside })).toMatchObject({ kind: 'upgrade', advised: 'EH3' });
  });

  test('Het laagste niveau dat wordt uitgegeven, staat in het regelboek', () => {
    const { lowestIssued } = ruleBook.levels;
    const higher: RuleBook = {
      ...ruleBook,
      levels: {
        ...ruleBook.levels,
        lowestIssued: { ...lowestIssued, claims: [{ source: 'upg', value: 'EH3' }] },
      },
    };
    const input = { selection: [one('s0')], catalogue: catalogueOf([['EH2+']]), currentLevel: null };
    expect(decideLevel({ ...input, ruleBook: higher })).toMatchObject({ floor: 'EH2+', advised: 'EH3' });
  });

  test('Van een hele dienstverlener telt de bron van de hoogste dienst en de oudste dag', () => {
    const catalogue = catalogueOf([['EH2+', 'EH3', 'EH2', 'EH3']]);
    const days = ['2026-03-01', '2026-02-01', '2026-01-01', '2026-04-01'];
    const providers = catalogue.providers.map((provider) => ({
      ...provider,
      services: provider.services.map((service, place) => ({ ...service, checkedAt: days[place] ?? '' })),
    }));
    expect(decide({ ...catalogue, providers }, [one(null)]).because).toMatchObject([
      { level: 'EH3', source: 'source 0.1', checkedAt: '2026-01-01' },
    ]);
    expect(decide(catalogueOf([[null, null]]), [one(null)]).because).toMatchObject([
      { level: null, source: 'source 0.0' },
    ]);
  });

  test('A provider without services asks nothing that is known', () => {
    const empty = { version: 'test', providers: [{ id: 'p0', name: 'P', aliases: [], services: [] }] };
    expect(decide(empty, [one(null)])).toMatchObject({
      kind: 'unknownLevel',
      because: [{ level: null, source: '', checkedAt: '', unknownServices: [] }],
    });
  });

  test('What is not in the catalogue is named in order, and with what is', () => {
    const decision = decide(catalogueOf([['EH3'], ['EH2']]), [
      one('z'),
      one('s0'),
      one(null, 'p8'),
      one('a'),
      one(null, 'p1'),
    ]);
    expect(decision).toMatchObject({
      kind: 'unknownService',
      unknown: [one('a'), one('z'), one(null, 'p8')],
      because: [one('s0'), one(null, 'p1')],
    });
  });

  test('An empty selection advises what an unknown level advises', () => {
    expect(decide(catalogueOf([['EH2+']]), [])).toMatchObject({
      kind: 'unknownLevel',
      advised: 'EH3',
      because: [],
    });
  });

  test('every pair of services at every current level has exactly one outcome that fits', () => {
    const counts: Record<string, number> = {};
    for (const a of levels) {
      for (const b of levels) {
        for (const current of levels) {
          const decision = decide(catalogueOf([[a, b]]), [one('s0'), one('s1')], current);
          counts[decision.kind] = (counts[decision.kind] ?? 0) + 1;
          expect(ruleBook.sources).toHaveProperty(decision.source);
          if (decision.advised !== null) {
            expect(compareLevels(decision.advised, decision.floor ?? 'EH1')).toBeGreaterThanOrEqual(0);
            expect(compareLevels(decision.advised, 'EH2+')).toBeGreaterThanOrEqual(0);
            if (current !== null) expect(compareLevels(decision.advised, current)).toBeGreaterThan(0);
          }
          if (decision.kind === 'upgrade') expect([a, b]).not.toContain(null);
          if (decision.kind === 'outOfScope') expect([a, b]).toContain('EH4');
        }
      }
    }
    // By hand, of 6 x 6 x 6. Outside: 11 pairs hold EH4, for 5 current levels (EH4 opens it). Unknown: 9 pairs hold null
    // and no EH4, for 5 current levels; with EH4 as the current level 11 pairs hold null. Upgrade: of 16 known pairs
    // without EH4 all with none or EH1, 12 with EH2, 7 with EH2+.
    expect(counts).toEqual({ outOfScope: 55, unknownLevel: 56, upgrade: 51, noUpgradeNeeded: 54 });
  });

  const arbitraryCatalogue = fc
    .array(fc.array(fc.constantFrom(...levels), { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 4,
    })
    .map(catalogueOf);
  const arbitrarySelection = fc.array(
    fc.record({
      providerId: fc.constantFrom('p0', 'p1', 'p2', 'p3', 'p9'),
      serviceId: fc.constantFrom(null, 's0', 's1', 's2', 's3'),
    }),
    { maxLength: 6 },
  );

  test('the order and repetition of the selection change nothing', () => {
    fc.assert(
      fc.property(
        arbitraryCatalogue,
        arbitrarySelection,
        fc.constantFrom(...levels),
        (catalogue, selection, current) => {
          const decision = decide(catalogue, selection, current);
          expect(decide(catalogue, selection.toReversed(), current)).toEqual(decision);
          expect(decide(catalogue, [...selection, ...selection], current)).toEqual(decision);
        },
      ),
    );
  });

  test('choosing more never lowers the floor or the advice', () => {
    fc.assert(
      fc.property(arbitraryCatalogue, arbitrarySelection, arbitrarySelection, (catalogue, some, more) => {
        const before = decide(catalogue, some);
        const after = decide(catalogue, [...some, ...more]);
        expect(compareLevels(after.floor ?? 'EH1', before.floor ?? 'EH1')).toBeGreaterThanOrEqual(0);
        const isAdvised = some.length > 0 && before.advised !== null && after.advised !== null;
        if (isAdvised) expect(compareLevels(after.advised, before.advised)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('after following the advice nothing is left to upgrade', () => {
    fc.assert(
      fc.property(
        arbitraryCatalogue,
        arbitrarySelection,
        fc.constantFrom(...levels),
        (catalogue, selection, current) => {
          const { kind, advised } = decide(catalogue, selection, current);
          if (advised === null) return;
          const after = kind === 'unknownLevel' ? 'unknownLevel' : 'noUpgradeNeeded';
          expect(decide(catalogue, selection, advised)).toMatchObject({ kind: after, advised: null });
        },
      ),
    );
  });
});

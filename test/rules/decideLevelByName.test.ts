import { readFileSync, writeFileSync } from 'node:fs';
import { env } from 'node:process';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { levelDecision } from '../../rules/decisions/levelDecision.ts';
import type { LevelInput } from '../../rules/decisions/levelInput.ts';
import type { LevelOutput } from '../../rules/decisions/levelOutput.ts';
import { openDecision } from '../../rules/decisions/openDecision.ts';
import type { RuleBook } from '../../rules/ruleBook.ts';
import { currentRuleBook } from './currentRuleBook.ts';
import { smallCatalogue } from './levelCatalogue.ts';

/** `dienstverlener` for all of its services, or `dienstverlener / dienst`. */
const named = (text: string) => {
  const [provider = '', service = null] = text.split(' / ');
  return { provider, service };
};

describe('the level by name', () => {
  let ruleBook: RuleBook;
  beforeAll(async () => {
    ruleBook = await currentRuleBook();
  });
  const suggestServices = () => [
    { providerId: 'rvo', serviceId: 'eloket' },
    { providerId: 'kvk', serviceId: null },
    { providerId: 'gone', serviceId: null },
    { providerId: 'utrecht', serviceId: null },
  ];
  const world = () => ({
    ruleBook,
    catalogue: smallCatalogue,
    priceList: null,
    today: '2026-11-24',
    suggestServices,
  });
  const factsOf = (input: LevelInput) =>
    levelDecision.factsSchema.parse(levelDecision.prepare(levelDecision.inputSchema.parse(input), world()));
  const reach = (input: LevelInput) => levelDecision.decide(factsOf(input), ruleBook);
  const ask = (currentLevel: LevelOutput['currentLevel'], ...services: readonly string[]) =>
    reach({ currentLevel, services: services.map(named) });

  test.each([
    // Heeft, kiest, uitkomst, niveau, ondergrens, advies.
    ['EH2+', ['Belastingdienst'], 'upgrade', 'EH3', 'EH3', 'EH3'],
    ['EH2+', ['Belastingdienst / Toeslagen'], 'noUpgradeNeeded', 'EH2+', 'EH2+', null],
    [null, ['Belastingdienst / Toeslagen'], 'upgrade', 'EH2+', 'EH2+', 'EH2+'],
    ['EH3', ['Belastingdienst', 'RVO'], 'noUpgradeNeeded', 'EH3', 'EH3', null],
    ['EH3', ['KVK'], 'outOfScope', 'EH4', 'EH4', null],
    ['EH4', ['KVK / UBO-uittreksel'], 'noUpgradeNeeded', 'EH4', 'EH4', null],
    ['EH4', ['KVK'], 'unknownLevel', null, 'EH4', null],
    [null, ['Provincie Gelderland'], 'unknownLevel', null, null, 'EH3'],
    ['EH3', ['Provincie Gelderland'], 'unknownLevel', null, null, null],
    ['EH2+', ['RVO', 'Provincie Gelderland'], 'unknownLevel', null, 'EH2+', 'EH3'],
    [null, ['Gemeente Nergens'], 'unknownService', null, null, null],
    ['EH2+', ['Belastingdienst', 'Gemeente Nergens'], 'unknownService', null, 'EH3', null],
    [null, ['Provincie Utrecht'], 'upgrade', 'EH2+', 'EH2', 'EH2+'],
    ['EH2', ['Provincie Utrecht'], 'noUpgradeNeeded', 'EH2', 'EH2', null],
    ['EH1', ['Café Één'], 'upgrade', 'EH2+', 'EH1', 'EH2+'],
    [null, [], 'unknownLevel', null, null, 'EH3'],
  ] as const)(
    'Wie %s heeft en %j kiest: %s, niveau %s',
    (current, services, outcome, level, floor, advised) => {
      expect(ask(current, ...services).output).toMatchObject({
        level,
        outcome,
        floor,
        advised,
        currentLevel: current,
      });
    },
  );

  test.each([
    ['bij zijn id', 'belastingdienst', 'Belastingdienst'],
    ['bij zijn naam, in hoofdletters', 'BELASTINGDIENST', 'Belastingdienst'],
    ['bij zijn afkorting', 'bd', 'Belastingdienst'],
    ['bij een andere naam, zonder leestekens', 'rijksdienst voor ondernemend nederland', 'RVO'],
    ['zonder accenten', 'cafe een', 'Café Één'],
  ])('Een dienstverlener wordt herkend %s', (_how, typed, name) => {
    expect(ask(null, typed).output.services.map(({ provider }) => provider)).toEqual([name]);
  });

  test.each([
    ['bij zijn id', 'bd / mijn-zakelijk', 'Mijn Belastingdienst Zakelijk'],
    ['bij zijn naam', 'bd / mijn belastingdienst zakelijk', 'Mijn Belastingdienst Zakelijk'],
    ['als alle diensten', 'bd / Alle diensten', null],
    ['als alle', 'bd / alle', null],
    ['in het Engels als alle', 'bd / all', null],
    ['in het Engels als alle diensten', 'bd / all services', null],
  ])('Een dienst wordt herkend %s', (_how, typed, service) => {
    expect(ask(null, typed).output.services.map((one) => one.service)).toEqual([service]);
  });

  test.each([
    ['een deel van de naam', 'Belasting'],
    ['een tikfout', 'Belastingdiesnt'],
    ['een naam die twee dienstverleners hebben', 'provincie'],
    ['een dienst van een ander', 'RVO / Toeslagen'],
    ['alleen leestekens', '?!'],
    ['een dienst met alleen leestekens', 'RVO / ?!'],
  ])('Nooit op gelijkenis: %s is een onbekende dienst', (_why, typed) => {
    const { outcome, unknown } = ask('EH3', typed).output;
    expect(outcome).toBe('unknownService');
    expect(unknown).toEqual([
      {
        ...named(typed),
        didYouMean: [
          { provider: 'RVO', service: 'eLoket' },
          { provider: 'KVK', service: null },
        ],
      },
    ]);
  });

  test('Een id gaat voor een gelijke naam van een ander', () => {
    const [first, ...others] = smallCatalogue.providers;
    if (first === undefined) throw new Error('the small catalogue is empty');
    const double = { ...first, id: 'BD', name: 'belastingdienst' };
    const catalogue = { ...smallCatalogue, providers: [first, double, ...others] };
    const services = [{ provider: 'BD' }, { provider: 'Belastingdienst' }];
    expect(levelDecision.prepare({ services }, { ...world(), catalogue })).toMatchObject({
      selection: [{ providerId: 'BD', serviceId: null }],
      unknown: [{ provider: 'Belastingdienst', service: null }],
    });
  });

  test('Een id met een streepje gaat voor een gelijke naam met een spatie', () => {
    const [first, ...others] = smallCatalogue.providers;
    if (first === undefined) throw new Error('the small catalogue is empty');
    const catalogue = {
      ...smallCatalogue,
      providers: [{ ...first, id: 'x-y', name: 'Een' }, { ...first, id: 'z', name: 'X Y' }, ...others],
    };
    const chosen = (provider: string) =>
      levelDecision.prepare({ services: [{ provider }] }, { ...world(), catalogue }).selection;
    expect(chosen('x-y')).toEqual([{ providerId: 'x-y', serviceId: null }]);
    expect(chosen('X-Y')).toEqual([]);
    expect(chosen('CAFE')).toEqual([{ providerId: 'cafe', serviceId: null }]);
  });

  test('Leestekens zijn geen naam, ook niet als iemand zo heet', () => {
    const [first, ...others] = smallCatalogue.providers;
    if (first === undefined) throw new Error('the small catalogue is empty');
    const catalogue = { ...smallCatalogue, providers: [{ ...first, id: 'x', name: '!!!' }, ...others] };
    const facts = levelDecision.prepare({ services: [{ provider: '?!' }] }, { ...world(), catalogue });
    expect(facts).toMatchObject({ selection: [], unknown: [{ provider: '?!' }] });
  });

  test('The answer is one flat object', () => {
    expect(levelDecision.name).toBe('level');
    expect(ask('EH2+', 'RVO').output).toEqual({
      level: 'EH2+',
      outcome: 'noUpgradeNeeded',
      floor: 'EH2+',
      advised: null,
      currentLevel: 'EH2+',
      services: [
        {
          provider: 'RVO',
          service: null,
          providerId: 'rvo',
          serviceId: null,
          level: 'EH2+',
          source: 'rvo.nl',
          checkedAt: '2026-11-01',
          unknownServices: [],
        },
      ],
      outside: [],
      unknown: [],
      mandates: null,
      unknownMandates: [],
    });
  });

  test('The search is asked for what was typed, with the name of the provider', () => {
    const asked: string[] = [];
    const services = [{ provider: 'Nergens' }, { provider: 'RVO', service: 'Zoiets' }];
    const listen = (name: string) => {
      asked.push(name);
      return [];
    };
    const listening = { ...world(), suggestServices: listen };
    const facts = levelDecision.prepare({ services }, listening);
    expect(asked).toEqual(['Nergens', 'RVO Zoiets']);
    expect(facts.unknown.map(({ didYouMean }) => didYouMean)).toEqual([[], []]);
    const { suggestServices: _, ...silent } = world();
    expect(levelDecision.prepare({ services }, silent).unknown).toEqual(facts.unknown);
  });

  test('"all" is every service of every provider', () => {
    const { output } = reach({ services: 'all', currentLevel: 'EH3' });
    expect(output).toMatchObject({ outcome: 'outOfScope', level: 'EH4' });
    expect(output.services).toHaveLength(smallCatalogue.providers.length);
    expect(output.outside).toEqual([{ provider: 'KVK', service: 'UBO-uittreksel', level: 'EH4' }]);
  });

  test('Facts hold each choice once, in the order of the catalogue, with only the part of it that counts', () => {
    const services = [
      'RVO',
      'weg',
      'bd / toeslagen',
      'BD / Toeslagen',
      'KVK / ubo',
      'Weg',
      'weg / b',
      'weg / a',
      'weg / a',
    ];
    expect(factsOf({ services: services.map(named) })).toEqual({
      currentLevel: null,
      selection: [
        { providerId: 'belastingdienst', serviceId: 'toeslagen' },
        { providerId: 'rvo', serviceId: null },
        { providerId: 'kvk', serviceId: 'ubo' },
      ],
      unknown: [
        ['Weg', null],
        ['weg', 'a'],
        ['weg', 'b'],
        ['weg', null],
      ].map(([provider, service]) => ({
        provider,
        service,
        didYouMean: [
          { provider: 'RVO', service: 'eLoket' },
          { provider: 'KVK', service: null },
        ],
      })),
      mandates: null,
      unknownMandates: [],
      providers: [
        {
          id: 'belastingdienst',
          name: 'Belastingdienst',
          services: [
            {
              id: 'toeslagen',
              name: 'Toeslagen',
              level: 'EH2+',
              source: 'belastingdienst.nl',
              checkedAt: '2026-11-01',
            },
          ],
        },
        {
          id: 'rvo',
          name: 'RVO',
          services: [
            { id: 'eloket', name: 'eLoket', level: 'EH2+', source: 'rvo.nl', checkedAt: '2026-11-01' },
          ],
        },
        {
          id: 'kvk',
          name: 'KVK',
          services: [
            { id: 'ubo', name: 'UBO-uittreksel', level: 'EH4', source: 'kvk.nl', checkedAt: '2026-11-01' },
          ],
        },
      ],
    });
  });

  test('A provider and one of its services are both kept, the provider first', () => {
    const facts = factsOf({ services: ['bd / toeslagen', 'bd'].map(named) });
    expect(facts.selection.map(({ serviceId }) => serviceId)).toEqual([null, 'toeslagen']);
    expect(facts.providers.map(({ services }) => services.length)).toEqual([2]);
  });

  describe('the mandate has its own level', () => {
    const mandated = (services: readonly string[], mandates: LevelInput['mandates']) =>
      reach({ currentLevel: 'EH3', services: services.map(named), mandates }).output;
    const gap = (provider: string, service: string, asks: string | null, has: string | null, kind: string) =>
      expect.objectContaining({ provider, service, asks, has, gap: kind });

    test.each([
      [
        'Een machtiging op EH2+ is te laag voor een dienst die EH3 vraagt',
        ['BD / mijn-zakelijk'],
        [{ provider: 'BD', level: 'EH2+' }],
        [['Belastingdienst', 'Mijn Belastingdienst Zakelijk', 'EH3', 'EH2+', 'tooLow']],
      ],
      [
        'Een machtiging op EH3 is genoeg voor een dienst die EH2+ vraagt',
        ['RVO'],
        [{ provider: 'RVO', service: 'eLoket', level: 'EH3' }],
        [],
      ],
      ['Zonder machtiging gaat het niet', ['RVO'], [], [['RVO', 'eLoket', 'EH2+', null, 'missing']]],
      [
        'Een machtiging voor een andere dienst helpt niet',
        ['BD / toeslagen'],
        [
          { provider: 'BD', service: 'mijn-zakelijk', level: 'EH3' },
          { provider: 'RVO', level: 'EH3' },
        ],
        [['Belastingdienst', 'Toeslagen', 'EH2+', null, 'missing']],
      ],
      [
        'Van meer machtigingen telt de hoogste',
        ['BD'],
        [
          { provider: 'BD', level: 'EH2+' },
          { provider: 'BD', service: 'mijn-zakelijk', level: 'EH3' },
        ],
        [],
      ],
      ['Een machtiging voor alles dekt alles', ['BD', 'RVO'], [{ provider: 'all', level: 'EH3' }], []],
      [
        'Met een machtiging op EH1 kan niemand meer inloggen',
        ['Café Één'],
        [{ provider: 'all', level: 'EH1' }],
        [['Café Één', 'Bar', 'EH1', null, 'missing']],
      ],
      [
        'Vraagt een dienst een onbekend niveau, dan is ook onbekend of de machtiging genoeg is',
        ['Provincie Gelderland'],
        [{ provider: 'all', level: 'EH3' }],
        [['Provincie Gelderland', 'Mijn Gelderland', null, 'EH3', 'notKnown']],
      ],
      [
        'Zonder machtiging en zonder bekend niveau mist in elk geval de machtiging',
        ['Provincie Gelderland'],
        [],
        [['Provincie Gelderland', 'Mijn Gelderland', null, null, 'missing']],
      ],
    ] as const)('%s', (_rule, services, mandates, gaps) => {
      expect(mandated(services, [...mandates]).mandates).toEqual(
        gaps.map(([provider, service, asks, has, kind]) => gap(provider, service, asks, has, kind)),
      );
    });

    test('Een dienst die dienstverleners delen, is één machtiging', () => {
      const catalogue = {
        ...smallCatalogue,
        providers: smallCatalogue.providers.map((provider) => ({
          ...provider,
          services: provider.services.map((service) => ({
            ...service,
            ...(['toeslagen', 'eloket'].includes(service.id) ? { serviceUuid: 'gedeeld' } : {}),
          })),
        })),
      };
      const held = (service?: string) => {
        const input = levelDecision.inputSchema.parse({
          services: [],
          mandates: [{ provider: 'BD', service, level: 'EH3' }],
        });
        return levelDecision.prepare(input, { ...world(), catalogue }).mandates;
      };
      const bd = (serviceId: string | null) => ({ providerId: 'belastingdienst', serviceId, level: 'EH3' });
      expect(held('Toeslagen')).toEqual([
        bd('toeslagen'),
        { providerId: 'rvo', serviceId: 'eloket', level: 'EH3' },
      ]);
      expect(held('mijn-zakelijk')).toEqual([bd('mijn-zakelijk')]);
      expect(held()).toEqual([bd(null)]);
    });

    test('Welke machtigingen er zijn, weet niemand zolang het niet gezegd is', () => {
      expect(mandated(['RVO'], undefined).mandates).toBeNull();
    });

    test('Een machtiging die de catalogus niet kent, telt niet mee en wordt genoemd', () => {
      expect(
        mandated(
          ['RVO'],
          [
            { provider: 'weg', service: 'b', level: 'EH3' },
            { provider: 'weg', level: 'EH3' },
            { provider: 'weg', level: 'EH2+' },
          ],
        ),
      ).toMatchObject({
        outcome: 'noUpgradeNeeded',
        mandates: [{ gap: 'missing' }],
        unknownMandates: [
          { provider: 'weg', service: 'b' },
          { provider: 'weg', service: null },
        ],
      });
    });
  });

  describe('the counterfactual', () => {
    test.each([
      [
        'Zonder de EH3-dienst volstaat EH2+',
        null,
        ['BD', 'RVO'],
        ['Belastingdienst / Mijn Belastingdienst Zakelijk'],
        'upgrade',
        'EH2+',
      ],
      [
        'Zonder de EH3-dienst is geen upgrade nodig',
        'EH2+',
        ['BD / mijn-zakelijk', 'RVO'],
        ['Belastingdienst / Mijn Belastingdienst Zakelijk'],
        'noUpgradeNeeded',
        'EH2+',
      ],
      [
        'Zonder de EH4-dienst volstaat EH3',
        null,
        ['BD', 'KVK / ubo'],
        ['KVK / UBO-uittreksel'],
        'upgrade',
        'EH3',
      ],
      [
        'Zonder de EH4-dienst blijft een onbekend niveau over',
        null,
        ['KVK'],
        ['KVK / UBO-uittreksel'],
        'unknownLevel',
        null,
      ],
      [
        'Zonder de onbekende dienst is EH2+ zeker genoeg',
        null,
        ['RVO', 'Provincie Gelderland'],
        ['Provincie Gelderland'],
        'upgrade',
        'EH2+',
      ],
      [
        'Een hele dienstverlener die weg moet, heet bij zijn eigen naam',
        'EH2',
        ['RVO', 'Provincie Utrecht'],
        ['RVO'],
        'noUpgradeNeeded',
        'EH2',
      ],
      [
        'Zonder wat niet in de lijst staat, is het niveau bekend',
        null,
        ['RVO', 'weg', 'weg / a'],
        ['weg / a', 'weg'],
        'upgrade',
        'EH2+',
      ],
    ] as const)('%s', (_rule, current, services, without, outcome, level) => {
      expect(ask(current, ...services).counterfactual).toMatchObject({
        code: 'withoutServices',
        params: { services: without.map(named) },
        gives: { outcome, level },
      });
    });

    test.each([
      ['Er is maar één dienst', null, ['BD / mijn-zakelijk']],
      ['Alles vraagt even veel', null, ['RVO', 'BD / toeslagen']],
      ['Er is niets nodig', 'EH3', ['BD', 'RVO']],
      ['Een lager niveau wordt niet meer uitgegeven', null, ['RVO', 'Provincie Utrecht']],
      ['Niets staat in de lijst', null, ['weg']],
    ] as const)('%s: er is geen kleinere keuze', (_why, current, services) => {
      expect(ask(current, ...services).counterfactual).toBeNull();
    });
  });

  describe('the trace', () => {
    test.each([
      ['EH2+', ['BD', 'RVO'], ['level.serviceDecides']],
      ['EH3', ['BD'], ['level.serviceDecides', 'level.higherOpensLower']],
      [null, ['RVO'], ['level.serviceDecides']],
      ['EH2', ['Provincie Utrecht'], ['level.serviceDecides', 'level.higherOpensLower']],
      [null, ['Provincie Utrecht', 'KVK'], ['level.serviceDecides', 'level.outside']],
      [
        null,
        ['Provincie Utrecht', 'Provincie Gelderland'],
        ['level.serviceDecides', 'level.adviceWhenUnknown'],
      ],
      [null, ['KVK'], ['level.serviceDecides', 'level.outside']],
      [null, ['Provincie Gelderland'], ['level.serviceDecides', 'level.adviceWhenUnknown']],
      ['EH1', ['Provincie Utrecht'], ['level.serviceDecides', 'level.ended', 'level.lowestIssued']],
      [null, ['weg'], ['level.serviceDecides']],
    ] as const)('Wie %s heeft en %j kiest, hoort deze regels: %j', (current, services, rules) => {
      const { trace } = ask(current, ...services);
      expect(trace.map(({ rule }) => rule)).toEqual(rules);
      for (const { source } of trace) expect(ruleBook.sources).toHaveProperty(source);
    });

    test('holds what each rule was held against', () => {
      const services = ['Provincie Utrecht', 'weg'].map(named);
      expect(reach({ currentLevel: 'EH1', services, mandates: [] }).trace).toEqual([
        {
          rule: 'level.serviceDecides',
          source: 'upg',
          value: true,
          params: { floor: 'EH2', services: 1, unknown: 1 },
        },
        { rule: 'level.ended', source: 'weidEH1', value: ['EH1'], params: { currentLevel: 'EH1' } },
        {
          rule: 'level.mandateHasOwnLevel',
          source: 'reconiInlog',
          value: true,
          params: { gaps: ['missing'] },
        },
      ]);
      expect(ask(null, 'Provincie Utrecht').trace[1]).toEqual({
        rule: 'level.lowestIssued',
        source: 'iplo',
        value: 'EH2+',
        params: { floor: 'EH2', advised: 'EH2+' },
      });
      const params = (...asked: Parameters<typeof ask>) => ask(...asked).trace[1]?.params;
      expect(params('EH3', 'BD')).toEqual({ floor: 'EH3', currentLevel: 'EH3' });
      expect(params('EH3', 'KVK')).toEqual({ floor: 'EH4', currentLevel: 'EH3' });
      expect(params('EH3', 'Provincie Gelderland')).toEqual({
        floor: null,
        currentLevel: 'EH3',
        advised: null,
      });
    });
  });

  test('The excerpt is taken again from another catalogue', () => {
    const facts = factsOf({ services: [named('rvo')] });
    expect(levelDecision.excerpt?.(facts, smallCatalogue)).toEqual({ providers: facts.providers });
    expect(levelDecision.excerpt?.(facts, { ...smallCatalogue, providers: [] })).toEqual({ providers: [] });
  });

  describe('what is not understood is refused by its place, with what was expected', () => {
    const level = 'EH1 | EH2 | EH2+ | EH3 | EH4';
    test.each([
      ['een niveau dat niet bestaat', { currentLevel: 'EH5', services: [] }, 'currentLevel', level],
      ['een kaal getal', { currentLevel: '3', services: [] }, 'currentLevel', level],
      [
        'een naam die hier niet hoort',
        { services: [], level: 'x' },
        'level',
        'currentLevel | services | mandates',
      ],
      [
        'een veld binnen een dienst',
        { services: [{ provider: 'RVO', naam: 'x' }] },
        'services[0].naam',
        'provider | service',
      ],
      ['geen diensten', {}, 'services', '"all" | array'],
      ['diensten als tekst', { services: 'RVO' }, 'services', '"all" | array'],
      ['geen dienstverlener', { services: [{ service: 'x' }] }, 'services[0].provider', 'string'],
      [
        'een machtiging zonder niveau',
        { services: [], mandates: [{ provider: 'RVO' }] },
        'mandates[0].level',
        'string',
      ],
      ['geen JSON-object', 'EH3', '', 'object'],
    ])('%s', (_what, input, path, expected) => {
      const refused = openDecision(levelDecision).decide(input, world());
      expect(refused).toMatchObject({ kind: 'refused', faults: [{ path, expected }] });
    });
  });

  test.each([
    ['eh2+', 'EH2+'],
    ['EH2 plus', 'EH2+'],
    ['eHerkenning 3', 'EH3'],
    ['eHerkenning niveau 2+', 'EH2+'],
    ['niveau 4', 'EH4'],
    ['Level 1', 'EH1'],
    ['LoA3', 'EH3'],
    ['urn:etoegang:core:assurance-class:loa2plus', 'EH2+'],
    [' EH 2 ', 'EH2'],
  ])('Het niveau mag geschreven zijn als %j', (typed, level) => {
    const made = openDecision(levelDecision).decide({ currentLevel: typed, services: [] }, world());
    expect(made).toMatchObject({ kind: 'made', facts: { currentLevel: level } });
  });

  test.each(['EH', '3 EH', 'niveau', 'EH33', 'EH3x', 'xEH3', 'EH2++', '2+', 'plus EH2'])(
    'Geen niveau is %j',
    (typed) => {
      expect(
        openDecision(levelDecision).decide({ currentLevel: typed, services: [] }, world()),
      ).toMatchObject({
        kind: 'refused',
        faults: [
          {
            message: `not a level of assurance: ${JSON.stringify(typed)}`,
            expected: 'EH1 | EH2 | EH2+ | EH3 | EH4',
          },
        ],
      });
    },
  );

  test('The JSON Schema of the question tells what may be asked', () => {
    const file = `${import.meta.dirname}/sentences/level.schema.json`;
    const schema = openDecision(levelDecision).inputJsonSchema();
    if (env.RENEW_SENTENCES === '1') writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
    expect(schema).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });

  test('Dutch names of fields are understood', () => {
    const dutch = {
      huidigNiveau: 'EH2+',
      diensten: [{ dienstverlener: 'RVO', dienst: 'eLoket' }],
      machtigingen: [{ dienstverlener: 'RVO', dienst: null, niveau: 'EH3' }],
    };
    const english = {
      currentLevel: 'EH2+',
      services: [{ provider: 'RVO', service: 'eLoket' }],
      mandates: [{ provider: 'RVO', level: 'EH3' }],
    };
    const read = (input: unknown) => levelDecision.inputSchema.parse(input);
    expect(read(dutch)).toEqual(read(english));
    expect(read({ niveau: 'EH2+', services: 'all' })).toEqual({ currentLevel: 'EH2+', services: 'all' });
  });
});

import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Catalogue } from '../../rules/catalogue.ts';
import type { FieldWords } from '../../rules/search/fieldWords.ts';
import { searchServices } from '../../rules/search/searchServices.ts';
import { searchSeveral } from '../../rules/search/searchSeveral.ts';
import { buildServiceIndex, type ServiceIndex } from '../../rules/search/serviceIndex.ts';

/** Numbers of their own, so that each is seen in the scores. */
const fieldWords: FieldWords = {
  version: '2026-11-24',
  stopWords: 'de van en voor doen',
  helpingWords: 'bekijken',
  meanings: [
    { said: ['ziekmelding', 'ziek melden'], called: ['verzuim-'] },
    { said: ['pf'], called: ['-pensioenfonds'] },
    { said: ['vog'], called: ['verklaring van het gedrag'] },
    { said: ['zaak'], called: ['onderneming', 'winkel'] },
    { said: ['nooit'], called: ['-', '…'] },
  ],
  weights: {
    field: {
      provider: 1,
      service: 0.9,
      purpose: 0.8,
      said: 0.7,
      providerOfService: 0.4,
      serviceOfNamed: 0.5,
    },
    likeness: {
      same: 1,
      sameStem: 0.95,
      beginning: 0.6,
      tail: 0.55,
      part: 0.5,
      besideItself: 0.5,
      oneSlip: 0.7,
      twoSlips: 0.4,
    },
    letters: { part: 5, beginning: 3, beginningAlone: 2, swap: 3, oneSlip: 4, slipInFirst: 6, twoSlips: 8 },
    known: 0.6,
    unknownWord: 0.5,
    leastCovered: 0.3,
    leastOfBest: 0.25,
    mostButExact: 0.99,
    wholeName: 0.2,
    repeatedName: 0.8,
    sure: { of: 0.9, ofLong: 0.7, longFrom: 8 },
  },
};

type Plan = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** Providers by name, with services by name and their purposes; ids are the names. */
function catalogueOf(plan: Plan, aliases: Readonly<Record<string, readonly string[]>> = {}): Catalogue {
  return {
    version: 'v1',
    providers: Object.entries(plan).map(([name, services]) => ({
      id: name,
      name,
      aliases: [...(aliases[name] ?? [])],
      services: Object.entries(services).map(([service, purposes]) => ({
        id: service,
        name: service,
        level: 'EH3' as const,
        purposes: [...purposes],
        remark: null,
        source: 'test',
        checkedAt: '2026-11-24',
      })),
    })),
  };
}

const plan: Plan = {
  'Gemeente Alfa': { Parkeren: [], 'Subsidie aanvragen': [] },
  'Gemeente Beta': { 'Subsidie aanvragen': [], Terras: ['café beginnen'] },
  'Gemeente Gamma': { 'Subsidie aanvragen': ['geld'], 'Foto bekijken': [] },
  'Waterschap Delta': { Lozen: ['water lozen'], 'Subsidie aanvragen': [] },
  Werkbureau: { 'Inzien verzuimgegevens': [], 'Melden van werk': ['werk bekijken'] },
  Screeningsdienst: { 'Verklaring van het gedrag': [], 'Verklaring van gedrag': [] },
  Bouwpensioenfonds: { 'Loon-aangifte': ['verzuim'] },
};
/** Anew for each test: what is made beside the tests is measured by none of them. */
let index: ServiceIndex;
beforeEach(() => {
  index = buildServiceIndex(catalogueOf(plan, { Werkbureau: ['wb', 'banen'] }), fieldWords);
});

function found(query: string, limit = 10) {
  const search = searchServices(index, query, limit);
  if (search.kind === 'nothing') return [search.kind];
  return [
    `${search.kind} ${search.total}`,
    ...search.matches.map(
      ({ providerId, serviceId, score }) =>
        `${providerId}${serviceId === null ? '' : ` – ${serviceId}`} ${score.toFixed(3)}`,
    ),
  ];
}

describe('de index', () => {
  test('kent elke dienstverlener met zijn diensten, en wat dezelfde naam heeft', () => {
    expect(index.catalogueVersion).toBe('v1');
    expect(index.entries.map(({ providerId, serviceId }) => serviceId ?? providerId).slice(0, 6)).toEqual([
      'Gemeente Alfa',
      'Parkeren',
      'Subsidie aanvragen',
      'Gemeente Beta',
      'Subsidie aanvragen',
      'Terras',
    ]);
    expect([...index.upTo].slice(0, 6)).toEqual([3, 2, 3, 6, 5, 6]);
    expect([...index.sameName].slice(0, 8)).toEqual([0, 1, 2, 3, 2, 5, 6, 2]);
    expect(index.exact.get('subsidie aanvragen')).toEqual([2, 4, 7, 11]);
    expect(index.exact.get('wb')).toEqual([12]);
  });

  test('een naam zonder woorden is geen naam', () => {
    const odd = buildServiceIndex(catalogueOf({ '💥': { '!': ['?'] } }), fieldWords);
    expect([...odd.exact]).toEqual([]);
    expect(searchServices(odd, '')).toEqual({ kind: 'nothing' });
    expect(searchServices(odd, '💥')).toEqual({ kind: 'nothing' });
  });

  test.each([
    ['zieken', ['Inzien verzuimgegevens', 'Loon-aangifte']],
    ['zie', ['Inzien verzuimgegevens', 'Loon-aangifte']],
    ['ziekmelding', ['Inzien verzuimgegevens', 'Loon-aangifte']],
    ['ziek melden', ['Inzien verzuimgegevens', 'Loon-aangifte']],
    ['vog', ['Verklaring van het gedrag']],
    ['nooit', []],
  ])('wat mensen zeggen: %s', (query, services) => {
    const search = searchServices(index, query);
    const names = search.kind === 'nothing' ? [] : search.matches.map(({ serviceId }) => serviceId);
    expect(names).toEqual(services);
  });

  test('een betekenis van een hele dienstverlener', () => {
    expect(found('pf')).toEqual([
      'found 2',
      'Bouwpensioenfonds 0.693',
      'Bouwpensioenfonds – Loon-aangifte 0.222',
    ]);
  });

  test('een betekenis kan meer namen hebben, en houdt op aan het eind van de naam', () => {
    const shop = buildServiceIndex(
      catalogueOf({
        A: { Winkels: [] },
        B: { Onderneming: [] },
        C: { 'Verklaring van het': [], 'Het gedrag van een verklaring': [] },
      }),
      fieldWords,
    );
    expect(searchServices(shop, 'zaak')).toMatchObject({
      kind: 'found',
      matches: [{ providerId: 'A' }, { providerId: 'B' }],
    });
    expect(searchServices(shop, 'vog')).toEqual({ kind: 'nothing' });
  });
});

describe('de volgorde van wat gevonden is', () => {
  test.each<[string, string, string[]]>([
    [
      'een naam precies',
      'gemeente alfa',
      [
        'found 3',
        'Gemeente Alfa 1.000',
        'Gemeente Alfa – Parkeren 0.500',
        'Gemeente Alfa – Subsidie aanvragen 0.500',
      ],
    ],
    [
      'de woorden van een naam, andersom',
      'alfa gemeente',
      [
        'found 3',
        'Gemeente Alfa 0.990',
        'Gemeente Alfa – Parkeren 0.317',
        'Gemeente Alfa – Subsidie aanvragen 0.317',
      ],
    ],
    [
      'een andere naam precies',
      'wb',
      [
        'found 3',
        'Werkbureau 1.000',
        'Werkbureau – Inzien verzuimgegevens 0.500',
        'Werkbureau – Melden van werk 0.500',
      ],
    ],
    ['een doel precies', 'water lozen', ['found 1', 'Waterschap Delta – Lozen 1.000']],
    ['een woord van een naam', 'lozen', ['found 1', 'Waterschap Delta – Lozen 1.000']],
    [
      'het derde met dezelfde naam zakt',
      'subsidie',
      [
        'found 4',
        'Gemeente Alfa – Subsidie aanvragen 0.802',
        'Gemeente Beta – Subsidie aanvragen 0.802',
        'Gemeente Gamma – Subsidie aanvragen 0.642',
        'Waterschap Delta – Subsidie aanvragen 0.642',
      ],
    ],
    [
      'een woord dat nergens bij hoort',
      'subsidie kermis',
      [
        'partly 4',
        'Gemeente Alfa – Subsidie aanvragen 0.234',
        'Gemeente Beta – Subsidie aanvragen 0.234',
        'Gemeente Gamma – Subsidie aanvragen 0.188',
        'Waterschap Delta – Subsidie aanvragen 0.188',
      ],
    ],
    ['te veel woorden die nergens bij horen', 'subsidie kermis draaimolen zweefmolen oliebol', ['nothing']],
    ['een woord dat alleen helpt', 'bekijken', ['nothing']],
    [
      'een woord dat helpt, bij een ander',
      'foto bekijken',
      ['found 1', 'Gemeente Gamma – Foto bekijken 1.000'],
    ],
    ['een woord dat helpt, bij een vreemd woord', 'bekijken kermis', ['nothing']],
    ['een kort woord met een tikfout naast een vreemd woord', 'terrs kermis', ['nothing']],
    [
      'een lang woord met een tikfout naast een vreemd woord',
      'subsidue kermis',
      [
        'partly 4',
        'Gemeente Alfa – Subsidie aanvragen 0.159',
        'Gemeente Beta – Subsidie aanvragen 0.159',
        'Gemeente Gamma – Subsidie aanvragen 0.127',
        'Waterschap Delta – Subsidie aanvragen 0.127',
      ],
    ],
    ['een begin naast een vreemd woord', 'subs kermis', ['nothing']],
    [
      'een dienst bij een dienstverlener',
      'subsidie gamma',
      ['found 1', 'Gemeente Gamma – Subsidie aanvragen 0.565'],
    ],
    [
      'een dienst bij een dienstverlener met een tikfout',
      'parkeren alfq',
      ['found 1', 'Gemeente Alfa – Parkeren 0.645'],
    ],
    ['twee woorden die één zijn', 'loon aangifte', ['found 1', 'Bouwpensioenfonds – Loon-aangifte 1.000']],
    ['één woord dat er twee zijn', 'loonaangifte', ['found 1', 'Bouwpensioenfonds – Loon-aangifte 0.802']],
    [
      'twee woorden die er samen niet zijn',
      'aangifte loon',
      ['found 1', 'Bouwpensioenfonds – Loon-aangifte 0.891'],
    ],
    ['het laatste deel van een woord', 'gegevens', ['found 1', 'Werkbureau – Inzien verzuimgegevens 0.419']],
    [
      'een deel van een langer woord',
      'gedragscode',
      [
        'found 2',
        'Screeningsdienst – Verklaring van gedrag 0.379',
        'Screeningsdienst – Verklaring van het gedrag 0.370',
      ],
    ],
    [
      'een woord dat velen hebben',
      'gemeente',
      [
        'found 9',
        'Gemeente Alfa 0.874',
        'Gemeente Beta 0.874',
        'Gemeente Gamma 0.874',
        'Gemeente Alfa – Parkeren 0.317',
        'Gemeente Alfa – Subsidie aanvragen 0.317',
        'Gemeente Beta – Subsidie aanvragen 0.317',
        'Gemeente Beta – Terras 0.317',
        'Gemeente Gamma – Foto bekijken 0.317',
        'Gemeente Gamma – Subsidie aanvragen 0.253',
      ],
    ],
    ['een doel dat telt voor één dienst', 'geld', ['found 1', 'Gemeente Gamma – Subsidie aanvragen 1.000']],
    ['een deel van een doel', 'werk', ['found 2', 'Werkbureau – Melden van werk 0.808', 'Werkbureau 0.446']],
    [
      'woorden die niets zeggen, met een naam',
      'verklaring gedrag',
      [
        'found 2',
        'Screeningsdienst – Verklaring van gedrag 0.891',
        'Screeningsdienst – Verklaring van het gedrag 0.823',
      ],
    ],
    ['niets', 'de van', ['nothing']],
    ['wat er niet is', 'kermis', ['nothing']],
    ['leeg', '', ['nothing']],
  ])('%s: %s', (_title, query, expected) => {
    expect(found(query)).toEqual(expected);
  });
});

describe('een zoekvraag is nooit te lang', () => {
  test('na 200 tekens en na 20 woorden telt niets meer', () => {
    expect(found(`${'x'.repeat(199)} lozen`)).toEqual(['nothing']);
    expect(found(`${' '.repeat(195)}lozen`)).toEqual(['found 1', 'Waterschap Delta – Lozen 1.000']);
    expect(found(`${' '.repeat(196)}lozen`)).not.toContain('Waterschap Delta – Lozen 1.000');
    expect(found(`${'de '.repeat(20)}lozen`)).toEqual(['nothing']);
    expect(found(`${'de '.repeat(19)}lozen`)[0]).toBe('found 1');
  });

  test('zoveel als gevraagd, en hoeveel het er zijn', () => {
    expect(found('subsidie', 1)).toEqual(['found 4', 'Gemeente Alfa – Subsidie aanvragen 0.802']);
    expect(found('subsidie', 0)).toEqual(['found 4']);
    const many = buildServiceIndex(
      catalogueOf(Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`Loket ${n}`, { Dienst: [] }]))),
      fieldWords,
    );
    const search = searchServices(many, 'loket');
    expect(search.kind === 'nothing' ? 0 : search.matches.length).toBe(10);
  });
});

describe('meer tegelijk', () => {
  const several = (query: string, limit = 10) => {
    const search = searchSeveral(index, query, limit);
    return {
      kind: search.kind,
      missed: search.missed,
      names:
        search.kind === 'nothing'
          ? []
          : search.matches.map(({ providerId, serviceId }) => serviceId ?? providerId),
      total: search.kind === 'nothing' ? 0 : search.total,
    };
  };

  test.each([
    ['lozen, parkeren'],
    ['lozen; parkeren'],
    ['lozen + parkeren'],
    ['lozen & parkeren'],
    ['lozen en parkeren'],
    ['lozen and parkeren'],
    ['lozen\nparkeren'],
    ['lozen,, parkeren,'],
    ['  lozen  ,parkeren '],
  ])('gescheiden door leestekens of en: %p', (query) => {
    expect(several(query)).toEqual({ kind: 'found', missed: [], names: ['Lozen', 'Parkeren'], total: 2 });
  });

  test('een komma en en', () => {
    expect(several('lozen, parkeren en terras').names).toEqual(['Lozen', 'Parkeren', 'Terras']);
  });

  test('wat niet gevonden is, in de woorden van wie het typte', () => {
    expect(several('lozen, Kermis, terras, Draaimolen')).toEqual({
      kind: 'found',
      missed: ['Kermis', 'Draaimolen'],
      names: ['Lozen', 'Terras'],
      total: 2,
    });
  });

  test('één ding is niet meer dan één', () => {
    expect(several('subsidie kermis')).toMatchObject({ kind: 'partly', missed: [], total: 4 });
    expect(several('subsidie, kermis')).toMatchObject({ kind: 'partly', missed: [], total: 4 });
    expect(several('kermis, draaimolen')).toEqual({ kind: 'nothing', missed: [], names: [], total: 0 });
    expect(several('lozen&parkeren')).toMatchObject({ kind: 'partly' });
  });

  test('een naam met en erin blijft heel', () => {
    const names = buildServiceIndex(
      catalogueOf({ 'Zorg en Welzijn': { A: [] }, Zorg: { B: [] }, Welzijn: { C: [] }, Kust: { D: [] } }),
      fieldWords,
    );
    const search = searchSeveral(names, 'zorg en welzijn, kust', 2);
    expect(search).toMatchObject({
      kind: 'found',
      matches: [{ providerId: 'Zorg en Welzijn' }, { providerId: 'Kust' }],
    });
  });

  test('elk deel krijgt zijn deel van de keuzes, en niets staat er twee keer', () => {
    expect(several('subsidie, lozen', 4)).toMatchObject({
      names: ['Subsidie aanvragen', 'Subsidie aanvragen', 'Lozen'],
      total: 5,
    });
    expect(several('subsidie, lozen, terras', 4).names).toHaveLength(4);
    expect(several('lozen, water lozen, terras').names).toEqual(['Lozen', 'Terras']);
    expect(several('subsidie, parkeren, terras, lozen', 2).names).toHaveLength(2);
  });

  test('wat in één dienst samen staat, wordt niet gedeeld', () => {
    expect(several('loon, aangifte')).toEqual({
      kind: 'found',
      missed: [],
      names: ['Loon-aangifte'],
      total: 1,
    });
  });

  test('na tien delen telt niets meer', () => {
    const query = `${Array.from({ length: 9 }, (_, n) => `kermis${n}`).join(',')},lozen,parkeren`;
    expect(several(query)).toMatchObject({ missed: [] });
    expect(several(query.replace('kermis0', 'terras')).names).toEqual(['Lozen', 'Terras'].toReversed());
  });
});

describe('wat de gewichten doen', () => {
  const withWeights = (weights: Partial<FieldWords['weights']>, own: Plan = plan) =>
    buildServiceIndex(catalogueOf(own), { ...fieldWords, weights: { ...fieldWords.weights, ...weights } });
  const total = (query: string, weights: Partial<FieldWords['weights']>) => {
    const search = searchServices(withWeights(weights), query);
    return search.kind === 'nothing' ? 0 : search.total;
  };

  test('wat precies aan de grens is, hoort erbij', () => {
    expect(total('subsidie', { leastOfBest: 1 })).toBe(4);
    expect(total('subsidie', { leastCovered: 1 })).toBe(4);
    expect(total('subsidie kermis', { leastCovered: 1 })).toBe(0);
  });

  test('een paar woorden dat in de catalogus één woord is', () => {
    const pay = withWeights({}, { Fiscus: { Loonaangifte: [] } });
    const scoreOf = (query: string) => {
      const search = searchServices(pay, query);
      return search.kind === 'nothing' ? 0 : Number(search.matches[0]?.score.toFixed(3));
    };
    expect(scoreOf('loon aangifte')).toBe(0.691);
    expect(scoreOf('aangifte loon')).toBe(0.53);
  });

  test('een begin van twee letters telt alleen als er niets anders staat', () => {
    expect(found('fo')[0]).toBe('found 1');
    expect(found('fo bekijken')).toEqual(['nothing']);
    expect(found('bekijken foto')[0]).toBe('found 1');
  });

  test('wat even goed is, staat in de volgorde van de catalogus', () => {
    const parks = withWeights({}, { Z: { Parkb: [] }, Y: { Parka: [] }, X: { Parkc: [] } });
    expect(searchServices(parks, 'park')).toMatchObject({
      matches: [{ providerId: 'Z' }, { providerId: 'Y' }, { providerId: 'X' }],
    });
  });
});

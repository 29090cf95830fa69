import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import {
  authorityFactsSchema,
  authorityInputSchema,
  longestChain,
} from '../../../rules/authority/authorityInput.ts';
import { registerEntryInputSchema } from '../../../rules/authority/registerEntryInput.ts';
import {
  actWords,
  authorityWords,
  functionWords,
  legalFormWords,
  powerWords,
  readWord,
  restrictionWords,
  situationWords,
} from '../../../rules/authority/registerWords.ts';
import { authorityDecision } from '../../../rules/decisions/authorityDecision.ts';
import type { DecisionWorld } from '../../../rules/decisions/decision.ts';
import { openDecision } from '../../../rules/decisions/openDecision.ts';
import { entryWith, jan, readAuthority, refusalsOf, type Typed } from './askAuthority.ts';

const authority = openDecision(authorityDecision);
/** Of what is refused or printed nobody looks at the world. */
const world = {} as DecisionWorld;

const officerOf = (typed: Typed) => readAuthority(entryWith({}, typed)).entry.officers[0];
const refused = (typed: Typed) => refusalsOf(entryWith({}, typed));

describe('de woorden van het handelsregister', () => {
  test.each([
    ['rechtsvormen', legalFormWords],
    ['functies', functionWords],
    ['bevoegdheden', authorityWords],
    ['volmachten', powerWords],
    ['rechtstoestanden', situationWords],
    ['beperkingen', restrictionWords],
    ['handelingen', actWords],
  ] as const)('alle %s worden gelezen, en geen woord betekent twee dingen', (_title, table) => {
    const words: Readonly<Record<string, readonly [string, ...string[]]>> = table;
    for (const [code, names] of Object.entries(words)) {
      for (const name of [code, ...names, ` ${names[0].toUpperCase()} `])
        expect([name, readWord(name, words)]).toEqual([name, code]);
    }
    expect(readWord('iets heel anders', words)).toBeNull();
    expect(readWord('', words)).toBeNull();
  });

  test.each([
    ['B.V.', 'bv'],
    ['v.o.f.', 'vof'],
    ['Cooperatie', 'cooperatie'],
    ['VVE', 'vve'],
    ['BV i.o.', 'inOprichting'],
    ['0002', 'buitenlands'],
    ['Besloten Vennootschap (BV)', 'bv'],
    [' Stichting (ST) ', 'stichting'],
    ['Eenmanszaak met meerdere eigenaren', 'eenmanszaakMeerdereEigenaren'],
  ])('%s is %s', (typed, code) => {
    expect(readAuthority(entryWith({ legalForm: typed })).entry.legalForm).toBe(code);
  });

  test.each(['Besloten vennootschap (NV)', 'Iets (BV)', 'BV (iets)', 'iets (anders)'])(
    '%s wordt geweigerd: het een is niet het ander',
    (legalForm) => {
      expect(refusalsOf(entryWith({ legalForm }))).toHaveLength(1);
    },
  );

  test('een onbekend woord wordt geweigerd met alles wat wel kan', () => {
    expect(refusalsOf(entryWith({ legalForm: 'KBV' }))).toEqual([
      expect.stringMatching(
        /^legalForm: "KBV" is not understood; expected one of: Eenmanszaak \| .*Besloten vennootschap \| /,
      ),
    ]);
    expect(refused({ function: 'baas' })[0]).toMatch(/^officers\.0\.function: "baas" .*bestuurder \| /);
    expect(refused({ authority: 'misschien' })).toEqual([
      'officers.0.authority: "misschien" is not understood; expected one of: alleen/zelfstandig bevoegd | onbeperkt bevoegd | gezamenlijk bevoegd | beperkt bevoegd | niet bevoegd | zie opgaaf',
    ]);
    const issue = authorityInputSchema.safeParse(entryWith({}, { authority: 'x' })).error?.issues[0];
    expect(issue).toMatchObject({ code: 'custom', params: { expected: expect.stringContaining(' | ') } });
  });
});

describe('een inschrijving lezen', () => {
  test('wat er niet staat, is niet bekend', () => {
    expect(readAuthority({ legalForm: 'bv', person: 'Jan' })).toEqual({
      entry: {
        kvkNumber: null,
        name: null,
        legalForm: 'bv',
        deregistered: null,
        registrationEnded: null,
        specialLegalSituation: null,
        restriction: null,
        foreignLegalSituation: null,
        officers: [],
      },
      person: {
        name: { full: 'Jan' },
        birthDate: null,
        deceased: null,
        specialLegalSituation: null,
        restriction: null,
        suspended: null,
        minor: false,
        handlichting: false,
      },
      today: null,
    });
  });

  test('de namen van KVK en die van hier geven hetzelfde', () => {
    const dutch = {
      kvkNummer: '12345678',
      naam: 'Een BV',
      rechtsvorm: 'Besloten Vennootschap',
      uitgeschreven: 'nee',
      datumUitschrijving: '',
      registratieEinde: null,
      bijzondereRechtstoestand: 'geen',
      beperkingInRechtshandeling: 'Bewind',
      buitenlandseRechtstoestand: 'geen',
      functionarissen: [
        {
          voornamen: 'Jan',
          voorvoegselGeslachtsnaam: 'de',
          geslachtsnaam: 'Vries',
          Geboortedatum: '03-05-1980',
          overlijdensdatum: '20260102',
          bijzondereRechtstoestand: 'SSAN',
          beperkingInRechtshandeling: 'Curatele',
          schorsing: { aanvang: '01-02-2026', einde: '02-02-2026' },
          minderjarig: 'N',
          handlichting: 'J',
          functie: 'Gevolmachtigde',
          soortBevoegdheid: 'Gezamenlijk bevoegd',
          typeVolmacht: 'Beperkte volmacht',
          beperkingen: {
            bedrag: 12.34,
            handelingen: ['RDWSOLZ'],
            vestigingen: ['000012345678'],
            omschrijving: 'tot dat bedrag',
          },
          samenMet: 'ieder ander',
        },
      ],
      persoon: {
        naam: { voornamen: 'Jan', tussenvoegsel: 'de', achternaam: 'Vries' },
        geboortedatum: '1980-05-03',
      },
      vandaag: '24-11-2026',
    };
    const english = {
      kvkNumber: ' 12345678 ',
      name: 'Een BV',
      legalForm: 'bv',
      restriction: 'administration',
      officers: [
        {
          name: { givenNames: 'Jan', infix: 'de', familyName: 'Vries' },
          birthDate: '1980-05-03',
          deceased: '2026-01-02',
          specialLegalSituation: 'debtRestructuring',
          restriction: 'guardianship',
          suspended: { from: '2026-02-01', until: '2026-02-02' },
          minor: false,
          handlichting: true,
          function: 'attorney',
          authority: 'joint',
          powerOfAttorney: 'limited',
          limits: {
            euroCents: 1234,
            acts: ['rdwsolz'],
            branches: ['000012345678'],
            description: 'tot dat bedrag',
          },
          jointlyWith: 'anyone',
        },
      ],
      person: { firstName: 'Jan', prefix: 'de', lastName: 'Vries', dateOfBirth: '19800503' },
      today: '2026-11-24',
    };
    expect(readAuthority(dutch)).toEqual(readAuthority(english));
    expect(readAuthority(english)).toMatchObject({
      entry: {
        kvkNumber: '12345678',
        officers: [{ limits: { euroCents: 1234 }, jointlyWith: 'anyone', handlichting: true }],
      },
      person: jan,
      today: '2026-11-24',
    });
  });

  test.each([
    ['true', { suspended: true }, { from: null, until: null }],
    ['ja', { suspended: 'ja' }, { from: null, until: null }],
    ['nee', { suspended: 'nee' }, null],
    ['false', { suspended: false }, null],
    ['niets', {}, null],
    ['een dag', { geschorst: '01-02-2026' }, { from: '2026-02-01', until: null }],
    ['een begin', { suspended: { vanaf: '2026-02-01' } }, { from: '2026-02-01', until: null }],
    ['een einde', { suspended: { tot: '2026-02-01' } }, { from: null, until: '2026-02-01' }],
  ])('een schorsing als %s', (_title, typed, suspended) => {
    expect(officerOf(typed)?.suspended).toEqual(suspended);
  });

  test.each([
    ['een bedrag', 10, { euroCents: 1000, acts: [], branches: [], description: null }],
    ['een omschrijving', ' tot 10 ', { euroCents: null, acts: [], branches: [], description: 'tot 10' }],
    [
      'niets dan een lijst',
      { acts: ['AFSLFIN'] },
      { euroCents: null, acts: ['afslfin'], branches: [], description: null },
    ],
  ])('een grens als %s', (_title, limits, expected) => {
    expect(officerOf({ limits })?.limits).toEqual(expected);
  });

  test.each([
    [true, true],
    ['ja', true],
    ['01-02-2026', '2026-02-01'],
    ['2026-02-01', '2026-02-01'],
    ['20260201', '2026-02-01'],
    ['1 februari 2026', '2026-02-01'],
    ['nee', null],
    ['geen', null],
    [false, null],
    [null, null],
  ])('uitgeschreven: %s', (deregistered, expected) => {
    expect(readAuthority(entryWith({ deregistered })).entry.deregistered).toBe(expected);
  });

  test.each([
    [true, 'ja'],
    ['Insolvency', 'Insolvency'],
    ['nee', null],
    [false, null],
    ['n.v.t.', null],
  ])('een buitenlandse rechtstoestand: %s', (foreignLegalSituation, expected) => {
    expect(readAuthority(entryWith({ foreignLegalSituation })).entry.foreignLegalSituation).toBe(expected);
  });

  test.each([
    ['12111980', '1980-11-12'],
    ['31121980', '1980-12-31'],
    ['19801231', '1980-12-31'],
    ['20111980', '1980-11-20'],
    [' 19801231 ', '1980-12-31'],
    ['3 mei 1980', '1980-05-03'],
  ])('een geboortedatum als %s', (birthDate, expected) => {
    expect(officerOf({ birthDate })?.birthDate).toBe(expected);
  });

  test('een rechtspersoon als bestuurder is zelf een inschrijving', () => {
    const typed = { name: undefined, birthDate: null, rechtspersoon: { rechtsvorm: 'ST', naam: 'STAK' } };
    expect(officerOf(typed)).toMatchObject({
      name: null,
      legalPerson: { legalForm: 'stichting', name: 'STAK', officers: [] },
    });
    expect(registerEntryInputSchema.parse({ legalForm: 'bv' })).toMatchObject({
      legalForm: 'bv',
      officers: [],
    });
  });

  test('spaties om een naam en een nummer tellen niet', () => {
    expect(officerOf({ name: { givenNames: ' Jan ', infix: ' de ', familyName: ' Vries ' } })?.name).toEqual(
      jan.name,
    );
  });

  test.each(['geen', 'Nee', 'none', 'no', 'n.v.t.', false])(
    'een rechtstoestand of beperking: %s is niets',
    (typed) => {
      const { entry } = readAuthority(entryWith({ specialLegalSituation: typed, restriction: typed }));
      expect([entry.specialLegalSituation, entry.restriction]).toEqual([null, null]);
    },
  );

  test.each([
    [['ja', 'J', 'yes', 'TRUE', true], true],
    [['nee', 'N', 'no', 'false', 'geen', false], false],
  ])('%j is %s', (typed, expected) => {
    for (const minor of typed) expect(officerOf({ minor })?.minor).toBe(expected);
  });

  test('van een functionaris is niet bekend wat er niet staat', () => {
    expect(officerOf({ name: ' Jan de Vries ', birthDate: null })).toEqual({
      name: { full: 'Jan de Vries' },
      birthDate: null,
      deceased: null,
      specialLegalSituation: null,
      restriction: null,
      suspended: null,
      minor: false,
      handlichting: false,
      function: 'director',
      authority: null,
      powerOfAttorney: null,
      limits: null,
      jointlyWith: null,
      legalPerson: null,
    });
    expect(officerOf({ limits: { description: 'x' } })?.limits).toEqual({
      euroCents: null,
      acts: [],
      branches: [],
      description: 'x',
    });
    expect([true, false].map((jointlyWith) => officerOf({ jointlyWith })?.jointlyWith)).toEqual([
      'anyone',
      'otherDirectors',
    ]);
  });

  test('wie een dag weigert, zegt in het bewijs van de fout wat wel kan', () => {
    const { error } = authorityInputSchema.safeParse(entryWith({}, { birthDate: 'x' }));
    expect(error?.issues).toEqual([
      {
        code: 'custom',
        path: ['officers', 0, 'birthDate'],
        message: '"x" is not understood; expected: YYYY-MM-DD | DD-MM-YYYY | YYYYMMDD',
        params: { expected: 'YYYY-MM-DD | DD-MM-YYYY | YYYYMMDD' },
      },
    ]);
  });

  test('wat een bewijs bevat, wordt streng gelezen', () => {
    const { entry, person } = readAuthority(
      entryWith({ kvkNumber: '12345678', name: 'X', foreignLegalSituation: 'y' }, { authority: 'gb' }),
    );
    const isRead = (changed: object, officer: object = {}) =>
      authorityFactsSchema.safeParse({
        entry: { ...entry, ...changed, officers: entry.officers.map((one) => ({ ...one, ...officer })) },
        person,
        today: '2026-11-24',
      }).success;
    expect(isRead({})).toBe(true);
    for (const kvkNumber of ['1234567', '123456789', 'a1234567', '1234567a', ''])
      expect(isRead({ kvkNumber })).toBe(false);
    expect([
      isRead({ name: '' }),
      isRead({ foreignLegalSituation: '' }),
      isRead({ legalForm: 'BV' }),
    ]).toEqual([false, false, false]);
    for (const jointlyWith of ['anyone', 'otherDirectors', ['Piet'], null])
      expect(isRead({}, { jointlyWith })).toBe(true);
    for (const jointlyWith of ['iemand', [], [''], '']) expect(isRead({}, { jointlyWith })).toBe(false);
    for (const right of [
      { deceased: true },
      { deceased: '2026-01-01' },
      { suspended: { from: null, until: '2026-01-01' } },
    ]) {
      expect(isRead({}, right)).toBe(true);
    }
    const limits = { euroCents: 0, acts: ['afslc'], branches: ['x'], description: null };
    expect(isRead({}, { limits })).toBe(true);
    for (const wrong of [{ euroCents: -1 }, { euroCents: 0.5 }, { acts: ['x'] }, { more: 1 }])
      expect(isRead({}, { limits: { ...limits, ...wrong } })).toBe(false);
    for (const wrong of [
      { name: { full: '' } },
      { name: { givenNames: '', infix: '', familyName: '' } },
      { suspended: { from: null } },
      { deceased: false },
      { birthDate: '' },
    ]) {
      expect(isRead({}, wrong)).toBe(false);
    }
  });

  test('een naam die er al is, wordt niet uit losse delen gemaakt', () => {
    expect(refused({ voornamen: 'Piet' })[0]).toMatch(/voornamen/);
    expect(officerOf({ name: undefined, full: 'Jan de Vries' })?.name).toEqual({ full: 'Jan de Vries' });
    expect(officerOf({ name: { achternaam: ' Vries ' } })?.name).toEqual({
      givenNames: '',
      infix: '',
      familyName: 'Vries',
    });
  });
});

describe('wat niet wordt begrepen, wordt geweigerd', () => {
  test.each<[string, Typed, RegExp]>([
    ['een onbekend veld', entryWith({ kleur: 'rood' }), /^: Unrecognized key: "kleur"/],
    [
      'een onbekend veld van een functionaris',
      entryWith({}, { salaris: 1 }),
      /^officers\.0: Unrecognized key: "salaris"/,
    ],
    ['hetzelfde veld met twee waarden', entryWith({ rechtsvorm: 'NV' }), /Unrecognized key: "rechtsvorm"/],
    ['geen rechtsvorm', { officers: [], person: jan }, /^legalForm: /],
    ['geen persoon', { legalForm: 'BV' }, /^person: /],
    [
      'een KVK-nummer met letters',
      entryWith({ kvkNumber: '1234567a' }),
      /^kvkNumber: a KVK number has 8 digits/,
    ],
    ['een KVK-nummer van negen cijfers', entryWith({ kvkNumber: '123456789' }), /^kvkNumber: /],
    ['een KVK-nummer met iets ervoor', entryWith({ kvkNumber: 'x12345678' }), /^kvkNumber: /],
    [
      'een dag die niet bestaat',
      entryWith({}, { birthDate: '31-02-1980' }),
      /^officers\.0\.birthDate: "31-02-1980" is not understood; expected: YYYY-MM-DD \| DD-MM-YYYY \| YYYYMMDD$/,
    ],
    [
      'een jaar van twee cijfers',
      entryWith({}, { birthDate: '03-05-80' }),
      /is not understood; expected: YYYY-MM-DD/,
    ],
    [
      'een dag in woorden',
      entryWith({}, { birthDate: 'gisteren' }),
      /is not understood; expected: YYYY-MM-DD/,
    ],
    [
      'acht cijfers die geen dag zijn',
      entryWith({}, { birthDate: '19801331' }),
      /is not understood; expected: YYYY-MM-DD/,
    ],
    ['misschien minderjarig', entryWith({}, { minor: 'misschien' }), /^officers\.0\.minor: /],
    ['niets', null as unknown as Typed, /./],
    [
      'misschien uitgeschreven',
      entryWith({ deregistered: 'misschien' }),
      /^deregistered: "misschien" is not understood; expected: ja \| nee \| YYYY-MM-DD \|/,
    ],
    ['misschien geschorst', entryWith({}, { suspended: 'misschien' }), /^officers\.0\.suspended: /],
    [
      'misschien minderjarig, met wat wel kan',
      entryWith({}, { minor: 'misschien' }),
      /"misschien" is not understood; expected: ja \| nee$/,
    ],
    ['negen cijfers als dag', entryWith({}, { birthDate: '198012311' }), /is not understood/],
    ['tien cijfers als dag', entryWith({}, { birthDate: '0019801231' }), /is not understood/],
    ['een lijst als schorsing', entryWith({}, { suspended: [] }), /^officers\.0\.suspended: /],
    ['een lijst als grens', entryWith({}, { limits: [] }), /^officers\.0\.limits: /],
    [
      'een tekst die niets betekent als rechtstoestand',
      entryWith({ specialLegalSituation: 'druk' }),
      /^specialLegalSituation: "druk" is not understood; expected one of: faillissement/,
    ],
    [
      'een functionaris zonder naam',
      entryWith({}, { name: undefined }),
      /^officers\.0\.name: an officer is a person with a name, or a legalPerson/,
    ],
    [
      'een functionaris met naam en rechtspersoon',
      entryWith({}, { legalPerson: { legalForm: 'BV' } }),
      /^officers\.0\.name: an officer is/,
    ],
    ['een naam zonder achternaam', entryWith({}, { name: { givenNames: 'Jan' } }), /^officers\.0\.name/],
    ['een lege lijst van personen', entryWith({}, { jointlyWith: [] }), /^officers\.0\.jointlyWith/],
    [
      'een bedrag dat niemand meent',
      entryWith({}, { limits: 1e15 }),
      /limits: an amount is at most 1000000000000 euros/,
    ],
    [
      'een bedrag dat niemand meent, met naam',
      entryWith({}, { limits: { euros: 1e20 } }),
      /at most 1000000000000 euros/,
    ],
    [
      'een KVK-nummer van zeven cijfers',
      entryWith({ kvkNumber: '123 4567' }),
      /^kvkNumber: a KVK number has 8/,
    ],
    ['een bedrag onder nul', entryWith({}, { limits: -1 }), /^officers\.0\.limits/],
    ['een bedrag onder nul met naam', entryWith({}, { limits: { amount: -1 } }), /^officers\.0\.limits/],
    ['een onbekende handeling', entryWith({}, { limits: { acts: ['verkopen'] } }), /^officers\.0\.limits/],
    ['tekst als lijst', entryWith({ officers: 'Jan' }), /^officers: /],
    ['een lijst als persoon', entryWith({ person: [jan] }), /^person/],
    ['een getal als dag', entryWith({}, { birthDate: 19_800_503 }), /^officers\.0\.birthDate: /],
  ])('%s', (_title, input, message) => {
    expect(refusalsOf(input).join('\n')).toMatch(message);
  });

  test('het hoogste bedrag wordt nog gelezen', () => {
    expect(officerOf({ limits: 1e12 })?.limits?.euroCents).toBe(1e14);
  });

  test('een KVK-nummer mag een spatie hebben', () => {
    expect(readAuthority(entryWith({ kvkNumber: '1234 5678' })).entry.kvkNumber).toBe('12345678');
  });

  test.each([
    [{ given: 'Jan Piet', family: 'Vries' }],
    [{ first: 'Jan Piet', last: 'Vries' }],
    [{ voornamen: ['Jan', 'Piet'], achternaam: 'Vries' }],
    [{ given: [' Jan ', 'Piet'], family: 'Vries' }],
    [{ initials: 'Jan Piet', surname: 'Vries' }],
  ])('een naam in delen als %j', (name) => {
    expect(officerOf({ name })?.name).toEqual({ givenNames: 'Jan Piet', infix: '', familyName: 'Vries' });
  });

  test('het schema en de weigering noemen de delen van een naam', () => {
    const refusal = authority.decide(entryWith({}, { name: { given: 'Jan', nick: 'J' } }), world);
    expect(JSON.stringify(refusal)).toContain('givenNames | infix | familyName | full');
    expect(JSON.stringify(authority.inputJsonSchema())).toContain('familyName (also: family, last, ');
  });

  test('het schema vraagt de persoon, net als de beslissing', () => {
    expect(authority.inputJsonSchema()).toMatchObject({ required: ['legalForm', 'person'] });
  });

  test.each(['penningmeester', 'Voorzitter', 'secretaris', 'bestuurder (penningmeester)'])(
    'een %s zit in het bestuur',
    (held) => {
      expect(officerOf({ function: held })?.function).toBe('director');
    },
  );

  test('hetzelfde veld met twee namen en één waarde is goed', () => {
    expect(refusalsOf(entryWith({ rechtsvorm: 'BV' }))).toEqual([]);
  });

  const chainOf = (length: number): Typed => {
    let above: Typed = { legalForm: 'BV', officers: [] };
    for (let link = 0; link < length; link += 1) {
      above = {
        legalForm: 'BV',
        officers: [{ function: 'bestuurder', authority: 'azb', legalPerson: above }],
      };
    }
    return { ...above, person: jan };
  };

  test('een keten mag tien organisaties hoog zijn, en niet meer', () => {
    expect(refusalsOf(chainOf(longestChain))).toEqual([]);
    expect(refusalsOf(chainOf(longestChain + 1))).toEqual([
      expect.stringMatching(/more than 10 organisations above each other/),
    ]);
    expect(refusalsOf(chainOf(5000))).toEqual([': more than 10 organisations above each other']);
    expect(authorityInputSchema.safeParse(chainOf(5000)).error?.issues[0]?.code).toBe('custom');
    const { officers } = chainOf(longestChain) as { officers: readonly Typed[] };
    const full = officers.map((officer) => ({ ...officer, limits: { acts: ['afslc'] } }));
    expect(refusalsOf({ ...chainOf(longestChain), officers: full })).toEqual([]);
    const nested = (depth: number) => ({ today: JSON.parse(`${'['.repeat(depth)}1${']'.repeat(depth)}`) });
    expect(refusalsOf(nested(47))).not.toContain(': more than 10 organisations above each other');
    expect(refusalsOf(nested(48))).toContain(': more than 10 organisations above each other');
  });

  test('feiten van een bewijs met een te lange keten worden geweigerd, zonder die af te lopen', () => {
    const { entry, person } = readAuthority(entryWith({ today: '2026-11-24' }));
    const [officer] = entry.officers;
    let above: unknown = entry;
    for (let link = 0; link < 5000; link += 1) {
      above = { ...entry, officers: [{ ...officer, name: null, legalPerson: above }] };
    }
    const read = authorityFactsSchema.safeParse({ entry: above, person, today: '2026-11-24' });
    expect(read.error?.issues[0]?.message).toBe('more than 10 organisations above each other');
  });

  test('een organisatie die zichzelf bestuurt, wordt geweigerd', () => {
    const own = { legalForm: 'BV', kvkNumber: '12345678' };
    const through = (legalPerson: Typed) => ({ function: 'bestuurder', legalPerson });
    const circle = {
      ...own,
      officers: [through({ legalForm: 'BV', kvkNumber: '87654321', officers: [through(own)] })],
      person: jan,
    };
    expect(refusalsOf(circle)).toEqual(['officers: organisation 12345678 directs itself']);
    const twice = { legalForm: 'BV', officers: [through(own), through(own)], person: jan };
    expect(refusalsOf(twice)).toEqual([]);
    const second = { ...circle, officers: [through({ legalForm: 'BV' }), ...circle.officers] };
    expect(refusalsOf(second)).toEqual(['officers: organisation 12345678 directs itself']);
    const nameless = {
      legalForm: 'BV',
      officers: [through({ legalForm: 'BV', officers: [through({ legalForm: 'BV' })] })],
      person: jan,
    };
    expect(refusalsOf(nameless)).toEqual([]);
    expect(authorityInputSchema.safeParse(circle).error?.issues[0]?.code).toBe('custom');
  });

  test('het schema dat wordt afgedrukt, noemt de velden en hun woorden', () => {
    const printed = z.toJSONSchema(authorityInputSchema, { io: 'input', unrepresentable: 'any' });
    const { properties = {}, required } = printed;
    expect(Object.keys(properties).toSorted()).toEqual(
      [
        'kvkNumber',
        'name',
        'legalForm',
        'deregistered',
        'registrationEnded',
        'specialLegalSituation',
        'restriction',
        'foreignLegalSituation',
        'officers',
        'person',
        'today',
      ].toSorted(),
    );
    expect(properties.legalForm).toMatchObject({
      type: 'string',
      description: expect.stringMatching(/^One of: Eenmanszaak \| /),
      examples: expect.arrayContaining(['Eenmanszaak', 'Stichting']),
    });
    expect(required).toEqual(['legalForm']);
    expect(JSON.stringify(printed)).toMatch(/ja or nee, or a day: YYYY-MM-DD \| DD-MM-YYYY \| YYYYMMDD/);
  });
});

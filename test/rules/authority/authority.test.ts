import { beforeAll, describe, expect, test } from '@jest/globals';
import type { RuleBook } from '../../../rules/ruleBook.ts';
import { currentRuleBook } from '../currentRuleBook.ts';
import { askAuthority, entryWith, jan, piet, type Typed } from './askAuthority.ts';

let ruleBook: RuleBook;
beforeAll(async () => {
  ruleBook = await currentRuleBook();
});

const codesOf = (input: Typed) => askAuthority(input, ruleBook).output.reasons.map(({ code }) => code);
const answerOf = (input: Typed) => askAuthority(input, ruleBook).output.authority;

describe('per rechtsvorm: wie staat er, wat staat er, en mag die persoon alleen tekenen', () => {
  test.each([
    ['Eenmanszaak: de eigenaar mag alleen', 'Eenmanszaak', { function: 'eigenaar' }, 'yes', ['owner']],
    [
      'Eenmanszaak: de eigenaar mag alleen, ook als er iets anders bij staat',
      'Eenmanszaak',
      { function: 'eigenaar', authority: 'beperkt bevoegd' },
      'yes',
      ['owner'],
    ],
    [
      'Eenmanszaak: een gevolmachtigde met volledige volmacht mag alleen',
      'Eenmanszaak',
      { function: 'gevolmachtigde', powerOfAttorney: 'volledige volmacht' },
      'yes',
      ['fullPower'],
    ],
    [
      'Eenmanszaak: een gevolmachtigde met beperkte volmacht is niet vast te stellen',
      'Eenmanszaak',
      { function: 'gevolmachtigde', powerOfAttorney: 'beperkte volmacht' },
      'notEstablished',
      ['limitedPower'],
    ],
    [
      'BV: een eigenaar zonder bevoegdheid is niet vast te stellen, dat geldt alleen bij een eenmanszaak',
      'BV',
      { function: 'eigenaar' },
      'notEstablished',
      ['kindUnknown'],
    ],
    [
      'Eenmanszaak met meerdere eigenaren: een mens kijkt mee',
      'Eenmanszaak met meerdere eigenaren',
      { function: 'mede-eigenaar', authority: 'onbeperkt bevoegd' },
      'notEstablished',
      ['severalOwners', 'unlimited'],
    ],
    [
      'VOF: een vennoot die onbeperkt bevoegd is, mag alleen',
      'VOF',
      { function: 'vennoot', authority: 'ob' },
      'yes',
      ['unlimited'],
    ],
    [
      'VOF: een vennoot die beperkt bevoegd is tot 10.000 euro, is niet vast te stellen',
      'VOF',
      { function: 'vennoot', authority: 'bb', limits: 10_000 },
      'notEstablished',
      ['limited'],
    ],
    [
      'VOF: een vennoot die niet bevoegd is, mag niet',
      'VOF',
      { function: 'vennoot', authority: 'nb' },
      'no',
      ['none'],
    ],
    [
      'CV: een beherend vennoot die onbeperkt bevoegd is, mag alleen',
      'CV',
      { function: 'beherend vennoot', authority: 'ob' },
      'yes',
      ['unlimited'],
    ],
    [
      'CV: een stille vennoot mag nooit',
      'CV',
      { function: 'stille vennoot', authority: 'ob' },
      'no',
      ['neverRepresents'],
    ],
    [
      'Maatschap: een maat die onbeperkt bevoegd is, mag alleen',
      'Maatschap',
      { function: 'maat', authority: 'ob' },
      'yes',
      ['unlimited'],
    ],
    [
      'Rederij: een mens kijkt mee',
      'Rederij',
      { function: 'boekhouder', authority: 'ob' },
      'notEstablished',
      ['shippingCompany', 'unlimited'],
    ],
    [
      'BV: een bestuurder die alleen/zelfstandig bevoegd is, mag alleen',
      'BV',
      { authority: 'azb' },
      'yes',
      ['sole'],
    ],
    [
      'BV: een bestuurder die gezamenlijk bevoegd is, is niet vast te stellen',
      'BV',
      { authority: 'gb' },
      'notEstablished',
      ['joint'],
    ],
    ['BV: een bestuurder die niet bevoegd is, mag niet', 'BV', { authority: 'nb' }, 'no', ['none']],
    [
      'BV: een bestuurder zonder bevoegdheid is niet vast te stellen',
      'BV',
      {},
      'notEstablished',
      ['kindUnknown'],
    ],
    [
      'NV: een bestuurder die alleen/zelfstandig bevoegd is, mag alleen',
      'NV',
      { authority: 'azb' },
      'yes',
      ['sole'],
    ],
    [
      'NV: een commissaris mag nooit',
      'NV',
      { function: 'commissaris', authority: 'azb' },
      'no',
      ['neverRepresents'],
    ],
    [
      'Stichting: een lid van de raad van toezicht mag nooit',
      'Stichting',
      { function: 'lid RvT', powerOfAttorney: 'volledige volmacht' },
      'no',
      ['neverRepresents'],
    ],
    [
      'Stichting: een bestuurder die alleen/zelfstandig bevoegd is, mag alleen',
      'ST',
      { authority: 'azb' },
      'yes',
      ['sole'],
    ],
    [
      'Vereniging: een bestuurder die gezamenlijk bevoegd is, is niet vast te stellen',
      'VER',
      { authority: 'gb' },
      'notEstablished',
      ['joint'],
    ],
    [
      'Coöperatie: een bestuurder die alleen/zelfstandig bevoegd is, mag alleen',
      'COP',
      { authority: 'azb' },
      'yes',
      ['sole'],
    ],
    [
      'OWM: een bestuurder die alleen/zelfstandig bevoegd is, mag alleen',
      'OWM',
      { authority: 'azb' },
      'yes',
      ['sole'],
    ],
    [
      'VvE: een bestuurder die alleen/zelfstandig bevoegd is, mag alleen',
      'VvE',
      { authority: 'azb' },
      'yes',
      ['sole'],
    ],
    ['Kerkgenootschap: wie niet bevoegd is, mag niet', 'KG', { authority: 'nb' }, 'no', ['church', 'none']],
    [
      'Kerkgenootschap: nooit uit het register',
      'KG',
      { authority: 'azb' },
      'notEstablished',
      ['church', 'sole'],
    ],
    [
      'Publiekrechtelijk: een bestuurder is niet vast te stellen',
      'PR',
      { function: 'publiekrechtelijk bestuurder', authority: 'azb' },
      'notEstablished',
      ['publicBody', 'sole'],
    ],
    [
      'Buitenlands: een functionaris volgens buitenlands recht is niet vast te stellen',
      '0001',
      { function: 'functionaris volgens buitenlands recht', authority: 'zie opgaaf' },
      'notEstablished',
      ['foreignOrganisation', 'seeFiling'],
    ],
    [
      'In oprichting: een bevoegd functionaris is niet vast te stellen',
      'BV i.o.',
      { function: 'bevoegd functionaris', authority: 'ob' },
      'notEstablished',
      ['inFormation', 'unlimited'],
    ],
    [
      'EESV: een bestuurder die alleen/zelfstandig bevoegd is, mag alleen',
      'EESV',
      { authority: 'azb' },
      'yes',
      ['sole'],
    ],
    ['EESV: een lid mag nooit', 'EESV', { function: 'lid EESV' }, 'no', ['neverRepresents']],
    [
      'SE: een lid van het besturend orgaan dat alleen bevoegd is, mag alleen',
      'SE',
      { function: '18', authority: 'azb' },
      'yes',
      ['sole'],
    ],
    [
      'SCE: een lid van het leidinggevend orgaan dat alleen bevoegd is, mag alleen',
      'SCE',
      { function: '19', authority: 'azb' },
      'yes',
      ['sole'],
    ],
    [
      'BV: een vereffenaar ziet een mens na, ook als die alleen bevoegd is',
      'BV',
      { function: 'vereffenaar', authority: 'azb' },
      'notEstablished',
      ['functionByHand'],
    ],
    [
      'BV: een curator ziet een mens na',
      'BV',
      { function: 'curator', powerOfAttorney: 'volledige volmacht' },
      'notEstablished',
      ['functionByHand'],
    ],
    [
      'BV: een vereffenaar die niet bevoegd is, mag niet',
      'BV',
      { function: 'vereffenaar', authority: 'nb' },
      'no',
      ['none'],
    ],
    [
      'Overige rechtspersoon: een bestuurder die alleen/zelfstandig bevoegd is, mag alleen',
      'OPR',
      { authority: 'azb' },
      'yes',
      ['sole'],
    ],
  ] as const)('%s', (_title, legalForm, officer, authority, codes) => {
    const { output } = askAuthority(entryWith({ legalForm }, officer), ruleBook);
    expect(output.authority).toBe(authority);
    expect(output.reasons.map(({ code }) => code)).toEqual(codes);
  });
});

describe('de beslisregel van KVK', () => {
  const minor = { birthDate: '2010-01-01' };
  test.each([
    ['uitgeschreven: nee', { deregistered: true }, {}, 'no', 'deregistered'],
    ['uitgeschreven op een dag: nee', { datumUitschrijving: '01-02-2026' }, {}, 'no', 'deregistered'],
    ['registratie beëindigd: nee', { registrationEnded: '2026-01-01' }, {}, 'no', 'registrationEnded'],
    ['organisatie failliet: nee', { bijzondereRechtstoestand: 'FAIL' }, {}, 'no', 'bankruptcy'],
    [
      'organisatie in surseance: nee',
      { specialLegalSituation: 'surseance van betaling' },
      {},
      'no',
      'suspensionOfPayments',
    ],
    ['organisatie in schuldsanering: nee', { specialLegalSituation: 'SSAN' }, {}, 'no', 'debtRestructuring'],
    [
      'organisatie in liquidatie: een mens kijkt mee',
      { specialLegalSituation: 'in liquidatie' },
      {},
      'notEstablished',
      'liquidation',
    ],
    [
      'organisatie ontbonden: een mens kijkt mee',
      { specialLegalSituation: 'ontbonden' },
      {},
      'notEstablished',
      'dissolution',
    ],
    ['eigenaar onder curatele: nee', { restriction: 'Curatele' }, {}, 'no', 'guardianship'],
    ['eigenaar onder bewind: nee', { restriction: 'bewind' }, {}, 'no', 'administration'],
    [
      'eigenaar onder provisioneel bewind: nee',
      { restriction: 'Provisioneel' },
      {},
      'no',
      'provisionalAdministration',
    ],
    [
      'buitenlandse rechtstoestand: nee',
      { foreignLegalSituation: 'Insolvency' },
      {},
      'no',
      'foreignLegalSituation',
    ],
    ['persoon overleden: nee', {}, { deceased: true }, 'no', 'deceased'],
    ['persoon overleden op een dag: nee', {}, { overlijdensdatum: '20260101' }, 'no', 'deceased'],
    ['persoon failliet: nee', {}, { specialLegalSituation: 'faillissement' }, 'no', 'bankruptcy'],
    [
      'persoon in schuldsanering: nee',
      {},
      { specialLegalSituation: 'schuldsanering' },
      'no',
      'debtRestructuring',
    ],
    ['persoon onder curatele: nee', {}, { restriction: 'onder curatele' }, 'no', 'guardianship'],
    ['geschorst zonder einde: nee', {}, { suspended: { from: '2026-01-01' } }, 'no', 'suspended'],
    [
      'geschorst tot een dag die nog komt: nee',
      {},
      { suspended: { from: '2026-01-01', until: '2026-12-01' } },
      'no',
      'suspended',
    ],
    [
      'geschorst tot en met vandaag: nee',
      {},
      { suspended: { from: '2026-01-01', until: '2026-11-24' } },
      'no',
      'suspended',
    ],
    [
      'geschorst tot gisteren: telt niet meer',
      {},
      { suspended: { from: '2026-01-01', until: '2026-11-23' } },
      'yes',
      'sole',
    ],
    ['minderjarig: nee', { person: { ...jan, ...minor } }, minor, 'no', 'minor'],
    [
      'minderjarig met handlichting: nee, en het register zegt wat mag',
      { person: { ...jan, ...minor } },
      { ...minor, handlichting: 'ja' },
      'no',
      'minorWithHandlichting',
    ],
    ['minderjarig genoemd: nee', {}, { minor: true }, 'no', 'minor'],
    ['alleen/zelfstandig bevoegd: ja', {}, { authority: 'Alleen/zelfstandig bevoegd' }, 'yes', 'sole'],
    ['onbeperkt bevoegd: ja', {}, { authority: 'Onbeperkt bevoegd' }, 'yes', 'unlimited'],
    [
      'volledige volmacht: ja',
      {},
      { authority: null, powerOfAttorney: 'Volledige volmacht' },
      'yes',
      'fullPower',
    ],
    [
      'gezamenlijk bevoegd met volledige volmacht: ja',
      {},
      { authority: 'gb', powerOfAttorney: 'Volledige volmacht' },
      'yes',
      'fullPower',
    ],
    [
      'niet bevoegd met volledige volmacht: ja',
      {},
      { authority: 'nb', powerOfAttorney: 'Volledige volmacht' },
      'yes',
      'fullPower',
    ],
    [
      'niet bevoegd met beperkte volmacht: niet vastgesteld',
      {},
      { authority: 'nb', powerOfAttorney: 'b' },
      'notEstablished',
      'limitedPower',
    ],
    ['niet bevoegd zonder volmacht: nee', {}, { authority: 'nb', powerOfAttorney: 'geen' }, 'no', 'none'],
    [
      'gezamenlijk bevoegd: niet vastgesteld',
      {},
      { authority: 'Gezamenlijk bevoegd' },
      'notEstablished',
      'joint',
    ],
    ['beperkt bevoegd: niet vastgesteld', {}, { authority: 'Beperkt bevoegd' }, 'notEstablished', 'limited'],
    [
      'beperkte volmacht: niet vastgesteld',
      {},
      { authority: null, powerOfAttorney: 'Beperkte volmacht' },
      'notEstablished',
      'limitedPower',
    ],
    ['zie opgaaf: niet vastgesteld', {}, { authority: 'zie opgaaf' }, 'notEstablished', 'seeFiling'],
    ['niets bekend: niet vastgesteld', {}, { authority: null }, 'notEstablished', 'kindUnknown'],
    [
      'onbeperkt bevoegd met een grens: dat spreekt elkaar tegen',
      {},
      { authority: 'ob', limits: 5000 },
      'notEstablished',
      'contradictedByLimit',
    ],
    [
      'volledige volmacht voor één vestiging: dat spreekt elkaar tegen',
      {},
      { authority: null, powerOfAttorney: 'v', limits: { branches: ['000012345678'] } },
      'notEstablished',
      'contradictedByLimit',
    ],
    [
      'alleen bevoegd met een grens: dat spreekt elkaar net zo tegen',
      {},
      { authority: 'azb', limits: 5000 },
      'notEstablished',
      'contradictedByLimit',
    ],
  ] as const)('%s', (_title, entry, officer, authority, code) => {
    const { output } = askAuthority(entryWith(entry, { authority: 'azb', ...officer }), ruleBook);
    expect(output.authority).toBe(authority);
    expect(output.reasons.map((reason) => reason.code)).toContain(code);
  });

  test('nee gaat voor ja: wat de functie geeft, staat er wel bij', () => {
    const { output } = askAuthority(
      entryWith({ deregistered: true, legalForm: 'KG' }, { authority: 'azb', deceased: true }),
      ruleBook,
    );
    expect(output.authority).toBe('no');
    expect(output.reasons.map(({ code, says }) => [code, says])).toEqual([
      ['church', 'notEstablished'],
      ['deceased', 'no'],
      ['deregistered', 'no'],
      ['sole', 'yes'],
    ]);
  });

  test('wat van de persoon zelf bekend is, telt ook als het niet bij de functie staat', () => {
    expect(answerOf(entryWith({ person: { ...jan, deceased: true } }, { authority: 'azb' }))).toBe('no');
    expect(answerOf(entryWith({ person: { ...jan, suspended: true } }, { authority: 'azb' }))).toBe('no');
  });

  test.each([
    ['op de achttiende verjaardag is iemand volwassen', '2008-11-24', 'yes'],
    ['een dag ervoor is iemand minderjarig', '2008-11-25', 'no'],
  ])('%s', (_title, birthDate, authority) => {
    expect(answerOf(entryWith({ person: { ...jan, birthDate } }, { birthDate, authority: 'azb' }))).toBe(
      authority,
    );
  });

  test('wie op 29 februari is geboren, is op 1 maart volwassen', () => {
    const born = { birthDate: '2008-02-29' };
    const on = (today: string) =>
      answerOf(entryWith({ today, person: { ...jan, ...born } }, { ...born, authority: 'azb' }));
    expect([on('2026-02-28'), on('2026-03-01')]).toEqual(['no', 'yes']);
  });

  test('een bewind bij de ander zegt niets over deze persoon', () => {
    expect(
      answerOf(
        entryWith({}, { authority: 'azb' }, { ...piet, function: 'bestuurder', restriction: 'bewind' }),
      ),
    ).toBe('yes');
  });
});

describe('staat de persoon in het register', () => {
  test.each([
    ['alles gelijk: dezelfde', jan, 'yes', ['sole']],
    [
      'hoofdletters en accenten tellen niet',
      { name: { givenNames: 'JÁN', infix: 'De', familyName: 'vries' }, birthDate: '1980-05-03' },
      'yes',
      ['sole'],
    ],
    [
      'in één stuk geschreven: dezelfde',
      { name: ' Jan  de Vries', birthDate: '3 mei 1980' },
      'yes',
      ['sole'],
    ],
    [
      'het voorvoegsel bij de achternaam: dezelfde',
      { name: { givenNames: 'Jan', familyName: 'de Vries' }, birthDate: '1980-05-03' },
      'yes',
      ['sole'],
    ],
    ['zonder geboortedatum: niet vast te stellen', { name: jan.name }, 'notEstablished', ['personUncertain']],
    [
      'andere geboortedatum: niet vast te stellen',
      { name: jan.name, birthDate: '1981-05-03' },
      'notEstablished',
      ['personUncertain'],
    ],
    [
      'voorletters: niet vast te stellen',
      { name: 'J. de Vries', birthDate: '1980-05-03' },
      'notEstablished',
      ['personUncertain'],
    ],
    [
      'andere voornamen: niet vast te stellen',
      { name: 'Johannes de Vries', birthDate: '1980-05-03' },
      'notEstablished',
      ['personUncertain'],
    ],
    [
      'andere achternaam: niet vast te stellen',
      { name: { givenNames: 'Jan', infix: '', familyName: 'Smit' }, birthDate: '1980-05-03' },
      'notEstablished',
      ['personUncertain'],
    ],
    [
      'een ander voorvoegsel: niet vast te stellen',
      { name: { givenNames: 'Jan', infix: 'van', familyName: 'Vries' }, birthDate: '1980-05-03' },
      'notEstablished',
      ['personUncertain'],
    ],
    ['iemand anders: staat niet op het uittreksel', piet, 'no', ['notInEntry']],
    [
      'iemand anders met dezelfde achternaam: staat niet op het uittreksel',
      { name: 'Klaas de Vries', birthDate: '1990-01-01' },
      'no',
      ['notInEntry'],
    ],
  ] as const)('%s', (_title, person, authority, codes) => {
    const input = entryWith({ person }, { authority: 'azb' });
    expect(answerOf(input)).toBe(authority);
    expect(codesOf(input)).toEqual(codes);
  });

  test.each([
    ['niemand bekend', { officers: undefined }, ['nobodyRegistered']],
    ['een lege lijst', { officers: [] }, ['nobodyRegistered']],
    ['een kerk zonder iemand', { legalForm: 'kerk', officers: [] }, ['church', 'nobodyRegistered']],
    [
      'een overheid waar de persoon niet bij staat',
      { legalForm: 'gemeente', officers: [{ ...piet, function: '25' }] },
      ['publicBody'],
    ],
  ])('%s: niet vast te stellen', (_title, entry, codes) => {
    const input = entryWith(entry);
    expect(answerOf(input)).toBe('notEstablished');
    expect(codesOf(input)).toEqual(codes);
  });

  test('wie op iemand lijkt die niet mag tekenen, krijgt geen nee', () => {
    const input = entryWith(
      {},
      { function: 'commissaris' },
      { ...jan, birthDate: null, function: 'bestuurder', authority: 'azb' },
    );
    expect(answerOf(input)).toBe('notEstablished');
    expect(codesOf(input)).toEqual(['neverRepresents', 'personUncertain']);
  });
});

describe('iemand met meer functies', () => {
  const held = (officer: Typed, ...others: readonly Typed[]) =>
    askAuthority(
      entryWith({}, officer, ...others.map((other) => ({ ...jan, function: 'bestuurder', ...other }))),
      ruleBook,
    ).output;
  test.each([
    [
      'de belangrijkste functie beslist: bestuurder boven gevolmachtigde',
      { authority: 'azb' },
      { function: 'gevolmachtigde', powerOfAttorney: 'b' },
      'yes',
    ],
    [
      'ook als een mindere functie meer geeft',
      { authority: 'gb' },
      { function: 'gevolmachtigde', powerOfAttorney: 'v' },
      'notEstablished',
    ],
    [
      'van gelijke functies beslist de sterkste',
      { authority: 'gb' },
      { function: 'bestuurder', authority: 'azb' },
      'yes',
    ],
    [
      'een commissaris die ook bestuurder is, mag wat de bestuurder mag',
      { function: 'commissaris' },
      { function: 'bestuurder', authority: 'azb' },
      'yes',
    ],
    [
      'niet bevoegd als bestuurder en wel een volmacht: dat spreekt elkaar tegen',
      { authority: 'nb' },
      { function: 'gevolmachtigde', powerOfAttorney: 'v' },
      'notEstablished',
    ],
    [
      'niet bevoegd en verder niets dat iets geeft: nee',
      { authority: 'nb' },
      { function: 'enig aandeelhouder' },
      'no',
    ],
    [
      'wie in één functie is geschorst, mag niet',
      { authority: 'azb' },
      { function: 'gevolmachtigde', powerOfAttorney: 'v', suspended: true },
      'no',
    ],
  ] as const)('%s', (_title, one, other, authority) => {
    expect(held(one, other).authority).toBe(authority);
    expect(held(other, one)).toEqual(held(one, other));
  });

  test('alle functies staan erbij, de belangrijkste eerst', () => {
    const { roles } = held(
      { function: 'enig aandeelhouder' },
      { function: 'gevolmachtigde', powerOfAttorney: 'v' },
      { function: 'bestuurder', authority: 'gb' },
    );
    expect(roles.map(({ function: role, importance, says }) => [role, importance, says])).toEqual([
      ['director', 5, 'notEstablished'],
      ['attorney', 2, 'yes'],
      ['soleShareholder', 1, 'no'],
    ]);
  });

  test('waarom een mindere functie niet telt of een gat laat, staat erbij', () => {
    const codes = (one: Typed, other: Typed) => held(one, other).reasons.map(({ code }) => code);
    const power = { function: 'gevolmachtigde', powerOfAttorney: 'v' };
    expect(codes({ authority: 'gb' }, power)).toContain('lessImportantFunction');
    expect(codes({ authority: 'nb' }, power)).toContain('functionsContradict');
    expect(codes({ authority: 'gb' }, { ...power, powerOfAttorney: 'b' })).not.toContain(
      'lessImportantFunction',
    );
    expect(codes({ authority: 'azb' }, { function: 'commissaris' })).toEqual(['neverRepresents', 'sole']);
  });
});

describe('wie gezamenlijk bevoegd is, tekent met', () => {
  const others = [
    { ...piet, function: 'bestuurder', authority: 'gb' },
    { name: 'Anna Smit', birthDate: '1970-01-01', function: 'gevolmachtigde', powerOfAttorney: 'b' },
    { name: 'Kees Boer', birthDate: '1970-01-01', function: 'commissaris' },
    { name: 'Dirk Dood', birthDate: '1970-01-01', function: 'bestuurder', authority: 'gb', deceased: true },
    { name: 'Nico Niet', birthDate: '1970-01-01', function: 'bestuurder', authority: 'nb' },
    { function: 'bestuurder', authority: 'gb', legalPerson: { legalForm: 'BV', name: 'Holding BV' } },
    {
      function: 'bestuurder',
      authority: 'gb',
      legalPerson: { legalForm: 'BV', name: 'Failliet BV', specialLegalSituation: 'FAIL' },
    },
  ];
  const actsWith = (officer: Typed) =>
    askAuthority(entryWith({}, { authority: 'gb', ...officer }, ...others), ruleBook).output.actsWith;

  test.each([
    [
      'de andere bestuurders',
      { jointlyWith: 'de andere bestuurders' },
      { kind: 'otherDirectors', names: ['Holding BV', 'Piet Bakker'] },
    ],
    [
      'de andere bestuurders, zoals KVK het zegt',
      { isBevoegdMetAnderePersonen: 'Nee' },
      { kind: 'otherDirectors', names: ['Holding BV', 'Piet Bakker'] },
    ],
    [
      'ieder ander die bevoegd is',
      { isBevoegdMetAnderePersonen: 'Ja' },
      { kind: 'anyone', names: ['Anna Smit', 'Holding BV', 'Piet Bakker'] },
    ],
    [
      'ieder ander, als ja of nee',
      { jointlyWith: true },
      { kind: 'anyone', names: ['Anna Smit', 'Holding BV', 'Piet Bakker'] },
    ],
    [
      'wie er genoemd is',
      { jointlyWith: ['Piet Bakker', 'Anna Smit', 'Piet Bakker'] },
      { kind: 'named', names: ['Anna Smit', 'Piet Bakker'] },
    ],
    ['wie de statuten noemen', {}, { kind: 'statutes', names: ['Holding BV', 'Piet Bakker'] }],
    ['niemand: beperkt bevoegd is iets anders', { authority: 'bb' }, null],
    ['niemand: een commissaris tekent niet mee', { function: 'commissaris' }, null],
  ])('%s', (_title, officer, expected) => {
    expect(actsWith(officer)).toEqual(expected);
  });

  test('van twee gezamenlijke functies is genoeg dat er bij één iets staat', () => {
    const twice = { ...jan, function: 'bestuurder', authority: 'gb', jointlyWith: 'ja' };
    const { output } = askAuthority(entryWith({}, { authority: 'gb' }, twice), ruleBook);
    expect(output.actsWith?.kind).toBe('anyone');
  });

  test('wie alleen mag of niet mag, hoeft niemand te zoeken', () => {
    expect(actsWith({ powerOfAttorney: 'v' })).toBeNull();
    expect(actsWith({ suspended: true })).toBeNull();
  });

  test('een organisatie in liquidatie mag nog meetekenen: dat is geen nee', () => {
    const partner = {
      function: 'bestuurder',
      authority: 'gb',
      legalPerson: { legalForm: 'BV', name: 'Oude BV', specialLegalSituation: 'liquidatie' },
    };
    expect(
      askAuthority(entryWith({}, { authority: 'gb' }, partner), ruleBook).output.actsWith?.names,
    ).toEqual(['Oude BV']);
  });

  test('van een organisatie zonder naam staat het nummer er', () => {
    const holding = {
      function: 'bestuurder',
      authority: 'gb',
      legalPerson: { legalForm: 'BV', kvkNumber: '12345678' },
    };
    const nameless = { function: 'bestuurder', authority: 'gb', legalPerson: { legalForm: 'BV' } };
    const { output } = askAuthority(entryWith({}, { authority: 'gb' }, holding, nameless), ruleBook);
    expect(output.actsWith).toEqual({ kind: 'statutes', names: ['12345678'] });
  });
});

describe('een organisatie bestuurt de organisatie', () => {
  const holding = (entry: Typed = {}, officer: Typed = {}): Typed => ({
    function: 'bestuurder',
    authority: 'azb',
    ...officer,
    legalPerson: {
      legalForm: 'BV',
      kvkNumber: '12345678',
      name: 'Holding BV',
      officers: [{ ...jan, function: 'bestuurder', authority: 'azb' }],
      ...entry,
    },
  });
  const above = (...officers: readonly Typed[]) =>
    askAuthority({ legalForm: 'BV', officers, person: jan }, ruleBook).output;

  test('wie alleen daar staat, is niet vast te stellen: er is een uittreksel nodig', () => {
    expect(above(holding())).toEqual({
      authority: 'notEstablished',
      reasons: [
        {
          code: 'throughLegalPerson',
          says: 'notEstablished',
          rule: 'authority.throughLegalPerson',
          source: 'rm',
          notSelected: [],
          params: { through: 'Holding BV', kvkNumber: '12345678' },
        },
      ],
      roles: [
        {
          function: 'director',
          authority: 'sole',
          powerOfAttorney: null,
          importance: 5,
          says: 'notEstablished',
          through: 'Holding BV',
        },
      ],
      actsWith: null,
      chain: [
        {
          kvkNumber: '12345678',
          name: 'Holding BV',
          legalForm: 'bv',
          function: 'director',
          authority: 'sole',
          depth: 1,
          officersKnown: true,
        },
      ],
      signers: [{ name: 'Jan de Vries', authority: 'sole', of: 'Holding BV', ofKvkNumber: '12345678' }],
      missing: ['parentExtracts'],
    });
  });

  test('twee organisaties hoger: de hele keten staat er, met wie bovenaan tekent', () => {
    const top = {
      legalForm: 'Stichting',
      kvkNumber: '87654321',
      name: 'STAK',
      officers: [
        { ...jan, function: 'bestuurder', authority: 'gb' },
        { ...piet, function: 'lid RvT' },
      ],
    };
    const { authority, chain, signers, roles } = above(
      holding({ officers: [{ function: 'bestuurder', authority: 'azb', legalPerson: top }] }),
    );
    expect(authority).toBe('notEstablished');
    expect(chain.map(({ name, depth }) => [name, depth])).toEqual([
      ['Holding BV', 1],
      ['STAK', 2],
    ]);
    expect(signers).toEqual([
      { name: 'Jan de Vries', authority: 'joint', of: 'STAK', ofKvkNumber: '87654321' },
    ]);
    expect(roles.map(({ through }) => through)).toEqual(['Holding BV']);
  });

  test.each([
    ['niemand weet wie daar tekent', holding({ officers: undefined })],
    ['daar staat niemand', holding({ officers: [] })],
    [
      'daar staat iemand die het kan zijn',
      holding({
        officers: [
          { name: 'J. de Vries', birthDate: '1980-05-03', function: 'bestuurder', authority: 'azb' },
        ],
      }),
    ],
  ])('%s: niet vast te stellen', (_title, officer) => {
    const { authority, reasons, missing } = above(officer);
    expect(authority).toBe('notEstablished');
    expect(reasons.map(({ code }) => code)).toEqual(['chainUnknown']);
    expect(missing).toEqual(['parentExtracts']);
  });

  test.each([
    [
      'daar staat de persoon niet',
      holding({ officers: [{ ...piet, function: 'bestuurder', authority: 'azb' }] }),
      ['notInEntry'],
    ],
    [
      'daar is de persoon niet bevoegd',
      holding({ officers: [{ ...jan, function: 'bestuurder', authority: 'nb' }] }),
      ['throughLegalPerson'],
    ],
    [
      'die organisatie is uitgeschreven',
      holding({ deregistered: true }),
      ['deregistered', 'throughLegalPerson'],
    ],
    ['die organisatie is geschorst', holding({}, { suspended: true }), ['suspended', 'throughLegalPerson']],
    [
      'die organisatie is zelf niet bevoegd',
      holding({}, { authority: 'nb' }),
      ['none', 'throughLegalPerson'],
    ],
    [
      'daar is de persoon overleden',
      holding({ officers: [{ ...jan, function: 'bestuurder', authority: 'azb', deceased: true }] }),
      ['deceased', 'throughLegalPerson'],
    ],
    ['die organisatie is alleen commissaris', holding({}, { function: 'commissaris' }), ['notInEntry']],
  ])('%s: nee', (_title, officer, codes) => {
    const { authority, reasons } = above(officer);
    expect(authority).toBe('no');
    expect(reasons.map(({ code }) => code)).toEqual(codes);
  });

  test('een buitenlandse organisatie erboven staat erbij, en is geen nee', () => {
    const { authority, reasons } = above(holding({ legalForm: '0001' }));
    expect([authority, reasons.map(({ code }) => code)]).toEqual([
      'notEstablished',
      ['foreignOrganisation', 'throughLegalPerson'],
    ]);
  });

  test('wie bovenaan niet bevoegd is, is het hier ook niet; de keten loopt van onder naar boven', () => {
    const top = {
      legalForm: 'ST',
      kvkNumber: '11111111',
      name: 'STAK',
      officers: [{ ...jan, function: 'bestuurder', authority: 'nb' }],
    };
    const middle = holding({ officers: [{ function: 'bestuurder', authority: 'azb', legalPerson: top }] });
    const { authority, chain } = above(
      middle,
      holding({ kvkNumber: '22222222', name: 'Zus BV', officers: [{ ...piet, function: 'bestuurder' }] }),
    );
    expect(authority).toBe('no');
    expect(chain.map(({ name, depth }) => [name, depth])).toEqual([
      ['Holding BV', 1],
      ['Zus BV', 1],
      ['STAK', 2],
    ]);
  });

  test('een commissaris hier die bestuurder is van de bestuurder, is niet vast te stellen', () => {
    const { authority, roles } = above({ ...jan, function: 'commissaris' }, holding());
    expect(authority).toBe('notEstablished');
    expect(roles.map(({ through, says }) => [through, says])).toEqual([
      ['Holding BV', 'notEstablished'],
      [null, 'no'],
    ]);
  });

  test('wie hier zelf alleen bevoegd is, mag alleen, wat er ook boven staat', () => {
    expect(
      above({ ...jan, function: 'bestuurder', authority: 'azb' }, holding({ officers: undefined })).authority,
    ).toBe('yes');
  });

  test('een bestuurder die niet bevoegd is en boven een open keten: geen nee', () => {
    const { authority, reasons } = above(
      { ...jan, function: 'commissaris' },
      holding({ officers: undefined }),
    );
    expect([authority, reasons.map(({ code }) => code)]).toEqual([
      'notEstablished',
      ['chainUnknown', 'neverRepresents'],
    ]);
  });

  test('van een keten zonder naam staat het nummer erbij, van een tak staat elke organisatie er', () => {
    const { chain, roles, reasons } = above(
      holding({ name: undefined }),
      holding({ kvkNumber: '11111111', name: 'Andere BV', deregistered: true }),
    );
    expect(chain.map(({ kvkNumber }) => kvkNumber)).toEqual(['11111111', '12345678']);
    expect(roles.map(({ through, says }) => [through, says])).toEqual([
      ['Andere BV', 'no'],
      ['12345678', 'notEstablished'],
    ]);
    expect(reasons.map(({ params }) => params.of)).toEqual(['legalPerson', undefined, undefined]);
  });
});

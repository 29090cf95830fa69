import { beforeAll, describe, expect, test } from '@jest/globals';
import { authorityDecision } from '../../../rules/decisions/authorityDecision.ts';
import type { DecisionWorld } from '../../../rules/decisions/decision.ts';
import type { RuleBook } from '../../../rules/ruleBook.ts';
import { currentRuleBook } from '../currentRuleBook.ts';
import { askAuthority, entryWith, jan, piet, readAuthority, type Typed } from './askAuthority.ts';

let ruleBook: RuleBook;
beforeAll(async () => {
  ruleBook = await currentRuleBook();
});

const world = (): DecisionWorld =>
  ({
    ruleBook,
    today: '2026-11-24',
    priceList: null,
    catalogue: { version: 'x', providers: [] },
  }) as DecisionWorld;
const director = { function: 'bestuurder' };
const minor = { birthDate: '2010-01-01' };

describe('het besluit over bevoegdheid', () => {
  test('heet authority, en telt vandaag mee als er geen dag is gegeven', () => {
    expect(authorityDecision.name).toBe('authority');
    const input = readAuthority(entryWith());
    expect(authorityDecision.prepare(input, world())).toEqual({
      entry: input.entry,
      person: input.person,
      today: '2026-11-24',
    });
    expect(authorityDecision.prepare({ ...input, today: '2020-01-01' }, world()).today).toBe('2020-01-01');
  });

  test('de uitkomst begint met het antwoord en de redenen', () => {
    expect(Object.keys(askAuthority(entryWith(), ruleBook).output)).toEqual([
      'authority',
      'reasons',
      'roles',
      'actsWith',
      'chain',
      'signers',
      'missing',
    ]);
  });

  test('de redenering noemt elke regel, de bron die won en de bronnen die verloren', () => {
    const { trace } = askAuthority(entryWith({}, { authority: 'nb' }), ruleBook);
    expect(trace).toEqual([
      {
        rule: 'authority.none',
        source: 'bevman',
        value: 'no',
        params: {
          function: 'director',
          code: 'none',
          notSelected: [{ source: 'bevlib', value: 'notEstablished' }],
        },
      },
    ]);
    const supervisor = askAuthority(entryWith({}, { function: 'commissaris' }), ruleBook).output.reasons;
    expect(supervisor).toEqual([
      {
        code: 'neverRepresents',
        says: 'no',
        rule: 'authority.neverRepresents',
        source: 'bevman',
        notSelected: [],
        params: { function: 'supervisor' },
      },
    ]);
    const { reasons } = askAuthority(
      entryWith({}, { authority: 'ob', powerOfAttorney: 'v', limits: 1 }),
      ruleBook,
    ).output;
    expect(reasons.map(({ says, params }) => [says, params])).toEqual([
      ['notEstablished', { function: 'director', kind: 'fullPower' }],
      ['notEstablished', { function: 'director', kind: 'unlimited' }],
    ]);
    const paramsOf = (officer: Typed) =>
      askAuthority(entryWith({}, officer), ruleBook).output.reasons.map(({ params }) => params);
    expect(paramsOf({ authority: 'gb', powerOfAttorney: 'b' })).toEqual([
      { function: 'director' },
      { function: 'director' },
    ]);
    expect(paramsOf({})).toEqual([{ function: 'director' }]);
    const { trace: both } = askAuthority(entryWith({ deregistered: true }, { authority: 'azb' }), ruleBook);
    expect(both.map(({ rule, value, params }) => [rule, value, params.of])).toEqual([
      ['authority.deregistered', 'no', 'organisation'],
      ['authority.sole', 'yes', undefined],
    ]);
  });

  test('feiten van een bewijs met iets extra worden geweigerd', () => {
    const { entry, person } = readAuthority(entryWith());
    const facts = { entry, person, today: '2026-11-24' };
    expect(authorityDecision.factsSchema.safeParse(facts).success).toBe(true);
    for (const wrong of [
      { ...facts, x: 1 },
      { ...facts, entry: { ...entry, x: 1 } },
      { ...facts, person: { ...person, x: 1 } },
      { ...facts, today: 'nu' },
    ]) {
      expect(authorityDecision.factsSchema.safeParse(wrong).success).toBe(false);
    }
  });
});

describe('het kleinste verschil dat een ander antwoord geeft', () => {
  test.each<[string, Typed, string, string, Typed]>([
    [
      'gezamenlijk: met volledige volmacht wel',
      entryWith({}, { authority: 'gb' }),
      'withFullPower',
      'yes',
      {},
    ],
    [
      'niet bevoegd: met volledige volmacht wel',
      entryWith({}, { authority: 'nb' }),
      'withFullPower',
      'yes',
      {},
    ],
    [
      'volmacht met een grens: zonder die grens wel',
      entryWith({}, { powerOfAttorney: 'v', limits: 10 }),
      'withoutLimit',
      'yes',
      {},
    ],
    [
      'alleen bevoegd met een grens: zonder die grens wel',
      entryWith({}, { authority: 'azb', limits: 10 }),
      'withoutLimit',
      'yes',
      {},
    ],
    [
      'gezamenlijk bestuurder die al een volledige volmacht heeft: die volmacht is geen verschil',
      entryWith({}, { authority: 'gb' }, { ...jan, function: 'gevolmachtigde', powerOfAttorney: 'v' }),
      'registeredAlone',
      'yes',
      {},
    ],
    [
      'gezamenlijk bevoegd met volledige volmacht: zonder die volmacht niet vast te stellen',
      entryWith({}, { authority: 'gb', powerOfAttorney: 'v' }),
      'withoutFullPower',
      'notEstablished',
      {},
    ],
    [
      'gevolmachtigde naast bestuurder: beide functies veranderen',
      entryWith({}, { authority: 'gb' }, { ...jan, function: 'gevolmachtigde', powerOfAttorney: 'b' }),
      'withFullPower',
      'yes',
      {},
    ],
    [
      'alleen bevoegd: bij gezamenlijk niet vast te stellen',
      entryWith({}, { authority: 'azb' }),
      'withJointAuthority',
      'notEstablished',
      {},
    ],
    [
      'volledige volmacht: bij gezamenlijk niet vast te stellen',
      entryWith({}, { authority: 'azb', powerOfAttorney: 'v' }),
      'withJointAuthority',
      'notEstablished',
      {},
    ],
    [
      'eigenaar, met iemand anders: wie niet is ingeschreven, mag niet',
      entryWith(
        { legalForm: 'Eenmanszaak' },
        { function: 'eigenaar' },
        { ...piet, function: 'gevolmachtigde', powerOfAttorney: 'v' },
      ),
      'notRegistered',
      'no',
      {},
    ],
    [
      'commissaris: als bestuurder wel',
      entryWith({}, { function: 'commissaris' }),
      'registeredAlone',
      'yes',
      {},
    ],
    [
      'niet op het uittreksel: als bestuurder wel',
      entryWith({ person: piet }, { authority: 'azb' }),
      'registeredAlone',
      'yes',
      {},
    ],
    ['niemand ingeschreven: als bestuurder wel', entryWith({ officers: null }), 'registeredAlone', 'yes', {}],
    [
      'voorletters: met de namen van KVK wel',
      entryWith({ person: { name: 'J. de Vries', birthDate: jan.birthDate } }, { authority: 'azb' }),
      'withSameData',
      'yes',
      { why: 'initials' },
    ],
    [
      'zonder geboortedatum: met die van KVK wel',
      entryWith({ person: { name: jan.name } }, { authority: 'azb' }),
      'withSameData',
      'yes',
      { why: 'birthDateMissing' },
    ],
    [
      'KVK heeft geen geboortedatum: dan helpt alleen zelf ingeschreven staan',
      entryWith({}, { birthDate: null, authority: 'azb' }),
      'registeredAlone',
      'yes',
      {},
    ],
    [
      'uitgeschreven: zonder dat wel',
      entryWith({ deregistered: true }, { authority: 'azb' }),
      'withoutSituation',
      'yes',
      { situation: 'deregistered', of: 'organisation' },
    ],
    [
      'beëindigd: zonder dat wel',
      entryWith({ registrationEnded: true }, { authority: 'azb' }),
      'withoutSituation',
      'yes',
      { situation: 'registrationEnded', of: 'organisation' },
    ],
    [
      'in het buitenland failliet: zonder dat wel',
      entryWith({ foreignLegalSituation: 'x' }, { authority: 'azb' }),
      'withoutSituation',
      'yes',
      { situation: 'foreignLegalSituation', of: 'organisation' },
    ],
    [
      'failliet: zonder dat wel',
      entryWith({ specialLegalSituation: 'FAIL' }, { authority: 'azb' }),
      'withoutSituation',
      'yes',
      { situation: 'bankruptcy', of: 'organisation' },
    ],
    [
      'eigenaar onder bewind: zonder dat wel',
      entryWith({ restriction: 'bewind' }, { authority: 'azb' }),
      'withoutSituation',
      'yes',
      { situation: 'administration', of: 'organisation' },
    ],
    [
      'failliet en gezamenlijk: zonder dat niet vast te stellen',
      entryWith({ specialLegalSituation: 'FAIL' }, { authority: 'gb' }),
      'withoutSituation',
      'notEstablished',
      { situation: 'bankruptcy', of: 'organisation' },
    ],
    [
      'geschorst: zonder dat wel',
      entryWith({}, { authority: 'azb', suspended: true }),
      'withoutSituation',
      'yes',
      { situation: 'suspended', of: 'person' },
    ],
    [
      'overleden, bij de persoon genoemd: zonder dat wel',
      entryWith({ person: { ...jan, deceased: true } }, { authority: 'azb' }),
      'withoutSituation',
      'yes',
      { situation: 'deceased', of: 'person' },
    ],
    [
      'overleden, bij de functie: zonder dat wel',
      entryWith({}, { authority: 'azb', deceased: true }),
      'withoutSituation',
      'yes',
      { situation: 'deceased', of: 'person' },
    ],
    [
      'persoon failliet: zonder dat wel',
      entryWith({}, { authority: 'azb', specialLegalSituation: 'FAIL' }),
      'withoutSituation',
      'yes',
      { situation: 'bankruptcy', of: 'person' },
    ],
    [
      'onder curatele: zonder dat wel',
      entryWith({}, { authority: 'azb', restriction: 'curatele' }),
      'withoutSituation',
      'yes',
      { situation: 'guardianship', of: 'person' },
    ],
    [
      'door de organisatie erboven: als bestuurder wel',
      entryWith({
        officers: [
          {
            ...director,
            authority: 'azb',
            legalPerson: { legalForm: 'BV', officers: [{ ...jan, ...director, authority: 'azb' }] },
          },
        ],
      }),
      'registeredAlone',
      'yes',
      {},
    ],
  ])('%s', (_title, input, code, authority, params) => {
    expect(askAuthority(input, ruleBook).counterfactual).toEqual({ code, params, gives: { authority } });
  });

  test.each<[string, Typed]>([
    [
      'twee situaties tegelijk: één weghalen is niet genoeg',
      entryWith({ deregistered: true, specialLegalSituation: 'FAIL' }, { authority: 'azb' }),
    ],
    [
      'minderjarig: niemand wordt ineens ouder',
      entryWith({ person: { ...jan, ...minor } }, { ...minor, authority: 'azb' }),
    ],
    ['een kerk: daar maakt het register geen verschil', entryWith({ legalForm: 'KG', officers: [] })],
  ])('geen, bij %s', (_title, input) => {
    expect(askAuthority(input, ruleBook).counterfactual).toBeNull();
  });

  test.each<[string, Typed, Typed]>([
    ['uitgeschreven en beëindigd', { deregistered: true, registrationEnded: true }, {}],
    ['uitgeschreven en in het buitenland failliet', { deregistered: true, foreignLegalSituation: 'x' }, {}],
    ['failliet en onder bewind', { specialLegalSituation: 'FAIL', restriction: 'bewind' }, {}],
    ['beëindigd en onder bewind', { registrationEnded: true, restriction: 'bewind' }, {}],
    ['overleden en geschorst', {}, { deceased: true, suspended: true }],
    ['overleden en failliet', {}, { deceased: true, specialLegalSituation: 'FAIL' }],
    ['geschorst en onder curatele', {}, { suspended: true, restriction: 'curatele' }],
    ['failliet en onder curatele', {}, { specialLegalSituation: 'FAIL', restriction: 'curatele' }],
    ['uitgeschreven en geschorst', { deregistered: true }, { suspended: true }],
  ])('twee situaties: %s, één weghalen is niet genoeg', (_title, entry, officer) => {
    expect(
      askAuthority(entryWith(entry, { authority: 'azb', ...officer }), ruleBook).counterfactual,
    ).toBeNull();
  });

  test('dezelfde situatie van organisatie en persoon gaat samen weg', () => {
    const input = entryWith(
      { specialLegalSituation: 'FAIL' },
      { authority: 'azb', specialLegalSituation: 'FAIL' },
    );
    expect(askAuthority(input, ruleBook).counterfactual).toMatchObject({
      code: 'withoutSituation',
      gives: { authority: 'yes' },
    });
  });

  test('de enige eigenaar weg: dan staat er niemand', () => {
    const input = entryWith({ legalForm: 'Eenmanszaak' }, { function: 'eigenaar' });
    expect(askAuthority(input, ruleBook).counterfactual).toMatchObject({
      code: 'notRegistered',
      gives: { authority: 'notEstablished' },
    });
  });
});

describe('wat er nodig is om het vast te stellen', () => {
  test.each<[string, Typed, readonly string[]]>([
    ['alleen bevoegd: niets', entryWith({}, { authority: 'azb' }), []],
    ['uitgeschreven: niets helpt', entryWith({ deregistered: true }, { authority: 'gb' }), []],
    ['gezamenlijk: wie meetekent', entryWith({}, { authority: 'gb' }), ['coSigner']],
    ['beperkt: statuten of mandaat', entryWith({}, { authority: 'bb' }), ['statutesOrMandate']],
    [
      'beperkte volmacht: statuten of mandaat',
      entryWith({}, { powerOfAttorney: 'b' }),
      ['statutesOrMandate'],
    ],
    [
      'gezamenlijk met beperkte volmacht: een van beide',
      entryWith({}, { authority: 'gb', powerOfAttorney: 'b' }),
      ['coSigner', 'statutesOrMandate'],
    ],
    ['zie opgaaf: de opgaaf', entryWith({}, { authority: 'zie opgaaf' }), ['filing']],
    ['niets bekend: de opgaaf', entryWith({}, {}), ['filing']],
    ['tegenspraak: een uittreksel', entryWith({}, { authority: 'ob', limits: 1 }), ['registerExtract']],
    [
      'functies die elkaar tegenspreken: een uittreksel',
      entryWith({}, { authority: 'nb' }, { ...jan, function: 'gevolmachtigde', powerOfAttorney: 'v' }),
      ['registerExtract'],
    ],
    [
      'een mindere functie die meer geeft: wie meetekent, of een uittreksel',
      entryWith({}, { authority: 'gb' }, { ...jan, function: 'gevolmachtigde', powerOfAttorney: 'v' }),
      ['coSigner', 'registerExtract'],
    ],
    [
      'vereffenaar: een uittreksel',
      entryWith({}, { function: 'vereffenaar', authority: 'azb' }),
      ['registerExtract'],
    ],
    [
      'kerk: de verklaring',
      entryWith({ legalForm: 'KG' }, { authority: 'azb' }),
      ['legalPersonalityDeclaration'],
    ],
    [
      'kerk zonder iemand: de verklaring, want een uittreksel noemt daar niemand',
      entryWith({ legalForm: 'KG', officers: [] }),
      ['legalPersonalityDeclaration'],
    ],
    [
      'overheid: het mandaatbesluit',
      entryWith({ legalForm: 'PR' }, { authority: 'azb' }),
      ['mandateDecision'],
    ],
    [
      'buitenlands: bewijs van daar',
      entryWith({ legalForm: '0001' }, { authority: 'azb' }),
      ['foreignEvidence'],
    ],
    [
      'in oprichting: een uittreksel',
      entryWith({ legalForm: 'i.o.' }, { authority: 'ob' }),
      ['registerExtract'],
    ],
    ['rederij: een uittreksel', entryWith({ legalForm: 'RED' }, { authority: 'ob' }), ['registerExtract']],
    [
      'meer eigenaren: een uittreksel',
      entryWith({ legalForm: 'Eenmanszaak met meerdere eigenaren' }, { authority: 'ob' }),
      ['registerExtract'],
    ],
    [
      'liquidatie: een uittreksel',
      entryWith({ specialLegalSituation: 'liquidatie' }, { authority: 'azb' }),
      ['registerExtract'],
    ],
    [
      'ontbonden: een uittreksel',
      entryWith({ specialLegalSituation: 'ontbonden' }, { authority: 'azb' }),
      ['registerExtract'],
    ],
    [
      'minderjarig: toestemming',
      entryWith({ person: { ...jan, ...minor } }, { ...minor, authority: 'azb' }),
      ['consentOrHandlichting'],
    ],
    [
      'handlichting: een uittreksel',
      entryWith({ person: { ...jan, ...minor } }, { ...minor, authority: 'azb', handlichting: true }),
      ['registerExtract'],
    ],
    [
      'voorletters: de namen',
      entryWith({ person: { name: 'J. de Vries', birthDate: jan.birthDate } }),
      ['fullName'],
    ],
    ['geen geboortedatum: de geboortedatum', entryWith({ person: { name: jan.name } }), ['birthDate']],
    [
      'andere geboortedatum: de geboortedatum',
      entryWith({ person: { ...jan, birthDate: '1981-01-01' } }),
      ['birthDate'],
    ],
    ['niemand bekend: een uittreksel', entryWith({ officers: null }), ['registerExtract']],
    ['niet op het uittreksel: niets', entryWith({ person: piet }), []],
  ])('%s', (_title, input, missing) => {
    expect(askAuthority(input, ruleBook).output.missing).toEqual(missing);
  });
});

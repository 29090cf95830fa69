import { beforeAll, describe, expect, test } from '@jest/globals';
import { authorityCheckOf } from '../../../rules/authority/authorityCheckOf.ts';
import { authorityOf } from '../../../rules/authority/authorityOf.ts';
import type { AuthorityCheck } from '../../../rules/profile.ts';
import type { RuleBook } from '../../../rules/ruleBook.ts';
import { currentRuleBook } from '../currentRuleBook.ts';
import { entryWith, jan, piet, readAuthority, type Typed, today } from './askAuthority.ts';

let ruleBook: RuleBook;
beforeAll(async () => {
  ruleBook = await currentRuleBook();
});

function checkOf(input: Typed): AuthorityCheck {
  const { entry, person } = readAuthority(input);
  return authorityCheckOf({ entry, person, today }, ruleBook);
}
const director = { function: 'bestuurder' };
const anna = { name: 'Anna Smit', birthDate: '1970-01-01' };
const holding = (entry: Typed = {}) => ({
  ...director,
  authority: 'azb',
  legalPerson: { legalForm: 'BV', name: 'Holding BV', ...entry },
});

describe('de inschrijving als controle van de bevoegdheid', () => {
  test.each<[string, Typed, string]>([
    ['uitgeschreven', entryWith({ deregistered: true }, { authority: 'azb' }), 'specialLegalSituation'],
    [
      'in liquidatie',
      entryWith({ specialLegalSituation: 'liquidatie' }, { authority: 'azb' }),
      'specialLegalSituation',
    ],
    [
      'een kerk in faillissement',
      entryWith({ legalForm: 'KG', specialLegalSituation: 'FAIL' }),
      'specialLegalSituation',
    ],
    ['een kerk', entryWith({ legalForm: 'KG' }, { authority: 'azb' }), 'notPublished'],
    ['een overheid', entryWith({ legalForm: 'PR' }, { authority: 'azb' }), 'notPublished'],
    ['een rederij', entryWith({ legalForm: 'RED' }, { authority: 'ob' }), 'unclear'],
    ['niemand ingeschreven', entryWith({ officers: [] }), 'notPublished'],
    ['niemand bekend', entryWith({ officers: null }), 'notPublished'],
    [
      'misschien iemand anders',
      entryWith({ person: { ...jan, birthDate: '1981-01-01' } }, { authority: 'azb' }),
      'unclear',
    ],
    ['zie opgaaf', entryWith({}, { authority: 'zie opgaaf' }), 'unclear'],
    ['geen bevoegdheid bekend', entryWith({}, {}), 'unclear'],
    [
      'functies die elkaar tegenspreken',
      entryWith({}, { authority: 'nb' }, { ...jan, function: 'gevolmachtigde', powerOfAttorney: 'b' }),
      'unclear',
    ],
    ['de enige is geschorst', entryWith({}, { authority: 'azb', suspended: true }), 'unclear'],
    [
      'de enige is iemand anders die niet mag',
      entryWith({ officers: [{ ...piet, ...director, authority: 'nb' }] }),
      'unclear',
    ],
    [
      'alleen door de organisatie erboven',
      entryWith({ officers: [holding({ officers: [{ ...jan, ...director, authority: 'azb' }] })] }),
      'legalPersonDirector',
    ],
    ['misschien door de organisatie erboven', entryWith({ officers: [holding()] }), 'legalPersonDirector'],
    [
      'niemand dan een organisatie',
      entryWith({ officers: [holding({ officers: [{ ...piet, ...director, authority: 'azb' }] })] }),
      'legalPersonDirector',
    ],
  ])('%s: niet vastgesteld', (_title, input, reason) => {
    expect(checkOf(input)).toEqual({ outcome: 'notEstablished', reason });
  });

  const me = { name: 'Jan de Vries', isApplicant: true };
  const him = { name: 'Piet Bakker', isApplicant: false };
  test.each<[string, Typed, Omit<Extract<AuthorityCheck, { outcome: 'established' }>, 'outcome'>]>([
    [
      'alleen bevoegd',
      entryWith({}, { authority: 'azb' }),
      { applicantAuthority: 'sole', representatives: [{ ...me, authority: 'sole' }], directors: 1 },
    ],
    [
      'eigenaar',
      entryWith({ legalForm: 'Eenmanszaak' }, { function: 'eigenaar' }),
      { applicantAuthority: 'sole', representatives: [{ ...me, authority: 'sole' }], directors: 1 },
    ],
    [
      'gezamenlijk bevoegd, met anderen',
      entryWith(
        {},
        { authority: 'gb' },
        { ...piet, ...director, authority: 'gb' },
        { ...anna, ...director, authority: 'azb' },
      ),
      {
        applicantAuthority: 'joint',
        representatives: [
          { ...me, authority: 'joint' },
          { ...him, authority: 'joint' },
          { name: 'Anna Smit', isApplicant: false, authority: 'sole' },
        ],
        directors: 3,
      },
    ],
    [
      'beperkt bevoegd',
      entryWith({ legalForm: 'VOF' }, { function: 'vennoot', authority: 'bb' }),
      { applicantAuthority: 'limited', representatives: [{ ...me, authority: 'limited' }], directors: 1 },
    ],
    [
      'beperkte volmacht',
      entryWith(
        {},
        { function: 'gevolmachtigde', powerOfAttorney: 'b' },
        { ...piet, ...director, authority: 'azb' },
      ),
      {
        applicantAuthority: 'limited',
        representatives: [
          { ...me, authority: 'limited' },
          { ...him, authority: 'sole' },
        ],
        directors: 1,
      },
    ],
    [
      'gezamenlijk bevoegd met een beperkte volmacht: gezamenlijk telt',
      entryWith({}, { authority: 'gb', powerOfAttorney: 'b' }),
      { applicantAuthority: 'joint', representatives: [{ ...me, authority: 'joint' }], directors: 1 },
    ],
    [
      'een mindere functie telt niet',
      entryWith({}, { authority: 'bb' }, { ...jan, function: 'gevolmachtigde', authority: 'gb' }),
      { applicantAuthority: 'limited', representatives: [{ ...me, authority: 'limited' }], directors: 1 },
    ],
    [
      'iemand van buiten',
      entryWith(
        { person: anna },
        { authority: 'azb' },
        { ...piet, ...director, authority: 'gb' },
        { ...piet, ...director, authority: 'nb' },
      ),
      {
        applicantAuthority: 'none',
        representatives: [
          { name: 'Jan de Vries', isApplicant: false, authority: 'sole' },
          { ...him, authority: 'joint' },
        ],
        directors: 2,
      },
    ],
    [
      'een geschorste aanvrager staat niet bij de vertegenwoordigers',
      entryWith({}, { authority: 'azb', suspended: true }, { ...piet, ...director, authority: 'azb' }),
      { applicantAuthority: 'none', representatives: [{ ...him, authority: 'sole' }], directors: 2 },
    ],
    [
      'wie niet kan tekenen, is geen vertegenwoordiger; wie is overleden, is geen bestuurder meer',
      entryWith(
        {},
        { authority: 'gb' },
        { ...piet, ...director, authority: 'azb', restriction: 'curatele' },
        { ...anna, function: 'commissaris', authority: 'azb' },
        { name: 'Dirk Dood', birthDate: '1950-01-01', ...director, authority: 'azb', deceased: true },
        { name: 'Zie Opgaaf', birthDate: '1950-01-01', ...director, authority: 'zie opgaaf' },
        holding(),
        holding(),
        holding({ name: 'Andere BV' }),
      ),
      { applicantAuthority: 'joint', representatives: [{ ...me, authority: 'joint' }], directors: 5 },
    ],
    [
      'een organisatie erboven die niet open is, staat niet in de weg',
      entryWith(
        {},
        { authority: 'nb' },
        holding({ officers: [{ ...anna, ...director, authority: 'azb' }] }),
        { ...piet, ...director, authority: 'azb' },
      ),
      { applicantAuthority: 'none', representatives: [{ ...him, authority: 'sole' }], directors: 3 },
    ],
  ])('%s: vastgesteld', (_title, input, check) => {
    expect(checkOf(input)).toEqual({ outcome: 'established', ...check });
  });

  test('is de gezamenlijke functie van de organisatie erboven, dan is de aanvrager niet gezamenlijk bevoegd', () => {
    const above = { ...holding({ officers: [{ ...jan, ...director, authority: 'azb' }] }), authority: 'gb' };
    expect(checkOf(entryWith({}, { function: 'commissaris' }, above))).toEqual({
      outcome: 'notEstablished',
      reason: 'legalPersonDirector',
    });
  });

  test('twee schrijfwijzen van één persoon zijn één vertegenwoordiger', () => {
    const check = checkOf(
      entryWith(
        {},
        { authority: 'azb' },
        { name: 'JAN DE VRIES', birthDate: jan.birthDate, ...director, authority: 'azb' },
      ),
    );
    expect(check).toMatchObject({
      directors: 1,
      representatives: [{ name: 'Jan de Vries', isApplicant: true }],
    });
  });

  test('wat alleen van de aanvrager bekend is, telt voor de aanvrager', () => {
    const input = entryWith(
      { person: { ...jan, suspended: true } },
      { authority: 'azb' },
      { ...piet, ...director, authority: 'azb' },
    );
    expect(checkOf(input)).toMatchObject({
      applicantAuthority: 'none',
      representatives: [{ name: 'Piet Bakker' }],
    });
  });

  test('wie in één van twee functies is geschorst, is geen vertegenwoordiger', () => {
    const attorney = { ...piet, function: 'gevolmachtigde', powerOfAttorney: 'v', suspended: true };
    const input = entryWith({}, { authority: 'gb' }, { ...piet, ...director, authority: 'azb' }, attorney);
    expect(checkOf(input)).toMatchObject({
      applicantAuthority: 'joint',
      representatives: [{ name: 'Jan de Vries' }],
    });
  });

  test('een gezamenlijk bevoegde commissaris boven een open keten is geen gezamenlijk bevoegde', () => {
    const input = entryWith({}, { function: 'commissaris', authority: 'gb' }, holding());
    expect(checkOf(input)).toEqual({ outcome: 'notEstablished', reason: 'legalPersonDirector' });
  });

  test('een functionaris zonder naam en zonder organisatie telt mee, en is niemand', () => {
    const { entry, person } = readAuthority(entryWith({}, { authority: 'gb' }));
    const nobody = entry.officers.map((officer) => ({ ...officer, name: null }));
    const question = { entry: { ...entry, officers: [...entry.officers, ...nobody] }, person, today };
    expect(authorityCheckOf(question, ruleBook)).toMatchObject({
      directors: 2,
      representatives: [{ name: 'Jan de Vries' }],
    });
    expect(authorityOf(question, ruleBook).actsWith).toEqual({ kind: 'statutes', names: [] });
  });

  test('een regel die ja zegt, staat niet in de weg', () => {
    const { authority } = ruleBook;
    const lenient: RuleBook = {
      ...ruleBook,
      authority: {
        ...authority,
        situations: {
          ...authority.situations,
          dissolution: { id: 'x', claims: [{ source: 'bv', value: 'yes' }] },
        },
      },
    };
    const { entry, person } = readAuthority(
      entryWith({ specialLegalSituation: 'ontbonden' }, { authority: 'azb' }),
    );
    expect(authorityCheckOf({ entry, person, today }, lenient)).toMatchObject({ applicantAuthority: 'sole' });
  });
});

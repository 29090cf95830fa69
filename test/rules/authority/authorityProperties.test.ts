import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { authorityCheckOf } from '../../../rules/authority/authorityCheckOf.ts';
import { authorityOf } from '../../../rules/authority/authorityOf.ts';
import type { AuthorityQuestion } from '../../../rules/authority/authorityQuestion.ts';
import { authorityAnswers } from '../../../rules/authority/authorityRules.ts';
import {
  legalRestrictions,
  legalSituations,
  type RegisterEntry,
  type RegisterOfficer,
  registerLegalForms,
} from '../../../rules/authority/registerEntry.ts';
import {
  authorityKinds,
  powersOfAttorney,
  registerFunctions,
} from '../../../rules/authority/registerFunctions.ts';
import { authorityDecision } from '../../../rules/decisions/authorityDecision.ts';
import { authorityCheckSchema } from '../../../rules/profile.ts';
import type { RuleBook } from '../../../rules/ruleBook.ts';
import { currentRuleBook } from '../currentRuleBook.ts';
import { readAuthority, today } from './askAuthority.ts';

let ruleBook: RuleBook;
beforeAll(async () => {
  ruleBook = await currentRuleBook();
});

const people = [
  { name: { givenNames: 'Jan', infix: 'de', familyName: 'Vries' }, birthDate: '1980-05-03' },
  { name: { givenNames: 'Jan', infix: 'de', familyName: 'Vries' }, birthDate: null },
  { name: { full: 'J. de Vries' }, birthDate: '1980-05-03' },
  { name: { givenNames: 'Piet', infix: '', familyName: 'Bakker' }, birthDate: '2012-02-28' },
  { name: { full: 'Anna Smit' }, birthDate: '1990-01-01' },
] as const;

const rarely = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 8, nil: null });
const personal = {
  deceased: fc.constant(null),
  specialLegalSituation: rarely(fc.constantFrom(...legalSituations)).map((one) =>
    one === 'bankruptcy' ? null : one,
  ),
  restriction: rarely(fc.constantFrom(...legalRestrictions)).map((one) =>
    one === 'guardianship' ? one : null,
  ),
  suspended: rarely(fc.constant({ from: '2026-01-01', until: null })),
  minor: fc.constant(false),
  handlichting: fc.boolean(),
};
const functionFields = {
  function: fc.oneof(
    { weight: 3, arbitrary: fc.constant('director' as const) },
    fc.constantFrom(...registerFunctions),
  ),
  authority: fc.option(fc.constantFrom(...authorityKinds), { nil: null }),
  powerOfAttorney: fc.option(fc.constantFrom(...powersOfAttorney), { nil: null }),
  limits: fc.constant(null),
  jointlyWith: fc.constant(null),
};
const natural: fc.Arbitrary<RegisterOfficer> = fc
  .record({ who: fc.constantFrom(...people), ...personal, ...functionFields })
  .map(({ who, ...fields }) => ({ ...who, ...fields, legalPerson: null }));
const entryOf = (officer: fc.Arbitrary<RegisterOfficer>): fc.Arbitrary<RegisterEntry> =>
  fc.record({
    kvkNumber: fc.constant(null),
    name: fc.constantFrom('Een BV', null),
    legalForm: fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom('bv' as const, 'eenmanszaak' as const) },
      fc.constantFrom(...registerLegalForms),
    ),
    deregistered: fc.option(fc.constant(true as const), { freq: 12, nil: null }),
    registrationEnded: fc.constant(null),
    specialLegalSituation: fc.option(fc.constantFrom(...legalSituations), { freq: 12, nil: null }),
    restriction: fc.constant(null),
    foreignLegalSituation: fc.constant(null),
    officers: fc.array(officer, { maxLength: 4 }),
  });
const withChain: fc.Arbitrary<RegisterOfficer> = fc.oneof(
  { weight: 4, arbitrary: natural },
  fc
    .record({ above: entryOf(natural), officer: natural })
    .map(({ above, officer }) => ({ ...officer, name: null, birthDate: null, legalPerson: above })),
);
const question: fc.Arbitrary<AuthorityQuestion> = fc.record({
  entry: entryOf(withChain),
  person: fc
    .record({ who: fc.constantFrom(...people), ...personal })
    .map(({ who, ...fields }) => ({ ...who, ...fields })),
  today: fc.constant(today),
});

describe('eigenschappen van bevoegdheid', () => {
  test('er is altijd één antwoord, met minstens één reden die dat zegt', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { authority, reasons, missing } = authorityOf(asked, ruleBook);
        expect(authorityAnswers).toContain(authority);
        expect(reasons.some(({ says, code }) => says === authority || code === 'throughLegalPerson')).toBe(
          true,
        );
        if (authority === 'yes') expect(missing).toEqual([]);
        for (const { source } of reasons) expect(ruleBook.sources).toHaveProperty(source);
      }),
      { numRuns: 400 },
    );
  });

  test('de volgorde van de functionarissen maakt niet uit', () => {
    fc.assert(
      fc.property(question, fc.infiniteStream(fc.nat()), (asked, order) => {
        const { officers } = asked.entry;
        const ranked = officers.map((officer) => ({ officer, rank: order.next().value ?? 0 }));
        const shuffled = ranked.toSorted((a, b) => a.rank - b.rank).map(({ officer }) => officer);
        const turned = { ...asked, entry: { ...asked.entry, officers: shuffled } };
        expect(authorityOf(turned, ruleBook)).toEqual(authorityOf(asked, ruleBook));
      }),
      { numRuns: 300 },
    );
  });

  test('een situatie die nee zegt, geeft altijd nee', () => {
    const added = fc.constantFrom<Partial<RegisterEntry>>(
      { deregistered: true },
      { registrationEnded: '2026-01-01' },
      { specialLegalSituation: 'bankruptcy' },
      { restriction: 'administration' },
      { foreignLegalSituation: 'Insolvency' },
    );
    fc.assert(
      fc.property(question, added, (asked, situation) => {
        expect(authorityOf({ ...asked, entry: { ...asked.entry, ...situation } }, ruleBook).authority).toBe(
          'no',
        );
      }),
      { numRuns: 200 },
    );
  });

  test('een functionaris meer die iemand anders is, maakt van ja nooit iets anders', () => {
    fc.assert(
      fc.property(question, natural, (asked, officer) => {
        const before = authorityOf(asked, ruleBook).authority;
        const more = { ...officer, name: { full: 'Xerxes Quark' }, birthDate: '1950-01-01' };
        const entry = { ...asked.entry, officers: [...asked.entry.officers, more] };
        if (before === 'yes') expect(authorityOf({ ...asked, entry }, ruleBook).authority).toBe('yes');
        else expect(authorityOf({ ...asked, entry }, ruleBook).authority).not.toBe('yes');
      }),
      { numRuns: 200 },
    );
  });

  test('de aanvrager is zelfstandig bevoegd precies als het antwoord ja is', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { authority } = authorityOf(asked, ruleBook);
        const check = authorityCheckSchema.parse(authorityCheckOf(asked, ruleBook));
        const isSole = check.outcome === 'established' && check.applicantAuthority === 'sole';
        expect(isSole).toBe(authority === 'yes');
        if (check.outcome === 'notEstablished') return;
        const own = check.representatives.filter(({ isApplicant }) => isApplicant);
        expect(own.map((one) => one.authority)).toEqual(
          check.applicantAuthority === 'none' ? [] : [check.applicantAuthority],
        );
        if (authority === 'no') expect(check.applicantAuthority).toBe('none');
      }),
      { numRuns: 600 },
    );
  });

  test('wat het kleinste verschil zou maken, geeft echt een ander antwoord', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { output, counterfactual } = authorityDecision.decide(asked, ruleBook);
        if (counterfactual !== null)
          expect(counterfactual.gives).not.toEqual({ authority: output.authority });
      }),
      { numRuns: 200 },
    );
  });

  test('wat gelezen is, wordt opnieuw gelezen als hetzelfde, en past in een bewijs', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { entry, person, today: day } = asked;
        const isCut = JSON.stringify(readAuthority({ ...entry, person, today: day }));
        expect(JSON.parse(isCut)).toEqual(JSON.parse(JSON.stringify(asked)));
        expect(authorityDecision.factsSchema.parse(asked)).toEqual(asked);
      }),
      { numRuns: 200 },
    );
  });
});

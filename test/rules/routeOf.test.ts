import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Fact, FactName, FactValues, UpgradeCase } from '../../rules/flow/dossier.ts';
import type { LoginMeans } from '../../rules/profile.ts';
import { routeOf } from '../../rules/route/routeOf.ts';
import type { RuleBook } from '../../rules/ruleBook.ts';
import { currentRuleBook } from './currentRuleBook.ts';

const person = { givenNames: 'A', infix: '', familyName: 'B', birthDate: '1980-05-03', birthPlace: 'C' };
const church: LoginMeans = {
  id: 'm1',
  level: 'EH2+',
  status: 'active',
  supplier: 'Reconi',
  isOwnSupplier: true,
  validUntil: '2027-01-01',
  user: { person, isSignedInPerson: true, contact: null },
  organisation: {
    kvkNumber: '69599084',
    name: 'Kerk',
    legalForm: 'kerkgenootschap',
    branchNumber: null,
    city: 'Utrecht',
    hasMandateAdministrator: true,
  },
};
const sole = {
  outcome: 'established',
  applicantAuthority: 'sole',
  directors: 1,
  representatives: [{ name: 'A', authority: 'sole', isApplicant: true }],
} as const satisfies FactValues['authorityCheck'];

function caseOf(values: Partial<FactValues>): UpgradeCase {
  const entries = Object.entries(values) as [FactName, FactValues[FactName]][];
  const facts = Object.fromEntries(
    entries.map(([name, value]) => [
      name,
      { value, origin: 'given', at: '2026-11-24T10:00:00Z' } satisfies Fact<unknown>,
    ]),
  ) as UpgradeCase['facts'];
  return { id: 'c', createdAt: '2026-11-24', personId: null, facts, reopened: [], submission: null };
}

describe('De route van een dossier', () => {
  let ruleBook: RuleBook;
  beforeAll(async () => {
    ruleBook = await currentRuleBook();
  });
  const routeFor = (values: Partial<FactValues>) => routeOf(caseOf(values), ruleBook);

  test('Zonder niveau is er nog geen route', () => {
    expect(routeFor({ authorityCheck: sole })).toBeNull();
  });

  test('Alleen het niveau: de aanvrager doet het zelf, en van bevoegdheid is niets bekend', () => {
    expect(routeFor({ targetLevel: 'EH3' })).toMatchObject({
      way: 'formByPost',
      form: { why: 'authorityNotEstablished' },
      identification: { why: 'supplierDecides' },
      manual: { why: 'unclear' },
      administrator: 'notAsked',
    });
  });

  test('Vastgesteld en zelfstandig bevoegd: wie aanvraagt, logt in, tenzij er iemand anders is', () => {
    const so = { targetLevel: 'EH3', authorityCheck: sole } as const;
    expect(routeFor(so)).toMatchObject({
      way: 'self',
      manual: null,
      identification: { need: 'required', who: { value: ['user'], rule: 'identification.persons' } },
    });
    expect(routeFor({ ...so, userIsApplicant: false })?.identification.need).toBe('possible');
    expect(routeFor({ ...so, executor: 'mandateAdministrator' })).toMatchObject({
      way: 'mandateAdministrator',
      administrator: 'canDoIt',
    });
    expect(routeFor({ ...so, targetLevel: 'EH2+' })?.identification).toMatchObject({
      need: 'none',
      who: null,
    });
    expect(routeFor({ ...so, loginMeans: church })?.manual).toMatchObject({ why: 'church' });
  });

  test('Niet vastgesteld: met de reden van KVK', () => {
    const authorityCheck = { outcome: 'notEstablished', reason: 'specialLegalSituation' } as const;
    expect(routeFor({ targetLevel: 'EH3', authorityCheck })?.manual).toMatchObject({
      why: 'specialLegalSituation',
      steps: { value: ['letTrusteeCall'], rule: 'manual.steps.specialLegalSituation' },
    });
  });
});

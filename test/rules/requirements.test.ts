import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Fact, FactName, Facts, FactValues } from '../../rules/flow/dossier.ts';
import type { LegalForm, LoginMeans, Person } from '../../rules/profile.ts';
import { type RequirementItem, requirementItems } from '../../rules/requirements/requirementRules.ts';
import { requirements } from '../../rules/requirements/requirements.ts';
import type { RuleBook } from '../../rules/ruleBook.ts';
import { currentRuleBook } from './currentRuleBook.ts';

const person: Person = {
  givenNames: 'Anna',
  infix: 'de',
  familyName: 'Vries',
  birthDate: '1980-05-03',
  birthPlace: 'Utrecht',
};
const contact = { email: 'anna@bedrijf.nl', mobile: '+31612345678' };
const document = {
  documentId: 'd',
  name: 'd.pdf',
  contentType: 'application/pdf',
  size: 1,
  sha256: 'a'.repeat(64),
};

function loginMeans(legalForm: LegalForm): LoginMeans {
  return {
    id: 'm1',
    level: 'EH2+',
    status: 'active',
    supplier: 'Reconi',
    isOwnSupplier: true,
    validUntil: '2027-01-01',
    user: { person, isSignedInPerson: true, contact },
    organisation: {
      kvkNumber: '69599084',
      name: 'Bedrijf',
      legalForm,
      branchNumber: null,
      city: 'Utrecht',
      hasMandateAdministrator: false,
    },
  };
}

function factsOf(values: Partial<FactValues>): Facts {
  const entries = Object.entries(values) as [FactName, FactValues[FactName]][];
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name,
      { value, origin: 'given', at: '2026-11-24T10:00:00Z' } satisfies Fact<unknown>,
    ]),
  ) as Facts;
}

describe('requirements', () => {
  let ruleBook: RuleBook;
  beforeAll(async () => {
    ruleBook = await currentRuleBook();
  });
  const needs = (level: 'EH2+' | 'EH3', values: Partial<FactValues> | null) =>
    Object.fromEntries(
      requirements({ level, facts: values === null ? null : factsOf(values), ruleBook }).map(
        ({ item, need }) => [item, need],
      ),
    ) as Record<RequirementItem, string>;

  test('Zonder gegevens: wat altijd nodig is staat vast, de rest onder voorwaarde', () => {
    expect(needs('EH3', null)).toEqual({
      kvkNumber: 'needed',
      branchRestriction: 'conditional',
      userName: 'needed',
      userBirth: 'needed',
      userBirthPlace: 'needed',
      userEmail: 'needed',
      userMobile: 'needed',
      secondFactor: 'needed',
      userEmployment: 'needed',
      userIdCopy: 'conditional',
      representatives: 'needed',
      representativeIdCopy: 'conditional',
      signatures: 'conditional',
      registerExtract: 'conditional',
      legalPersonalityDeclaration: 'conditional',
      supportingDocuments: 'conditional',
      registrationForm: 'conditional',
      qualifiedSignature: 'conditional',
      identification: 'conditional',
      identificationFee: 'conditional',
      services: 'needed',
      mandates: 'needed',
      administratorRole: 'conditional',
      term: 'needed',
      discount: 'conditional',
    });
  });

  test('EH2+ zonder gegevens: geen formulier, geen identificatie, geen handtekening', () => {
    expect(needs('EH2+', null)).toMatchObject({
      registrationForm: 'notNeeded',
      identification: 'notNeeded',
      signatures: 'notNeeded',
      supportingDocuments: 'notNeeded',
      userIdCopy: 'conditional',
    });
  });

  test('Een eigenaar die zelf aanvraagt en gebruikt: identificatie, verder niets', () => {
    expect(
      needs('EH3', {
        loginMeans: loginMeans('eenmanszaak'),
        applicant: person,
        applicantContact: contact,
        userIsApplicant: true,
        userIsEmployed: true,
        authorityCheck: {
          outcome: 'established',
          applicantAuthority: 'sole',
          directors: 1,
          representatives: [{ name: 'A. de Vries', authority: 'sole', isApplicant: true }],
        },
      }),
    ).toMatchObject({
      kvkNumber: 'given',
      userName: 'given',
      userEmail: 'given',
      userEmployment: 'given',
      userIdCopy: 'notNeeded',
      registerExtract: 'notNeeded',
      registrationForm: 'notNeeded',
      signatures: 'notNeeded',
      supportingDocuments: 'notNeeded',
      identification: 'needed',
    });
  });

  test('Een bestuur van zeven dat samen tekent bij EH3: formulier met vier handtekeningen', () => {
    const facts = factsOf({
      executor: 'applicant',
      authorityCheck: {
        outcome: 'established',
        applicantAuthority: 'joint',
        directors: 7,
        representatives: [{ name: 'A', authority: 'joint', isApplicant: true }],
      },
    });
    const list = requirements({ level: 'EH3', facts, ruleBook });
    expect(list.find(({ item }) => item === 'registrationForm')).toMatchObject({ need: 'needed' });
    expect(list.find(({ item }) => item === 'signatures')).toMatchObject({
      need: 'needed',
      reason: { code: 'formRoute', params: { signatures: 4 } },
    });
  });

  test('Identificatie blijft onder voorwaarde als de leverancier beslist, ook als alles bekend is', () => {
    expect(
      needs('EH3', {
        executor: 'applicant',
        userIsApplicant: true,
        representatives: [{ name: 'B', isApplicant: false, contact }],
      }),
    ).toMatchObject({ identification: 'conditional', registrationForm: 'needed' });
  });

  test('Een ander als gebruiker: de gegevens van de aanvrager tellen niet voor de gebruiker', () => {
    expect(
      needs('EH3', { applicant: person, applicantContact: contact, userIsApplicant: false }),
    ).toMatchObject({
      userName: 'needed',
      userEmail: 'needed',
    });
  });

  test('Gebruiker niet in dienst: kopie nodig, en gegeven zodra ze er is', () => {
    expect(needs('EH2+', { userIsEmployed: false }).userIdCopy).toBe('needed');
    expect(needs('EH2+', { userIsEmployed: false, userIdCopy: document }).userIdCopy).toBe('given');
  });

  test('Bevoegdheid niet vastgesteld: uittreksel, maar bij een kerk een verklaring', () => {
    const authorityCheck = { outcome: 'notEstablished', reason: 'notPublished' } as const;
    expect(needs('EH3', { authorityCheck, loginMeans: loginMeans('stichting') })).toMatchObject({
      registerExtract: 'needed',
      legalPersonalityDeclaration: 'notNeeded',
    });
    expect(needs('EH3', { authorityCheck, loginMeans: loginMeans('kerkgenootschap') })).toMatchObject({
      registerExtract: 'notNeeded',
      legalPersonalityDeclaration: 'needed',
    });
  });

  test('De machtigingenbeheerder doet de upgrade: geen formulier, ook zonder bevoegdheid', () => {
    expect(needs('EH3', { executor: 'mandateAdministrator' }).registrationForm).toBe('notNeeded');
  });

  test('every item comes once, in the order of the table, with a source', () => {
    for (const level of ['EH2+', 'EH3'] as const) {
      const list = requirements({ level, facts: null, ruleBook });
      expect(list.map(({ item }) => item)).toEqual(requirementItems);
      for (const { source } of list) expect(ruleBook.sources).toHaveProperty(source);
    }
  });
});

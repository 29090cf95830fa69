import { describe, expect, test } from '@jest/globals';
import type { Fact, FactName, Facts, FactValues } from '../../rules/flow/dossier.ts';
import type { LoginMeans, Person } from '../../rules/profile.ts';
import { requirementFactsOf, requirementFactsSchema } from '../../rules/requirements/requirementFacts.ts';

const person: Person = {
  givenNames: 'Anna',
  infix: '',
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
const loginMeans: LoginMeans = {
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
    legalForm: 'vof',
    branchNumber: null,
    city: 'Utrecht',
    hasMandateAdministrator: false,
  },
};

function factsOf(values: Partial<FactValues>): Facts {
  const entries = Object.entries(values) as [FactName, FactValues[FactName]][];
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name,
      { value, origin: 'given', at: '2026-11-24T10:00:00Z' } satisfies Fact<unknown>,
    ]),
  ) as Facts;
}
const given = (values: Partial<FactValues>) => requirementFactsOf(factsOf(values)).given;
const user = ['userName', 'userBirth', 'userBirthPlace'];
const reached = ['userEmail', 'userMobile', 'secondFactor'];

describe('Wat een dossier al heeft', () => {
  test('een leeg dossier: niets is bekend en niets is gegeven', () => {
    expect(requirementFactsOf({})).toEqual({
      userIsEmployed: null,
      userIsApplicant: null,
      applicantAuthority: null,
      authorityEstablished: null,
      executor: null,
      legalForm: null,
      signers: null,
      statutesAllow: null,
      limitedToBranch: null,
      hasActionCode: null,
      given: [],
    });
    expect(requirementFactsSchema.safeParse(requirementFactsOf({})).success).toBe(true);
    expect(requirementFactsSchema.safeParse({ ...requirementFactsOf({}), more: 1 }).success).toBe(false);
  });

  test.each([
    [{ loginMeans }, ['kvkNumber', 'branchRestriction']],
    [{ organisation: { kvkNumber: '69599084', confirmed: true } }, ['kvkNumber']],
    [{ user: person }, user],
    [{ userContact: contact }, reached],
    [{ applicant: person, applicantContact: contact }, []],
    [{ applicant: person, applicantContact: contact, userIsApplicant: false }, []],
    [{ applicant: person, applicantContact: contact, userIsApplicant: true }, [...user, ...reached]],
    [{ userIsApplicant: true }, []],
    [{ userIsEmployed: false }, ['userEmployment']],
    [{ userIdCopy: document }, ['userIdCopy']],
    [{ representatives: [{ name: 'B', isApplicant: false, contact }] }, ['representatives']],
    [{ registerExtract: document }, ['registerExtract']],
    [{ legalPersonalityDeclaration: document }, ['legalPersonalityDeclaration']],
    [{ statutesDocument: document }, ['supportingDocuments']],
    [{ selection: [{ providerId: 'p', serviceId: null }] }, ['services']],
    [{ mandates: { scope: 'everything' } }, ['mandates']],
    [{ termYears: 3 }, ['term']],
    [{ actionCode: null }, ['discount']],
  ] satisfies [Partial<FactValues>, string[]][])('%j geeft %p', (values, expected) => {
    expect(given(values)).toEqual(expected);
  });

  test.each([
    [{ loginMeans }, { legalForm: 'vof', limitedToBranch: false }],
    [
      {
        loginMeans: {
          ...loginMeans,
          organisation: { ...loginMeans.organisation, branchNumber: '000012345678' },
        },
      },
      { limitedToBranch: true },
    ],
    [
      { userIsEmployed: true, userIsApplicant: false },
      { userIsEmployed: true, userIsApplicant: false },
    ],
    [{ executor: 'mandateAdministrator' }, { executor: 'mandateAdministrator' }],
    [{ actionCode: null }, { hasActionCode: false }],
    [{ actionCode: 'UPGRADE30' }, { hasActionCode: true }],
    [{ statutes: { allow: 2 } }, { statutesAllow: 2 }],
    [{ statutes: { allow: null } }, { statutesAllow: 'none' }],
    [
      { authorityCheck: { outcome: 'notEstablished', reason: 'unclear' } },
      { authorityEstablished: false, signers: null, applicantAuthority: null },
    ],
    [
      {
        authorityCheck: { outcome: 'notEstablished', reason: 'unclear' },
        claimedAuthority: { kind: 'limited', directors: 4 },
      },
      { authorityEstablished: false, signers: { authority: 'limited', directors: 4 } },
    ],
    [
      { claimedAuthority: { kind: 'joint', directors: 2 } },
      { authorityEstablished: null, signers: { authority: 'joint', directors: 2 } },
    ],
    [
      {
        authorityCheck: {
          outcome: 'established',
          applicantAuthority: 'none',
          directors: 3,
          representatives: [{ name: 'A', authority: 'joint', isApplicant: false }],
        },
        // What the register says goes before what somebody claims.
        claimedAuthority: { kind: 'sole', directors: 1 },
      },
      {
        authorityEstablished: true,
        applicantAuthority: 'none',
        signers: { authority: 'joint', directors: 3 },
      },
    ],
  ] satisfies [Partial<FactValues>, object][])('%j zegt %j', (values, expected) => {
    expect(requirementFactsOf(factsOf(values))).toMatchObject(expected);
  });
});

import { beforeAll, describe, expect, test } from '@jest/globals';
import type { FactName, Facts, FactValues, UpgradeCase } from '../../../rules/flow/dossier.ts';
import { preflightOf } from '../../../rules/preflight/preflightOf.ts';
import { preflightCodes } from '../../../rules/preflight/preflightRules.ts';
import type { RuleBook } from '../../../rules/ruleBook.ts';
import { currentRuleBook } from '../currentRuleBook.ts';

let ruleBook: RuleBook;
beforeAll(async () => {
  ruleBook = await currentRuleBook();
});

const anna = {
  givenNames: 'Anna Maria',
  infix: 'de',
  familyName: 'Vries',
  birthDate: '1984-03-12',
  birthPlace: 'Utrecht',
};
const annaContact = { email: 'anna@example.nl', mobile: '+31600000101' };
const bram = {
  givenNames: 'Bram',
  infix: '',
  familyName: 'Jansen',
  birthDate: '1992-07-14',
  birthPlace: 'Assen',
};
const carla = {
  name: 'Carla Smit',
  isApplicant: false,
  contact: { email: 'carla@example.nl', mobile: '+31600000103' },
};

const clean: { [Name in FactName]?: FactValues[Name] } = {
  targetLevel: 'EH3',
  loginMeans: {
    id: 'lm',
    level: 'EH2+',
    status: 'active',
    supplier: 'Onze naam van vroeger',
    isOwnSupplier: true,
    validUntil: '2028-05-31',
    user: { person: anna, isSignedInPerson: true, contact: null },
    organisation: {
      kvkNumber: '00900101',
      name: 'Noorderlicht',
      legalForm: 'bv',
      branchNumber: null,
      city: 'Utrecht',
      hasMandateAdministrator: false,
    },
  },
  applicant: anna,
  applicantContact: annaContact,
  userIsApplicant: false,
  user: bram,
  userContact: { email: 'bram@example.nl', mobile: '+31600000102' },
  authorityCheck: {
    outcome: 'established',
    applicantAuthority: 'joint',
    directors: 2,
    representatives: [
      { name: 'Anna Maria de Vries', authority: 'joint', isApplicant: true },
      { name: 'Carla Smit', authority: 'joint', isApplicant: false },
    ],
  },
  representatives: [{ name: 'Anna Maria de Vries', isApplicant: true, contact: annaContact }, carla],
};

function caseOf(values: { [Name in FactName]?: FactValues[Name] }): UpgradeCase {
  const facts = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      { value, origin: 'given', at: '2026-11-24T09:00:00.000Z' },
    ]),
  ) as Facts;
  return {
    id: 'c',
    createdAt: '2026-11-24T09:00:00.000Z',
    personId: 'p',
    facts,
    reopened: [],
    submission: null,
  };
}

const check = (values: { [Name in FactName]?: FactValues[Name] }) =>
  preflightOf(caseOf(values), ruleBook, '2026-11-24');
const found = (change: { [Name in FactName]?: FactValues[Name] }) =>
  check({ ...clean, ...change }).findings.map(({ code, severity, person, question }) => [
    code,
    severity,
    person,
    question,
  ]);

/** What the dossier does not hold: papers, and mandates that come with the upgrade. */
const neverChecked = [
  'nameNotAsOnId',
  'nameIncompleteOnForm',
  'idExpired',
  'idValidTooShort',
  'idKindRefused',
  'idKindDoubtful',
  'idCopyNotShielded',
  'extractMissing',
  'parentExtractMissing',
  'extractTooOld',
  'extractInFuture',
  'signatureNotAccepted',
  'signatureNotOriginal',
  'formOutdated',
  'mandateMissing',
  'mandateLevelTooLow',
  'mandateBranchRefused',
  'mandateExpired',
  'mandateExpiresFirst',
];

describe('wat er aan een dossier mankeert', () => {
  test('niets, en wat niet te zien is staat erbij', () => {
    expect(check(clean)).toEqual({ outcome: 'clear', findings: [], notChecked: neverChecked });
  });

  test('van een leeg dossier is niets gecontroleerd', () => {
    expect(check({})).toEqual({ outcome: 'nothingChecked', findings: [], notChecked: preflightCodes });
  });

  test('de aanvrager die zelf gebruiker is, mag zijn eigen adres hebben', () => {
    const { user: _user, userContact: _contact, ...rest } = clean;
    expect(check({ ...rest, userIsApplicant: true })).toMatchObject({
      outcome: 'clear',
      notChecked: neverChecked,
    });
  });

  test.each<readonly [string, { [Name in FactName]?: FactValues[Name] }, readonly unknown[]]>([
    [
      'de gebruiker heeft het adres van de aanvrager',
      { userContact: { email: 'ANNA@example.nl', mobile: '+31600000102' } },
      [['emailShared', 'blocking', 'Bram Jansen', 'userContact']],
    ],
    [
      'de gebruiker heeft het nummer van de aanvrager',
      { userContact: { email: 'bram@example.nl', mobile: '+31600000101' } },
      [['mobileShared', 'blocking', 'Bram Jansen', 'userContact']],
    ],
    [
      'een vertegenwoordiger heeft het nummer van de gebruiker',
      { userContact: { email: 'bram@example.nl', mobile: '+31600000103' } },
      [['mobileShared', 'blocking', 'Carla Smit', 'representatives']],
    ],
    [
      'aanvrager en gebruiker delen een postbus',
      {
        applicantContact: { email: 'info@example.nl', mobile: '+31600000101' },
        userContact: { email: 'info@example.nl', mobile: '+31600000102' },
      },
      [['generalMailboxShared', 'warning', 'Bram Jansen', 'userContact']],
    ],
    [
      'gebruiker en vertegenwoordiger delen een postbus',
      {
        userContact: { email: 'info@example.nl', mobile: '+31600000102' },
        representatives: [
          { name: 'Anna Maria de Vries', isApplicant: true, contact: annaContact },
          { ...carla, contact: { ...carla.contact, email: 'info@example.nl' } },
        ],
      },
      [['generalMailboxShared', 'warning', 'Carla Smit', 'representatives']],
    ],
    [
      'de aanvrager heeft een adres van een ander',
      { applicantContact: { email: 'carla.smit@example.nl', mobile: '+31600000101' } },
      [['emailOfSomeoneElse', 'warning', 'Anna Maria de Vries', 'applicantContact']],
    ],
    [
      'een vertegenwoordiger die niet bij KVK staat',
      {
        representatives: [
          { name: 'Anna Maria de Vries', isApplicant: true, contact: annaContact },
          { ...carla, name: 'Frank Tol' },
        ],
      },
      [['signerNotInRegister', 'blocking', 'Frank Tol', 'representatives']],
    ],
    [
      'noemt KVK te weinig mensen, dan is dat een waarschuwing',
      {
        authorityCheck: {
          outcome: 'established',
          applicantAuthority: 'limited',
          directors: 2,
          representatives: [{ name: 'Anna Maria de Vries', authority: 'limited', isApplicant: true }],
        },
        representatives: [
          { name: 'Anna Maria de Vries', isApplicant: true, contact: annaContact },
          { ...carla, name: 'Frank Tol' },
        ],
      },
      [['signerNotInRegister', 'warning', 'Frank Tol', 'representatives']],
    ],
    [
      'een vertegenwoordiger die bij KVK anders heet',
      {
        representatives: [
          { name: 'Anna Maria de Vries', isApplicant: true, contact: annaContact },
          { ...carla, name: 'Carla Smid' },
        ],
      },
      [['nameNotAsInRegister', 'blocking', 'Carla Smid', 'representatives']],
    ],
    [
      'een vertegenwoordiger met alleen een voorletter',
      {
        representatives: [
          { name: 'Anna Maria de Vries', isApplicant: true, contact: annaContact },
          { ...carla, name: 'C. Smit' },
        ],
      },
      [['nameShorterThanRegister', 'warning', 'C. Smit', 'representatives']],
    ],
    [
      'de aanvrager tekent met een andere naam dan bij KVK',
      {
        applicant: { ...anna, familyName: 'Vriess' },
        representatives: [{ name: 'Anna Maria de Vriess', isApplicant: true, contact: annaContact }, carla],
      },
      [
        ['nameNotAsInRegister', 'blocking', 'Anna Maria de Vriess', 'applicant'],
        ['applicantAlmostInRegister', 'warning', 'Anna Maria de Vriess', 'applicant'],
      ],
    ],
    [
      'te weinig vertegenwoordigers',
      { representatives: [carla] },
      [['tooFewSigners', 'blocking', null, 'representatives']],
    ],
    [
      'twee keer dezelfde vertegenwoordiger',
      {
        representatives: [
          { name: 'Anna Maria de Vries', isApplicant: true, contact: annaContact },
          carla,
          carla,
        ],
      },
      [['signerTwice', 'warning', 'Carla Smit', 'representatives']],
    ],
    [
      'het inlogmiddel is verlopen',
      { loginMeans: { ...(clean.loginMeans as FactValues['loginMeans']), validUntil: '2026-11-23' } },
      [['meansExpired', 'blocking', null, 'loginMeans']],
    ],
    [
      'het inlogmiddel is geblokkeerd',
      { loginMeans: { ...(clean.loginMeans as FactValues['loginMeans']), status: 'blocked' } },
      [['meansBlocked', 'blocking', null, 'loginMeans']],
    ],
    [
      'het inlogmiddel is van een ander',
      { loginMeans: { ...(clean.loginMeans as FactValues['loginMeans']), isOwnSupplier: false } },
      [['meansOfOtherSupplier', 'blocking', null, 'loginMeans']],
    ],
  ])('%s', (_title, change, expected) => {
    expect(found(change)).toEqual(expected);
  });

  test('naamgenoten: wie tekent, is de aanvrager als dat er staat', () => {
    const namesake = { ...bram, givenNames: 'Anna Maria', infix: 'de', familyName: 'Vries' };
    expect(found({ user: namesake, userContact: annaContact })).toEqual([
      ['emailShared', 'blocking', 'Anna Maria de Vries', 'userContact'],
      ['mobileShared', 'blocking', 'Anna Maria de Vries', 'userContact'],
    ]);
  });

  test('wat KVK niet vaststelt, wordt niet met KVK vergeleken', () => {
    const { notChecked, findings } = check({
      ...clean,
      authorityCheck: { outcome: 'notEstablished', reason: 'unclear' },
      claimedAuthority: { kind: 'joint', directors: 2 },
    });
    expect(findings).toEqual([]);
    expect(notChecked).toEqual(
      expect.arrayContaining([
        'nameNotAsInRegister',
        'nameShorterThanRegister',
        'applicantAlmostInRegister',
        'signerNotInRegister',
      ]),
    );
  });

  test('een aanvrager die niet tekent, en bijna heet als wie dat wel doet', () => {
    const { authorityCheck: _check, ...rest } = clean;
    const check: FactValues['authorityCheck'] = {
      outcome: 'established',
      applicantAuthority: 'none',
      directors: 1,
      representatives: [{ name: 'Anna Maria de Vries', authority: 'sole', isApplicant: false }],
    };
    const signer = { name: 'Anna Maria de Vries', isApplicant: false, contact: annaContact };
    expect(
      found({
        ...rest,
        applicant: { ...anna, givenNames: 'Anna' },
        authorityCheck: check,
        representatives: [signer],
      }),
    ).toEqual([['applicantAlmostInRegister', 'warning', 'Anna de Vries', 'applicant']]);
  });

  test('zolang er van iemand geen adres bekend is, zijn de adressen niet nagegaan', () => {
    for (const unknown of ['applicantContact', 'userContact'] as const) {
      const { [unknown]: _contact, ...rest } = clean;
      const { findings, notChecked } = check(rest);
      expect(findings).toEqual([]);
      expect(notChecked).toEqual([
        'emailShared',
        'generalMailboxShared',
        'emailOfSomeoneElse',
        'mobileShared',
        ...neverChecked,
      ]);
    }
  });

  test('zonder niveau is niet bekend hoeveel er tekenen', () => {
    const { targetLevel: _level, ...rest } = clean;
    expect(check(rest).notChecked).toContain('tooFewSigners');
    expect(check(rest).findings).toEqual([]);
    expect(check({ ...rest, representatives: [{ ...carla, name: 'Frank Tol' }] }).outcome).toBe('blocking');
  });
});

import { beforeAll, describe, expect, test } from '@jest/globals';
import { applicantAuthority } from '../../rules/authority/applicantAuthority.ts';
import { bestAuthority } from '../../rules/authority/bestAuthority.ts';
import type { FactName, Facts, FactValues, UpgradeCase } from '../../rules/flow/dossier.ts';
import type { AuthorityCheck, AuthorityKind, LegalForm, LoginMeans } from '../../rules/profile.ts';
import type { RuleBook } from '../../rules/ruleBook.ts';
import { signaturesNeeded } from '../../rules/signatures/signatures.ts';
import { signingBasisOf, signingOf } from '../../rules/signatures/signing.ts';
import { currentRuleBook } from './currentRuleBook.ts';

let ruleBook: RuleBook;
beforeAll(async () => {
  ruleBook = await currentRuleBook();
});

const at = '2026-11-24T09:00:00.000Z';
const contact = { email: 'a@b.nl', mobile: '+31612345678' };
type Values = { readonly [Name in FactName]?: FactValues[Name] };

function factsOf(values: Values): Facts {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, origin: 'given', at }]),
  ) as Facts;
}
const caseWith = (values: Values): UpgradeCase => ({
  id: 'case',
  createdAt: at,
  personId: 'p',
  facts: factsOf(values),
  reopened: [],
  submission: null,
});
const means = (legalForm: LegalForm, hasMandateAdministrator = false) =>
  ({ organisation: { kvkNumber: '00900113', legalForm, hasMandateAdministrator } }) as unknown as LoginMeans;

function registered(
  applicant: AuthorityKind | 'none',
  representatives: readonly (readonly [string, AuthorityKind])[],
  directors = representatives.length,
): AuthorityCheck {
  return {
    outcome: 'established',
    applicantAuthority: applicant,
    representatives: representatives.map(([name, authority]) => ({
      name,
      authority,
      isApplicant: name === 'Ik',
    })),
    directors,
  };
}
const unclear: AuthorityCheck = { outcome: 'notEstablished', reason: 'unclear' };

describe('wie er tekent voor een aanvraag', () => {
  test.each<
    [
      string,
      Values,
      { signatures: number; authority: AuthorityKind; applicantSigns: boolean; byAdministrator: boolean },
    ]
  >([
    [
      'wie zelfstandig bevoegd is, tekent alleen',
      {
        targetLevel: 'EH3',
        loginMeans: means('bv'),
        authorityCheck: registered('sole', [
          ['Ik', 'sole'],
          ['Ander', 'joint'],
        ]),
      },
      { signatures: 1, authority: 'sole', applicantSigns: true, byAdministrator: false },
    ],
    [
      'een ander die zelfstandig bevoegd is, tekent voor de aanvrager',
      {
        targetLevel: 'EH3',
        loginMeans: means('bv'),
        authorityCheck: registered('joint', [
          ['Ik', 'joint'],
          ['Ander', 'sole'],
        ]),
      },
      { signatures: 1, authority: 'sole', applicantSigns: false, byAdministrator: false },
    ],
    [
      'gezamenlijk met één bestuurder: er wordt één naam gevraagd, geen doodlopende weg',
      {
        targetLevel: 'EH2+',
        loginMeans: means('bv'),
        authorityCheck: registered('joint', [['Ik', 'joint']]),
      },
      { signatures: 1, authority: 'joint', applicantSigns: true, byAdministrator: false },
    ],
    [
      'gezamenlijk met drie bestuurders bij EH3: de meerderheid',
      {
        targetLevel: 'EH3',
        loginMeans: means('bv'),
        authorityCheck: registered('joint', [
          ['Ik', 'joint'],
          ['A', 'joint'],
          ['B', 'joint'],
        ]),
      },
      { signatures: 2, authority: 'joint', applicantSigns: true, byAdministrator: false },
    ],
    [
      'een machtigingenbeheerder doet het: één naam',
      {
        targetLevel: 'EH3',
        loginMeans: means('bv', true),
        executor: 'mandateAdministrator',
        authorityCheck: registered('joint', [
          ['Ik', 'joint'],
          ['A', 'joint'],
          ['B', 'joint'],
          ['C', 'joint'],
        ]),
      },
      { signatures: 1, authority: 'joint', applicantSigns: true, byAdministrator: true },
    ],
    [
      'zolang niet gekozen is wie het doet, geldt de machtigingenbeheerder die er is',
      {
        targetLevel: 'EH3',
        loginMeans: means('bv', true),
        authorityCheck: registered('joint', [
          ['Ik', 'joint'],
          ['A', 'joint'],
          ['B', 'joint'],
          ['C', 'joint'],
        ]),
      },
      { signatures: 1, authority: 'joint', applicantSigns: true, byAdministrator: true },
    ],
    [
      'de aanvrager doet het zelf, ook al is er een beheerder',
      {
        targetLevel: 'EH3',
        loginMeans: means('bv', true),
        executor: 'applicant',
        authorityCheck: registered('joint', [
          ['Ik', 'joint'],
          ['A', 'joint'],
          ['B', 'joint'],
          ['C', 'joint'],
        ]),
      },
      { signatures: 3, authority: 'joint', applicantSigns: true, byAdministrator: false },
    ],
    [
      'zonder inlogmiddel is er geen beheerder',
      { targetLevel: 'EH3', authorityCheck: registered('limited', [['Ik', 'limited']], 3) },
      { signatures: 2, authority: 'limited', applicantSigns: true, byAdministrator: false },
    ],
    [
      'een kerkgenootschap begint met één naam',
      { targetLevel: 'EH3', loginMeans: means('kerkgenootschap'), authorityCheck: unclear },
      { signatures: 1, authority: 'sole', applicantSigns: false, byAdministrator: false },
    ],
    [
      'wat de aanvrager zegt, telt als KVK het niet vaststelt',
      {
        targetLevel: 'EH2+',
        loginMeans: means('vereniging'),
        authorityCheck: unclear,
        claimedAuthority: { kind: 'joint', directors: 5 },
      },
      { signatures: 2, authority: 'joint', applicantSigns: false, byAdministrator: false },
    ],
    [
      'een kerkgenootschap telt niet wat de aanvrager zegt',
      {
        targetLevel: 'EH3',
        loginMeans: means('kerkgenootschap'),
        authorityCheck: unclear,
        claimedAuthority: { kind: 'joint', directors: 5 },
      },
      { signatures: 1, authority: 'sole', applicantSigns: false, byAdministrator: false },
    ],
  ])('%s', (_title, values, expected) => {
    expect(signingOf(caseWith(values), ruleBook)).toMatchObject(expected);
  });

  test('een bestuur van nul of een half telt als één', () => {
    const board = (directors: number) =>
      signaturesNeeded({ level: 'EH2+', authority: 'joint', directors, statutesAllow: null, ruleBook });
    expect(board(0)).toMatchObject({ signatures: 1, byRule: 2, count: 2, cappedBy: 'directors' });
    expect(board(2.9)).toMatchObject({ signatures: 2, byRule: 2, cappedBy: null });
    expect(
      signaturesNeeded({ level: 'EH3', authority: 'joint', directors: 4.9, statutesAllow: 2.9, ruleBook }),
    ).toMatchObject({
      signatures: 2,
      byRule: 3,
      count: 'majorityOfDirectors',
      cappedBy: 'statutes',
      rule: 'signatures.statutes',
    });
  });

  test('statuten verlagen bij EH2+ niets, tenzij de regel dat zegt', () => {
    const input = { level: 'EH2+', authority: 'joint', directors: 5, statutesAllow: 1 } as const;
    expect(signaturesNeeded({ ...input, ruleBook })).toMatchObject({ signatures: 2, cappedBy: null });
    const { signatures } = ruleBook;
    const lenient = {
      ...ruleBook,
      signatures: { ...signatures, statutesMayLowerAtEH2Plus: signatures.statutesMayLower },
    };
    expect(signaturesNeeded({ ...input, ruleBook: lenient })).toMatchObject({
      signatures: 1,
      cappedBy: 'statutes',
    });
  });

  test('voor wie zelfstandig bevoegd is, verlagen statuten niets, ook als de regel meer mensen zou vragen', () => {
    const { signatures } = ruleBook;
    const { byAuthority } = signatures;
    const stricter = {
      ...ruleBook,
      signatures: { ...signatures, byAuthority: { ...byAuthority, sole: byAuthority.joint } },
    };
    expect(
      signaturesNeeded({
        level: 'EH3',
        authority: 'sole',
        directors: 5,
        statutesAllow: 1,
        ruleBook: stricter,
      }),
    ).toMatchObject({ signatures: 3, cappedBy: null });
  });

  test('zolang niet bekend is wie bevoegd is, tekent er nog niemand', () => {
    expect(signingBasisOf(caseWith({}))).toBeNull();
    expect(signingBasisOf(caseWith({ targetLevel: 'EH3' }))).toBeNull();
    expect(
      signingBasisOf(caseWith({ authorityCheck: unclear, claimedAuthority: { kind: 'sole', directors: 1 } })),
    ).toBeNull();
    expect(
      signingOf(caseWith({ targetLevel: 'EH3', authorityCheck: unclear, loginMeans: means('bv') }), ruleBook),
    ).toBeNull();
    expect(signingOf(caseWith({ targetLevel: 'EH3', authorityCheck: unclear }), ruleBook)).toBeNull();
  });
});

describe('wie het best kan tekenen', () => {
  test('de aanvrager telt mee, ook als KVK die niet bij de vertegenwoordigers noemt', () => {
    const check = registered('sole', [['A', 'joint']]);
    expect(bestAuthority(check)).toEqual({
      kind: 'established',
      best: 'sole',
      signers: [],
      directors: 1,
      applicantAlone: true,
    });
  });

  test('van gelijke vertegenwoordigers komt de aanvrager eerst, en verder blijft de volgorde', () => {
    const check = registered(
      'joint',
      [
        ['A', 'joint'],
        ['Ik', 'joint'],
        ['B', 'joint'],
        ['C', 'limited'],
      ],
      7,
    );
    const best = bestAuthority(check);
    expect(best).toMatchObject({ best: 'joint', directors: 7, applicantAlone: false });
    expect(best.kind === 'established' && best.signers.map(({ name }) => name)).toEqual(['Ik', 'A', 'B']);
  });

  test('beperkt is het minste, en niemand is nog minder', () => {
    expect(bestAuthority(registered('none', [['A', 'limited']]))).toMatchObject({
      best: 'limited',
      applicantAlone: false,
    });
    expect(bestAuthority(registered('none', []))).toMatchObject({ best: 'limited', signers: [] });
  });
});

describe('de bevoegdheid van de aanvrager', () => {
  const me = [
    { name: 'Ik', isApplicant: true, contact },
    { name: 'A', isApplicant: false, contact },
  ];
  const others = [{ name: 'A', isApplicant: false, contact }];
  test.each<[string, Values, AuthorityKind | 'none' | null]>([
    [
      'wat KVK vaststelt, gaat voor',
      {
        authorityCheck: registered('joint', [['Ik', 'joint']]),
        representatives: others,
        claimedAuthority: { kind: 'sole', directors: 1 },
      },
      'joint',
    ],
    ['KVK kan ook niemand vaststellen', { authorityCheck: registered('none', [['A', 'sole']]) }, 'none'],
    ['niets bekend', {}, null],
    [
      'niet vastgesteld en nog niemand genoemd',
      { authorityCheck: unclear, claimedAuthority: { kind: 'sole', directors: 1 } },
      null,
    ],
    [
      'niet een van de vertegenwoordigers',
      { authorityCheck: unclear, representatives: others, claimedAuthority: { kind: 'sole', directors: 1 } },
      'none',
    ],
    [
      'een van de vertegenwoordigers: wat de aanvrager zegt',
      { authorityCheck: unclear, representatives: me, claimedAuthority: { kind: 'limited', directors: 1 } },
      'limited',
    ],
    ['een van de vertegenwoordigers, maar hoe is niet gezegd', { representatives: me }, null],
  ])('%s', (_title, values, expected) => {
    expect(applicantAuthority(factsOf(values))).toBe(expected);
  });
});

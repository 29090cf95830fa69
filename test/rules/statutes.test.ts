import { beforeAll, describe, expect, test } from '@jest/globals';
import { clearFacts, setFact } from '../../rules/flow/corrections.ts';
import type { DocumentRef, FactName, Facts, FactValues, UpgradeCase } from '../../rules/flow/dossier.ts';
import { questionOf } from '../../rules/flow/questions.ts';
import { parsePeopleCount } from '../../rules/formats/peopleCount.ts';
import type { AuthorityCheck, AuthorityKind, LegalForm, LoginMeans } from '../../rules/profile.ts';
import { requirementFactsOf } from '../../rules/requirements/requirementFacts.ts';
import type { RuleBook } from '../../rules/ruleBook.ts';
import { signingOf } from '../../rules/signatures/signing.ts';
import { readStatutes, statutesRoomOf } from '../../rules/signatures/statutes.ts';
import { currentRuleBook } from './currentRuleBook.ts';

let ruleBook: RuleBook;
beforeAll(async () => {
  ruleBook = await currentRuleBook();
});

const at = '2026-11-24T09:00:00.000Z';
const document: DocumentRef = {
  documentId: 'd',
  name: 'statuten.pdf',
  contentType: 'application/pdf',
  size: 1,
  sha256: 'a'.repeat(64),
};

function registered(authority: AuthorityKind, directors: number): AuthorityCheck {
  return {
    outcome: 'established',
    applicantAuthority: authority,
    representatives: Array.from({ length: directors }, (_, n) => ({
      name: `Bestuurder ${n}`,
      authority,
      isApplicant: n === 0,
    })),
    directors,
  };
}

function means(legalForm: LegalForm, hasMandateAdministrator: boolean): LoginMeans {
  return {
    organisation: { kvkNumber: '00900113', legalForm, hasMandateAdministrator },
  } as unknown as LoginMeans;
}

function caseWith(values: { readonly [Name in FactName]?: FactValues[Name] }): UpgradeCase {
  const facts = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, origin: 'given', at }]),
  ) as Facts;
  return { id: 'case', createdAt: at, personId: 'p', facts, reopened: [], submission: null };
}

const board = (authority: AuthorityKind, directors: number, level: 'EH2+' | 'EH3' = 'EH3') =>
  ({
    targetLevel: level,
    loginMeans: means('vereniging', false),
    authorityCheck: registered(authority, directors),
  }) as const;

const notEstablished = { outcome: 'notEstablished', reason: 'unclear' } as const;

describe('statutesRoomOf', () => {
  test.each([
    ['EH3, gezamenlijk, zeven bestuurders', board('joint', 7), { level: 'EH3', signatures: 4, directors: 7 }],
    ['EH3, gezamenlijk, drie bestuurders', board('joint', 3), { level: 'EH3', signatures: 2, directors: 3 }],
    ['EH3, gezamenlijk, twee bestuurders', board('joint', 2), { level: 'EH3', signatures: 2, directors: 2 }],
    ['EH3, gezamenlijk, één bestuurder', board('joint', 1), null],
    ['EH3, beperkt, vijf bestuurders', board('limited', 5), { level: 'EH3', signatures: 3, directors: 5 }],
    ['EH3, zelfstandig', board('sole', 5), null],
    ['EH2+, gezamenlijk, zeven bestuurders', board('joint', 7, 'EH2+'), null],
    [
      'EH3, volgens de aanvrager gezamenlijk met vijf',
      {
        ...board('joint', 5),
        authorityCheck: notEstablished,
        claimedAuthority: { kind: 'joint', directors: 5 },
      },
      { level: 'EH3', signatures: 3, directors: 5 },
    ],
    [
      'EH3, niet vastgesteld en nog niets gezegd',
      { ...board('joint', 5), authorityCheck: notEstablished },
      null,
    ],
    [
      'EH3, kerkgenootschap',
      {
        targetLevel: 'EH3',
        loginMeans: means('kerkgenootschap', false),
        authorityCheck: notEstablished,
        claimedAuthority: { kind: 'joint', directors: 5 },
      },
      null,
    ],
    ['EH3, er is een machtigingenbeheerder', { ...board('joint', 7), loginMeans: means('bv', true) }, null],
    [
      'EH3, de machtigingenbeheerder regelt het',
      { ...board('joint', 7), loginMeans: means('bv', true), executor: 'mandateAdministrator' },
      null,
    ],
    [
      'EH3, de aanvrager regelt het zelf',
      { ...board('joint', 7), loginMeans: means('bv', true), executor: 'applicant' },
      { level: 'EH3', signatures: 4, directors: 7 },
    ],
    ['het niveau is nog niet bekend', { authorityCheck: registered('joint', 7) }, null],
    ['de controle bij KVK is er nog niet', { targetLevel: 'EH3' }, null],
  ] as const)('%s', (_title, values, room) => {
    const one = caseWith(values as never);
    expect(statutesRoomOf(one, ruleBook)).toEqual(room);
    expect(questionOf('statutes').applies(one, { ruleBook } as never)).toBe(room !== null);
  });

  test('a rule book in which statutes change nothing leaves no room', () => {
    const { statutesMayLower } = ruleBook.signatures;
    const claims = statutesMayLower.claims.map((claim) => ({ ...claim, value: false }));
    const strict = {
      ...ruleBook,
      signatures: { ...ruleBook.signatures, statutesMayLower: { ...statutesMayLower, claims } },
    } as RuleBook;
    expect(statutesRoomOf(caseWith(board('joint', 7)), strict)).toBeNull();
  });

  test('a rule book that lets them count at EH2+ asks there, too', () => {
    const { statutesMayLowerAtEH2Plus } = ruleBook.signatures;
    const turned = {
      ...ruleBook,
      signatures: {
        ...ruleBook.signatures,
        statutesMayLowerAtEH2Plus: {
          ...statutesMayLowerAtEH2Plus,
          claims: statutesMayLowerAtEH2Plus.claims.toReversed(),
        },
      },
    } as RuleBook;
    expect(statutesRoomOf(caseWith(board('joint', 7, 'EH2+')), turned)).toEqual({
      level: 'EH2+',
      signatures: 2,
      directors: 7,
    });
  });
});

describe('readStatutes: zeven bestuurders, vier handtekeningen', () => {
  test.each([
    [0, { kind: 'nobody' }],
    [1, { kind: 'fewer', allow: 1 }],
    [2, { kind: 'fewer', allow: 2 }],
    [3, { kind: 'fewer', allow: 3 }],
    [4, { kind: 'same' }],
    [5, { kind: 'moreThanNeeded' }],
    [7, { kind: 'moreThanNeeded' }],
    [8, { kind: 'moreThanDirectors' }],
  ])('de statuten laten %i tekenen', (allow, reading) => {
    expect(readStatutes(allow, { level: 'EH3', signatures: 4, directors: 7 })).toEqual(reading);
  });
});

describe('the number of signatures of a case', () => {
  test('follows the statutes as soon as they are named, for every board and every number', () => {
    for (let directors = 1; directors <= 12; directors += 1) {
      const without = Math.floor(directors / 2) + 1;
      for (let allow = 1; allow <= 12; allow += 1) {
        const one = caseWith({ ...board('joint', directors), statutes: { allow } });
        expect(signingOf(one, ruleBook)).toMatchObject({
          signatures: Math.min(without, allow),
          cappedBy: allow < without ? 'statutes' : null,
          authority: 'joint',
          applicantSigns: true,
          byAdministrator: false,
        });
      }
      const none = caseWith({ ...board('joint', directors), statutes: { allow: null } });
      expect(signingOf(none, ruleBook)?.signatures).toBe(without);
    }
  });

  test('of a church is one, whatever was said', () => {
    const church = { ...board('joint', 5), loginMeans: means('kerkgenootschap', false) };
    const one = caseWith({ ...church, authorityCheck: notEstablished });
    expect(signingOf(one, ruleBook)).toMatchObject({
      signatures: 1,
      authority: 'sole',
      applicantSigns: false,
    });
  });

  test('is one when a mandate administrator arranges it', () => {
    const one = caseWith({ ...board('joint', 7), executor: 'mandateAdministrator' });
    expect(signingOf(one, ruleBook)).toMatchObject({ signatures: 1, byAdministrator: true });
    const open = caseWith({ ...board('joint', 7), loginMeans: means('bv', true) });
    expect(signingOf(open, ruleBook)).toMatchObject({ signatures: 1, byAdministrator: true });
  });

  test('is what the applicant claims when KVK does not know, and the applicant is none of them by that', () => {
    const claimed = caseWith({
      ...board('joint', 5),
      authorityCheck: notEstablished,
      claimedAuthority: { kind: 'limited', directors: 5 },
      statutes: { allow: 2 },
    });
    expect(signingOf(claimed, ruleBook)).toMatchObject({
      signatures: 2,
      authority: 'limited',
      applicantSigns: false,
    });
  });

  test("is no administrator's while the login means is not known", () => {
    const one = caseWith({ targetLevel: 'EH3', authorityCheck: registered('joint', 7) });
    expect(signingOf(one, ruleBook)).toMatchObject({ signatures: 4, byAdministrator: false });
  });

  test('is not known before level, check and claim are', () => {
    expect(signingOf(caseWith({ targetLevel: 'EH3' }), ruleBook)).toBeNull();
    expect(signingOf(caseWith({ authorityCheck: registered('joint', 3) }), ruleBook)).toBeNull();
    expect(signingOf(caseWith({ targetLevel: 'EH3', authorityCheck: notEstablished }), ruleBook)).toBeNull();
  });
});

describe('a correction', () => {
  const contact = { email: 'b@example.nl', mobile: '+31600000201' };
  const complete = caseWith({
    ...board('joint', 7),
    loginMeans: means('vereniging', true),
    executor: 'applicant',
    statutes: { allow: 2 },
    statutesDocument: document,
    representatives: [
      { name: 'A', isApplicant: false, contact },
      { name: 'B', isApplicant: false, contact },
    ],
  });
  const kept = (one: UpgradeCase) =>
    (['statutes', 'statutesDocument', 'representatives'] as const).filter(
      (name) => one.facts[name] !== undefined,
    );
  const corrected = <Name extends FactName>(name: Name, value: FactValues[Name]) =>
    kept(setFact(complete, name, { value, origin: 'given', at }).upgradeCase);

  test.each([
    ['een ander getal: het bestand en de ondertekenaars blijven', 'statutes', { allow: 3 }, all()],
    ['hetzelfde getal', 'statutes', { allow: 2 }, all()],
    ['toch niet: alleen het bestand vervalt', 'statutes', { allow: null }, ['statutes', 'representatives']],
    ['een ander niveau', 'targetLevel', 'EH2+', []],
    ['een andere uitkomst bij KVK', 'authorityCheck', registered('joint', 5), []],
    ['de machtigingenbeheerder regelt het', 'executor', 'mandateAdministrator', ['representatives']],
    ['een ander bestand', 'statutesDocument', { ...document, documentId: 'e' }, all()],
  ] as const)('%s', (_title, name, value, left) => {
    expect(corrected(name, value as never)).toEqual(left);
  });

  test('of the claimed authority clears the statutes and who sign', () => {
    const claimed = setFact(complete, 'claimedAuthority', {
      value: { kind: 'joint', directors: 7 },
      origin: 'given',
      at,
    }).upgradeCase;
    expect(kept(claimed)).toEqual(all());
    const value = { kind: 'joint', directors: 9 } as const;
    expect(kept(setFact(claimed, 'claimedAuthority', { value, origin: 'given', at }).upgradeCase)).toEqual(
      [],
    );
  });

  test('that takes the statutes away takes the file along', () => {
    expect(kept(clearFacts(complete, ['statutes']))).toEqual(['representatives']);
  });

  test('names what it cleared', () => {
    const changed = setFact(complete, 'statutes', { value: { allow: null }, origin: 'given', at });
    expect(changed.cleared).toEqual(['statutesDocument']);
    expect(setFact(complete, 'statutes', { value: { allow: 1 }, origin: 'given', at }).cleared).toEqual([]);
  });

  function all() {
    return ['statutes', 'statutesDocument', 'representatives'] as const;
  }
});

test('the file is asked only of who says that fewer may sign', () => {
  const applies = (values: Parameters<typeof caseWith>[0]) =>
    questionOf('statutesDocument').applies(caseWith(values), { ruleBook } as never);
  expect(applies({})).toBe(false);
  expect(applies({ statutes: { allow: null } })).toBe(false);
  expect(applies({ statutes: { allow: 2 } })).toBe(true);
});

test('the requirements know what was said and whether it was sent', () => {
  const of = (values: Parameters<typeof caseWith>[0]) => requirementFactsOf(caseWith(values).facts);
  expect(of({}).statutesAllow).toBeNull();
  expect(of({ statutes: { allow: null } }).statutesAllow).toBe('none');
  expect(of({ statutes: { allow: 2 } }).statutesAllow).toBe(2);
  expect(of({ statutes: { allow: 2 } }).given).not.toContain('supportingDocuments');
  expect(of({ statutesDocument: document }).given).toContain('supportingDocuments');
});

describe('een aantal mensen, zoals mensen het typen', () => {
  test.each([
    ['2', 2],
    [' 2. ', 2],
    ['twee!!', 2],
    ['  twee   van de bestuurders', 2],
    ['two of the directors', 2],
    ['0', 0],
    ['nul', 0],
    ['12', 12],
    ['twee', 2],
    ['TWEE', 2],
    ['één', 1],
    ['een bestuurder', 1],
    ['ja, twee bestuurders', 2],
    ['Ja: 2 mensen!', 2],
    ["met z'n tweeën", 2],
    ['met z’n drieën', 3],
    ['minimaal 2 van de 7', 2],
    ['twee van de zeven bestuurders', 2],
    ['drie handtekeningen', 3],
    ['er mogen twee mensen samen tekenen', 2],
    ['two directors', 2],
    ['yes, at least three people', 3],
    ['2 out of 7', 2],
    ['two of the seven', 2],
    ['twaalf', 12],
  ])('%s', (typed, value) => {
    expect(parsePeopleCount(typed)).toEqual({ kind: 'ok', value });
  });

  test.each(['', 'ja', 'nee', 'weet ik niet', 'de voorzitter en de secretaris'])(
    'staat er niet in: "%s"',
    (typed) => {
      expect(parsePeopleCount(typed)).toEqual({ kind: 'invalid', why: 'none' });
    },
  );

  test.each([
    'twee of drie',
    'nee, twee',
    'een aantal',
    '2,5',
    '-2',
    '100',
    '2e',
    'twee van de bestuurders en één lid',
    'twee van de vijftien',
    'twee van de ons drie',
    'artikel 12',
  ])('is niet te lezen: "%s"', (typed) => {
    expect(parsePeopleCount(typed)).toEqual({ kind: 'invalid', why: 'unclear' });
  });
});

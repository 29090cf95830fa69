import { beforeAll, describe, expect, test } from '@jest/globals';
import { bestAuthority } from '../../rules/authority/bestAuthority.ts';
import { type AuthorityCheck, authorityKindSchema } from '../../rules/profile.ts';
import type { RuleBook } from '../../rules/ruleBook.ts';
import { signaturesNeeded } from '../../rules/signatures/signatures.ts';
import { currentRuleBook } from './currentRuleBook.ts';

describe('signaturesNeeded', () => {
  let ruleBook: RuleBook;
  beforeAll(async () => {
    ruleBook = await currentRuleBook();
  });

  test.each([
    ['EH2+: zelfstandig bevoegd tekent alleen', 'EH2+', 'sole', 5, null, 1],
    ['EH2+: gezamenlijk bevoegd tekent met twee', 'EH2+', 'joint', 5, null, 2],
    ['EH2+: beperkt bevoegd tekent met twee', 'EH2+', 'limited', 5, null, 2],
    [
      'EH2+: beperkt bevoegd met één bestuurder blijft twee, een gevolmachtigde is geen bestuurder',
      'EH2+',
      'limited',
      1,
      null,
      2,
    ],
    [
      'EH2+: gezamenlijk bevoegd als enige bestuurder tekent alleen, meer zijn er niet',
      'EH2+',
      'joint',
      1,
      null,
      1,
    ],
    ['EH3: zelfstandig bevoegd tekent alleen', 'EH3', 'sole', 9, null, 1],
    ['EH3: meerderheid van één is één', 'EH3', 'joint', 1, null, 1],
    ['EH3: meerderheid van twee is twee', 'EH3', 'joint', 2, null, 2],
    ['EH3: meerderheid van drie is twee', 'EH3', 'joint', 3, null, 2],
    ['EH3: meerderheid van vier is drie', 'EH3', 'joint', 4, null, 3],
    ['EH3: meerderheid van zeven is vier, ook bij beperkt bevoegd', 'EH3', 'limited', 7, null, 4],
    ['EH3: statuten mogen het aantal verlagen', 'EH3', 'joint', 7, 2, 2],
    ['EH3: statuten verlagen nooit tot nul', 'EH3', 'joint', 7, 0, 1],
    ['EH3: statuten die meer vragen verhogen niets', 'EH3', 'joint', 3, 3, 2],
    ['EH3: statuten veranderen niets voor wie zelfstandig bevoegd is', 'EH3', 'sole', 3, 2, 1],
  ] as const)('%s', (_title, level, authority, directors, statutesAllow, signatures) => {
    expect(signaturesNeeded({ level, authority, directors, statutesAllow, ruleBook })).toMatchObject({
      signatures,
    });
  });

  test('for every authority and board of 1 to 99 the number is possible, sourced and a strict majority at EH3', () => {
    for (const level of ['EH2+', 'EH3'] as const) {
      for (const authority of authorityKindSchema.options) {
        for (let directors = 1; directors <= 99; directors += 1) {
          const needed = signaturesNeeded({ level, authority, directors, statutesAllow: null, ruleBook });
          expect(needed.signatures).toBeGreaterThanOrEqual(1);
          if (authority !== 'limited') expect(needed.signatures).toBeLessThanOrEqual(directors);
          expect(ruleBook.sources).toHaveProperty(needed.source);
          if (level === 'EH3' && authority !== 'sole') {
            expect(needed.signatures * 2).toBeGreaterThan(directors);
            expect((needed.signatures - 1) * 2).toBeLessThanOrEqual(directors);
          }
        }
      }
    }
  });

  test('turning the claims of a rule round changes the decision without code', () => {
    const joint = ruleBook.signatures.byAuthority.joint;
    const turned: RuleBook = {
      ...ruleBook,
      signatures: {
        ...ruleBook.signatures,
        byAuthority: {
          ...ruleBook.signatures.byAuthority,
          joint: { ...joint, claims: joint.claims.toReversed() },
        },
      },
    };
    const input = { level: 'EH2+', authority: 'joint', directors: 5, statutesAllow: null } as const;
    expect(signaturesNeeded({ ...input, ruleBook: turned })).toMatchObject({ signatures: 5, source: 'bv' });
  });
});

describe('bestAuthority', () => {
  const check = (
    applicantAuthority: 'sole' | 'joint' | 'limited' | 'none',
    representatives: readonly (readonly [string, 'sole' | 'joint' | 'limited', boolean?])[],
  ): AuthorityCheck => ({
    outcome: 'established',
    applicantAuthority,
    directors: 3,
    representatives: representatives.map(([name, authority, isApplicant = false]) => ({
      name,
      authority,
      isApplicant,
    })),
  });

  test('a sole representative signs best, also when that is somebody else', () => {
    expect(
      bestAuthority(
        check('joint', [
          ['A', 'joint', true],
          ['B', 'sole'],
          ['C', 'limited'],
        ]),
      ),
    ).toMatchObject({
      kind: 'established',
      best: 'sole',
      applicantAlone: false,
      signers: [{ name: 'B' }],
    });
  });

  test('an applicant with sole authority is enough alone and comes first', () => {
    expect(
      bestAuthority(
        check('sole', [
          ['A', 'sole'],
          ['B', 'sole', true],
        ]),
      ),
    ).toMatchObject({
      best: 'sole',
      applicantAlone: true,
      signers: [{ name: 'B' }, { name: 'A' }],
    });
  });

  test('limited authority counts only when nobody has more', () => {
    expect(
      bestAuthority(
        check('limited', [
          ['A', 'limited', true],
          ['B', 'joint'],
        ]),
      ),
    ).toMatchObject({ best: 'joint' });
    expect(bestAuthority(check('limited', [['A', 'limited', true]]))).toMatchObject({ best: 'limited' });
  });

  test('what KVK did not establish keeps its reason', () => {
    expect(bestAuthority({ outcome: 'notEstablished', reason: 'legalPersonDirector' })).toEqual({
      kind: 'notEstablished',
      reason: 'legalPersonDirector',
    });
  });
});

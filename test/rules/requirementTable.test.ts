import { beforeAll, describe, expect, test } from '@jest/globals';
import { conditionHolds, possibleRoutes } from '../../rules/requirements/requirementConditions.ts';
import { type RequirementFacts, requirementFactsOf } from '../../rules/requirements/requirementFacts.ts';
import {
  conditionAt,
  type RequirementItem,
  type RequirementLevel,
  RuleWithoutCondition,
  requirementConditions,
  requirementItems,
  requirementLevels,
  requirementRulesSchema,
} from '../../rules/requirements/requirementRules.ts';
import { requirementsFor, routesAt } from '../../rules/requirements/requirements.ts';
import type { RuleBook } from '../../rules/ruleBook.ts';
import { currentRuleBook } from './currentRuleBook.ts';

/** Nothing is known. */
const unknown = requirementFactsOf({});

/** The facts on which form and identification depend, each known in every way and not known. */
const dossiers: readonly RequirementFacts[] = ([null, 'sole', 'joint', 'limited', 'none'] as const).flatMap(
  (applicantAuthority) =>
    [null, true, false].flatMap((authorityEstablished) =>
      [null, true, false].flatMap((userIsApplicant) =>
        ([null, 'applicant', 'mandateAdministrator'] as const).map((executor) => ({
          ...unknown,
          applicantAuthority,
          authorityEstablished,
          userIsApplicant,
          executor,
        })),
      ),
    ),
);

/** What else conditions look at, one at a time. */
const singleFacts: readonly RequirementFacts[] = [
  ...[true, false].flatMap((yes) => [
    { ...unknown, userIsEmployed: yes },
    { ...unknown, limitedToBranch: yes },
    { ...unknown, hasActionCode: yes },
    { ...unknown, authorityEstablished: yes },
  ]),
  { ...unknown, legalForm: 'kerkgenootschap' },
  { ...unknown, legalForm: 'bv' },
  { ...unknown, statutesAllow: 'none' },
  { ...unknown, statutesAllow: 2, applicantAuthority: 'joint', executor: 'applicant' },
  {
    ...unknown,
    applicantAuthority: 'sole',
    authorityEstablished: true,
    userIsApplicant: true,
    executor: 'applicant',
  },
];

describe('De tabel: wat is nodig, per niveau', () => {
  let ruleBook: RuleBook;
  beforeAll(async () => {
    ruleBook = await currentRuleBook();
  });
  const need = (item: RequirementItem, level: RequirementLevel, facts: RequirementFacts) =>
    requirementsFor(level, facts, ruleBook).find((row) => row.item === item)?.need;

  // The table of the field: EH2 (no longer issued), EH2+, EH3, EH4 (another route).
  test.each([
    ['kvkNumber', 'ja', 'ja', 'ja', 'ja'],
    ['branchRestriction', 'soms', 'soms', 'soms', 'soms'],
    ['userName', 'ja', 'ja', 'ja', 'ja'],
    ['userBirth', 'ja', 'ja', 'ja', 'ja'],
    ['userBirthPlace', '?', 'ja', 'ja', 'ja'],
    ['userEmail', 'ja', 'ja', 'ja', 'ja'],
    ['userMobile', 'nee', 'ja', 'ja', 'ja'],
    ['secondFactor', 'nee', 'ja', 'ja', 'ja'],
    ['userEmployment', 'ja', 'ja', 'ja', 'ja'],
    ['userIdCopy', 'soms', 'soms', 'soms', 'soms'],
    ['representatives', 'nee', 'ja', 'ja', 'ja'],
    ['representativeIdCopy', '?', 'soms', 'soms', 'soms'],
    ['signatures', 'soms', 'nee', 'soms', 'ja'],
    ['registerExtract', 'soms', 'soms', 'soms', 'soms'],
    ['legalPersonalityDeclaration', '?', 'soms', 'soms', '?'],
    ['supportingDocuments', 'soms', 'nee', 'soms', 'soms'],
    ['registrationForm', 'soms', 'nee', 'soms', 'ja'],
    ['qualifiedSignature', 'soms', 'nee', 'soms', 'soms'],
    ['identification', 'nee', 'nee', 'soms', 'ja'],
    ['identificationFee', 'nee', 'nee', 'soms', 'soms'],
    ['services', 'ja', 'ja', 'ja', 'ja'],
    ['mandates', 'ja', 'ja', 'ja', 'ja'],
    ['administratorRole', 'nee', 'soms', 'soms', 'soms'],
    ['term', 'ja', 'ja', 'ja', 'ja'],
    ['discount', 'soms', 'soms', 'soms', '?'],
  ] as const)('%s: EH2 %s, EH2+ %s, EH3 %s, EH4 %s', (item, ...expected) => {
    const words = { needed: 'ja', notNeeded: 'nee', conditional: 'soms', given: 'gegeven' } as const;
    const said = requirementLevels.map((level) => {
      if (conditionAt(ruleBook.requirements[item], level).condition === 'notDetermined') return '?';
      return words[need(item, level, unknown) ?? 'given'];
    });
    expect(said).toEqual(expected);
  });

  test('every item has a source for every level, and one says whether a person hears of it', () => {
    for (const item of requirementItems) {
      for (const level of requirementLevels) {
        expect(ruleBook.sources).toHaveProperty(conditionAt(ruleBook.requirements[item], level).source);
      }
    }
    const shown = requirementItems.filter((item) => ruleBook.requirements[item].shownInAnswer);
    expect(requirementItems.filter((item) => !shown.includes(item))).toEqual([
      'branchRestriction',
      'secondFactor',
      'representativeIdCopy',
      'qualifiedSignature',
      'identificationFee',
      'administratorRole',
      'discount',
    ]);
  });

  test('of each level the first source that speaks of it counts', () => {
    const rule = {
      id: 'requirement.x',
      shownInAnswer: true,
      claims: [
        { source: 'a', value: { EH3: 'always' } },
        { source: 'b', value: { EH3: 'never', EH4: 'never' } },
      ],
    } as const;
    const book = { ...rule, claims: [...rule.claims] };
    expect(conditionAt(book, 'EH3')).toEqual({ condition: 'always', rule: 'requirement.x', source: 'a' });
    expect(conditionAt(book, 'EH4')).toEqual({ condition: 'never', rule: 'requirement.x', source: 'b' });
    const silent = () => conditionAt(book, 'EH2');
    expect(silent).toThrow(RuleWithoutCondition);
    expect(silent).toThrow('rule requirement.x says nothing of EH2: parse the rule book first');
    expect(new RuleWithoutCondition('x').name).toBe('RuleWithoutCondition');
  });

  test('a table in which no source speaks of a level is refused, each item and level by name', () => {
    const { term, ...others } = ruleBook.requirements;
    const claims = [{ source: 'upg', value: { 'EH2+': 'always', EH3: 'always' } }];
    const parsed = requirementRulesSchema.safeParse({ ...others, term: { ...term, claims } });
    expect(parsed.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['term.claims', 'no claim speaks of EH2'],
      ['term.claims', 'no claim speaks of EH4'],
    ]);
    expect(requirementRulesSchema.safeParse(ruleBook.requirements).success).toBe(true);
  });

  test('every combination of facts gives each item exactly one answer', () => {
    const wrong = requirementLevels.flatMap((level) =>
      dossiers.filter((facts) => {
        const rows = requirementsFor(level, facts, ruleBook);
        const answers = rows.map(({ reason: { holds } }) =>
          holds === null ? 'conditional' : holds ? 'needed' : 'notNeeded',
        );
        return (
          rows.map(({ item }) => item).join() !== requirementItems.join() ||
          rows.map((row) => row.need).join() !== answers.join()
        );
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('what is certain stays so when more becomes known', () => {
    const dims = ['applicantAuthority', 'authorityEstablished', 'userIsApplicant', 'executor'] as const;
    const open = ['registrationForm', 'signatures', 'identification', 'qualifiedSignature'] as const;
    // Only one exception by design: before the check at KVK nothing speaks against a sole representative.
    const known = dossiers.filter(({ authorityEstablished }) => authorityEstablished !== null);
    for (const level of ['EH2+', 'EH3'] as const) {
      const read = known.map((facts) => {
        const rows = requirementsFor(level, facts, ruleBook).filter(({ item }) =>
          open.some((one) => one === item),
        );
        return { facts, needs: Object.fromEntries(rows.map((row) => [row.item, row.need])) };
      });
      const broken = read.flatMap((less) =>
        read
          .filter(({ facts }) =>
            dims.every((dim) => less.facts[dim] === null || less.facts[dim] === facts[dim]),
          )
          .filter((more) =>
            open.some((item) => less.needs[item] !== 'conditional' && less.needs[item] !== more.needs[item]),
          )
          .map((more) => ({ less, more })),
      );
      expect(broken).toEqual([]);
    }
  });

  test('every item is needed for somebody and not for somebody else, unless its rule says otherwise by name', () => {
    const all = (['EH2+', 'EH3'] as const).flatMap((level) =>
      [...dossiers, ...singleFacts].flatMap((facts) => requirementsFor(level, facts, ruleBook)),
    );
    const answers = requirementItems.map((item) => {
      const seen = new Set(all.filter((row) => row.item === item).map((row) => row.need));
      return { item, seen: [...seen].toSorted().join(' ') };
    });
    const both = answers.filter(({ seen }) => /needed/.test(seen) && /notNeeded/.test(seen));
    const rest = answers.filter((answer) => !both.includes(answer));
    expect(both.map(({ item }) => item)).toEqual([
      'branchRestriction',
      'userIdCopy',
      'signatures',
      'registerExtract',
      'legalPersonalityDeclaration',
      'supportingDocuments',
      'registrationForm',
      'identification',
      'identificationFee',
      'discount',
    ]);
    expect(Object.fromEntries(rest.map(({ item, seen }) => [item, seen]))).toEqual({
      kvkNumber: 'needed',
      userName: 'needed',
      userBirth: 'needed',
      userBirthPlace: 'needed',
      userEmail: 'needed',
      userMobile: 'needed',
      secondFactor: 'needed',
      userEmployment: 'needed',
      representatives: 'needed',
      services: 'needed',
      mandates: 'needed',
      term: 'needed',
      // Only the supplier knows, or the customer chooses.
      representativeIdCopy: 'conditional',
      qualifiedSignature: 'conditional notNeeded',
      administratorRole: 'conditional notNeeded',
    });
  });

  test.each([
    ['always', {}, true],
    ['never', {}, false],
    ['userNotEmployed', {}, null],
    ['userNotEmployed', { userIsEmployed: false }, true],
    ['userNotEmployed', { userIsEmployed: true }, false],
    ['authorityNotEstablished', {}, null],
    ['authorityNotEstablished', { authorityEstablished: false }, true],
    ['authorityNotEstablished', { authorityEstablished: true }, false],
    ['authorityNotEstablished', { authorityEstablished: false, legalForm: 'kerkgenootschap' }, false],
    ['isChurch', {}, null],
    ['isChurch', { legalForm: 'kerkgenootschap' }, true],
    ['isChurch', { legalForm: 'stichting' }, false],
    ['signingWithFewer', {}, null],
    ['signingWithFewer', { applicantAuthority: 'sole' }, false],
    ['signingWithFewer', { statutesAllow: 'none' }, false],
    ['signingWithFewer', { statutesAllow: 2 }, true],
    ['signingWithFewer', { statutesAllow: 2, applicantAuthority: 'sole' }, false],
    ['signingWithFewer', { statutesAllow: 2, executor: 'mandateAdministrator' }, false],
    // Who says to be sole sends a form while KVK does not settle it, but proves no smaller number.
    [
      'signingWithFewer',
      { statutesAllow: 2, applicantAuthority: 'sole', authorityEstablished: false, executor: 'applicant' },
      false,
    ],
    ['formRoute', {}, null],
    ['formRoute', { applicantAuthority: 'none', executor: 'applicant' }, true],
    ['formRoute', { executor: 'mandateAdministrator' }, false],
    ['formRoute', { applicantAuthority: 'sole', authorityEstablished: false, executor: 'applicant' }, true],
    ['formRoute', { applicantAuthority: 'sole', executor: 'applicant' }, false],
    ['insteadOfPen', {}, null],
    ['insteadOfPen', { applicantAuthority: 'none', executor: 'applicant' }, null],
    ['insteadOfPen', { executor: 'mandateAdministrator' }, false],
    ['identificationRoute', {}, null],
    ['identificationRoute', { applicantAuthority: 'joint' }, null],
    ['identificationRoute', { applicantAuthority: 'sole' }, null],
    ['identificationRoute', { applicantAuthority: 'sole', userIsApplicant: true }, true],
    ['limitedToBranch', {}, null],
    ['limitedToBranch', { limitedToBranch: true }, true],
    ['limitedToBranch', { limitedToBranch: false }, false],
    ['withActionCode', {}, null],
    ['withActionCode', { hasActionCode: true }, true],
    ['withActionCode', { hasActionCode: false }, false],
    ['roleWanted', {}, null],
    ['roleWanted', { applicantAuthority: 'sole' }, null],
    ['roleWanted', { applicantAuthority: 'sole', authorityEstablished: false }, null],
    ['roleWanted', { applicantAuthority: 'sole', authorityEstablished: true }, false],
    ['roleWanted', { applicantAuthority: 'joint', authorityEstablished: true }, null],
    ['supplierAsks', {}, null],
    ['notDetermined', {}, null],
  ] as const)('EH3, voorwaarde %s met %p: %p', (condition, known, expected) => {
    const facts: RequirementFacts = { ...unknown, ...known };
    expect(conditionHolds[condition](facts, routesAt('EH3', facts, ruleBook))).toBe(expected);
  });

  test('at EH2+ neither form nor identification is part of any route', () => {
    const routes = routesAt('EH2+', unknown, ruleBook);
    expect(conditionHolds.formRoute(unknown, routes)).toBe(false);
    expect(conditionHolds.insteadOfPen(unknown, routes)).toBe(false);
    expect(conditionHolds.identificationRoute(unknown, routes)).toBe(false);
    expect(conditionHolds.signingWithFewer({ ...unknown, statutesAllow: 2 }, routes)).toBe(false);
  });

  test('of a level without upgrade no route is known, so that nothing follows from one', () => {
    for (const level of ['EH2', 'EH4'] as const) expect(routesAt(level, unknown, ruleBook)).toEqual([]);
    for (const condition of [
      'formRoute',
      'insteadOfPen',
      'identificationRoute',
      'signingWithFewer',
    ] as const) {
      expect(conditionHolds[condition](unknown, [])).toBeNull();
    }
    expect(requirementConditions).toHaveLength(14);
  });

  test('nothing known: all routes are possible; everything known: one', () => {
    // Four kinds of authority, two users, two executors.
    expect(possibleRoutes('EH3', unknown, ruleBook)).toHaveLength(16);
    const all = { applicantAuthority: 'sole', userIsApplicant: true, executor: 'applicant' } as const;
    expect(possibleRoutes('EH3', { ...unknown, ...all }, ruleBook)).toHaveLength(1);
    const ways = possibleRoutes('EH3', unknown, ruleBook).map(({ way }) => way);
    expect(new Set(ways)).toEqual(new Set(['self', 'mandateAdministrator', 'formByPost']));
    const whys = possibleRoutes('EH3', unknown, ruleBook).map(({ form }) => form.why);
    expect(new Set(whys)).toEqual(
      new Set([
        'mandateAdministratorSigns',
        'applicantIsSoleRepresentative',
        'applicantIsJointRepresentative',
        'applicantIsLimitedRepresentative',
        'applicantIsNoRepresentative',
      ]),
    );
    const [church] = possibleRoutes('EH3', { ...unknown, ...all, legalForm: 'kerkgenootschap' }, ruleBook);
    expect(church?.manual?.why).toBe('church');
  });

  test('the numbers in the sentences come from the deadlines and the rule of signatures', () => {
    const params = (item: RequirementItem, level: RequirementLevel, facts: Partial<RequirementFacts>) =>
      requirementsFor(level, { ...unknown, ...facts }, ruleBook).find((row) => row.item === item)?.reason
        .params;
    expect(params('userIdCopy', 'EH3', {})).toEqual({ months: 1 });
    expect(params('representativeIdCopy', 'EH3', {})).toEqual({ months: 1 });
    expect(params('registerExtract', 'EH3', {})).toEqual({ days: 14 });
    expect(params('identification', 'EH3', {})).toEqual({ days: 30 });
    expect(params('term', 'EH3', {})).toEqual({});
    expect(params('signatures', 'EH3', {})).toEqual({});
    const board = { signers: { authority: 'joint', directors: 5 } } as const;
    expect(params('signatures', 'EH3', board)).toEqual({ signatures: 3 });
    expect(params('signatures', 'EH2+', board)).toEqual({ signatures: 2 });
    expect(params('signatures', 'EH2', board)).toEqual({});
    expect(params('signatures', 'EH4', board)).toEqual({});
    expect(params('signatures', 'EH3', { ...board, statutesAllow: 2 })).toEqual({ signatures: 2 });
    expect(params('signatures', 'EH3', { ...board, statutesAllow: 'none' })).toEqual({ signatures: 3 });
    expect(params('registrationForm', 'EH3', board)).toEqual({});
  });
});

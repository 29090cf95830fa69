import { beforeAll, describe, expect, test } from '@jest/globals';
import { preflightFactsSchema } from '../../../rules/preflight/preflightFacts.ts';
import { preflightRulesSchema } from '../../../rules/preflight/preflightRules.ts';
import type { RuleBook } from '../../../rules/ruleBook.ts';
import { currentRuleBook } from '../currentRuleBook.ts';
import type { Draft } from './faults.ts';

let ruleBook: RuleBook;
beforeAll(async () => {
  ruleBook = await currentRuleBook();
});

const facts = {
  today: '2026-11-24',
  people: [],
  register: null,
  idDocuments: null,
  ownKvkNumber: '00900101',
  extractsRequired: null,
  extracts: null,
  services: null,
  mandates: [{ provider: null, service: null, level: null, branchNumber: '000000900111', validUntil: null }],
  loginMeans: null,
  signatures: { needed: 0, given: null },
  form: null,
};

const isFactsFine = (change: (draft: Draft) => void) => {
  const draft = structuredClone(facts) as Draft;
  change(draft);
  return preflightFactsSchema.safeParse(draft).success;
};

describe('the facts of a receipt', () => {
  test('are taken when they are whole', () => {
    expect(isFactsFine(() => {})).toBe(true);
  });

  test.each<readonly [string, (draft: Draft) => void]>([
    [
      'a KvK number of seven digits',
      (draft) => {
        draft.ownKvkNumber = '0090010';
      },
    ],
    [
      'a KvK number with more in front',
      (draft) => {
        draft.ownKvkNumber = 'x00900101';
      },
    ],
    [
      'a KvK number with more behind',
      (draft) => {
        draft.ownKvkNumber = '009001012';
      },
    ],
    [
      'a branch number with more in front',
      (draft) => {
        draft.mandates[0].branchNumber = '1000000900111';
      },
    ],
    [
      'a branch number with more behind',
      (draft) => {
        draft.mandates[0].branchNumber = '000000900111x';
      },
    ],
    [
      'less than no signatures',
      (draft) => {
        draft.signatures.needed = -1;
      },
    ],
    [
      'half a signature',
      (draft) => {
        draft.signatures.needed = 0.5;
      },
    ],
    [
      'something more',
      (draft) => {
        draft.more = 1;
      },
    ],
    [
      'something less',
      (draft) => {
        delete draft.form;
      },
    ],
    [
      'a name without a family name',
      (draft) => {
        draft.register = { names: [{ givenNames: 'A', infix: '', familyName: '' }], isComplete: true };
      },
    ],
    [
      'an empty name',
      (draft) => {
        draft.register = { names: [''], isComplete: true };
      },
    ],
  ])('are refused with %s', (_title, change) => {
    expect(isFactsFine(change)).toBe(false);
  });
});

describe('the rules of the rule book', () => {
  test.each<readonly [string, (draft: Draft) => void]>([
    [
      'a severity that is none',
      (draft) => {
        draft.emailShared.claims[0].value.severity = 'bad';
      },
    ],
    [
      'a rule that is missing',
      (draft) => {
        delete draft.meansBlocked;
      },
    ],
    [
      'no general mailboxes',
      (draft) => {
        draft.generalMailboxShared.claims[0].value.mailboxes = [];
      },
    ],
    [
      'no kinds of documents',
      (draft) => {
        draft.idKindRefused.claims[0].value.kinds = [];
      },
    ],
    [
      'no kinds of signatures',
      (draft) => {
        draft.signatureNotOriginal.claims[0].value.kinds = [];
      },
    ],
    [
      'a kind that is none',
      (draft) => {
        draft.idKindDoubtful.claims[0].value.kinds = ['library card'];
      },
    ],
    [
      'no supplier',
      (draft) => {
        draft.meansOfOtherSupplier.claims[0].value.supplier = '';
      },
    ],
    [
      'no severity for an incomplete register',
      (draft) => {
        delete draft.signerNotInRegister.claims[0].value.whenRegisterIncomplete;
      },
    ],
    [
      'a parameter that nothing reads',
      (draft) => {
        draft.formOutdated.claims[0].value.days = 3;
      },
    ],
  ])('are refused with %s', (_title, change) => {
    expect(preflightRulesSchema.safeParse(ruleBook.preflight).success).toBe(true);
    const draft = structuredClone(ruleBook.preflight) as Draft;
    change(draft);
    expect(preflightRulesSchema.safeParse(draft).success).toBe(false);
  });
});

import path from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { readTopicKeys } from '../../../bot/commands/checkKnowledge.ts';
import { checkKnowledge } from '../../../bot/faq/checkKnowledge.ts';
import type { RuleBook } from '../../../rules/ruleBook.ts';
import { ruleBookSchema } from '../../../rules/ruleBook.ts';
import { currentRuleBook } from '../../rules/currentRuleBook.ts';

const folder = path.resolve('bot/faq/knowledge');

let ruleBook: RuleBook;
let topics: readonly string[];
beforeAll(async () => {
  ruleBook = await currentRuleBook();
  topics = await readTopicKeys(path.resolve('test/faq/evaluation/topics.yaml'));
});

/** The passages in which the check finds something once a rule says `value`, as `kind id`, without the languages. */
async function foundWhen(at: string, value: unknown): Promise<readonly string[]> {
  const book: RuleBook = ruleBookSchema.parse(withValue(structuredClone(ruleBook), at.split('/'), value));
  const faults = await checkKnowledge(folder, book, { today: '2026-11-24', maxAgeDays: 365, topics });
  const found = faults.map(({ kind, file }) => `${kind} ${path.basename(file, '.md')} ${path.dirname(file)}`);
  const inDutch = new Set(found.filter((one) => one.endsWith(' nl')).map((one) => one.slice(0, -3)));
  const inEnglish = new Set(found.filter((one) => one.endsWith(' en')).map((one) => one.slice(0, -3)));
  expect(inEnglish).toEqual(inDutch);
  return [...inDutch].toSorted();
}

function withValue(book: object, at: readonly string[], value: unknown): object {
  const rule = at.reduce((node: unknown, key) => (node as Record<string, unknown>)[key], book) as {
    claims: readonly { readonly source: string }[];
  };
  rule.claims = [{ source: rule.claims[0]?.source ?? '', value } as { readonly source: string }];
  return book;
}

describe('the knowledge after a rule has changed', () => {
  test.each<[string, unknown]>([
    ['deadlines/registerExtractMaxAgeDays', 21],
    ['deadlines/identificationDays', 10],
    ['deadlines/idMinValidityMonths', 3],
    ['authority/adultFrom', 21],
  ])('has no fault when only the number of %s changes to %j: it follows', async (at, value) => {
    expect(await foundWhen(at, value)).toEqual([]);
  });

  test.each<[string, unknown, readonly string[]]>([
    ['registrationForm/registrationFormAtEH2Plus', 'on', ['contradictsRule formNotNeeded']],
    ['registrationForm/signedWith/advanced', 'on', ['contradictsRule digitalSignature']],
    [
      'registrationForm/signedWith/qualified',
      'off',
      ['contradictsRule digitalSignature', 'contradictsRule wetSignature'],
    ],
    ['identification/atEH2Plus', 'required', ['contradictsRule identification']],
    ['signatures/statutesMayLowerAtEH2Plus', true, ['contradictsRule statutesAllowFewer']],
    ['processing/byMandateAdministrator', { from: 0, to: 2 }, ['contradictsRule administratorInstead']],
    ['mandates/administratorRoleCents', 500, ['contradictsRule becomeAdministrator']],
    [
      'mandates/administratorLevel',
      'any',
      ['contradictsRule administratorInstead', 'contradictsRule administratorLevel'],
    ],
    ['authority/neverRepresents', ['silentPartner'], ['contradictsRule supervisoryBoard']],
    ['authority/neverRepresents', ['supervisor'], ['contradictsRule limitedPartnership']],
    [
      'requirements/registerExtract',
      { EH2: 'always', 'EH2+': 'always', EH3: 'always', EH4: 'always' },
      ['contradictsRule extractNeeded'],
    ],
  ])('has a fault where a sentence denies %s, now %j', async (at, value, found) => {
    expect(await foundWhen(at, value)).toEqual(found);
  });

  // One sentence there speaks of joint and of limited authority, and is right only as long as they are the same.
  test.each(['joint', 'limited'])(
    'has a fault in one passage when %s authority asks three',
    async (authority) => {
      const value = { 'EH2+': 3, EH3: 'majorityOfDirectors' };
      expect(await foundWhen(`signatures/byAuthority/${authority}`, value)).toEqual([
        'contradictsRule howManySignatures',
        'passagesContradict howManySignatures',
      ]);
    },
  );

  test('has a fault where a sentence says that somebody signs alone and the rule asks two', async () => {
    const found = await foundWhen('signatures/byAuthority/sole', { 'EH2+': 2, EH3: 2 });
    expect(found).toContain('contradictsRule generalPartnership');
    expect(found).toContain('contradictsRule privateCompany');
  });

  test('has a fault where a sentence was written for a share of the directors and the rule says another', async () => {
    const found = await foundWhen('signatures/byAuthority/joint', { 'EH2+': 2, EH3: 'allDirectors' });
    expect(found).toContain('placeholderOutgrown jointMajority');
    expect(found).toContain('placeholderOutgrown privateCompany');
  });

  test('has a fault where a sentence was written for a number and the rule says a share', async () => {
    const found = await foundWhen('signatures/byAuthority/joint', {
      'EH2+': 'majorityOfDirectors',
      EH3: 'majorityOfDirectors',
    });
    expect(found).toContain('placeholderOutgrown howManySignatures');
    expect(found).not.toContain('placeholderOutgrown jointMajority');
  });
});

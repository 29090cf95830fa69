import { beforeAll, describe, expect, test } from '@jest/globals';
import { knowledgePlaceholder } from '../../../bot/faq/knowledgePlaceholders.ts';
import { filledIn } from '../../../bot/faq/knowledgeText.ts';
import type { RuleBook } from '../../../rules/ruleBook.ts';
import { currentRuleBook } from '../../rules/currentRuleBook.ts';

let ruleBook: RuleBook;
beforeAll(async () => {
  ruleBook = await currentRuleBook();
});

describe('placeholders of the knowledge', () => {
  test.each([
    ['level.low', 'EH2+', 'EH2+', null],
    ['level.high', 'EH3', 'EH3', null],
    ['level.highest', 'EH4', 'EH4', null],
    ['deadline.registerExtract', '14 dagen', '14 days', 'deadline.registerExtract'],
    ['deadline.identification', '30 dagen', '30 days', 'deadline.identification'],
    ['deadline.idCopy', 'een maand', 'one month', 'deadline.idValidity'],
    ['age.minor', '18 jaar', '18 years', 'authority.adultFrom'],
    ['signatures.EH2+.sole', 'één handtekening', 'one signature', 'signatures.sole'],
    ['signatures.EH3.sole', 'één handtekening', 'one signature', 'signatures.sole'],
    ['signatures.EH2+.joint', 'twee handtekeningen', 'two signatures', 'signatures.joint'],
    ['signatures.EH2+.limited', 'twee handtekeningen', 'two signatures', 'signatures.limited'],
    [
      'signatures.EH3.joint',
      'de meerderheid van alle bestuurders',
      'the majority of all directors',
      'signatures.joint',
    ],
    [
      'signatures.EH3.limited',
      'de meerderheid van alle bestuurders',
      'the majority of all directors',
      'signatures.limited',
    ],
    ['majority 3', 'twee', 'two', 'signatures.joint'],
    ['majority 4', 'drie', 'three', 'signatures.joint'],
    ['majority 25', '13', '13', 'signatures.joint'],
    ['count 3', 'drie', 'three', null],
    ['count 12', 'twaalf', 'twelve', null],
    ['phone.helpdesk', '085-44 44 250', '085-44 44 250', 'manual.helpdeskPhone'],
    ['phone.helpdeskDial', '+31854444250', '+31854444250', 'manual.helpdeskPhone'],
  ])('%s is "%s" and "%s", by rule %s', (name, nl, en, rule) => {
    const placeholder = knowledgePlaceholder(name);
    expect(placeholder?.text(ruleBook, 'nl')).toBe(nl);
    expect(placeholder?.text(ruleBook, 'en')).toBe(en);
    expect(placeholder?.rule(ruleBook)).toBe(rule);
  });

  test.each([
    '',
    'level',
    'level.middle',
    'count',
    'count 0',
    'count x',
    'count 100',
    'majority 03',
    'signatures.EH4.sole',
    'signatures.EH2+.none',
    'signatures.EH2+',
    'toString',
    'constructor',
  ])('"%s" is none', (name) => {
    expect(knowledgePlaceholder(name)).toBeNull();
  });

  test('begin a sentence with a capital, and leave links and what is unknown alone', () => {
    expect(filledIn('{{signatures.EH2+.sole}} is genoeg.', ruleBook, 'nl')).toBe(
      'Eén handtekening is genoeg.',
    );
    expect(filledIn('Daar is {{signatures.EH2+.sole}} genoeg.', ruleBook, 'nl')).toBe(
      'Daar is één handtekening genoeg.',
    );
    expect(filledIn('{{link.kvk}} en {{nothing}}', ruleBook, 'nl')).toBe('{{link.kvk}} en {{nothing}}');
  });

  test('follow a rule that changes', () => {
    const other = withSignatures({ 'EH2+': 3, EH3: 'allDirectors' });
    expect(filledIn('Nodig: {{signatures.EH2+.joint}}.', other, 'nl')).toBe('Nodig: drie handtekeningen.');
    expect(filledIn('Dan tekenen {{signatures.EH3.joint}}.', other, 'nl')).toBe(
      'Dan tekenen alle bestuurders.',
    );
    expect(filledIn('Van {{count 5}} tekenen er {{majority 5}}.', other, 'nl')).toBe(
      'Van vijf tekenen er vijf.',
    );
  });

  test('keep to the kind of word when a number becomes a share of the directors, or the other way round', () => {
    const other = withSignatures({ 'EH2+': 'majorityOfDirectors', EH3: 1 });
    expect(filledIn('Nodig: {{signatures.EH2+.joint}}.', other, 'nl')).toBe(
      'Nodig: handtekeningen van de meerderheid van alle bestuurders.',
    );
    expect(filledIn('Needed: {{signatures.EH2+.joint}}.', other, 'en')).toBe(
      'Needed: signatures of the majority of all directors.',
    );
    expect(filledIn('Dan tekent {{signatures.EH3.joint}}.', other, 'nl')).toBe('Dan tekent één bestuurder.');
  });

  test('are in the singular where the rule says one, and in words where it says more months', () => {
    const claims = <Value>(value: Value) => [{ source: 'handt', value }];
    const { deadlines } = ruleBook;
    const other = {
      ...ruleBook,
      deadlines: {
        ...deadlines,
        registerExtractMaxAgeDays: { ...deadlines.registerExtractMaxAgeDays, claims: claims(1) },
        idMinValidityMonths: { ...deadlines.idMinValidityMonths, claims: claims(2) },
      },
    };
    expect(filledIn('Na {{deadline.registerExtract}} of {{deadline.idCopy}}.', other, 'nl')).toBe(
      'Na 1 dag of twee maanden.',
    );
    expect(filledIn('After {{deadline.registerExtract}} or {{deadline.idCopy}}.', other, 'en')).toBe(
      'After 1 day or two months.',
    );
  });
});

function withSignatures(
  value: RuleBook['signatures']['byAuthority']['joint']['claims'][number]['value'],
): RuleBook {
  const { signatures } = ruleBook;
  const joint = { ...signatures.byAuthority.joint, claims: [{ source: 'handt', value }] };
  return { ...ruleBook, signatures: { ...signatures, byAuthority: { ...signatures.byAuthority, joint } } };
}

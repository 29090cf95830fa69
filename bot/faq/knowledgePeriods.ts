import type { Texts } from '../../rules/locale.ts';
import type { Rule, RuleBook } from '../../rules/ruleBook.ts';
import { claimOf, type KnowledgeClaim, type ReadSentence } from './knowledgeClaim.ts';
import { numberOf, numberWords } from './knowledgeNumbers.ts';

interface PeriodSubject {
  readonly rule: (ruleBook: RuleBook) => Rule<number>;
  readonly unit: 'day' | 'month' | 'year';
  readonly words: RegExp;
}

const subjects: readonly PeriodSubject[] = [
  { rule: ({ deadlines }) => deadlines.registerExtractMaxAgeDays, unit: 'day', words: /uittreksel|extract/i },
  {
    rule: ({ deadlines }) => deadlines.identificationDays,
    unit: 'day',
    words: /identificatie|identificeren|identification|uitnodiging|invitation/i,
  },
  {
    rule: ({ deadlines }) => deadlines.idMinValidityMonths,
    unit: 'month',
    words: /identiteitsbewijs|paspoort|identity (?:document|card)|passport/i,
  },
  {
    rule: ({ authority }) => authority.adultFrom,
    unit: 'year',
    words: /jonger|minderjarig|younger|minor/i,
  },
];

const units: Texts<string> = {
  nl: '(?<day>dag(?:en)?)|(?<week>we(?:ek|ken))|(?<month>maand(?:en)?)|(?<year>jaar)',
  en: '(?<day>days?)|(?<week>weeks?)|(?<month>months?)|(?<year>years?)',
};
const periods: Texts<RegExp> = {
  nl: new RegExp(`(?<!\\p{L})(?<number>\\d+|een|${numberWords('nl')}) (?:${units.nl})(?!\\p{L})`, 'giu'),
  en: new RegExp(`(?<!\\p{L})(?<number>\\d+|a|${numberWords('en')}) (?:${units.en})(?!\\p{L})`, 'giu'),
};

/** How old, how long or until when, as a sentence says it of the nearest subject in it that a rule decides. */
export function periodClaims({ text, locale, before }: ReadSentence, ruleBook: RuleBook): KnowledgeClaim[] {
  return [...text.matchAll(periods[locale])].flatMap(({ index, groups = {} }) => {
    const subject = nearest(text, index) ?? nearest(before.at(-1) ?? '', Number.POSITIVE_INFINITY);
    if (subject === null) return [];
    const word = groups.number ?? '';
    const number = /^(?:een|a)$/i.test(word) ? 1 : numberOf(word, locale);
    const says = groups.week === undefined ? `${number} ${unitIn(groups)}` : `${Number(number) * 7} day`;
    const rule = subject.rule(ruleBook);
    return [claimOf(rule.id, says, rule, (value) => `${value} ${subject.unit}`)];
  });
}

function unitIn(groups: Readonly<Record<string, string | undefined>>): string {
  return ['day', 'month', 'year'].find((unit) => groups[unit] !== undefined) ?? '';
}

function nearest(text: string, index: number): PeriodSubject | null {
  const found = subjects
    .flatMap((subject) =>
      [...text.matchAll(new RegExp(subject.words, 'gi'))].map((match) => ({
        subject,
        distance: Math.abs(index - match.index),
      })),
    )
    .toSorted((a, b) => a.distance - b.distance);
  return found[0]?.subject ?? null;
}

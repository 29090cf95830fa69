import { type UpgradeLevel, upgradeLevels } from '../../rules/levelOfAssurance.ts';
import type { Locale, Texts } from '../../rules/locale.ts';
import { type AuthorityKind, authorityKindSchema } from '../../rules/profile.ts';
import type { RuleBook } from '../../rules/ruleBook.ts';
import { claimOf, type KnowledgeClaim, levelsNamed, type ReadSentence } from './knowledgeClaim.ts';
import { numberOf, numberWords } from './knowledgeNumbers.ts';

/** How many sign, as a sentence says it of a level and a kind of authority. */
export function signatureClaims(sentence: ReadSentence, ruleBook: RuleBook): KnowledgeClaim[] {
  return clausesOf(sentence.text).flatMap((clause) => {
    const said = signersIn(clause, sentence.locale);
    if (said === null || isOfStatutes(clause)) return [];
    const levels = levelsOf(clause, sentence);
    return authoritiesOf(clause, sentence).flatMap((authority) =>
      levels.map((level) => {
        const rule = ruleBook.signatures.byAuthority[authority];
        return claimOf(`${rule.id} ${level}`, said, rule, (value) => String(value[level]));
      }),
    );
  });
}

const alone: Texts<RegExp> = {
  nl: /(?:mag|mogen|kan|kunt) (?:(?!niet|nooit)\p{L}+ )?alleen tekenen|tekent alleen(?! als)|alleen (?:mag|mogen|kan) tekenen/iu,
  en: /(?:may|can) (?:(?!not|never)\p{L}+ )?sign alone|signs alone/iu,
};

/** That somebody may sign alone, by the authority that is named nearest before it. */
export function aloneClaims({ text, locale }: ReadSentence, ruleBook: RuleBook): KnowledgeClaim[] {
  const found = alone[locale].exec(text);
  if (found === null || isOfStatutes(text)) return [];
  const named = authorityKindSchema.options
    .flatMap((authority) =>
      [...text.slice(0, found.index).matchAll(new RegExp(authorityWords[authority], 'gi'))].map(
        ({ index }) => ({
          authority,
          index,
        }),
      ),
    )
    .toSorted((a, b) => b.index - a.index);
  const levels = levelsOf(text, { locale, text, before: [], rules: [] });
  return named.slice(0, 1).flatMap(({ authority }) => {
    const rule = ruleBook.signatures.byAuthority[authority];
    return levels.map((level) => claimOf(`${rule.id} ${level}`, '1', rule, (value) => String(value[level])));
  });
}

// A comma before 'and' and the like begin another thing that is said.
function clausesOf(text: string): string[] {
  return text.split(/[;:]|,? (?:en|maar|and|but) (?=(?:bij|voor|at|for) EH)|, (?=(?:bij|voor|at|for) EH)/i);
}

const shares: Texts<{ readonly majority: RegExp; readonly all: RegExp }> = {
  nl: {
    majority: /meerderheid van (?:alle |de )*bestuurders/i,
    all: /(?<!meerderheid van (?:al )?)(?:alle|allebei de) (?:\p{L}+ bevoegde )?bestuurders (?:tekenen|moeten tekenen|zetten)|teken(?:t|en) (?:dan )?alle (?:\p{L}+ bevoegde )?bestuurders/iu,
  },
  en: {
    majority: /majority of (?:all |the )*directors/i,
    all: /(?<!majority of )all (?:\p{L}+ authorised )?directors (?:must sign|have to sign|sign)/iu,
  },
};
const numbers: Texts<RegExp> = {
  nl: numberBefore(
    'nl',
    'handtekening(?:en)?|bestuurders? (?:tekent|tekenen|moeten tekenen)',
    'meer dan|minder dan|hoogstens|niet|geen',
  ),
  en: numberBefore(
    'en',
    'signatures?|directors? (?:signs?|must sign|have to sign)',
    'more than|fewer than|less than|at most|not',
  ),
};

function numberBefore(locale: Locale, nouns: string, unless: string): RegExp {
  const number = `(?<number>\\d+|${numberWords(locale)})`;
  return new RegExp(
    `(?<!\\p{L})(?<!(?:${unless}) )${number}(?: (?!dan|than)\\p{L}+)? (?:${nouns})(?!\\p{L})`,
    'iu',
  );
}

function signersIn(clause: string, locale: Locale): string | null {
  const { majority, all } = shares[locale];
  if (majority.test(clause)) return 'majorityOfDirectors';
  if (all.test(clause)) return 'allDirectors';
  const word = numbers[locale].exec(clause)?.groups?.number;
  const number = word === undefined ? null : numberOf(word, locale);
  return number === null ? null : String(number);
}

// How many the statutes let sign is no rule, and neither is what may be otherwise.
function isOfStatutes(clause: string): boolean {
  const before = clause.split(/tenzij|unless|behalve|except/i)[0] ?? clause;
  return /statuten|statutes|articles of association/i.test(before);
}

/** The levels of a clause; without one those of the sentence, then of the nearest sentence before, then both. */
function levelsOf(clause: string, { text, before }: ReadSentence): readonly UpgradeLevel[] {
  for (const place of [clause, text, ...before.toReversed()]) {
    const named = levelsNamed(place);
    if (named.length > 0) return upgradeLevels.filter((level) => named.includes(level));
  }
  return upgradeLevels;
}

const authorityWords: Readonly<Record<AuthorityKind, RegExp>> = {
  sole: /(?<!niet |geen |not )(?:zelfstandig|onbeperkt|volledige volmacht|alleen bevoegd|authori[sz]ed alone|sole authority|solely|unlimited|full power)/i,
  joint: /(?<!niet |not )(?:gezamenlijk|samen bevoegd|joint)/i,
  limited:
    /(?<!niet |on|not |un)(?:beperkte? (?:bevoegd|volmacht)|limited (?:authority|power)|beperkte bevoegdheid)/i,
};

/** The kinds of authority of a clause, as {@link levelsOf}; else those whose rules the passage names. */
function authoritiesOf(clause: string, { text, before, rules }: ReadSentence): readonly AuthorityKind[] {
  const all = authorityKindSchema.options;
  for (const place of [clause, text, ...before.toReversed()]) {
    const named = all.filter((kind) => authorityWords[kind].test(place));
    if (named.length > 0) return named;
  }
  return all.filter((kind) => rules.includes(`signatures.${kind}`));
}

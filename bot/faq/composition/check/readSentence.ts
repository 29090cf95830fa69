import type { Locale } from '../../../../rules/locale.ts';
import { generalWords } from './generalWords.ts';
import type { HardTerm } from './hardTerm.ts';
import { hardTermsEn } from './hardTermsEn.ts';
import { hardTermsNl } from './hardTermsNl.ts';
import { fold, wordStem } from './wordStem.ts';

/** One word of a sentence, by what it is worth in a comparison. */
export type SentenceWord =
  /** It decides what the sentence says. */
  | { readonly kind: 'hard'; readonly term: HardTerm }
  /** It names what the sentence is about. */
  | { readonly kind: 'content'; readonly stem: string }
  | { readonly kind: 'general' }
  /** A comma, colon or semicolon. */
  | { readonly kind: 'pause' };

export interface ReadSentence {
  readonly words: readonly SentenceWord[];
  readonly hard: readonly HardTerm[];
  readonly content: readonly string[];
  /** How many conditions it names. */
  readonly conditions: number;
  /** A Dutch condition without "als": "Bent u bevoegd, dan …". */
  readonly opensWithCondition: boolean;
  /** It opens with words that may stand for a condition: "Bij drie bestuurders …", "To have one removed, …". */
  readonly opensWithCase: boolean;
}

const token =
  /\{\{link\.(?<link>[A-Za-z]+)\}\}|(?<address>[^\s@]+@[^\s@]+|https?:\S*|www\.\S*|\p{L}[\w-]*(?:\.[\w-]+)*\.(?:nl|com|org|net|eu|be|de|info|io|co|app|xyz|ru)(?![\p{L}\p{N}])\S*)|(?<level>\beh\s?-?\d\+?)|(?<digits>[\p{L}]*\p{N}[\p{L}\p{N}.,:/]*[\p{L}\p{N}]|\p{N})|(?<sign>[%€$£§+])|(?<pause>[,;:])|(?<word>[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*)/giu;

const phrases: Readonly<Record<Locale, readonly string[]>> = {
  nl: ['ten minste', 'ten hoogste', 'meerderheid van alle', 'meerderheid van de'],
  en: [
    'at least',
    'at most',
    'no more than',
    'no later than',
    'at the latest',
    'working day',
    'working days',
    'business day',
    'business days',
    'have to',
    'has to',
    'no one',
    'majority of all',
    'majority of the',
  ],
};
const hardTerms = { nl: hardTermsNl, en: hardTermsEn };
const caseFirst: Readonly<Record<Locale, RegExp>> = {
  nl: /^(bij|met|voor|van|om)\b/i,
  en: /^(with|at|for|to|from)\b/i,
};
const verbFirst =
  /^(bent|is|zijn|heeft|hebt|hebben|staat|staan|wilt|wil|willen|kunt|kan|mag|moet|tekent|vraagt|doet|gaat|komt|geldt|gebruikt|werkt|wordt|blijkt|laat|ontbreekt|klopt)\b[^.]*,/i;

/** What a sentence says, word by word. Hard terms that a phrase of several words makes count once. */
export function readSentence(text: string, locale: Locale): ReadSentence {
  const words = [...prepared(text, locale).matchAll(token)].flatMap(({ groups = {} }) =>
    wordFor(groups, locale),
  );
  const opensWithCondition = locale === 'nl' && verbFirst.test(text);
  const hard = words.flatMap((word) => (word.kind === 'hard' ? [word.term] : []));
  return {
    words,
    hard,
    content: words.flatMap((word) => (word.kind === 'content' ? [word.stem] : [])),
    conditions: hard.filter((term) => term.class === 'condition').length + (opensWithCondition ? 1 : 0),
    opensWithCondition,
    opensWithCase: caseFirst[locale].test(text),
  };
}

/** Contractions written out, phrases joined. */
function prepared(text: string, locale: Locale): string {
  const plain =
    locale === 'en'
      ? text
          .replace(/^no(?=,)/i, 'nope')
          .replace(/\bcannot\b|\bcan['’]t\b/gi, 'can not')
          .replace(/\bwon['’]t\b/gi, 'will not')
          .replace(/n['’]t\b/gi, ' not')
      : text;
  return phrases[locale].reduce(
    (so, phrase) => so.replaceAll(new RegExp(`\\b${phrase}\\b`, 'gi'), phrase.replaceAll(' ', 'ª')),
    plain,
  );
}

type Groups = Readonly<Record<string, string | undefined>>;

function wordFor(groups: Groups, locale: Locale): readonly SentenceWord[] {
  const { link, address, level, digits, sign, word } = groups;
  if (link !== undefined) return [hardWord('link', link)];
  if (address !== undefined) return [hardWord('address', address.toLowerCase())];
  if (level !== undefined) return [hardWord('level', level.replace(/[^\dA-Za-z+]/g, '').toUpperCase())];
  if (digits !== undefined) return [hardWord('number', digits.toLowerCase())];
  if (sign !== undefined) return [hardWord('number', sign)];
  if (word === undefined) return [{ kind: 'pause' }];
  return [plainWord(word.replaceAll('ª', '_'), locale)];
}

function hardWord(hardClass: HardTerm['class'], value: string): SentenceWord {
  return { kind: 'hard', term: { class: hardClass, value } };
}

function plainWord(word: string, locale: Locale): SentenceWord {
  const exact = word.toLowerCase().normalize('NFC');
  const folded = fold(word);
  const term = hardTerms[locale].get(exact) ?? hardTerms[locale].get(folded);
  if (term !== undefined) return { kind: 'hard', term };
  if (generalWords[locale].has(folded)) return { kind: 'general' };
  return { kind: 'content', stem: wordStem(folded, locale) };
}

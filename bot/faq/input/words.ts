import { businessWords, formsAfter, formsBefore, wordsAfter } from './businessWords.ts';
import { commonWords } from './commonWords.ts';
import { fieldStem, fieldWords } from './fieldWords.ts';
import { anyMark } from './masks.ts';

/** A word of a question as the recognisers of names read it. */
export interface Word {
  readonly text: string;
  /** In small letters, without a final stop or `'s`. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** What stands between it and the word before. */
  readonly gap: string;
  /** Whether it has a capital that says something: not in a text of nothing but capitals. */
  readonly isCapital: boolean;
  readonly startsSentence: boolean;
  /** Whether it is a word of the language or the subject, so that it is no name by itself. */
  readonly isKnown: boolean;
  /** Whether it belongs to the subject: never part of a name. */
  readonly isField: boolean;
}

/** The words of a text, marks among them, in order. */
export function wordsOf(text: string): readonly Word[] {
  const found = [...text.matchAll(aWord)];
  const tells = capitalsTell(found.map(([word]) => word));
  return found.map((match, at) => {
    const before = found[at - 1];
    const gap = text.slice(before === undefined ? 0 : before.index + before[0].length, match.index);
    return wordOf(match[0], match.index, gap, before?.[0], tells);
  });
}

const aWord = new RegExp(
  `[${anyMark}]|(?:\\p{L}\\.){1,6}(?:\\p{L}(?!\\p{L}))?|'?\\p{L}[\\p{L}\\p{M}\\p{N}]*(?:['-][\\p{L}\\p{N}]+)*\\+?|\\p{N}[\\p{L}\\p{N}]*`,
  'gu',
);

function wordOf(text: string, start: number, gap: string, before: string | undefined, tells: boolean): Word {
  const lower = plainWord(text);
  return {
    text,
    lower,
    start,
    end: start + text.length,
    gap,
    isCapital: tells && /^'?\p{Lu}/u.test(text),
    startsSentence:
      before === undefined || /[.!?:;"“(]/.test(gap) || (/^[^.]{2,}\.$/.test(before) && gap === ' '),
    isKnown: isKnown(lower) || /^\p{N}/u.test(text),
    isField: isField(lower),
  };
}

function plainWord(text: string): string {
  const lower = text.toLowerCase().replace(/(?:'s|')$/, '');
  return /^(?:\p{L}\.)+\p{L}?$/u.test(lower) ? lower.replaceAll('.', '') : lower;
}

/** Capitals tell nothing when most words that do not begin a sentence have one. */
function capitalsTell(words: readonly string[]): boolean {
  const later = words.slice(1).filter((word) => /^\p{L}{2,}/u.test(word));
  const capitals = later.filter((word) => /^\p{Lu}/u.test(word)).length;
  const smallAndKnown = later.some((word) => /^\p{Ll}/u.test(word) && commonWords.has(word));
  return capitals < 4 || capitals <= later.length * 0.7 || (smallAndKnown && capitals <= later.length * 0.8);
}

function isField(lower: string): boolean {
  return (
    fieldWords.has(lower) ||
    fieldWords.has(lower.split('-')[0] ?? '') ||
    (fieldStem.test(lower) && !/^bedrijf\p{L}{1,3}$/u.test(lower))
  );
}

function isKnown(lower: string): boolean {
  if (isWord(lower) || isWord(lower.replace(/'(?:er|ers|s|en|tje|tjes)$/, ''))) return true;
  const parts = lower.split('-').filter((part) => part !== '');
  return parts.length > 1 && (parts.every(isWord) || fieldWords.has(parts[0] ?? ''));
}

function isWord(lower: string): boolean {
  return (
    commonWords.has(lower) ||
    isField(lower) ||
    [businessWords, formsBefore, formsAfter, wordsAfter].some((words) => words.has(lower))
  );
}

/** Whether an unknown word ends as words of the language do and names seldom: not a name without another sign. */
export function looksLikeWord(lower: string): boolean {
  return /(?:eert|eerd|eerde|eren|ingen|ing|heid|heden|lijk|lijke|isch|ische|atie|aties|schap|iteit|baar|bare|loos|loze|ende|ten|den|ken|gen|pen|tion|ness|ment|ingly|ed|ly|able|ible|ous|ful)$/.test(
    lower,
  );
}

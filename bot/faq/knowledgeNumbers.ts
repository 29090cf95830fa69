import type { Locale, Texts } from '../../rules/locale.ts';

const words: Texts<readonly string[]> = {
  nl: 'nul één twee drie vier vijf zes zeven acht negen tien elf twaalf'.split(' '),
  en: 'zero one two three four five six seven eight nine ten eleven twelve'.split(' '),
};

/** A number as a word; from thirteen in figures. */
export function numberWord(n: number, locale: Locale): string {
  return words[locale][n] ?? String(n);
}

/** The number that a word or a row of digits says, or `null`. In Dutch `een` without accents is the article. */
export function numberOf(word: string, locale: Locale): number | null {
  if (/^\d{1,4}$/.test(word)) return Number(word);
  const index = words[locale].indexOf(word.toLowerCase());
  return index === -1 ? null : index;
}

/** All number words of a language, for a regular expression. */
export function numberWords(locale: Locale): string {
  return words[locale].join('|');
}

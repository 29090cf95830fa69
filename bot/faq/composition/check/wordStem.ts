import type { Locale } from '../../../../rules/locale.ts';
import { sameWords } from './sameWords.ts';

/** Lower case, without accents. */
export function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * One stem for the forms of a word. Rough on purpose: it is applied to both sides of a comparison, and the words that
 * decide are compared by their meaning, never by stem.
 */
export function wordStem(word: string, locale: Locale): string {
  const stem = locale === 'nl' ? dutchStem(fold(word)) : englishStem(fold(word));
  return sameWords[locale].get(stem) ?? stem;
}

export function dutchStem(folded: string): string {
  let stem = folded.replace(/^(op|in|aan|af|toe|mee|over|na|uit|door|mede)ge(?=.{4})/, '$1');
  if (stem.length > 5) stem = stem.replace(/'?s$/, '');
  stem = stem.replace(/^ge(?=.{3,}(?:[dt]e?|en)$)/, '').replace(/heden$/, 'heid');
  if (stem.length > 4) stem = stem.replace(/(?:den|ten|de|te|en|e)$/, '');
  if (stem.length > 3) stem = stem.replace(/[dt]$/, '');
  return stem
    .replace(/([a-z])\1/g, '$1')
    .replace(/v$/, 'f')
    .replace(/z$/, 's');
}

export function englishStem(folded: string): string {
  let stem = folded.replace(/'s?$/, '').replace(/ies$/, 'y');
  if (stem.length > 3) stem = stem.replace(/([^s])s$/, '$1');
  if (stem.length > 5) stem = stem.replace(/(?:ing|ed)$/, '');
  if (stem.length > 3) stem = stem.replace(/e$/, '');
  return stem.replace(/([a-z])\1$/, '$1').replace(/y$/, 'i');
}

import type { Locale } from '../../../../rules/locale.ts';
import { generalWords } from './generalWords.ts';
import { fold } from './wordStem.ts';

/** Whether the small words of a text are those of the language, rather than those of the other one. */
export function isInLanguage(text: string, locale: Locale): boolean {
  const own = generalWords[locale];
  const other = generalWords[locale === 'nl' ? 'en' : 'nl'];
  let balance = 0;
  for (const [word] of text.matchAll(/\p{L}+/gu)) {
    const folded = fold(word);
    if (own.has(folded) === other.has(folded)) continue;
    balance += own.has(folded) ? 1 : -1;
  }
  return balance >= 0;
}

import type { Locale } from '../../rules/locale.ts';

/** Small words that one language has and the other has not; words that both know (is, we, in, of, me) say nothing. */
const smallWords: Readonly<Record<Locale, ReadonlySet<string>>> = {
  nl: new Set(
    `de het een en ik u jij je wij ons onze hij zij ze mijn uw jullie niet geen wel maar ook als dan dat dit die deze
    van voor met naar bij op om te aan door uit over tot onder tegen zonder wie wat waar wanneer waarom welke hoe hoeveel
    mag moet kan kun heb heeft hebben zijn ben wordt worden zou zal moeten mogen kunnen willen wil nog al er daar hier
    zelf alleen iemand niemand iets niets elke ieder andere tekenen ondertekenen handtekening bevoegd bestuurder nodig
    eigenaar uittreksel vennoot stichting vereniging machtiging volmacht`.split(/\s+/),
  ),
  en: new Set(
    `the a an and i you he she they my your our their it its not no but also if then that this these those from for with
    to at on by about into who what where when why which how many much may must can could have has had are am be been do
    does did would should will there here myself alone someone anyone nobody something every other sign signs signed
    signing signature signatures authorized authorised director owner need needed extract partner foundation association
    board mandate company representative power attorney still`.split(/\s+/),
  ),
};

/** The language of a question when it is plainly the other one than that of the conversation; else the latter. */
export function questionLanguage(text: string, conversation: Locale): Locale {
  const other = otherLanguage(conversation);
  const count = (locale: Locale) => smallWordsIn(text, locale);
  const theirs = count(other);
  return theirs >= 2 && theirs >= 2 * count(conversation) + 1 ? other : conversation;
}

/** Whether a question may as well be in the other language: no small word of that of the conversation is in it. */
export function mayBeOther(text: string, conversation: Locale): boolean {
  return smallWordsIn(text, conversation) === 0;
}

/** The other of the two. */
export function otherLanguage(locale: Locale): Locale {
  return locale === 'nl' ? 'en' : 'nl';
}

function smallWordsIn(text: string, locale: Locale): number {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.filter((word) => smallWords[locale].has(word)).length;
}

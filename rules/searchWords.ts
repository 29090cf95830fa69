/** A text in lower case without accents and punctuation: `Éénmanszaak & co.` becomes `eenmanszaak co`. */
export function plainText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a text, plain. */
export function wordsOf(text: string): string[] {
  const plain = plainText(text);
  return plain === '' ? [] : plain.split(' ');
}

/**
 * The stem of a plain Dutch word, lightly: enough to let singular and plural meet (`zaken` and `zaak`, `brieven` and
 * `brief`, `aangiftes` and `aangifte`), not a linguist's stem.
 */
export function stemOf(word: string): string {
  if (word.length < 4 || /\p{N}/u.test(word)) return word;
  return word
    .replace(/(?<=.{3})(?:en|es|s|e)$/u, '')
    .replace(/e$/u, '')
    .replace(/([b-df-hj-np-tv-z])\1$/u, '$1')
    .replace(/v$/u, 'f')
    .replace(/z$/u, 's')
    .replace(/([aeou])\1/gu, '$1');
}

/** Words that say nothing about which service is meant; Dutch, then English. */
const stopWords: ReadonlySet<string> = new Set(
  `aan aanvragen alle als ben bij dat de deze die dienst diensten dienstverlener dit doen door doorgeven dus een eherkenning eh
  en er gaan gebruiken geen graag heb hebben hebt het hier hoe iets ik in indienen inlog inloggen inzien is je kan kunnen kun maar
  mag me met mij mijn moet moeten naar nodig nog of om ons onze ook op opvragen over regelen te tot u uit uw van via voor
  waar wat we welke wij wil willen worden wordt zijn zou
  a all an and at do for get i into log login logging me my need of on or our please service services the to use
  want we with would`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Whether a plain word is too common to search for. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}

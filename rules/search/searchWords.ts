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
 * The words of a text as they are searched for: `U.W.V.` is one word, and a y is an ij, because people write both
 * (`IJsselmeer`, `Ysselmeer`).
 */
export function searchWordsOf(text: string): string[] {
  return wordsOf(text.replace(/(?<!\p{L})(\p{L})\.(?=\p{L}(?!\p{L}))/gu, '$1')).map((word) =>
    word.replaceAll('y', 'ij'),
  );
}

/**
 * The stem of a plain Dutch word, lightly: enough to let singular, plural and diminutive meet (`zaken`, `zaak` and
 * `zaakje`, `brieven` and `brief`, `aangiftes` and `aangifte`), not a linguist's stem.
 */
export function stemOf(word: string): string {
  if (word.length < 4 || /\p{N}/u.test(word)) return word;
  return (
    word
      .replace(/(?<=.{3})inkje(?=s?$)/u, 'ing')
      .replace(/(?<=.{3})mpje(?=s?$)/u, 'm')
      .replace(/(?<=.{2}[lnrw])e?tje(?=s?$)/u, '')
      .replace(/(?<=.{3})je(?=s?$)/u, '')
      .replace(/(?<=.{3})(?:en|es|s|e)$/u, '')
      .replace(/([b-df-hj-np-tv-z])\1$/u, '$1')
      .replace(/v$/u, 'f')
      // As of `huis` the s.
      .replace(/z$/u, '')
      .replace(/([aeou])\1/gu, '$1')
  );
}

/** Masks (`[naam]`) and levels (`EH2+`), words, white space, and punctuation that cannot spell anything; the rest falls away. */
const pieces = /(\[\p{L}[\p{L}-]{0,20}\]|\b[Ee][Hh][2-4]\b\+?)|([\p{L}\p{N}\p{M}]+)|([\s.,?!:;'"()/…-])/gu;

/**
 * The text with `…` for every word that is not in the vocabulary: a name that nobody recognised as one is no word of
 * the knowledge. For questions that may hold personal data.
 */
export function knownWordsOnly(text: string, vocabulary: ReadonlySet<string>): string {
  const kept = [...text.matchAll(pieces)].map(([piece, mask, word]) => {
    if (word === undefined || mask !== undefined) return piece;
    return vocabulary.has(word.toLowerCase()) ? piece : '…';
  });
  return kept
    .join('')
    .replace(/…(?:[\s…-]*…)+/gu, '…')
    .trim();
}

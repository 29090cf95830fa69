/**
 * Keeps what a reader sees: lost surrogates, control, format (zero-width, bidi, tags), private and unassigned
 * characters and variation selectors go, look-alike forms (full width, ligatures, mathematical letters) become plain
 * letters, quotes and dashes become the common ones, white space becomes one space. Runs in one pass per kind.
 */
export function cleanCharacters(text: string): string {
  const plain = withoutInvisible(text).normalize('NFKC');
  return withoutInvisible(plain)
    .replace(/[‘’‚‛´′]/g, "'")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[\p{Pd}−]/gu, '-')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .replace(/(\p{M}{2})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
}

function withoutInvisible(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
    .replace(invisible, '');
}

/** Besides the general categories: fillers, joiners and variation selectors that have no form of their own. */
const invisible =
  /[\p{Cf}\p{Co}\p{Cn}\ufffd\u115f\u1160\u2800\u3164\uffa0]|\u034f|[\u17b4\u17b5]|[\u180b-\u180f]|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/gu;

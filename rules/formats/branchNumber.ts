/** What came of reading a branch number (vestigingsnummer) that somebody typed. */
export type BranchNumberReading =
  | { readonly kind: 'ok'; readonly value: string }
  | { readonly kind: 'invalid'; readonly why: 'notTwelveDigits' | 'isKvkNumber' };

/**
 * Reads a branch number: twelve digits, kept as text because it begins with zeros. Spaces, dots, dashes and the word
 * "vestigingsnummer" around it are fine. KVK gives the number no check digit.
 */
export function parseBranchNumber(typed: string): BranchNumberReading {
  const rest = typed
    .normalize('NFKC')
    .replace(
      /\b(?:het|mijn|ons|onze|is|vestigings?|vestigingsnummer|nummer|nr|number|branch|our|my|the)\b/gi,
      '',
    )
    .replace(/[\s.:;\p{Pd}_]/gu, '');
  if (/^[0-9]{12}$/.test(rest)) return { kind: 'ok', value: rest };
  return { kind: 'invalid', why: /^[0-9]{8}$/.test(rest) ? 'isKvkNumber' : 'notTwelveDigits' };
}

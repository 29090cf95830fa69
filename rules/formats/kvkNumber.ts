/** What came of reading a KvK number (KvK-nummer) that somebody typed. */
export type KvkNumberReading =
  | { readonly kind: 'ok'; readonly value: string }
  | { readonly kind: 'invalid'; readonly why: 'notEightDigits' | 'isBranchNumber' | 'isRsin' };

/**
 * Reads a KvK number: eight digits, kept as text because it may begin with zeros. Spaces, dots, dashes and the words
 * "KvK" and "nummer" around it are fine. KVK gives the number no check digit.
 */
export function parseKvkNumber(typed: string): KvkNumberReading {
  const rest = typed
    .normalize('NFKC')
    .replace(/\b(?:het|mijn|ons|is|kvk|k\.v\.k\.|kvk-?nummer|nummer|nr|number|our|my|the)\b/gi, '')
    .replace(/[\s.:;\p{Pd}_]/gu, '');
  if (/^[0-9]{8}$/.test(rest)) return { kind: 'ok', value: rest };
  if (/^[0-9]{12}$/.test(rest)) return { kind: 'invalid', why: 'isBranchNumber' };
  if (/^[0-9]{9}$/.test(rest)) return { kind: 'invalid', why: 'isRsin' };
  return { kind: 'invalid', why: 'notEightDigits' };
}

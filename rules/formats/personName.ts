/** What came of reading (a part of) the name of a person that somebody typed. */
export type PersonNameReading =
  | { readonly kind: 'ok'; readonly value: string }
  | { readonly kind: 'invalid'; readonly why: 'empty' | 'hasDigits' | 'hasSigns' | 'tooLong' };

/**
 * Reads a name as it stands on an identity document: any letters, with spaces, apostrophes, hyphens and full stops.
 * Capitals are left as typed, for only the person knows them.
 */
export function parsePersonName(typed: string): PersonNameReading {
  const value = typed
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/[‘’`´]/g, "'")
    .replace(/\p{Pd}/gu, '-')
    .trim();
  if (value === '') return { kind: 'invalid', why: 'empty' };
  if (/\p{N}/u.test(value)) return { kind: 'invalid', why: 'hasDigits' };
  if (!/^[\p{L}'][\p{L}\p{M} '.-]*$/u.test(value) || !/\p{L}/u.test(value))
    return { kind: 'invalid', why: 'hasSigns' };
  if (value.length > 200) return { kind: 'invalid', why: 'tooLong' };
  return { kind: 'ok', value };
}

/** What came of reading a Dutch postcode. */
export type PostcodeReading =
  | { readonly kind: 'ok'; readonly value: string }
  | { readonly kind: 'invalid'; readonly why: 'notAPostcode' | 'neverIssued' };

/** Reads a postcode into `1234 AB`. It never begins with 0, and the letters SA, SD and SS were never given out. */
export function parsePostcode(typed: string): PostcodeReading {
  const parts = /^([1-9][0-9]{3})([A-Z]{2})$/.exec(
    typed
      .normalize('NFKC')
      .replace(/postcode/gi, '')
      .replace(/[\s.:\p{Pd}]/gu, '')
      .toUpperCase(),
  );
  if (parts === null) return { kind: 'invalid', why: 'notAPostcode' };
  const [, digits, letters = ''] = parts;
  if (['SA', 'SD', 'SS'].includes(letters)) return { kind: 'invalid', why: 'neverIssued' };
  return { kind: 'ok', value: `${digits} ${letters}` };
}

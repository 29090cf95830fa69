/** What the main number of an OIN is. */
export type OinOf = 'rsin' | 'fiNumber' | 'kvkNumber' | 'subNumber' | 'logius' | 'unknown';

/** What came of reading an organisation identification number (OIN) that somebody typed. */
export type OinReading =
  | { readonly kind: 'ok'; readonly value: string; readonly of: OinOf }
  | { readonly kind: 'invalid'; readonly why: 'notTwentyDigits' };

/** The prefix of eight digits says which register the number behind it is from. Source: Logius, OIN-Stelsel. */
const registers: Readonly<Record<string, OinOf>> = {
  '00000001': 'rsin',
  '00000002': 'fiNumber',
  '00000003': 'kvkNumber',
  '00000004': 'subNumber',
  '00000006': 'logius',
};

/** Reads an OIN: twenty digits, with spaces, dots or dashes between them and the word "OIN" before. */
export function parseOin(typed: string): OinReading {
  const value = typed
    .normalize('NFKC')
    .replace(/\b(?:het|ons|is|oin|nummer|nr|number|our|the)\b/gi, '')
    .replace(/[\s.:;\p{Pd}_]/gu, '');
  if (!/^[0-9]{20}$/.test(value)) return { kind: 'invalid', why: 'notTwentyDigits' };
  return { kind: 'ok', value, of: registers[value.slice(0, 8)] ?? 'unknown' };
}

/** What came of reading a mobile number that somebody typed. */
export type MobileReading =
  | { readonly kind: 'ok'; readonly value: string }
  | {
      readonly kind: 'invalid';
      readonly why: 'noNumber' | 'notMobile' | 'wrongLength' | 'severalNumbers';
    };

/**
 * Reads a mobile number into E.164. Dutch numbers must be mobile (06 and eight digits), for a code goes there by SMS;
 * foreign numbers need their country code and are only checked for length.
 */
export function parseMobile(typed: string): MobileReading {
  const found = typed.normalize('NFKC').match(/(?:\+|\b)[0-9][0-9\s()./\p{Pd}]*/gu) ?? [];
  const numbers = found
    .map((part) => part.replace(/\(0\)/g, '').replace(/[^0-9+]/g, ''))
    .filter((part) => part.length > 3);
  if (numbers.length > 1) return { kind: 'invalid', why: 'severalNumbers' };
  const [number] = numbers;
  if (number === undefined) return { kind: 'invalid', why: 'noNumber' };
  const international = number.startsWith('00') ? `+${number.slice(2)}` : number;
  if (international.startsWith('+31')) return dutch(international.slice(3).replace(/^0/, ''));
  if (international.startsWith('+')) {
    return /^\+[1-9][0-9]{7,14}$/.test(international)
      ? { kind: 'ok', value: international }
      : { kind: 'invalid', why: 'wrongLength' };
  }
  if (international.startsWith('0')) return dutch(international.slice(1));
  // "6 12345678" and "31612345678": the zero or plus was left out, nothing else can be meant.
  if (/^6[0-9]{8}$/.test(international)) return dutch(international);
  return /^316[0-9]{8}$/.test(international)
    ? dutch(international.slice(2))
    : { kind: 'invalid', why: 'wrongLength' };
}

/** A Dutch number without its country code or leading zero. */
function dutch(national: string): MobileReading {
  if (!national.startsWith('6')) return { kind: 'invalid', why: 'notMobile' };
  return national.length === 9
    ? { kind: 'ok', value: `+31${national}` }
    : { kind: 'invalid', why: 'wrongLength' };
}

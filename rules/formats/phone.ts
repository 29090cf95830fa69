/** What came of reading a telephone number that somebody typed; `value` is E.164, `+31612345678`. */
export type PhoneReading =
  | { readonly kind: 'ok'; readonly value: string; readonly isDutchMobile: boolean }
  | {
      readonly kind: 'invalid';
      readonly why: 'noNumber' | 'wrongLength' | 'severalNumbers' | 'serviceNumber' | 'hasExtension';
    };

/**
 * Reads a telephone number into E.164. A Dutch number has nine digits after its zero or +31; foreign numbers need
 * their country code and are only checked for length. Numbers that only exist inside the country (0800, 0900, 14 0xx)
 * and extensions are refused: nobody can be reached there by a message.
 */
export function parsePhone(typed: string): PhoneReading {
  const text = typed.normalize('NFKC');
  const found = text.match(/(?:\+|\b)[0-9][0-9\s()./\p{Pd}]*/gu) ?? [];
  const numbers = found
    .map((part) => part.replace(/\(0\)/g, '').replace(/[^0-9+]/g, ''))
    .filter((part) => part.length > 3);
  if (/[0-9)]\s*(?:tst|toestel|ext|extension|x|#)\.?\s*[0-9]/i.test(text)) return invalid('hasExtension');
  if (numbers.length > 1) return invalid('severalNumbers');
  const [number] = numbers;
  return number === undefined ? invalid('noNumber') : readNumber(number.replace(/^00/, '+'));
}

function readNumber(number: string): PhoneReading {
  if (number.startsWith('+31')) return dutch(number.slice(3).replace(/^0/, ''));
  if (number.startsWith('+')) {
    return /^\+[1-9][0-9]{7,14}$/.test(number)
      ? { kind: 'ok', value: number, isDutchMobile: false }
      : invalid('wrongLength');
  }
  if (/^(?:0800|090[069])|^14[0-9]{3,4}$/.test(number)) return invalid('serviceNumber');
  if (number.startsWith('0')) return dutch(number.slice(1));
  // "6 12345678" and "31612345678": the zero or plus was left out, nothing else can be meant.
  if (/^6[0-9]{8}$/.test(number)) return dutch(number);
  return /^316[0-9]{8}$/.test(number) ? dutch(number.slice(2)) : invalid('wrongLength');
}

/** A Dutch number without its country code or leading zero. */
function dutch(national: string): PhoneReading {
  if (national.length !== 9) return invalid('wrongLength');
  return { kind: 'ok', value: `+31${national}`, isDutchMobile: national.startsWith('6') };
}

function invalid(why: Extract<PhoneReading, { kind: 'invalid' }>['why']): PhoneReading {
  return { kind: 'invalid', why };
}

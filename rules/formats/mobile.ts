import { parsePhone } from './phone.ts';

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
  const reading = parsePhone(typed);
  if (reading.kind === 'ok') {
    const { value, isDutchMobile } = reading;
    return value.startsWith('+31') && !isDutchMobile ? notMobile : { kind: 'ok', value };
  }
  // Behind an extension is an office, and a service number gets no text message.
  if (reading.why === 'hasExtension' || reading.why === 'serviceNumber') return notMobile;
  return { kind: 'invalid', why: reading.why };
}

const notMobile: MobileReading = { kind: 'invalid', why: 'notMobile' };

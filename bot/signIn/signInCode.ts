import { randomInt } from 'node:crypto';

/**
 * No vowels (so no word looks like a code) and nothing that is taken for something else when read or
 * said: without 0 1 B G I L O S U V Y Z.
 */
const letters = 'CDFHJKMNPQRTWX';
const alphabet = `${letters}23456789`;
const length = 8;
const hasDigit = /\d/;

/** A fresh code of 8 characters: a letter first and at least one digit, about 35 bits. */
export function newSignInCode(): string {
  for (;;) {
    let code = letters.charAt(randomInt(letters.length));
    while (code.length < length) code += alphabet.charAt(randomInt(alphabet.length));
    if (hasDigit.test(code)) return code;
  }
}

/** As it is shown: `XXXX-XXXX`. */
export function showSignInCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/**
 * The code that somebody typed, in any case and spacing; `null` when the text has not the shape of a code.
 * A KVK number (digits only), a postcode with house number (digits first) and words never have it.
 */
export function readSignInCode(text: string): string | null {
  if (text.length > 40) return null;
  const code = text.toUpperCase().replace(/[\s.\-\u2010-\u2015"'`]/g, '');
  const isCode =
    code.length === length &&
    letters.includes(code.charAt(0)) &&
    hasDigit.test(code) &&
    [...code].every((character) => alphabet.includes(character));
  return isCode ? code : null;
}

import { maskMarks } from './masks.ts';

/**
 * Account numbers: two letters, two check digits and the account, with or without spaces, dots or hyphens, that pass
 * the check of ISO 13616. A Dutch one is masked whatever the check says, for a slip in it is still somebody's account.
 */
export function maskIbans(text: string): string {
  const starts = /(?<![A-Za-z0-9])[A-Za-z]{2}[0-9]{2}(?=[ .-]?[A-Za-z0-9])/g;
  let rest = text;
  let before = '';
  for (let found = starts.exec(rest); found !== null; found = starts.exec(rest)) {
    const length = ibanLength(rest.slice(found.index, found.index + longest));
    if (length === 0) continue;
    before += `${rest.slice(0, found.index)}${maskMarks.iban}`;
    rest = rest.slice(found.index + length);
    starts.lastIndex = 0;
  }
  return before + rest;
}

/** 34 characters at most, in groups of four or fewer. */
const longest = 34 + 16;

/** How much of the beginning of a text is an account number: the longest part that passes, else 0. */
function ibanLength(text: string): number {
  const [run = ''] = /^(?:[A-Za-z0-9][ .-]?){14,33}[A-Za-z0-9]/.exec(text) ?? [];
  for (let length = run.length; length >= 15; length -= 1) {
    const part = run.slice(0, length);
    if (/[A-Za-z0-9]$/.test(part) && !/^[A-Za-z0-9]/.test(text.slice(length)) && isIban(part)) return length;
  }
  return 0;
}

function isIban(text: string): boolean {
  const plain = text.replace(/[ .-]/g, '').toUpperCase();
  if (/^NL[0-9]{2}[A-Z]{4}[0-9]{10}$/.test(plain)) return true;
  if (plain.length < 15 || plain.length > 34) return false;
  const turned = `${plain.slice(4)}${plain.slice(0, 4)}`.replace(
    /[A-Z]/g,
    (letter) => `${letter.charCodeAt(0) - 55}`,
  );
  return [...turned].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bsnMask, holdsBsn, maskBsn } from '../../../rules/formats/maskBsn.ts';

describe('maskBsn', () => {
  test.each([
    ['111222333', bsnMask],
    ['Mijn BSN is 123456782.', `Mijn BSN is ${bsnMask}.`],
    ['1112.22.333', bsnMask],
    ['111 222 333 en 123456782', `${bsnMask} en ${bsnMask}`],
    ['bsn: 123456789 (een typefout)', `bsn: ${bsnMask} (een typefout)`],
    ['burgerservicenummer 11122233', `burgerservicenummer ${bsnMask}`],
    ['NL123456782B01', `NL${bsnMask}B01`],
  ])('masks %p', (text, masked) => {
    expect(maskBsn(text)).toBe(masked);
    expect(holdsBsn(text)).toBe(true);
  });

  test.each([
    ['a KvK number', 'KvK 12345678'],
    ['eight digits that would pass with a zero', '11122233'],
    ['nine digits that fail the elfproef', '002455799'],
    ['zeros', '000000000'],
    ['a mobile number', '06 12345678'],
    ['an international number', '+31612345678'],
    ['a branch number', '000038509504'],
    ['a date', '03-05-1980'],
  ])('leaves %s alone', (_title, text) => {
    expect(maskBsn(text)).toBe(text);
    expect(holdsBsn(text)).toBe(false);
  });

  test('no number that passes the elfproef survives, wherever it stands', () => {
    const bsn = fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 })
      .map((digits) => {
        const sum = digits.reduce((total, digit, index) => total + digit * (9 - index), 0);
        return { digits, last: sum % 11 };
      })
      .filter(({ digits, last }) => last < 10 && digits.some((digit) => digit !== 0))
      .map(({ digits, last }) => `${digits.join('')}${last}`);
    fc.assert(
      fc.property(bsn, fc.stringMatching(/^[a-z ,.!]{0,10}[a-z,!] ?$/), (number, text) => {
        expect(maskBsn(`${text}${number}`)).not.toContain(number);
        expect(maskBsn(`${number} ${text}`)).not.toContain(number);
      }),
    );
  });

  test('masking twice is masking once', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9 .a-z]{0,40}$/), (text) => {
        expect(maskBsn(maskBsn(text))).toBe(maskBsn(text));
      }),
    );
  });
});

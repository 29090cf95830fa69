import { describe, expect, test } from '@jest/globals';
import { newSignInCode, readSignInCode, showSignInCode } from '../../bot/signIn/signInCode.ts';

describe('a sign-in code', () => {
  test('has no look-alikes, no vowels, a letter first and a digit', () => {
    for (let round = 0; round < 2_000; round += 1) {
      expect(newSignInCode()).toMatch(/^(?=.*\d)[CDFHJKMNPQRTWX][CDFHJKMNPQRTWX2-9]{7}$/);
    }
  });

  test('is shown in two groups of four and read back', () => {
    const code = newSignInCode();
    expect(showSignInCode(code)).toBe(`${code.slice(0, 4)}-${code.slice(4)}`);
    expect(readSignInCode(showSignInCode(code))).toBe(code);
  });

  test.each([
    'CDFH-2345',
    'cdfh2345',
    ' Cdfh 2345 ',
    'c d f h 2 3 4 5',
    'CDFH–2345',
    '"CDFH-2345".',
    'CDFH - 2345',
  ])('is recognised when typed as %p', (text) => expect(readSignInCode(text)).toBe('CDFH2345'));

  test.each([
    ['a KVK number', '23456789'],
    ['a postcode with a house number', '2345 RT 67'],
    ['a word of eight letters', 'aanvraag'],
    ['eight consonants', 'CDFHJKMN'],
    ['a word to the bot', 'opnieuw'],
    ['a reference number', 'U-2026-000123'],
    ['a code with a look-alike', 'CDFH-2340'],
    ['a code in a sentence', 'mijn code is CDFH-2345'],
    ['too short a text', 'CDFH-234'],
    ['an action code', 'UPGRADE30'],
    ['nothing', ''],
    ['a very long text', 'C'.repeat(100_000)],
    ['letters that grow in capitals', 'ßßßß2345'],
  ])('is not seen in %s', (_what, text) => expect(readSignInCode(text)).toBeNull());
});

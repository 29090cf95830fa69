import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseEmail } from '../../../rules/formats/email.ts';
import { parseKvkNumber } from '../../../rules/formats/kvkNumber.ts';
import { parseMobile } from '../../../rules/formats/mobile.ts';
import { parsePersonName } from '../../../rules/formats/personName.ts';
import { contactSchema } from '../../../rules/profile.ts';

describe('parseMobile', () => {
  test.each([
    '0612345678',
    '06-12345678',
    '06-12 34 56 78',
    '06.12.34.56.78',
    '06/12345678',
    '+31 6 12345678',
    '+31612345678',
    '0031 6 1234 5678',
    '+31 (0)6 12345678',
    '+31 06 12345678',
    '31612345678',
    '612345678',
    'tel:+31612345678',
    'mijn nummer is 06 12345678.',
  ])('%p is one Dutch mobile number', (typed) => {
    expect(parseMobile(typed)).toEqual({ kind: 'ok', value: '+31612345678' });
  });

  test.each([
    ['+49 151 23456789', { kind: 'ok', value: '+4915123456789' }],
    ['0032 470 12 34 56', { kind: 'ok', value: '+32470123456' }],
    ['020-1234567', { kind: 'invalid', why: 'notMobile' }],
    ['+31 20 1234567', { kind: 'invalid', why: 'notMobile' }],
    ['06 1234567', { kind: 'invalid', why: 'wrongLength' }],
    ['06 123456789', { kind: 'invalid', why: 'wrongLength' }],
    ['+4912', { kind: 'invalid', why: 'wrongLength' }],
    ['0612345678 of 0687654321', { kind: 'invalid', why: 'severalNumbers' }],
    ['geen', { kind: 'invalid', why: 'noNumber' }],
    ['', { kind: 'invalid', why: 'noNumber' }],
  ] as const)('%p gives %p', (typed, expected) => {
    expect(parseMobile(typed)).toEqual(expected);
  });

  test('whatever is read fits the dossier', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9+() ./-]{0,24}$/), (typed) => {
        const reading = parseMobile(typed);
        if (reading.kind === 'ok')
          expect(contactSchema.shape.mobile.safeParse(reading.value).success).toBe(true);
      }),
    );
  });
});

describe('parseEmail', () => {
  test.each([
    ['jan@bedrijf.nl', 'jan@bedrijf.nl'],
    [' mailto:jan@bedrijf.nl ', 'jan@bedrijf.nl'],
    ['Jan Jansen <jan@Bedrijf.NL>', 'jan@bedrijf.nl'],
    ['[jan@x.nl](mailto:jan@x.nl)', 'jan@x.nl'],
    ['mijn mail is jan@x.nl.', 'jan@x.nl'],
    ['J.de.Vries+eh@sub.x.co.uk', 'J.de.Vries+eh@sub.x.co.uk'],
  ])('%p is %p', (typed, value) => {
    expect(parseEmail(typed)).toEqual({ kind: 'ok', value });
  });

  test.each([
    ['jan', 'noAddress'],
    ['jan@x', 'noAddress'],
    ['jan..x@b.nl', 'noAddress'],
    ['jan@-x.nl', 'noAddress'],
    ['@x.nl', 'noAddress'],
    ['jan@x.nl\r\nBcc: y', 'ok'],
    ['a@b.nl, c@d.nl', 'severalAddresses'],
    [`${'a'.repeat(65)}@b.nl`, 'tooLong'],
  ])('%p gives %p', (typed, why) => {
    const reading = parseEmail(typed);
    expect(reading.kind === 'ok' ? 'ok' : reading.why).toBe(why);
    if (reading.kind === 'ok') expect(reading.value).not.toMatch(/\s/);
  });
});

describe('parseKvkNumber', () => {
  test.each([
    ['12345678', { kind: 'ok', value: '12345678' }],
    ['01234567', { kind: 'ok', value: '01234567' }],
    ['KvK-nummer: 1234 5678', { kind: 'ok', value: '12345678' }],
    ['ons kvk nummer is 12.34.56.78', { kind: 'ok', value: '12345678' }],
    ['１２３４５６７８', { kind: 'ok', value: '12345678' }],
    ['1234567', { kind: 'invalid', why: 'notEightDigits' }],
    ['123456789', { kind: 'invalid', why: 'isRsin' }],
    ['000012345678', { kind: 'invalid', why: 'isBranchNumber' }],
    ['geen idee', { kind: 'invalid', why: 'notEightDigits' }],
  ] as const)('%p gives %p', (typed, expected) => {
    expect(parseKvkNumber(typed)).toEqual(expected);
  });
});

describe('parsePersonName', () => {
  test.each([
    [' Jan  Willem ', 'Jan Willem'],
    ['José María', 'José María'],
    ['O’Brien', "O'Brien"],
    ["'t Hooft", "'t Hooft"],
    ['Van den Berg–de Vries', 'Van den Berg-de Vries'],
    ['Ж', 'Ж'],
    ['J.', 'J.'],
  ])('%p is the name %p', (typed, value) => {
    expect(parsePersonName(typed)).toEqual({ kind: 'ok', value });
  });

  test.each([
    ['', 'empty'],
    ['\u200b', 'empty'],
    ['Jan2', 'hasDigits'],
    ['<b>Jan</b>', 'hasSigns'],
    ['...', 'hasSigns'],
    ['a'.repeat(201), 'tooLong'],
  ])('%p is no name: %s', (typed, why) => {
    expect(parsePersonName(typed)).toEqual({ kind: 'invalid', why });
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseBranchNumber } from '../../../rules/formats/branchNumber.ts';
import { parseDocumentNumber } from '../../../rules/formats/documentNumber.ts';
import { passesElevenTest } from '../../../rules/formats/elevenTest.ts';
import { parseOin } from '../../../rules/formats/oin.ts';
import { parsePostcode } from '../../../rules/formats/postcode.ts';
import { looksLikeRsin } from '../../../rules/formats/rsin.ts';

describe('Een vestigingsnummer heeft twaalf cijfers', () => {
  test.each([
    ['000038509504', { kind: 'ok', value: '000038509504' }],
    ['0000 3850 9504', { kind: 'ok', value: '000038509504' }],
    ['0000.3850.9504', { kind: 'ok', value: '000038509504' }],
    ['0000–3850–9504', { kind: 'ok', value: '000038509504' }],
    ['ons vestigingsnummer is: 000038509504', { kind: 'ok', value: '000038509504' }],
    ['vestiging nr 000038509504', { kind: 'ok', value: '000038509504' }],
    ['branch number 000038509504', { kind: 'ok', value: '000038509504' }],
    ['０００038509504', { kind: 'ok', value: '000038509504' }],
    ['69599084', { kind: 'invalid', why: 'isKvkNumber' }],
    ['00003850950', { kind: 'invalid', why: 'notTwelveDigits' }],
    ['0000385095041', { kind: 'invalid', why: 'notTwelveDigits' }],
    ['x000038509504', { kind: 'invalid', why: 'notTwelveDigits' }],
    ['695990841', { kind: 'invalid', why: 'notTwelveDigits' }],
    ['6959908', { kind: 'invalid', why: 'notTwelveDigits' }],
    ['', { kind: 'invalid', why: 'notTwelveDigits' }],
  ] as const)('%p geeft %p', (typed, expected) => {
    expect(parseBranchNumber(typed)).toEqual(expected);
  });
});

describe('De elfproef van BSN en RSIN', () => {
  test.each(['111222333', '123456782', '001855013', '1112.22.333', '111 222 333'])('%p voldoet', (text) => {
    expect(passesElevenTest(text)).toBe(true);
  });

  test.each(['002455799', '123456789', '000000000', '11122233', '1112223330', ''])(
    '%p voldoet niet',
    (text) => {
      expect(passesElevenTest(text)).toBe(false);
    },
  );

  test('één ander cijfer wordt altijd gezien', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(digits, fc.nat(8), fc.integer({ min: 1, max: 9 }), (number, place, shift) => {
        fc.pre(passesElevenTest(number.join('')));
        const other = number.with(place, ((number[place] ?? 0) + shift) % 10);
        expect(passesElevenTest(other.join(''))).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('Een RSIN wordt alleen herkend', () => {
  test.each([
    ['001855013', true],
    ['RSIN 0018.55.013', true],
    ['fiscaal nummer: 001855013', true],
    ['rsin-nummer 001 855 013', true],
    ['001855014', false],
    ['1855013', false],
    ['x001855013', false],
    ['001855013B01', false],
    ['0018550130', false],
  ])('%p: %p', (typed, expected) => {
    expect(looksLikeRsin(typed)).toBe(expected);
  });
});

describe('Een OIN heeft twintig cijfers; het begin zegt uit welk register', () => {
  test.each([
    ['00000001001855013000', 'rsin'],
    ['00000002123456789000', 'fiNumber'],
    ['00000003 69599084 0000', 'kvkNumber'],
    ['OIN: 00000004.00000001.0000', 'subNumber'],
    ['00000006-00000001-0000', 'logius'],
    ['00000005000000010000', 'unknown'],
    ['ons OIN nummer is 00000009000000010000', 'unknown'],
    ['the number 00000003695990840000', 'kvkNumber'],
  ])('%p is van %p', (typed, of) => {
    expect(parseOin(typed)).toEqual({ kind: 'ok', value: typed.replace(/[^0-9]/g, ''), of });
  });

  test.each([
    '0000000369599084',
    '000000036959908400001',
    'x00000003695990840000',
    '00000003695990840000x',
    '',
  ])('%p is geen OIN', (typed) => {
    expect(parseOin(typed)).toEqual({ kind: 'invalid', why: 'notTwentyDigits' });
  });
});

describe('Een documentnummer wordt herkend', () => {
  test.each([
    ['NXE1Z5K47', 'NXE1Z5K47', 'passport'],
    ['paspoort nr. nxe1z5k47', 'NXE1Z5K47', 'passport'],
    ['IRH 9F8 D21', 'IRH9F8D21', 'identityCard'],
    ['ID-kaart IRH9F8D21', 'IRH9F8D21', 'identityCard'],
    ['mijn documentnummer is: DAB12C3D4', 'DAB12C3D4', 'travelDocument'],
    ['5123456789', '5123456789', 'drivingLicence'],
    ['rijbewijsnummer 51.23.456.789', '5123456789', 'drivingLicence'],
  ])('%p is %p (%s)', (typed, value, document) => {
    expect(parseDocumentNumber(typed)).toEqual({ kind: 'ok', value, document });
  });

  test.each([
    ['NXO1Z5K47', 'hasLetterO'],
    ['OXE1Z5K47', 'hasLetterO'],
    ['NXE1Z5K4', 'notADocumentNumber'],
    ['NXE1Z5K4X', 'notADocumentNumber'],
    ['NXE1Z5K471', 'notADocumentNumber'],
    ['1XE1Z5K47', 'notADocumentNumber'],
    ['512345678', 'notADocumentNumber'],
    ['51234567890', 'notADocumentNumber'],
    ['', 'notADocumentNumber'],
  ])('%p niet: %s', (typed, why) => {
    expect(parseDocumentNumber(typed)).toEqual({ kind: 'invalid', why });
  });
});

describe('Een postcode is vier cijfers en twee letters', () => {
  test.each([
    ['1234 AB', '1234 AB'],
    ['1234ab', '1234 AB'],
    [' 1234  ab. ', '1234 AB'],
    ['postcode: 9999-zz', '9999 ZZ'],
    ['１２３４ab', '1234 AB'],
    ['1234 AS', '1234 AS'],
  ])('%p is %p', (typed, value) => {
    expect(parsePostcode(typed)).toEqual({ kind: 'ok', value });
  });

  test.each([
    ['0123 AB', 'notAPostcode'],
    ['1234 A', 'notAPostcode'],
    ['1234 ABC', 'notAPostcode'],
    ['12345 AB', 'notAPostcode'],
    ['1234', 'notAPostcode'],
    ['', 'notAPostcode'],
    ['1234 SA', 'neverIssued'],
    ['1234 sd', 'neverIssued'],
    ['1234SS', 'neverIssued'],
  ])('%p niet: %s', (typed, why) => {
    expect(parsePostcode(typed)).toEqual({ kind: 'invalid', why });
  });

  test('wat gelezen is, wordt weer hetzelfde gelezen', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{4} ?[A-Za-z]{2}$/), (typed) => {
        const first = parsePostcode(typed);
        if (first.kind === 'ok') expect(parsePostcode(first.value)).toEqual(first);
      }),
    );
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseMobile } from '../../../rules/formats/mobile.ts';
import { parsePhone } from '../../../rules/formats/phone.ts';

describe('Een telefoonnummer wordt E.164', () => {
  test.each([
    ['020-1234567', '+31201234567', false],
    ['(020) 123 45 67', '+31201234567', false],
    ['+31 (0)20 1234567', '+31201234567', false],
    ['+31 020 1234567', '+31201234567', false],
    ['085 44 44 250', '+31854444250', false],
    ['06 – 12 34 56 78', '+31612345678', true],
    ['+31 (0)6 12345678', '+31612345678', true],
    ['0031612345678', '+31612345678', true],
    ['6 12345678', '+31612345678', true],
    ['316 12345678', '+31612345678', true],
    ['bel 0612345678 aub', '+31612345678', true],
    ['na 12.30 op 0612345678', null, null],
    ['+49 151 23456789', '+4915123456789', false],
    ['0032 470 12 34 56', '+32470123456', false],
    ['+1234567', null, null],
    ['+12345678', '+12345678', false],
    ['+123456789012345', '+123456789012345', false],
    ['1400020123', null, null],
  ])('%p is %p', (typed, value, isDutchMobile) => {
    const reading = parsePhone(typed);
    if (value === null) expect(reading.kind).toBe('invalid');
    else expect(reading).toEqual({ kind: 'ok', value, isDutchMobile });
  });

  test.each([
    ['geen', 'noNumber'],
    ['112', 'noNumber'],
    ['020-123456', 'wrongLength'],
    ['020-12345678', 'wrongLength'],
    ['+31 6 1234567', 'wrongLength'],
    ['+49', 'noNumber'],
    ['+0123456789', 'wrongLength'],
    ['+1234567890123456', 'wrongLength'],
    ['12345678', 'wrongLength'],
    ['61234567', 'wrongLength'],
    ['6123456789', 'wrongLength'],
    ['31612345', 'wrongLength'],
    ['0800-1234', 'serviceNumber'],
    ['0900 1234567', 'serviceNumber'],
    ['0906-1234', 'serviceNumber'],
    ['0909-1234', 'serviceNumber'],
    ['14 020', 'serviceNumber'],
    ['14 0592', 'serviceNumber'],
    ['14 02', 'wrongLength'],
    ['020-1234567 tst 12', 'hasExtension'],
    ['020-1234567 toestel 12', 'hasExtension'],
    ['020-1234567 ext. 12', 'hasExtension'],
    ['020-1234567x12', 'hasExtension'],
    ['020-1234567#12', 'hasExtension'],
    ['0612345678 of 0201234567', 'severalNumbers'],
  ])('%p niet: %s', (typed, why) => {
    expect(parsePhone(typed)).toEqual({ kind: 'invalid', why });
  });

  test('een mobiel nummer is een telefoonnummer waar een sms-code aankomt', () => {
    expect(parseMobile('0800-1234')).toEqual({ kind: 'invalid', why: 'notMobile' });
    expect(parseMobile('020-1234567 tst 12')).toEqual({ kind: 'invalid', why: 'notMobile' });
    expect(parseMobile('085 44 44 250')).toEqual({ kind: 'invalid', why: 'notMobile' });
  });

  test('wat gelezen is, wordt weer hetzelfde gelezen', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9+() ./-]{0,24}$/), (typed) => {
        const first = parsePhone(typed);
        if (first.kind === 'ok') expect(parsePhone(first.value)).toEqual(first);
      }),
    );
  });
});

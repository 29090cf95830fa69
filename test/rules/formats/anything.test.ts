import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseAmount } from '../../../rules/formats/amount.ts';
import { parseBirthDate } from '../../../rules/formats/birthDate.ts';
import { parseBranchNumber } from '../../../rules/formats/branchNumber.ts';
import { parseChoice } from '../../../rules/formats/choice.ts';
import { parseDay } from '../../../rules/formats/day.ts';
import { parseDocumentNumber } from '../../../rules/formats/documentNumber.ts';
import { parseEmail } from '../../../rules/formats/email.ts';
import { parseKvkNumber } from '../../../rules/formats/kvkNumber.ts';
import { maskBsn } from '../../../rules/formats/maskBsn.ts';
import { parseMobile } from '../../../rules/formats/mobile.ts';
import { parseOin } from '../../../rules/formats/oin.ts';
import { parsePersonName } from '../../../rules/formats/personName.ts';
import { parsePhone } from '../../../rules/formats/phone.ts';
import { parsePostcode } from '../../../rules/formats/postcode.ts';
import { looksLikeRsin } from '../../../rules/formats/rsin.ts';
import { parseYesNo } from '../../../rules/formats/yesNo.ts';

const readers: Readonly<Record<string, (typed: string) => unknown>> = {
  parseAmount,
  parseBirthDate: (typed) => parseBirthDate(typed, '2026-11-24'),
  parseBranchNumber,
  parseChoice: (typed) => parseChoice(typed, [{ value: 1, label: 'Eén' }]),
  parseDay: (typed) => parseDay(typed, '2026-11-24', 'any'),
  parseDocumentNumber,
  parseEmail,
  parseKvkNumber,
  maskBsn,
  parseMobile,
  parseOin,
  parsePersonName,
  parsePhone,
  parsePostcode,
  looksLikeRsin,
  parseYesNo,
};

describe.each(Object.keys(readers))('%s', (name) => {
  const read = readers[name] as (typed: string) => unknown;

  test('whatever is typed gives an answer', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => void read(typed)));
  });

  test('a very long text is read as fast as it is long', () => {
    // What makes a pattern go back and forth for ever: the same sign many times, and then one that does not fit.
    const ends = ['', '!', 'x', '1'];
    for (const sign of [
      ' ',
      '0',
      '1,',
      '1.',
      'a',
      '1 ',
      'a@',
      '-',
      'a.',
      'niet ',
      'het ',
      '+1',
      '1-',
      '@a.',
    ]) {
      for (const end of ends) {
        const text = sign.repeat(20_000 / sign.length) + end;
        const began = process.hrtime.bigint();
        read(text);
        // A linear reading takes a few milliseconds; going back and forth takes minutes.
        expect({ sign, end, slow: process.hrtime.bigint() - began > 2_000_000_000n }).toEqual({
          sign,
          end,
          slow: false,
        });
      }
    }
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseBirthDate } from '../../../rules/formats/birthDate.ts';

const today = '2026-11-24';

describe('parseBirthDate', () => {
  test.each([
    '3 mei 1980',
    '3 MEI 1980',
    '03-05-80',
    '3/5/1980',
    '3.5.1980',
    '03 – 05 – 1980',
    '03051980',
    '1980-05-03',
    '1980/5/3',
    '3e mei ’80',
    '3mei1980',
    'May 3, 1980',
    '3rd of May 1980',
    'ik ben geboren op 3 mei 1980',
  ])('%p is 3 May 1980', (typed) => {
    expect(parseBirthDate(typed, today)).toEqual({ kind: 'ok', value: '1980-05-03' });
  });

  test.each([
    ['29-02-2000', { kind: 'ok', value: '2000-02-29' }],
    ['24-11-2010', { kind: 'ok', value: '2010-11-24' }],
    ['3-5-10', { kind: 'ok', value: '2010-05-03' }],
    ['3-5-11', { kind: 'ok', value: '1911-05-03' }],
    ['31-02-1980', { kind: 'invalid', why: 'impossibleDate' }],
    ['29-02-1900', { kind: 'invalid', why: 'impossibleDate' }],
    ['5/13/1980', { kind: 'invalid', why: 'impossibleDate' }],
    ['0-1-1980', { kind: 'invalid', why: 'impossibleDate' }],
    ['12-12-2026', { kind: 'invalid', why: 'inFuture' }],
    ['24-11-2026', { kind: 'invalid', why: 'tooYoung' }],
    ['24-11-1906', { kind: 'ok', value: '1906-11-24' }],
    ['23-11-1905', { kind: 'invalid', why: 'tooOld' }],
    ['25-11-2010', { kind: 'invalid', why: 'tooYoung' }],
    ['3 mei 1899', { kind: 'invalid', why: 'tooOld' }],
    ['gisteren', { kind: 'invalid', why: 'notADate' }],
    ['3 foo 1980', { kind: 'invalid', why: 'notADate' }],
    ['3 constructor 1980', { kind: 'invalid', why: 'notADate' }],
    ['1980', { kind: 'invalid', why: 'notADate' }],
    ['', { kind: 'invalid', why: 'notADate' }],
  ] as const)('%p gives %p', (typed, expected) => {
    expect(parseBirthDate(typed, today)).toEqual(expected);
  });

  test('every real day of people between 16 and 120 comes back as typed, in all notations', () => {
    const day = fc.date({ min: new Date('1907-01-01'), max: new Date('2010-11-24'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const value = date.toISOString().slice(0, 10);
        const [year, month, date2] = value.split('-');
        for (const typed of [value, `${date2}-${month}-${year}`, `${date2}${month}${year}`]) {
          expect(parseBirthDate(typed, today)).toEqual({ kind: 'ok', value });
        }
      }),
    );
  });

  test('whatever is typed gives an answer', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (typed) => void parseBirthDate(typed, today)));
  });
});

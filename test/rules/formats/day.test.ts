import { describe, expect, test } from '@jest/globals';
import { parseDay } from '../../../rules/formats/day.ts';
import {
  calendarDay,
  isMonthAndYear,
  monthNumber,
  readWrittenDay,
} from '../../../rules/formats/writtenDay.ts';

const today = '2026-11-24';

describe('Een dag waarop een document verloopt of is gemaakt', () => {
  test.each([
    ['31 december 2027', '2027-12-31'],
    ['31-12-27', '2027-12-31'],
    ['geldig tot en met 31 dec 2027', '2027-12-31'],
    ['t/m 31/12/2027', '2027-12-31'],
    ['valid until December 31, 2027', '2027-12-31'],
    ['2027-12-31', '2027-12-31'],
    ['vandaag', '2026-11-24'],
    ['Gisteren', '2026-11-23'],
    ['het uittreksel is van eergisteren', '2026-11-22'],
    ['morgen.', '2026-11-25'],
    ['overmorgen', '2026-11-26'],
    ['today', '2026-11-24'],
    ['yesterday', '2026-11-23'],
    ['tomorrow', '2026-11-25'],
    ['1-1-99', '2099-01-01'],
    ['1-1-1999', '1999-01-01'],
  ])('%p is %p', (typed, value) => {
    expect(parseDay(typed, today, 'any')).toEqual({ kind: 'ok', value });
  });

  test.each([
    ['31-12-2027', 'past', 'inFuture'],
    ['morgen', 'past', 'inFuture'],
    ['gisteren', 'future', 'inPast'],
    ['23-11-2026', 'future', 'inPast'],
    ['12-2027', 'any', 'noDay'],
    ['december 2027', 'any', 'noDay'],
    ['geldig tot dec 2027', 'any', 'noDay'],
    ['13-2027', 'any', 'notADate'],
    ['0-2027', 'any', 'notADate'],
    ['foo 2027', 'any', 'notADate'],
    ['31-02-2027', 'any', 'impossibleDate'],
    ['29-02-2027', 'any', 'impossibleDate'],
    ['volgende week', 'any', 'notADate'],
    ['vandaag 2', 'any', 'notADate'],
    ['constructor', 'any', 'notADate'],
    ['', 'any', 'notADate'],
  ] as const)('%p (%s) niet: %s', (typed, expected, why) => {
    expect(parseDay(typed, today, expected)).toEqual({ kind: 'invalid', why });
  });

  test('vandaag mag altijd', () => {
    for (const expected of ['past', 'future', 'any'] as const) {
      expect(parseDay('24-11-2026', today, expected)).toEqual({ kind: 'ok', value: today });
    }
  });
});

describe('Namen van maanden', () => {
  test.each([
    [1, 'jan januari january'],
    [2, 'feb februari february febr'],
    [3, 'mrt maa maart mar march'],
    [4, 'apr april'],
    [5, 'mei may'],
    [6, 'jun juni june'],
    [7, 'jul juli july'],
    [8, 'aug augustus august'],
    [9, 'sep sept september'],
    [10, 'okt oktober oct october'],
    [11, 'nov november'],
    [12, 'dec december'],
  ])('%d: %s', (number, names) => {
    for (const name of names.split(' ')) {
      expect(monthNumber(name)).toBe(number);
      expect(readWrittenDay(`7 ${name} 1999`)).toEqual({
        year: 1999,
        isShortYear: false,
        month: number,
        day: 7,
      });
      expect(isMonthAndYear(`${name} 1999`)).toBe(true);
    }
  });

  test('een ander woord is geen maand', () => {
    for (const name of ['', 'maan', 'toString', 'janu']) expect(monthNumber(name)).toBeNull();
  });
});

describe('Hoe een dag geschreven is', () => {
  const third = { year: 1980, isShortYear: false, month: 5, day: 3 };
  test.each([
    '3 mei 1980',
    '3mei1980',
    '03mei 1980',
    '3e mei 1980',
    '3de mei 1980',
    '3rd may 1980',
    'may 3rd, 1980',
    'mei3 1980',
    '1980 mei 3',
    '1980-5-3',
    '1980.05.03',
    '3 / 5 / 1980',
    '3 - 5 - 1980',
    '03051980',
    '  3, 5: 1980! ',
  ])('%p', (text) => {
    expect(readWrittenDay(text)).toEqual(third);
  });

  test.each(["3 mei '80", '3-5-80', '3 mei 80', 'mei 3 80'])('%p heeft een kort jaar', (text) => {
    expect(readWrittenDay(text)).toEqual({ ...third, year: 80, isShortYear: true });
  });

  test.each([
    '3 mei',
    'x3 mei 1980',
    '3 mei 1980x',
    '3 5 198',
    '333 5 1980',
    '3 555 1980',
    '19800503',
    '1980 5 3 1',
    'x 1980 5 3',
    'x 3 5 1980',
    '3 foo 1980',
    'foo 3 1980',
    '1980 foo 3',
    'x03051980',
    '030519801',
    '1980 mei 3 x',
    'x mei 3 1980',
  ])('%p is niet als dag geschreven', (text) => {
    const written = readWrittenDay(text);
    // Eight digits are day, month, year: 19800503 has month 80 and is refused by the calendar.
    if (text === '19800503') expect(calendarDay(written?.year ?? 0, written?.month ?? 0, 1)).toBeNull();
    else expect(written).toBeNull();
  });

  test.each(['x12 2027', '12 2027x', '123 2027', '12 20275', 'foo 2027', '13 2027', '0 2027'])(
    '%p is geen maand met een jaar',
    (text) => {
      expect(isMonthAndYear(text)).toBe(false);
    },
  );

  test.each(['1 2027', '12-2027', 'mei2027', '1/2027'])('%p is een maand met een jaar', (text) => {
    expect(isMonthAndYear(text)).toBe(true);
  });
});

describe('De kalender', () => {
  test.each([
    [2024, 2, 29, '2024-02-29'],
    [2000, 2, 29, '2000-02-29'],
    [1900, 2, 29, null],
    [2023, 2, 29, null],
    [2023, 2, 28, '2023-02-28'],
    [2024, 2, 30, null],
    [2023, 1, 31, '2023-01-31'],
    [2023, 12, 31, '2023-12-31'],
    [2023, 4, 31, null],
    [2023, 6, 31, null],
    [2023, 9, 31, null],
    [2023, 11, 31, null],
    [2023, 11, 30, '2023-11-30'],
    [2023, 7, 32, null],
    [2023, 13, 1, null],
    [2023, 0, 1, null],
    [2023, 1, 0, null],
    [2023, 1, 1, '2023-01-01'],
    [80, 1, 1, '0080-01-01'],
  ])('%d-%d-%d: %p', (year, month, day, expected) => {
    expect(calendarDay(year, month, day)).toBe(expected);
  });
});

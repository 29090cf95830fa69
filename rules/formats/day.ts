import { addDays } from '../deadlines.ts';
import { calendarDay, isMonthAndYear, readWrittenDay } from './writtenDay.ts';

/** What came of reading a day that somebody typed, such as the day until which an identity document is valid. */
export type DayReading =
  | { readonly kind: 'ok'; readonly value: string }
  | {
      readonly kind: 'invalid';
      readonly why: 'notADate' | 'impossibleDate' | 'noDay' | 'inFuture' | 'inPast';
    };

const relative: Readonly<Record<string, number>> = {
  eergisteren: -2,
  gisteren: -1,
  yesterday: -1,
  vandaag: 0,
  today: 0,
  morgen: 1,
  tomorrow: 1,
  overmorgen: 2,
};

/**
 * Reads a day. `expected` says on which side of today it must lie (today itself is fine on both): the day of a
 * register extract is past, the last day of a document may be either. Two digits for the year are 20xx, for neither a
 * document nor an extract of the last century counts today. A month with a year is no day: which day is asked back,
 * not guessed. `today` is `YYYY-MM-DD`.
 */
export function parseDay(typed: string, today: string, expected: 'past' | 'future' | 'any'): DayReading {
  const text = typed
    .toLowerCase()
    .replace(
      /\b(?:geldig|tot en met|tot|t\/m|op|van|de|het|is|was|uittreksel|valid|until|dated|on|the|of|it)\b/g,
      ' ',
    )
    .trim();
  const word = text.replace(/[^a-z]/g, '');
  const offset = Object.hasOwn(relative, word) ? relative[word] : undefined;
  if (offset !== undefined && !/\d/.test(text)) return onSide(addDays(today, offset), today, expected);
  const written = readWrittenDay(text);
  if (written === null) return { kind: 'invalid', why: isMonthAndYear(text) ? 'noDay' : 'notADate' };
  const value = calendarDay(
    written.isShortYear ? 2000 + written.year : written.year,
    written.month,
    written.day,
  );
  return value === null ? { kind: 'invalid', why: 'impossibleDate' } : onSide(value, today, expected);
}

function onSide(value: string, today: string, expected: 'past' | 'future' | 'any'): DayReading {
  if (expected === 'past' && value > today) return { kind: 'invalid', why: 'inFuture' };
  if (expected === 'future' && value < today) return { kind: 'invalid', why: 'inPast' };
  return { kind: 'ok', value };
}

import { calendarDay, readWrittenDay } from './writtenDay.ts';

/** What came of reading a date of birth that somebody typed. */
export type BirthDateReading =
  | { readonly kind: 'ok'; readonly value: string }
  | {
      readonly kind: 'invalid';
      readonly why: 'notADate' | 'impossibleDate' | 'inFuture' | 'tooYoung' | 'tooOld';
    };

/** Younger than this, somebody cannot be the user of a login means here; older than that, it is a slip. */
const youngest = 16;
const oldest = 120;

/**
 * Reads a date of birth, in every notation of {@link readWrittenDay}, with words around it ("ik ben geboren op"). Two
 * digits are the most recent year that makes the person at least 16. "Gisteren" is no date of birth. `today` is
 * `YYYY-MM-DD`.
 */
export function parseBirthDate(typed: string, today: string): BirthDateReading {
  const written = readWrittenDay(
    typed.replace(
      /\b(?:ik ben|geboren|op|de|het|is|mijn geboortedatum|geboortedatum|born|on|the|of|my|date of birth|i was|i am)\b/gi,
      ' ',
    ),
  );
  if (written === null) return { kind: 'invalid', why: 'notADate' };
  const year = written.isShortYear ? centuryOf(written.year, today) : written.year;
  const value = calendarDay(year, written.month, written.day);
  if (value === null) return { kind: 'invalid', why: 'impossibleDate' };
  if (value > today) return { kind: 'invalid', why: 'inFuture' };
  const age = ageOn(value, today);
  if (age < youngest) return { kind: 'invalid', why: 'tooYoung' };
  if (age > oldest) return { kind: 'invalid', why: 'tooOld' };
  return { kind: 'ok', value };
}

function centuryOf(twoDigits: number, today: string): number {
  const latest = Number(today.slice(0, 4)) - youngest;
  return latest - ((latest - twoDigits) % 100);
}

function ageOn(born: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4));
  return today.slice(5) < born.slice(5) ? years - 1 : years;
}

/** What came of reading a date of birth that somebody typed. */
export type BirthDateReading =
  | { readonly kind: 'ok'; readonly value: string }
  | {
      readonly kind: 'invalid';
      readonly why: 'notADate' | 'impossibleDate' | 'inFuture' | 'tooYoung' | 'tooOld';
    };

const months: Readonly<Record<string, number>> = {
  jan: 1,
  januari: 1,
  january: 1,
  feb: 2,
  februari: 2,
  february: 2,
  mrt: 3,
  maa: 3,
  maart: 3,
  mar: 3,
  march: 3,
  apr: 4,
  april: 4,
  mei: 5,
  may: 5,
  jun: 6,
  juni: 6,
  june: 6,
  jul: 7,
  juli: 7,
  july: 7,
  aug: 8,
  augustus: 8,
  august: 8,
  sep: 9,
  sept: 9,
  september: 9,
  okt: 10,
  oktober: 10,
  oct: 10,
  october: 10,
  nov: 11,
  november: 11,
  dec: 12,
  december: 12,
};

/** Younger than this, somebody cannot be the user of a login means here; older than that, it is a slip. */
const youngest = 16;
const oldest = 120;

/**
 * Reads a date of birth: `3 mei 1980`, `3e mei '80`, `May 3, 1980`, `03-05-80`, `3/5/1980`, `03051980`, `1980-05-03`.
 * Day comes before month, as everywhere in the Netherlands, except after a year. Two digits are the most recent year
 * that makes the person at least 16. `today` is `YYYY-MM-DD`.
 */
export function parseBirthDate(typed: string, today: string): BirthDateReading {
  const parts = partsOf(typed, today);
  if (parts === null) return { kind: 'invalid', why: 'notADate' };
  const { year, month, day } = parts;
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) {
    return { kind: 'invalid', why: 'impossibleDate' };
  }
  const value = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  if (value > today) return { kind: 'invalid', why: 'inFuture' };
  const age = ageOn(value, today);
  if (age < youngest) return { kind: 'invalid', why: 'tooYoung' };
  if (age > oldest) return { kind: 'invalid', why: 'tooOld' };
  return { kind: 'ok', value };
}

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function partsOf(typed: string, today: string): DateParts | null {
  const text = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(
      /\b(?:ik ben|geboren|op|de|het|is|mijn geboortedatum|geboortedatum|born|on|the|of|my|date of birth|i was|i am)\b/g,
      ' ',
    )
    .replace(/(?<=\d)(?:ste|de|e|st|nd|rd|th)\b/g, '')
    .replace(/[,:;!?’'`]/g, ' ')
    .replace(/\s*[\s./\p{Pd}]\s*/gu, ' ')
    .trim();
  const yearFirst = /^(\d{4}) (\d{1,2}) (\d{1,2})$/.exec(text);
  if (yearFirst) return numbers(yearFirst[1], yearFirst[2], yearFirst[3], today);
  const dayFirst = /^(\d{1,2}) (\d{1,2}) (\d{4}|\d{2})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  if (dayFirst) return numbers(dayFirst[3], dayFirst[2], dayFirst[1], today);
  const dayAndName = /^(\d{1,2}) ?([a-z]+) ?(\d{4}|\d{2})$/.exec(text);
  if (dayAndName) return numbers(dayAndName[3], monthOf(dayAndName[2]), dayAndName[1], today);
  const nameAndDay = /^([a-z]+) ?(\d{1,2}) (\d{4}|\d{2})$/.exec(text);
  if (nameAndDay) return numbers(nameAndDay[3], monthOf(nameAndDay[1]), nameAndDay[2], today);
  const yearAndName = /^(\d{4}) ([a-z]+) (\d{1,2})$/.exec(text);
  return yearAndName ? numbers(yearAndName[1], monthOf(yearAndName[2]), yearAndName[3], today) : null;
}

function monthOf(name: string | undefined): string | undefined {
  const month = name === undefined || !Object.hasOwn(months, name) ? undefined : months[name];
  return month === undefined ? undefined : String(month);
}

function numbers(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  today: string,
): DateParts | null {
  if (year === undefined || month === undefined || day === undefined) return null;
  return {
    year: year.length === 2 ? centuryOf(Number(year), today) : Number(year),
    month: Number(month),
    day: Number(day),
  };
}

function centuryOf(twoDigits: number, today: string): number {
  const latest = Number(today.slice(0, 4)) - youngest;
  return latest - ((((latest - twoDigits) % 100) + 100) % 100);
}

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function ageOn(born: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4));
  return today.slice(5) < born.slice(5) ? years - 1 : years;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

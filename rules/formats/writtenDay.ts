/** A day as it was written: the year may have two digits, and the day need not exist. */
export interface WrittenDay {
  readonly year: number;
  /** The year was written with two digits: which century is for the reader to know. */
  readonly isShortYear: boolean;
  readonly month: number;
  readonly day: number;
}

const monthNames: readonly (readonly string[])[] = [
  ['jan', 'januari', 'january'],
  ['feb', 'februari', 'february', 'febr'],
  ['mrt', 'maa', 'maart', 'mar', 'march'],
  ['apr', 'april'],
  ['mei', 'may'],
  ['jun', 'juni', 'june'],
  ['jul', 'juli', 'july'],
  ['aug', 'augustus', 'august'],
  ['sep', 'sept', 'september'],
  ['okt', 'oktober', 'oct', 'october'],
  ['nov', 'november'],
  ['dec', 'december'],
];

/** The number of a month (1 to 12) by its Dutch or English name or its abbreviation; `null` for another word. */
export function monthNumber(name: string): number | null {
  const index = monthNames.findIndex((names) => names.includes(name));
  return index < 0 ? null : index + 1;
}

/**
 * Reads how a day was written: `3 mei 1980`, `3e mei '80`, `May 3, 1980`, `03-05-80`, `3/5/1980`, `03051980`,
 * `1980-05-03`. Day comes before month, as everywhere in the Netherlands, except after a year. `null` when it is not
 * written as a day. Words around it have to be taken off before.
 */
export function readWrittenDay(text: string): WrittenDay | null {
  const plain = plainDay(text);
  const yearFirst = /^(\d{4}) (\d{1,2}) (\d{1,2})$/.exec(plain);
  if (yearFirst) return written(yearFirst[1], Number(yearFirst[2]), yearFirst[3]);
  const dayFirst = /^(\d{1,2}) (\d{1,2}) (\d{4}|\d{2})$/.exec(plain) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(plain);
  if (dayFirst) return written(dayFirst[3], Number(dayFirst[2]), dayFirst[1]);
  const dayAndName = /^(\d{1,2}) ?([a-z]+) ?(\d{4}|\d{2})$/.exec(plain);
  if (dayAndName) return written(dayAndName[3], named(dayAndName[2]), dayAndName[1]);
  const nameAndDay = /^([a-z]+) ?(\d{1,2}) (\d{4}|\d{2})$/.exec(plain);
  if (nameAndDay) return written(nameAndDay[3], named(nameAndDay[1]), nameAndDay[2]);
  const yearAndName = /^(\d{4}) ([a-z]+) (\d{1,2})$/.exec(plain);
  return yearAndName ? written(yearAndName[1], named(yearAndName[2]), yearAndName[3]) : null;
}

/** Whether only a month and a year were written: `12-2027`, `december 2027`. */
export function isMonthAndYear(text: string): boolean {
  const parts = /^(\d{1,2}|[a-z]+) ?(\d{4})$/.exec(plainDay(text));
  if (parts === null) return false;
  const [, month = ''] = parts;
  return /^\d/.test(month) ? Number(month) >= 1 && Number(month) <= 12 : monthNumber(month) !== null;
}

/** `YYYY-MM-DD`, or `null` when the calendar has no such day. */
export function calendarDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function plainDay(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\d)(?:ste|de|e|st|nd|rd|th)\b/g, '')
    .replace(/[,:;!?’'`]/g, ' ')
    .replace(/[\s./\p{Pd}]+/gu, ' ')
    .trim();
}

function named(name: string | undefined): number | null {
  return name === undefined ? null : monthNumber(name);
}

function written(year: string | undefined, month: number | null, day: string | undefined): WrittenDay | null {
  if (year === undefined || month === null || day === undefined) return null;
  return { year: Number(year), isShortYear: year.length === 2, month, day: Number(day) };
}

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

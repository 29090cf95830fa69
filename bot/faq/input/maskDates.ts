import { maskMarks } from './masks.ts';

/**
 * Dates of birth: any date straight after a word for birth, and a whole date so long ago that nothing else about an
 * application can be of that day. Dates of an extract or a letter stay: an answer may turn on them.
 */
export function maskDates(text: string): string {
  return text
    .replace(afterBirth, (_all, before: string) => `${before}${maskMarks.birthDate}`)
    .replace(anyDate, (date) => (isLongAgo(date) ? maskMarks.birthDate : date));
}

/** The younger of the people who sign is of age; extracts and letters are of the last years. */
const lastBirthYear = 2010;

const months = '(?:jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec|mar|may|oct)[a-z]{0,7}\\.?';
const date = [
  '[0-9]{1,2} ?[-/. ] ?[0-9]{1,2} ?[-/. ] ?[0-9]{4}',
  '[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{2}',
  '[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}',
  `[0-9]{1,2}(?:e|st|nd|rd|th)? ?-?(?:of )?${months} ?-?,? ?'?(?:[0-9]{4}|[0-9]{2})`,
  `${months} [0-9]{1,2}(?:st|nd|rd|th)?,? [0-9]{4}`,
].join('|');

const anyDate = new RegExp(`(?<![\\p{L}\\p{N}])(?:${date})(?![\\p{L}\\p{N}])`, 'giu');
const afterBirth = new RegExp(
  `(\\b(?:geboren|geb\\.?|geboortedatum|geboortedag|born|birth|date of birth|dob)(?:,| is| was|:|=| op| on| in)*:? )(?:${date}|(?:19|20)[0-9]{2})(?![\\p{L}\\p{N}])`,
  'giu',
);

function isLongAgo(found: string): boolean {
  const year = /[0-9]{4}/.exec(found)?.[0];
  if (year !== undefined) return Number(year) > 1900 && Number(year) <= lastBirthYear;
  // Two digits: 31 to 99 can only be of the last century.
  return Number(/[0-9]{2}$/.exec(found)?.[0] ?? '0') > 30;
}

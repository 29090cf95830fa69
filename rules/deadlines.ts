import { decided, type RuleBook } from './ruleBook.ts';

/** Whether a register extract (KvK-uittreksel) of this day is older than is taken. Days are `YYYY-MM-DD`. */
export function isExtractTooOld(issuedOn: string, today: string, ruleBook: RuleBook): boolean {
  return addDays(issuedOn, decided(ruleBook.deadlines.registerExtractMaxAgeDays).value) < today;
}

/** Whether an identity document is valid for long enough, counted from today. */
export function isIdValidLongEnough(validUntil: string, today: string, ruleBook: RuleBook): boolean {
  return validUntil >= addMonths(today, decided(ruleBook.deadlines.idMinValidityMonths).value);
}

/** A day so many days later. Reckons in UTC, where every day has 24 hours. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The same day of a later month, or the last of that month: 31 January and one month is 28 or 29 February. */
export function addMonths(day: string, months: number): string {
  const month = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  month.setUTCMonth(month.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 0)).getUTCDate();
  month.setUTCDate(Math.min(Number(day.slice(8, 10)), lastDay));
  return month.toISOString().slice(0, 10);
}

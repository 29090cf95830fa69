import { decided, type RuleBook } from './ruleBook.ts';

/** The last day for an identification of which the invitation came on `invitedOn`. Days are `YYYY-MM-DD`. */
export function identificationDeadline(invitedOn: string, ruleBook: RuleBook): string {
  return addDays(invitedOn, decided(ruleBook.deadlines.identificationDays).value);
}

/** Whether a register extract (KvK-uittreksel) of this day is recent enough; one from the future is not. */
export function isExtractRecent(issuedOn: string, today: string, ruleBook: RuleBook): boolean {
  return (
    issuedOn <= today &&
    today <= addDays(issuedOn, decided(ruleBook.deadlines.registerExtractMaxAgeDays).value)
  );
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

const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** Midnight in Amsterdam is the start of a quarter of an hour, so what was asked in this quarter has one answer. */
const quarterMs = 15 * 60_000;
let known = { quarter: Number.NaN, day: '' };

/** The calendar day in Amsterdam at this instant, `YYYY-MM-DD`: where deadlines and validities are counted. */
export function amsterdamDay(instant: Date): string {
  const quarter = Math.floor(instant.getTime() / quarterMs);
  if (quarter !== known.quarter) known = { quarter, day: parts.format(instant) };
  return known.day;
}

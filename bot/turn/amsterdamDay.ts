const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** The calendar day in Amsterdam at this instant, `YYYY-MM-DD`: where deadlines and validities are counted. */
export function amsterdamDay(instant: Date): string {
  return parts.format(instant);
}

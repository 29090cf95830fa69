import type { Locale } from '../../rules/locale.ts';

const tags = { nl: 'nl-NL', en: 'en-GB' } as const satisfies Record<Locale, string>;

/** A day (`YYYY-MM-DD` or an instant) as one writes it: "3 mei 1980". */
export function formatDay(day: string, locale: Locale): string {
  const date = new Date(day.length === 10 ? `${day}T12:00:00Z` : day);
  return new Intl.DateTimeFormat(tags[locale], { dateStyle: 'long', timeZone: 'Europe/Amsterdam' }).format(
    date,
  );
}

/** An amount in whole cents: "€ 24,50". */
export function formatCents(cents: number, locale: Locale): string {
  const format = new Intl.NumberFormat(tags[locale], { style: 'currency', currency: 'EUR' });
  return format.format(cents / 100).replace(/\u00a0/g, ' ');
}

/** A mobile number (E.164) as people read it: "06 12345678" in the Netherlands, otherwise as it is. */
export function formatMobile(mobile: string): string {
  return mobile.startsWith('+316') ? `06 ${mobile.slice(4)}` : mobile;
}

/** "a, b en c". */
export function formatList(items: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(tags[locale], { type: 'conjunction' }).format(items);
}

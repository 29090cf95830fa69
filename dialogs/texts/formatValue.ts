import type { Locale } from '../../rules/locale.ts';
import { dayText } from '../../rules/texts/dayText.ts';

const tags = { nl: 'nl-NL', en: 'en-GB' } as const satisfies Record<Locale, string>;
const amsterdam = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** A day (`YYYY-MM-DD`), or the day of an instant in Amsterdam, as one writes it: "3 mei 1980". */
export function formatDay(day: string, locale: Locale): string {
  return dayText(day.length === 10 ? day : amsterdam.format(new Date(day)), locale);
}

/** A mobile number (E.164) as people read it: "06 12345678" in the Netherlands, otherwise as it is. */
export function formatMobile(mobile: string): string {
  return mobile.startsWith('+316') ? `06 ${mobile.slice(4)}` : mobile;
}

const others = {
  nl: (count: number) => `nog ${count} andere`,
  en: (count: number) => `${count} others`,
} as const satisfies Record<Locale, (count: number) => string>;

/** A list that one reads at a glance: of many only the first, and how many more. */
export function formatShortList(items: readonly string[], locale: Locale, most = 5): string {
  if (items.length <= most + 1) return formatList(items, locale);
  return formatList([...items.slice(0, most), others[locale](items.length - most)], locale);
}

/** "a, b en c". */
export function formatList(items: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(tags[locale], { type: 'conjunction' }).format(items);
}

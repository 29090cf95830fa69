import type { Locale, Texts } from '../locale.ts';

const months: Texts<readonly string[]> = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** A day (`YYYY-MM-DD`) as people read it: `24 november 2026`. */
export function dayText(day: string, locale: Locale): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${months[locale][Number(month) - 1] ?? month} ${year}`;
}

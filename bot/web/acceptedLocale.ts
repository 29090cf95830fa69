import { type Locale, localeOf } from '../../rules/locale.ts';

/** The language of a page: what the address asks, else the first of ours that the browser prefers, else Dutch. */
export function acceptedLocale(asked: string | null, acceptLanguage: string | undefined): Locale {
  if (asked !== null && asked !== '') {
    return localeOf(asked);
  }
  const preferred = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { tag, weight: weight === undefined ? 1 : Number(weight.trim().slice(2)) };
    })
    .filter(({ tag, weight }) => weight > 0 && /^(nl|en)\b/.test(tag))
    .sort((one, other) => other.weight - one.weight);
  return localeOf(preferred[0]?.tag);
}

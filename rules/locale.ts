/** The languages of the assistant. Dutch comes first; English is complete. */
export const locales = ['nl', 'en'] as const;
export type Locale = (typeof locales)[number];

/** A table of sentences, one per locale: a missing key does not compile. */
export type Texts<T> = Readonly<Record<Locale, T>>;

/** The locale for a BCP 47 tag as channels send it (`nl-NL`, `en`); anything but English is Dutch. */
export function localeOf(tag: string | undefined): Locale {
  return tag?.toLowerCase().startsWith('en') === true ? 'en' : 'nl';
}

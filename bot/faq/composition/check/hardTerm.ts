/** Classes of words that decide what a sentence says: exchanging one makes it another statement. */
export const hardClasses = [
  'level',
  'number',
  'unit',
  'authority',
  'negation',
  'only',
  'bound',
  'when',
  'exception',
  'frequency',
  'compare',
  'modality',
  'condition',
  'role',
  'actor',
  'yesNo',
  'link',
  'address',
] as const;
export type HardClass = (typeof hardClasses)[number];

export interface HardTerm {
  readonly class: HardClass;
  /** The same for every way of saying it: `2` for "twee", "tweeën" and "2". */
  readonly value: string;
}

/** Per class and value: the forms, space between them; `_` joins the words of one form. */
export type HardForms = Readonly<Partial<Record<HardClass, Readonly<Record<string, string>>>>>;

/** Looks a form up: `ten_minste`. */
export function hardTermsIn(forms: HardForms): ReadonlyMap<string, HardTerm> {
  const terms = new Map<string, HardTerm>();
  for (const hardClass of hardClasses) {
    for (const [value, words] of Object.entries(forms[hardClass] ?? {})) {
      for (const word of words.split(' ')) terms.set(word, { class: hardClass, value });
    }
  }
  return terms;
}

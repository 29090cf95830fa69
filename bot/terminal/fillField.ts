import type { CardField } from './cardView.ts';

export type Filling =
  | { readonly kind: 'filled'; readonly value: string }
  | { readonly kind: 'noSuchOption'; readonly word: string };

const yes = /^(ja|j|yes|y|aan|on|waar|true|x)$/i;
const no = /^(nee|n|no|uit|off|onwaar|false)$/i;

/**
 * Turns what a person writes for a field into the value the card would send. Options may be written as their
 * number or their title; several are parted by a semicolon (or, when only numbers are given, by space or comma).
 */
export function fillField(field: CardField, written: string): Filling {
  const words = written.trim();
  switch (field.input) {
    case 'text':
      return { kind: 'filled', value: words };
    case 'toggle':
      return fillToggle(field, words);
    case 'choice':
      return fillChoices(field, words === '' ? [] : [words]);
    case 'choices':
      return fillChoices(field, partsOf(words));
  }
}

function fillToggle(field: CardField, words: string): Filling {
  const on = field.options[0]?.value ?? 'true';
  if (yes.test(words)) return { kind: 'filled', value: on };
  if (no.test(words)) return { kind: 'filled', value: field.valueOff };
  return { kind: 'noSuchOption', word: words };
}

function partsOf(words: string): readonly string[] {
  const separator = /^[\d\s,;]+$/.test(words) ? /[\s,;]+/ : /;/;
  return words
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '0');
}

function fillChoices(field: CardField, words: readonly string[]): Filling {
  const values: string[] = [];
  for (const word of words) {
    const option = findOption(field, word);
    if (option === null) return { kind: 'noSuchOption', word };
    values.push(option);
  }
  return { kind: 'filled', value: values.join(',') };
}

function findOption(field: CardField, word: string): string | null {
  const byTitle = field.options.find((option) => sameWords(option.title, word));
  const byNumber = /^\d+$/.test(word) ? field.options[Number(word) - 1] : undefined;
  return (byTitle ?? byNumber)?.value ?? null;
}

/** Labels are the same when their words are: case, white space and a closing colon or star do not count. */
export function sameWords(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(/\s*[:*]\s*$/, '')
    .trim()
    .toLowerCase();
}

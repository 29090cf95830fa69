/** What came of reading an amount in euros that somebody typed; `value` is whole cents. */
export type AmountReading =
  | { readonly kind: 'ok'; readonly value: number }
  | {
      readonly kind: 'invalid';
      readonly why: 'notAnAmount' | 'negative' | 'ambiguous' | 'tooPrecise' | 'tooLarge';
    };

/** Above this (a hundred million euros) it is a slip, or another number. */
const largestCents = 10_000_000_000;

/**
 * Reads an amount: `€ 1.234,50`, `1234,5`, `12 euro`, `€ 12,-`, `12 euro en 50 cent`, `50 cent`, and the English
 * `1,234.50`. Of two different signs the last one divides euros and cents. One comma with three digits behind it
 * (`1,234`) may be either, so it is asked back; one point (`1.234`) divides thousands, as everywhere in the country.
 */
export function parseAmount(typed: string): AmountReading {
  const text = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/€|\beur(?:o'?s?)?\b/g, ' e ')
    .replace(/\bcents?\b/g, ' c ')
    .replace(/\b(?:en|and|het|is|bedrag|ongeveer|van)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (/^(?:e )?[-−–]/.test(text)) return invalid('negative');
  const both = /^([0-9.,]+) e ([0-9]{1,2})(?: c)?$/.exec(text);
  if (both) return sum(euros(both[1] ?? ''), Number(both[2]));
  const onlyCents = /^([0-9]{1,4}) c$/.exec(text);
  if (onlyCents) return { kind: 'ok', value: Number(onlyCents[1]) };
  const one = /^(?:e )?([0-9][0-9., ]*?)(?:[,.] ?[-−–]+)?(?: e)?$/.exec(text);
  return one
    ? euros((one[1] ?? '').replace(/(?<=[0-9]) (?=[0-9]{3}(?![0-9]))/g, '.'))
    : invalid('notAnAmount');
}

function sum(whole: AmountReading, cents: number): AmountReading {
  if (whole.kind === 'invalid') return whole;
  return whole.value % 100 === 0 ? checked(whole.value + cents) : invalid('notAnAmount');
}

/** An amount in digits with points and commas, in cents. */
function euros(text: string): AmountReading {
  const parts = /^([0-9]+|[0-9]{1,3}(?:([.,])[0-9]{3})*)(?:([.,])([0-9]+))?$/.exec(text);
  if (parts === null) return invalid('notAnAmount');
  const [, whole = '', thousands, divider, fraction] = parts;
  if (!isOneSignEach(whole)) return invalid('notAnAmount');
  if (divider === undefined || fraction === undefined) return inCents(whole, '');
  // The same sign twice divides thousands twice: "1.234.5" is nothing.
  if (divider === thousands) return invalid('notAnAmount');
  if (fraction.length === 3 && thousands === undefined && whole.length <= 3) {
    return divider === '.' && !whole.startsWith('0')
      ? inCents(`${whole}${fraction}`, '')
      : invalid('ambiguous');
  }
  return fraction.length > 2 ? invalid('tooPrecise') : inCents(whole, fraction);
}

function isOneSignEach(whole: string): boolean {
  return !(whole.includes('.') && whole.includes(','));
}

function inCents(whole: string, fraction: string): AmountReading {
  return checked(Number(whole.replace(/[.,]/g, '')) * 100 + Number(fraction.padEnd(2, '0')));
}

function checked(cents: number): AmountReading {
  return cents > largestCents ? invalid('tooLarge') : { kind: 'ok', value: cents };
}

function invalid(why: Extract<AmountReading, { kind: 'invalid' }>['why']): AmountReading {
  return { kind: 'invalid', why };
}

import { z } from 'zod';
import { editDistance } from './editDistance.ts';

/** A name as it was written: in the parts of an identity document, or as one line. */
export const writtenNameSchema = z.union([
  z.string().min(1),
  z.strictObject({ givenNames: z.string(), infix: z.string(), familyName: z.string().min(1) }),
]);
export type WrittenName = z.infer<typeof writtenNameSchema>;

export type NamePart = 'givenNames' | 'infix' | 'familyName';

/** What holding a name against a document came to. */
export type NameComparison =
  | { readonly kind: 'same' }
  /** Initials, or not all given names: it can be this person, but the document says more. */
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'different'; readonly parts: readonly NamePart[] };

/** A name on one line. */
export function nameText(name: WrittenName): string {
  if (typeof name === 'string') return name.trim();
  return [name.givenNames, name.infix, name.familyName].filter((part) => part !== '').join(' ');
}

/**
 * Holds a name against the same name on a document (identity document, trade register). No difference: capitals,
 * accents, hyphens, apostrophes, the family name in front, `ü` as `u` or `ue`, `v.d.` for `van de(r/n)`, initials on
 * the document. A difference: another family name (also half of a double one), a missing infix (tussenvoegsel),
 * another given name, a given name that the document does not have.
 */
export function compareNames(own: WrittenName, document: WrittenName): NameComparison {
  const [plain, spelled] = [false, true].map((isSpelled) =>
    compare(partsOf(own, isSpelled), partsOf(document, isSpelled)),
  ) as [NameComparison, NameComparison];
  return rank(spelled) < rank(plain) ? spelled : plain;
}

/** Whether two names can be of one person: the same, or one is the other with initials or fewer given names. */
export function maySharePerson(a: WrittenName, b: WrittenName): boolean {
  return compareNames(a, b).kind !== 'different' || compareNames(b, a).kind !== 'different';
}

/** Whether a different name is close enough to be the same person misspelled, instead of somebody else. */
export function isNearName(own: WrittenName, document: WrittenName): boolean {
  const compared = compareNames(own, document);
  if (compared.kind !== 'different') return true;
  const [mine, theirs] = [partsOf(own, false), partsOf(document, false)];
  const [given, otherGiven] = [mine.given[0] ?? '', theirs.given[0] ?? ''];
  if (!compared.parts.includes('familyName')) {
    return !compared.parts.includes('givenNames') || isSlip(given, otherGiven);
  }
  // A double name after marriage, or a slip of the pen: only with the same first name written out.
  if (given.length < 2 || given !== otherGiven) return false;
  return (
    mine.family.some((word) => theirs.family.includes(word)) ||
    isSlip(mine.family.join(''), theirs.family.join(''))
  );
}

/** Whether two words are one with a slip of the pen: one letter, two in a long word. */
function isSlip(a: string, b: string): boolean {
  const slips = Math.max(a.length, b.length) > 5 ? 2 : 1;
  return editDistance(a, b, slips) <= slips;
}

/** The words of a name as they are compared. */
export interface NameWords {
  readonly given: readonly string[];
  readonly infix: readonly string[];
  readonly family: readonly string[];
  /** Whether the parts were written as parts, or are a reading of one line. */
  readonly isCertain: boolean;
}

const infixWords = new Set(
  'van de der den des het een ten ter te op in aan bij uit onder over voor vd la le du da di del dos el al von zu'.split(
    ' ',
  ),
);

/** The parts of a name in lower case without signs; `isSpelled` writes `ü` as `ue`, as passports do. */
export function partsOf(name: WrittenName, isSpelled: boolean): NameWords {
  if (typeof name === 'string') return readLine(name, isSpelled);
  const family = wordsOf(name.familyName, isSpelled);
  const inFamily = leadingInfix(family);
  return {
    given: wordsOf(name.givenNames, isSpelled),
    infix: [...wordsOf(name.infix, isSpelled), ...family.slice(0, inFamily)],
    family: family.slice(inFamily),
    isCertain: true,
  };
}

function readLine(text: string, isSpelled: boolean): NameWords {
  const [front = '', behind] = text.split(/,(.*)/s);
  if (behind !== undefined) {
    const family = wordsOf(front, isSpelled);
    const rest = wordsOf(behind, isSpelled);
    const inFamily = leadingInfix(family);
    const atEnd = rest.findIndex((word) => infixWords.has(word));
    const given = atEnd < 0 ? rest : rest.slice(0, atEnd);
    const infix = [...rest.slice(given.length), ...family.slice(0, inFamily)];
    return { given, infix, family: family.slice(inFamily), isCertain: true };
  }
  const words = wordsOf(text, isSpelled);
  const start = words.findIndex((word, place) => infixWords.has(word) && place < words.length - 1);
  if (start < 0) return { given: words.slice(0, -1), infix: [], family: words.slice(-1), isCertain: false };
  const end = start + leadingInfix(words.slice(start));
  return {
    given: words.slice(0, start),
    infix: words.slice(start, end),
    family: words.slice(end),
    isCertain: false,
  };
}

/** How many words at the start are infixes; the last word never is. */
function leadingInfix(words: readonly string[]): number {
  const first = words.findIndex((word, place) => !infixWords.has(word) || place === words.length - 1);
  return Math.max(first, 0);
}

const spelledLetters: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };
const plainLetters: Readonly<Record<string, string>> = {
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

function wordsOf(text: string, isSpelled: boolean): readonly string[] {
  const composed = text
    .normalize('NFKC')
    // Before the capitals go: "V.D. Smit" are initials.
    .replace(/(?<!\p{L})[vV][.\s/]*d(?!\p{L})/gu, 'vd')
    .toLowerCase();
  const spelled = isSpelled ? composed.replace(/[äöüåø]/g, (sign) => spelledLetters[sign] ?? sign) : composed;
  return spelled
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[øæœßłđðþı]/g, (sign) => plainLetters[sign] ?? sign)
    .replace(/(?<!\p{L})['’‘`´]t(?!\p{L})/gu, 'het')
    .replace(/(?<!\p{L})['’‘`´]s(?!\p{L})/gu, 'des')
    .replace(/['’‘`´]/g, '')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}

function compare(a: NameWords, b: NameWords): NameComparison {
  if (!(a.isCertain && b.isCertain) && isRotated(allOf(a), allOf(b))) return { kind: 'same' };
  const [own, document] = [alike(a, b), alike(b, a)];
  const given = compareGiven(own.given, document.given);
  const parts: NamePart[] = [
    ...(given === 'different' ? (['givenNames'] as const) : []),
    ...(isSameInfix(own.infix.join(' '), document.infix.join(' ')) ? [] : (['infix'] as const)),
    ...(own.family.join('') === document.family.join('') ? [] : (['familyName'] as const)),
  ];
  if (parts.length > 0) return { kind: 'different', parts };
  return { kind: given === 'incomplete' ? 'incomplete' : 'same' };
}

function rank(compared: NameComparison): number {
  if (compared.kind === 'different') return 1 + compared.parts.length;
  return compared.kind === 'incomplete' ? 1 : 0;
}

function allOf({ given, infix, family }: NameWords): readonly string[] {
  return [...given, ...infix, ...family];
}

/** "Smit Jan Peter" is "Jan Peter Smit" with the family name in front; "Peter Jan Smit" is somebody else. */
function isRotated(a: readonly string[], b: readonly string[]): boolean {
  const whole = b.join('');
  return a.some((_word, start) => [...a.slice(start), ...a.slice(0, start)].join('') === whole);
}

/** A line read with the family name of the other, when it ends in it: only the other knows where that begins. */
function alike(line: NameWords, other: NameWords): NameWords {
  const words = allOf(line);
  const length = other.family.length;
  if (line.isCertain || !other.isCertain || words.slice(-length).join(' ') !== other.family.join(' '))
    return line;
  const rest = words.slice(0, -length);
  const start = rest.findIndex((word) => infixWords.has(word));
  const given = start < 0 ? rest : rest.slice(0, start);
  return { given, infix: rest.slice(given.length), family: other.family, isCertain: false };
}

function compareGiven(own: readonly string[], document: readonly string[]): NameComparison['kind'] {
  if (own.join('') === document.join('')) return 'same';
  if (own.length > document.length) return 'different';
  const fits = own.map((name, place) => {
    const other = document[place] ?? '';
    if (name === other || (other.length === 1 && name.startsWith(other))) return 'same';
    return name.length === 1 && other.startsWith(name) ? 'incomplete' : 'different';
  });
  if (fits.includes('different')) return 'different';
  return own.length < document.length || fits.includes('incomplete') ? 'incomplete' : 'same';
}

function isSameInfix(a: string, b: string): boolean {
  const short = /^vd$/;
  const long = /^van (?:de|der|den)$/;
  return a === b || (short.test(a) && long.test(b)) || (long.test(a) && short.test(b));
}

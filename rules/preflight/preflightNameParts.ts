import { z } from 'zod';

/** A name as it was written: in the parts of an identity document, or as one line. */
export const writtenNameSchema = z.union([
  z.string().min(1),
  z.strictObject({ givenNames: z.string(), infix: z.string(), familyName: z.string().min(1) }),
]);
export type WrittenName = z.infer<typeof writtenNameSchema>;

/** The words of a name as they are compared. */
export interface NameWords {
  readonly given: readonly string[];
  readonly infix: readonly string[];
  readonly family: readonly string[];
  /** Whether the parts were written as parts, or are a reading of one line. */
  readonly isCertain: boolean;
}

/** A name on one line. */
export function nameText(name: WrittenName): string {
  if (typeof name === 'string') return name.trim();
  return [name.givenNames, name.infix, name.familyName].filter((part) => part !== '').join(' ');
}

/** The parts of a name in lower case without signs; `isSpelled` writes `ü` as `ue`, as passports do. */
export function partsOf(name: WrittenName, isSpelled: boolean): NameWords {
  if (typeof name !== 'string') {
    const given = wordsOf(name.givenNames, isSpelled);
    const { infix, family } = splitFamily(wordsOf(name.familyName, isSpelled));
    return { given, infix: [...wordsOf(name.infix, isSpelled), ...infix], family, isCertain: true };
  }
  const comma = name.indexOf(',');
  if (comma === -1) return readLine(name.trim().split(/\s/), isSpelled);
  const { infix, family } = splitFamily(wordsOf(name.slice(0, comma), isSpelled));
  const behind = splitGiven(wordsOf(name.slice(comma), isSpelled));
  return { given: behind.given, infix: [...behind.infix, ...infix], family, isCertain: true };
}

/** Given names, then infixes: "Anna Maria van de". */
export function splitGiven(words: readonly string[]): Pick<NameWords, 'given' | 'infix'> {
  const given = until(words, (word) => infixWords.has(word));
  return { given, infix: words.slice(given.length) };
}

/** Infixes, then the family name: "van de Berg". The last word is never an infix. */
function splitFamily(words: readonly string[]): Pick<NameWords, 'infix' | 'family'> {
  const infix = until(words.slice(0, -1), (word) => !infixWords.has(word));
  return { infix, family: words.slice(infix.length) };
}

/** A line: the family name begins at an infix, at a double name with a hyphen, or is the last word. */
function readLine(chunks: readonly string[], isSpelled: boolean): NameWords {
  const double = chunks.findIndex((chunk, place) => place > 0 && /\p{L}\p{Pd}\p{L}/u.test(chunk));
  if (double !== -1) {
    const front = splitGiven(wordsOf(chunks.slice(0, double).join(' '), isSpelled));
    return { ...front, family: wordsOf(chunks.slice(double).join(' '), isSpelled), isCertain: false };
  }
  const words = wordsOf(chunks.join(' '), isSpelled);
  const { given } = splitGiven(words.slice(0, -1));
  return { given, ...splitFamily(words.slice(given.length)), isCertain: false };
}

function until(words: readonly string[], isEnd: (word: string) => boolean): readonly string[] {
  const end = words.findIndex(isEnd);
  return end === -1 ? words : words.slice(0, end);
}

const infixWords = new Set(
  'van de der den des het een ten ter te op in aan bij uit onder over voor vd la le du da di del dos el al von zu'.split(
    ' ',
  ),
);

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
  const spelled = isSpelled ? lettersBy(spelledLetters, composed) : composed;
  return lettersBy(plainLetters, spelled.normalize('NFKD').replace(/\p{M}/gu, ''))
    .replace(/(?<!\p{L})['’‘`´]t(?!\p{L})/gu, 'het')
    .replace(/(?<!\p{L})['’‘`´]s(?!\p{L})/gu, 'des')
    .replace(/['’‘`´]/g, '')
    .split(/\P{L}/u)
    .filter((word) => word !== '');
}

function lettersBy(letters: Readonly<Record<string, string>>, text: string): string {
  return Object.entries(letters).reduce((written, [sign, plain]) => written.replaceAll(sign, plain), text);
}

import { editDistance } from '../search/editDistance.ts';
import { type NameWords, partsOf, splitGiven, type WrittenName } from './preflightNameParts.ts';

export type NamePart = 'givenNames' | 'infix' | 'familyName';

/** What holding a name against a document came to. */
export type NameComparison =
  | { readonly kind: 'same' }
  /** Initials, or not all given names: it can be this person, but the document says more. */
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'different'; readonly parts: readonly NamePart[] };

/**
 * Holds a name against the same name on a document (identity document, trade register). No difference: capitals,
 * accents, hyphens, apostrophes, words written together, the family name in front, `ü` as `u` or `ue`, `v.d.` for `van de(r/n)`, initials on
 * the document. A difference: another family name (also half of a double one), a missing infix (tussenvoegsel),
 * another given name, a given name that the document does not have.
 */
export function compareNames(own: WrittenName, document: WrittenName): NameComparison {
  const plain = compare(partsOf(own, false), partsOf(document, false));
  const spelled = compare(partsOf(own, true), partsOf(document, true));
  return [plain, spelled].find(({ kind }) => kind !== 'different') ?? plain;
}

/** Whether two names can be of one person: the same, or one is the other with initials or fewer given names. */
export function maySharePerson(a: WrittenName, b: WrittenName): boolean {
  return compareNames(a, b).kind !== 'different' || compareNames(b, a).kind !== 'different';
}

/** Whether a name is close enough to be the same person misspelled, instead of somebody else. */
export function isNearName(own: WrittenName, document: WrittenName): boolean {
  const compared = compareNames(own, document);
  if (compared.kind !== 'different') return true;
  const [mine, theirs] = [partsOf(own, false), partsOf(document, false)];
  const [given] = mine.given;
  const [other] = theirs.given;
  if (given === undefined || other === undefined) return false;
  if (!compared.parts.includes('familyName')) {
    return !compared.parts.includes('givenNames') || isSlip(given, other);
  }
  // A double name after marriage, or a slip of the pen: only with the same first name written out.
  if (given.length === 1 || given !== other) return false;
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

type Compared = Omit<NameWords, 'isCertain'>;

function compare(a: NameWords, b: NameWords): NameComparison {
  if (!(a.isCertain && b.isCertain) && isRotated(allOf(a), allOf(b))) return { kind: 'same' };
  const [own, document] = [alike(a, b), alike(b, a)];
  const given = compareGiven(own.given, document.given);
  const parts = [
    ...(given === 'different' ? (['givenNames'] as const) : []),
    ...surnameDifference(own, document),
  ];
  if (parts.length > 0) return { kind: 'different', parts };
  return { kind: given === 'incomplete' ? 'incomplete' : 'same' };
}

/** Written together is no difference: "Terhorst" is "ter Horst". */
function surnameDifference(own: Compared, document: Compared): readonly NamePart[] {
  if ([...own.infix, ...own.family].join('') === [...document.infix, ...document.family].join('')) return [];
  return [
    ...(isSameInfix(own.infix.join(' '), document.infix.join(' ')) ? [] : (['infix'] as const)),
    ...(own.family.join('') === document.family.join('') ? [] : (['familyName'] as const)),
  ];
}

function allOf({ given, infix, family }: Compared): readonly string[] {
  return [...given, ...infix, ...family];
}

/** "Smit Jan Peter" is "Jan Peter Smit" with the family name in front; "Peter Jan Smit" is somebody else. */
function isRotated(a: readonly string[], b: readonly string[]): boolean {
  const whole = b.join('');
  return a.some((_word, start) => [...a.slice(start), ...a.slice(0, start)].join('') === whole);
}

/** A line read with the family name of the other, when it ends in it: only the other knows where that begins. */
function alike(line: NameWords, other: NameWords): Compared {
  const words = allOf(line);
  const length = other.family.length;
  if (line.isCertain || !other.isCertain || words.slice(-length).join(' ') !== other.family.join(' '))
    return line;
  return { ...splitGiven(words.slice(0, -length)), family: other.family };
}

/** What is wrong with given names, `null` for nothing. */
type Fault = 'incomplete' | 'different' | null;

function compareGiven(own: readonly string[], document: readonly string[]): Fault {
  if (own.join('') === document.join('')) return null;
  const faults = own.map((name, place) => faultOf(name, document[place]));
  if (faults.includes('different')) return 'different';
  return own.length < document.length || faults.includes('incomplete') ? 'incomplete' : null;
}

/** One given name or initial against the one in its place on the document. */
function faultOf(name: string, other: string | undefined): Fault {
  if (other === undefined) return 'different';
  if (name === other || (other.length === 1 && name.startsWith(other))) return null;
  return name.length === 1 && other.startsWith(name) ? 'incomplete' : 'different';
}

function isSameInfix(a: string, b: string): boolean {
  const long = /^van (?:de|der|den)$/;
  return a === b || (a === 'vd' && long.test(b)) || (long.test(a) && b === 'vd');
}

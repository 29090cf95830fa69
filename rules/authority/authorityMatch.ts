import type { RegisteredName } from './registerEntry.ts';

/** Why somebody may be a registered person, but need not be. */
export const matchDoubts = [
  'birthDateMissing',
  'birthDateDiffers',
  'initials',
  'givenNamesDiffer',
  'familyNameDiffers',
] as const;
export type MatchDoubt = (typeof matchDoubts)[number];

/** Whether two people are the same one. */
export type PersonMatch =
  | { readonly kind: 'same' }
  | { readonly kind: 'maybe'; readonly why: MatchDoubt }
  | { readonly kind: 'other' };

/** A name with a date of birth: what people are recognised by. */
export interface Named {
  readonly name: RegisteredName;
  readonly birthDate: string | null;
}

/**
 * Whether two people are one, as KVK holds it: family name, infix, given names and date of birth all the same, where
 * case, accents and spaces do not count. What could be a matter of writing is `maybe`: nobody is recognised by a guess.
 */
export function matchPerson(a: Named, b: Named): PersonMatch {
  const isBirthUnknown = a.birthDate === null || b.birthDate === null;
  const isBornTogether = a.birthDate === b.birthDate;
  const [one, other] = [partsOf(a.name, b.name), partsOf(b.name, a.name)];
  if (one.given !== '' && one.given === other.given && one.family === other.family) {
    if (isBirthUnknown) return { kind: 'maybe', why: 'birthDateMissing' };
    return isBornTogether ? { kind: 'same' } : { kind: 'maybe', why: 'birthDateDiffers' };
  }
  if (!isBirthUnknown && !isBornTogether) return { kind: 'other' };
  if (one.family === other.family) {
    if (mayBeInitials(one.given, other.given)) return { kind: 'maybe', why: 'initials' };
    if (!isBirthUnknown || firstWord(one.given) === firstWord(other.given)) {
      return { kind: 'maybe', why: 'givenNamesDiffer' };
    }
  }
  const isNamedAlike = one.given !== '' && one.given === other.given;
  return isNamedAlike && !isBirthUnknown ? { kind: 'maybe', why: 'familyNameDiffers' } : { kind: 'other' };
}

/** A name as one writes it. */
export function nameText(name: RegisteredName): string {
  if ('full' in name) return name.full;
  return [name.givenNames, name.infix, name.familyName].filter((part) => part !== '').join(' ');
}

/** A name without what is only a matter of writing. */
export function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/[‘’`´']/g, '')
    .replace(/[\s\p{Pd}.,]+/gu, ' ')
    .trim();
}

/** Given names and family name with its infix. A name that was not cut is cut where the other one's family name begins. */
function partsOf(name: RegisteredName, beside: RegisteredName): { given: string; family: string } {
  if (!('full' in name)) {
    return { given: plainName(name.givenNames), family: plainName(`${name.infix} ${name.familyName}`) };
  }
  const whole = plainName(name.full);
  const family = 'full' in beside ? lastWord(whole) : plainName(`${beside.infix} ${beside.familyName}`);
  if (whole === family) return { given: '', family };
  const given = whole.endsWith(` ${family}`) ? whole.slice(0, -family.length).trim() : firstWord(whole);
  return { given, family: whole.slice(given.length).trim() };
}

/** Whether one of the two is, or may be, the initials of the other: `j p` of `jan pieter`; nothing may be anything. */
function mayBeInitials(a: string, b: string): boolean {
  return a === '' || b === '' || areInitialsOf(a, b) || areInitialsOf(b, a);
}

function areInitialsOf(initials: string, names: string): boolean {
  const words = names.split(' ');
  return initials
    .split(' ')
    .every((initial, index) => initial.length === 1 && (words[index] ?? initial).startsWith(initial));
}

function firstWord(text: string): string {
  return text.replace(/ .*/, '');
}

function lastWord(text: string): string {
  return text.replace(/.* /, '');
}

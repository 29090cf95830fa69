import { decided } from '../ruleBook.ts';
import { type AuthorityReason, reasonOf } from './authorityReason.ts';
import type { AuthorityRules, AuthoritySituation } from './authorityRules.ts';
import type { RegisterEntry, RegisterPerson } from './registerEntry.ts';

/** What the register says about the organisation itself that counts for everybody, and its legal form. */
export function organisationReasons(entry: RegisterEntry, rules: AuthorityRules): readonly AuthorityReason[] {
  const byHand = rules.byHand[entry.legalForm];
  const found: readonly (AuthoritySituation | null)[] = [
    entry.deregistered === null ? null : 'deregistered',
    entry.registrationEnded === null ? null : 'registrationEnded',
    entry.specialLegalSituation,
    entry.restriction,
    entry.foreignLegalSituation === null ? null : 'foreignLegalSituation',
  ];
  return [
    ...found
      .filter((situation) => situation !== null)
      .map((situation) => reasonOf(situation, rules.situations[situation], { of: 'organisation' })),
    ...(byHand === undefined ? [] : [reasonOf(decided(byHand).value, byHand, {}, 'notEstablished')]),
  ];
}

/** What counts for one person, whatever their function. */
export type PersonalSituation = Omit<RegisterPerson, 'name'>;

/** What the register says about a person that counts whatever their kind of authority. */
export function personalReasons(
  person: PersonalSituation,
  today: string,
  rules: AuthorityRules,
): readonly AuthorityReason[] {
  const found: readonly (AuthoritySituation | null)[] = [
    person.deceased === null ? null : 'deceased',
    person.specialLegalSituation,
    person.restriction,
    isSuspended(person, today) ? 'suspended' : null,
    isMinor(person, today, decided(rules.adultFrom).value)
      ? person.handlichting
        ? 'minorWithHandlichting'
        : 'minor'
      : null,
  ];
  return found
    .filter((situation) => situation !== null)
    .map((situation) => reasonOf(situation, rules.situations[situation], { of: 'person' }));
}

/** A suspension counts until its last day is over, and without a last day always. */
function isSuspended({ suspended }: PersonalSituation, today: string): boolean {
  return suspended !== null && (suspended.until === null || suspended.until >= today);
}

function isMinor({ minor, birthDate }: PersonalSituation, today: string, adultFrom: number): boolean {
  // Somebody is an adult from the birthday on; days compare as text. Of 29 February that is 1 March.
  const youngestAdult = `${Number(today.slice(0, 4)) - adultFrom}${today.slice(4)}`;
  return minor || (birthDate ?? '') > youngestAdult;
}

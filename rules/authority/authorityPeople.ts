import { type MatchDoubt, matchPerson } from './authorityMatch.ts';
import { inOrder } from './authorityReason.ts';
import type { RegisterEntry, RegisteredName, RegisterOfficer, RegisterPerson } from './registerEntry.ts';

/** An officer who is a person, not an organisation. */
export type NaturalPerson = RegisterOfficer & { readonly name: RegisteredName };

/** The officers of an organisation who are people. */
export function peopleOf({ officers }: RegisterEntry): readonly NaturalPerson[] {
  return officers.filter((officer): officer is NaturalPerson => officer.name !== null);
}

/** Under which officers a person is, and why others may be the same person. */
export function officersWhoAre(
  person: RegisterPerson,
  entry: RegisterEntry,
): { readonly same: readonly NaturalPerson[]; readonly doubts: readonly MatchDoubt[] } {
  const matches = peopleOf(entry).map((officer) => ({ officer, match: matchPerson(officer, person) }));
  return {
    same: matches.filter(({ match }) => match.kind === 'same').map(({ officer }) => officer),
    doubts: inOrder(matches.flatMap(({ match }) => (match.kind === 'maybe' ? match.why : []))),
  };
}

import type { AuthorityCheck, AuthorityKind, RegisteredRepresentative } from '../profile.ts';
import { decided, type RuleBook } from '../ruleBook.ts';
import { matchPerson, nameText, plainName } from './authorityMatch.ts';
import { type Authority, authorityOf } from './authorityOf.ts';
import { type NaturalPerson, peopleOf } from './authorityPeople.ts';
import type { AuthorityQuestion } from './authorityQuestion.ts';
import { type AuthorityRole, roleOf, rolesAnswer } from './authorityRoles.ts';
import type { AuthorityAnswer, AuthorityRules } from './authorityRules.ts';
import { organisationReasons, personalReasons } from './authoritySituations.ts';

type NotEstablishedReason = Extract<AuthorityCheck, { outcome: 'notEstablished' }>['reason'];

/**
 * The same entry of the register as the check of authority that the conversation works with: `sole` exactly when
 * {@link authorityOf} says yes. Not established when the register does not settle who signs.
 */
export function authorityCheckOf(question: AuthorityQuestion, ruleBook: RuleBook): AuthorityCheck {
  const rules = ruleBook.authority;
  const hindered = whyOrganisation(question, rules);
  if (hindered !== null) return { outcome: 'notEstablished', reason: hindered };
  const authority = authorityOf(question, ruleBook);
  const applicantAuthority = applicantKind(authority);
  if (applicantAuthority === null) return { outcome: 'notEstablished', reason: whyPerson(authority) };
  const representatives = groupedPeople(question).flatMap((officers) =>
    representativeOf(officers, question, applicantAuthority, rules),
  );
  if (representatives.length === 0) {
    const isAbove = authority.chain.length > 0;
    return { outcome: 'notEstablished', reason: isAbove ? 'legalPersonDirector' : 'unclear' };
  }
  const directors = directorsOf(question, rules);
  return { outcome: 'established', applicantAuthority, representatives, directors };
}

/** Why nobody's authority is settled in this organisation, `null` when nothing stands in the way. */
function whyOrganisation({ entry }: AuthorityQuestion, rules: AuthorityRules): NotEstablishedReason | null {
  const hindering = organisationReasons(entry, rules).filter(({ says }) => says !== 'yes');
  if (hindering.length === 0) return null;
  if (hindering.some(({ params }) => params.of === 'organisation')) return 'specialLegalSituation';
  const codes = hindering.map(({ code }) => code);
  return codes.includes('church') || codes.includes('publicBody') ? 'notPublished' : 'unclear';
}

function whyPerson({ roles, reasons }: Authority): NotEstablishedReason {
  const codes = reasons.map(({ code }) => code);
  if (codes.includes('nobodyRegistered')) return 'notPublished';
  const isAbove = roles.some(({ through }) => through !== null);
  return isAbove || codes.includes('chainUnknown') ? 'legalPersonDirector' : 'unclear';
}

function applicantKind({ authority, roles }: Authority): AuthorityKind | 'none' | null {
  return authority === 'no' ? 'none' : kindOf(authority, roles);
}

/** The kind of authority that functions come to, by the most important one; `null` when it is none of the three. */
function kindOf(says: AuthorityAnswer, roles: readonly AuthorityRole[]): AuthorityKind | null {
  if (says === 'yes') return 'sole';
  const most = Math.max(...roles.map(({ importance }) => importance));
  const deciding = roles.filter(
    (role) => role.importance === most && role.through === null && role.says === 'notEstablished',
  );
  if (deciding.some(({ authority }) => authority === 'joint')) return 'joint';
  const isLimited = deciding.some(
    ({ authority, powerOfAttorney }) => authority === 'limited' || powerOfAttorney === 'limited',
  );
  return isLimited ? 'limited' : null;
}

/** All functions of one person. */
type Functions = readonly [NaturalPerson, ...NaturalPerson[]];

/** The people in an entry, each with all their functions. */
function groupedPeople({ entry }: AuthorityQuestion): readonly Functions[] {
  const groups = new Map<string, Functions>();
  for (const one of peopleOf(entry)) {
    const key = personKey(one);
    const before = groups.get(key);
    groups.set(key, before === undefined ? [one] : [...before, one]);
  }
  return [...groups.values()];
}

function personKey({ name, birthDate }: NaturalPerson): string {
  return JSON.stringify([plainName(nameText(name)), birthDate]);
}

/** One of the representatives, or none: somebody who may not sign, or of whom the register does not say how. */
function representativeOf(
  officers: Functions,
  { entry, person, today }: AuthorityQuestion,
  applicantAuthority: AuthorityKind | 'none',
  rules: AuthorityRules,
): readonly RegisteredRepresentative[] {
  const [first] = officers;
  const name = nameText(first.name);
  if (matchPerson(first, person).kind === 'same') {
    return applicantAuthority === 'none' ? [] : [{ name, authority: applicantAuthority, isApplicant: true }];
  }
  const isBarred = officers.some((one) => personalReasons(one, today, rules).length > 0);
  const roles = officers.map((one) => roleOf(one, entry.legalForm, rules));
  const authority = isBarred ? null : kindOf(rolesAnswer(roles, rules).says, roles);
  return authority === null ? [] : [{ name, authority, isApplicant: false }];
}

/** All directors, people and legal persons, each once: the number of which a majority signs. */
function directorsOf({ entry }: AuthorityQuestion, rules: AuthorityRules): number {
  const { value: importance } = decided(rules.importance);
  const directors = entry.officers
    .filter(({ function: held, deceased }) => importance[held] === importance.director && deceased === null)
    .map((one) =>
      one.name === null
        ? JSON.stringify([one.legalPerson?.kvkNumber, one.legalPerson?.name])
        : personKey({ ...one, name: one.name }),
    );
  return Math.max(1, new Set(directors).size);
}

import { matchPerson, nameText } from './authorityMatch.ts';
import type { AuthorityQuestion } from './authorityOf.ts';
import { functionAnswer, functionReasons } from './authorityRoles.ts';
import type { AuthorityRules } from './authorityRules.ts';
import { organisationReasons, personalReasons } from './authoritySituations.ts';
import type { RegisterOfficer, RegisterPerson } from './registerEntry.ts';
import { decided } from './ruleBook.ts';

/** With whom a jointly authorized person may act. */
export interface AuthorityPartners {
  /**
   * `anyone`: anybody else who may represent; `otherDirectors`; `named`: these people; `statutes`: the register does
   * not say, the statutes do.
   */
  readonly kind: 'anyone' | 'otherDirectors' | 'named' | 'statutes';
  /** Those who can act now, in the order of the alphabet: who is suspended, or may not represent, is left out. */
  readonly names: readonly string[];
}

/** Joins what the joint functions of a person say; `null` when none of them is joint. */
export function authorityPartners(
  question: AuthorityQuestion,
  own: readonly RegisterOfficer[],
  rules: AuthorityRules,
): AuthorityPartners | null {
  const joint = own.filter(
    ({ authority, function: held }) =>
      authority === 'joint' && !decided(rules.neverRepresents).value.includes(held),
  );
  if (joint.length === 0) return null;
  const named = joint.flatMap(({ jointlyWith }) => (Array.isArray(jointlyWith) ? jointlyWith : []));
  if (named.length > 0) return { kind: 'named', names: byName(named) };
  const isSaid = (kind: string) => joint.some(({ jointlyWith }) => jointlyWith === kind);
  const others = (question.entry.officers ?? []).filter((officer) => canAct(officer, question, rules));
  if (isSaid('anyone')) return { kind: 'anyone', names: namesOf(others) };
  const directors = others.filter(
    ({ function: held }) =>
      decided(rules.importance).value[held] === decided(rules.importance).value.director,
  );
  return { kind: isSaid('otherDirectors') ? 'otherDirectors' : 'statutes', names: namesOf(directors) };
}

function canAct(
  officer: RegisterOfficer,
  { entry, person, today }: AuthorityQuestion,
  rules: AuthorityRules,
): boolean {
  const { legalPerson } = officer;
  const against = [
    ...personalReasons(officer, today, rules),
    ...(legalPerson === null ? [] : organisationReasons(legalPerson, rules)),
  ];
  return (
    !isSame(officer, person) &&
    functionAnswer(functionReasons(officer, entry.legalForm, rules)) !== 'no' &&
    against.every(({ says }) => says !== 'no')
  );
}

function isSame({ name, birthDate }: RegisterOfficer, person: RegisterPerson): boolean {
  return name !== null && matchPerson({ name, birthDate }, person).kind === 'same';
}

function namesOf(officers: readonly RegisterOfficer[]): readonly string[] {
  return byName(
    officers.flatMap(({ name, legalPerson }) => {
      const shown = name === null ? (legalPerson?.name ?? legalPerson?.kvkNumber ?? null) : nameText(name);
      return shown === null ? [] : [shown];
    }),
  );
}

function byName(names: readonly string[]): readonly string[] {
  return [...new Set(names)].toSorted((a, b) => (a < b ? -1 : 1));
}

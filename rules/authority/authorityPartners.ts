import { decided } from '../ruleBook.ts';
import { matchPerson, nameText } from './authorityMatch.ts';
import type { AuthorityQuestion } from './authorityQuestion.ts';
import type { AuthorityReason } from './authorityReason.ts';
import { functionAnswer, functionReasons } from './authorityRoles.ts';
import type { AuthorityRules } from './authorityRules.ts';
import { organisationReasons, personalReasons } from './authoritySituations.ts';
import type { RegisterOfficer } from './registerEntry.ts';

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
  const others = question.entry.officers.filter((officer) => canAct(officer, question, rules));
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
  const { name, birthDate, legalPerson } = officer;
  const isOwn = name !== null && matchPerson({ name, birthDate }, person).kind === 'same';
  return !(
    isOwn ||
    functionAnswer(functionReasons(officer, entry.legalForm, rules)) === 'no' ||
    isRuledOut(personalReasons(officer, today, rules)) ||
    (legalPerson !== null && isRuledOut(organisationReasons(legalPerson, rules)))
  );
}

function isRuledOut(reasons: readonly AuthorityReason[]): boolean {
  return reasons.some(({ says }) => says === 'no');
}

function namesOf(officers: readonly RegisterOfficer[]): readonly string[] {
  return byName(officers.map(officerName).filter((name) => name !== null));
}

function officerName({ name, legalPerson }: RegisterOfficer): string | null {
  if (name !== null) return nameText(name);
  return legalPerson?.name ?? legalPerson?.kvkNumber ?? null;
}

function byName(names: readonly string[]): readonly string[] {
  return [...new Set(names)].toSorted();
}

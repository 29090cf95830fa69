import { decided } from '../ruleBook.ts';
import { type AuthorityReason, reasonOf } from './authorityReason.ts';
import type { AuthorityAnswer, AuthorityRules } from './authorityRules.ts';
import type { RegisterEntry, RegisterOfficer } from './registerEntry.ts';
import type { PowerOfAttorney, RegisterAuthority, RegisterFunction } from './registerFunctions.ts';

/** One function of the person whose authority is asked. */
export interface AuthorityRole {
  readonly function: RegisterFunction;
  readonly authority: RegisterAuthority | null;
  readonly powerOfAttorney: PowerOfAttorney | null;
  /** 5 is the most important. */
  readonly importance: number;
  readonly says: AuthorityAnswer;
  /** The legal person through which the person has this function, `null` when they have it themselves. */
  readonly through: string | null;
}

/** One function as the rules see it. */
export function roleOf(
  officer: RegisterOfficer,
  legalForm: RegisterEntry['legalForm'],
  rules: AuthorityRules,
): AuthorityRole {
  return {
    function: officer.function,
    authority: officer.authority,
    powerOfAttorney: officer.powerOfAttorney,
    importance: decided(rules.importance).value[officer.function],
    says: functionAnswer(functionReasons(officer, legalForm, rules)),
    through: null,
  };
}

/** What one function says by itself: its kind of authority or its power of attorney. */
export function functionReasons(
  officer: RegisterOfficer,
  legalForm: RegisterEntry['legalForm'],
  rules: AuthorityRules,
): readonly AuthorityReason[] {
  const params = { function: officer.function };
  if (decided(rules.neverRepresents).value.includes(officer.function)) {
    return [reasonOf('neverRepresents', rules.neverRepresents, params, 'no')];
  }
  if (legalForm === 'eenmanszaak' && officer.function === 'owner') {
    return [reasonOf('owner', rules.ownerOfSoleProprietorship, params)];
  }
  const said = [...kindReasons(officer, rules), ...powerReasons(officer, rules)];
  if (decided(rules.functionsByHand).value.includes(officer.function) && functionAnswer(said) === 'yes') {
    return [reasonOf('functionByHand', rules.functionsByHand, params, 'notEstablished')];
  }
  return said.length === 0 ? [reasonOf('kindUnknown', rules.kindUnknown, params)] : said;
}

function kindReasons(officer: RegisterOfficer, rules: AuthorityRules): readonly AuthorityReason[] {
  const { authority } = officer;
  if (authority === null) return [];
  const reason = reasonOf(authority, rules.kinds[authority], { function: officer.function });
  return [isContradicted(officer, authority, rules) ? contradicted(reason, rules) : reason];
}

function powerReasons(officer: RegisterOfficer, rules: AuthorityRules): readonly AuthorityReason[] {
  const power = officer.powerOfAttorney;
  if (power === null || power === 'none') return [];
  const code = power === 'full' ? 'fullPower' : 'limitedPower';
  const reason = reasonOf(code, rules.powersOfAttorney[power], { function: officer.function });
  return [isContradicted(officer, power, rules) ? contradicted(reason, rules) : reason];
}

function isContradicted(
  { limits }: RegisterOfficer,
  kind: RegisterAuthority | PowerOfAttorney,
  rules: AuthorityRules,
): boolean {
  return limits !== null && decided(rules.contradictedByLimit).value.some((one) => one === kind);
}

function contradicted({ code, params }: AuthorityReason, rules: AuthorityRules): AuthorityReason {
  return reasonOf(
    'contradictedByLimit',
    rules.contradictedByLimit,
    { ...params, kind: code },
    'notEstablished',
  );
}

/**
 * What several functions of one person come to. The most important one decides, the strongest of equals; that it
 * gives nothing is no `no` when a less important one gives something.
 */
export function rolesAnswer(
  roles: readonly AuthorityRole[],
  rules: AuthorityRules,
): { readonly says: AuthorityAnswer; readonly reasons: readonly AuthorityReason[] } {
  const most = Math.max(...roles.map(({ importance }) => importance));
  const says = functionAnswer(roles.filter(({ importance }) => importance === most));
  if (says === functionAnswer(roles)) return { says, reasons: [] };
  const reason =
    says === 'no'
      ? reasonOf('functionsContradict', rules.functionsContradict)
      : reasonOf('lessImportantFunction', rules.importance, {}, 'notEstablished');
  return { says: reason.says, reasons: [reason] };
}

/**
 * What reasons of one function, or functions of one importance, come to: any that gives something is enough. A power
 * of attorney may give what the kind of authority does not.
 */
export function functionAnswer(given: readonly { readonly says: AuthorityAnswer }[]): AuthorityAnswer {
  const answers = given.map(({ says }) => says);
  return answers.includes('yes') ? 'yes' : answers.includes('notEstablished') ? 'notEstablished' : 'no';
}

import type { Json } from '../decisions/decision.ts';
import { type LostClaim, lostClaims } from '../lostClaims.ts';
import { decided, type Rule } from '../ruleBook.ts';
import { type AuthorityAnswer, authoritySituations, byHandReasons } from './authorityRules.ts';

/** Everything that can speak for or against somebody's authority. */
export const authorityReasonCodes = [
  ...authoritySituations,
  ...byHandReasons,
  'owner',
  'sole',
  'unlimited',
  'joint',
  'limited',
  'none',
  'seeFiling',
  'kindUnknown',
  'fullPower',
  'limitedPower',
  'contradictedByLimit',
  'neverRepresents',
  'functionByHand',
  'throughLegalPerson',
  'functionsContradict',
  'lessImportantFunction',
  'personUncertain',
  'nobodyRegistered',
  'chainUnknown',
  'notInEntry',
] as const;
export type AuthorityReasonCode = (typeof authorityReasonCodes)[number];

/** One reason, with the rule that says it, the source of the rule, and what lost against it. */
export interface AuthorityReason {
  readonly code: AuthorityReasonCode;
  readonly says: AuthorityAnswer;
  readonly rule: string;
  readonly source: string;
  /** What other sources say, the strongest first. */
  readonly notSelected: readonly LostClaim[];
  readonly params: { readonly [name: string]: Json };
}

/** A reason that follows from a rule; `says` is what the rule says unless the rule says something else than an answer. */
export function reasonOf(
  code: AuthorityReasonCode,
  rule: Rule<AuthorityAnswer>,
  params?: AuthorityReason['params'],
): AuthorityReason;
export function reasonOf(
  code: AuthorityReasonCode,
  rule: Rule<unknown>,
  params: AuthorityReason['params'],
  says: AuthorityAnswer,
): AuthorityReason;
export function reasonOf(
  code: AuthorityReasonCode,
  from: Rule<unknown>,
  params: AuthorityReason['params'] = {},
  says?: AuthorityAnswer,
): AuthorityReason {
  const { value, rule, source } = decided(from);
  return {
    code,
    says: says ?? (value as AuthorityAnswer),
    rule,
    source,
    notSelected: lostClaims(from),
    params,
  };
}

/** Each thing once, in an order that does not depend on the order in which it came. Of things that are JSON. */
export function inOrder<Value>(values: readonly Value[]): Value[] {
  const unique = new Set(values.map((value) => JSON.stringify(value)));
  return [...unique].toSorted().map((text) => JSON.parse(text) as Value);
}

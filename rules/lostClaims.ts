import type { Json } from './decisions/decision.ts';
import type { Rule } from './ruleBook.ts';

/** What another source said: kept in the data, not selected. */
export type LostClaim = { readonly source: string; readonly value: Json };

/** The claims of a rule that lost against the first, in the order of their precedence. */
export function lostClaims(rule: Rule<unknown>): readonly LostClaim[] {
  return rule.claims.slice(1).map(({ source, value }) => ({ source, value: value as Json }));
}

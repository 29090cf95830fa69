import type { UpgradeLevel } from '../levelOfAssurance.ts';
import type { AuthorityKind } from '../profile.ts';
import { decided, type Rule, type RuleBook } from '../ruleBook.ts';
import type { SignatureCount } from './signatureRules.ts';

/** How many authorized representatives sign, and by which rule. */
export interface SignaturesNeeded {
  /** How many can be asked to sign. */
  readonly signatures: number;
  /** How many the rule asks, also when the organisation has fewer directors, and before the statutes. */
  readonly byRule: number;
  /** As the rule says it: a number, or a share of all directors. */
  readonly count: SignatureCount;
  readonly rule: string;
  readonly source: string;
  /** `directors`: the rule asks more people than the organisation has directors, so that all of them sign. */
  readonly cappedBy: 'directors' | 'statutes' | null;
}

/**
 * How many authorized representatives (bevoegd vertegenwoordigers) have to sign.
 *
 * Joint authority is never asked of more people than there are directors: a vacancy on a board would otherwise be a
 * dead end. A holder of limited authority (beperkte volmacht) need not be a director, so there the fixed number
 * stays. Statutes that come along may lower the number of joint and limited authority where the level allows that,
 * never to less than one.
 */
export function signaturesNeeded(input: {
  readonly level: UpgradeLevel;
  readonly authority: AuthorityKind;
  readonly directors: number;
  /** How many the statutes (statuten) allow to sign together, `null` when nothing was shown. */
  readonly statutesAllow: number | null;
  readonly ruleBook: RuleBook;
}): SignaturesNeeded {
  const { level, authority, statutesAllow, ruleBook } = input;
  const directors = Math.max(1, Math.floor(input.directors));
  const { value, rule, source } = decided(ruleBook.signatures.byAuthority[authority]);
  const count = value[level];
  const byRule = countOf(count, directors);
  const signatures = authority === 'joint' ? Math.min(byRule, directors) : byRule;
  const statutes = decided(statutesRuleOf(level, ruleBook));
  const allowed = statutesAllow === null ? signatures : Math.max(1, Math.floor(statutesAllow));
  if (authority !== 'sole' && statutes.value && allowed < signatures) {
    return {
      signatures: allowed,
      byRule,
      count,
      rule: statutes.rule,
      source: statutes.source,
      cappedBy: 'statutes',
    };
  }
  return { signatures, byRule, count, rule, source, cappedBy: signatures < byRule ? 'directors' : null };
}

/** The rule that says whether statutes may lower the number at a level. */
export function statutesRuleOf(level: UpgradeLevel, { signatures }: RuleBook): Rule<boolean> {
  return level === 'EH3' ? signatures.statutesMayLower : signatures.statutesMayLowerAtEH2Plus;
}

/** A strict majority (meerderheid) of `n`: more than half. */
export function majorityOf(n: number): number {
  return Math.floor(n / 2) + 1;
}

function countOf(count: SignatureCount, directors: number): number {
  if (count === 'majorityOfDirectors') return majorityOf(directors);
  return count === 'allDirectors' ? directors : count;
}

import type { UpgradeLevel } from './levelOfAssurance.ts';
import type { AuthorityKind } from './profile.ts';
import { decided, type RuleBook } from './ruleBook.ts';

/** How many authorized representatives sign, and by which rule. */
export interface SignaturesNeeded {
  readonly signatures: number;
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
 * stays. Statutes that come along may lower the number of joint and limited authority, never to less than one.
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
  const asked = countOf(value[level], directors);
  const capped = authority === 'joint' ? Math.min(asked, directors) : asked;
  const statutes = decided(ruleBook.signatures.statutesMayLower);
  if (authority !== 'sole' && statutes.value && statutesAllow !== null) {
    const allowed = Math.max(1, Math.floor(statutesAllow));
    if (allowed < capped) {
      return { signatures: allowed, rule: statutes.rule, source: statutes.source, cappedBy: 'statutes' };
    }
  }
  return { signatures: capped, rule, source, cappedBy: capped < asked ? 'directors' : null };
}

/** A strict majority (meerderheid) of `n`: more than half. */
function majorityOf(n: number): number {
  return Math.floor(n / 2) + 1;
}

function countOf(count: number | 'majorityOfDirectors' | 'allDirectors', directors: number): number {
  if (count === 'majorityOfDirectors') return majorityOf(directors);
  return count === 'allDirectors' ? directors : count;
}

import type { AuthorityCheck, AuthorityKind, RegisteredRepresentative } from '../profile.ts';

/** Who can sign best for the organisation, according to the trade register (handelsregister). */
export type BestAuthority =
  | {
      readonly kind: 'established';
      /** The kind of authority with which the fewest people have to sign. */
      readonly best: AuthorityKind;
      /** The representatives that have it; the applicant first. */
      readonly signers: readonly RegisteredRepresentative[];
      /** For the majority rule at EH3. */
      readonly directors: number;
      /** The applicant may sign for the organisation without anybody else. */
      readonly applicantAlone: boolean;
    }
  | {
      readonly kind: 'notEstablished';
      readonly reason: Extract<AuthorityCheck, { outcome: 'notEstablished' }>['reason'];
    };

const betterThanLimited: readonly AuthorityKind[] = ['sole', 'joint'];

/**
 * Which kind of authority signs best. One sole representative is enough at every level, whoever else is registered;
 * limited authority counts only when nobody has more.
 */
export function bestAuthority(check: AuthorityCheck): BestAuthority {
  if (check.outcome === 'notEstablished') return { kind: 'notEstablished', reason: check.reason };
  const isHeld = (kind: AuthorityKind) =>
    check.applicantAuthority === kind || check.representatives.some(({ authority }) => authority === kind);
  const best = betterThanLimited.find(isHeld) ?? 'limited';
  const signers = check.representatives
    .filter(({ authority }) => authority === best)
    .toSorted((a, b) => Number(b.isApplicant) - Number(a.isApplicant));
  return {
    kind: 'established',
    best,
    signers,
    directors: check.directors,
    applicantAlone: check.applicantAuthority === 'sole',
  };
}

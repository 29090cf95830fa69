import type { Facts } from '../flow/dossier.ts';
import type { AuthorityKind } from '../profile.ts';

/**
 * The authority of the applicant as far as the dossier knows it, `null` when it does not. What KVK established wins;
 * otherwise what the customer claimed counts for the applicant only if the applicant is one of the representatives.
 */
export function applicantAuthority(facts: Facts): AuthorityKind | 'none' | null {
  const check = facts.authorityCheck?.value;
  if (check?.outcome === 'established') return check.applicantAuthority;
  const signers = facts.representatives?.value;
  if (signers === undefined) return null;
  if (!signers.some(({ isApplicant }) => isApplicant)) return 'none';
  return facts.claimedAuthority?.value.kind ?? null;
}

import { bestAuthority } from '../authority/bestAuthority.ts';
import type { UpgradeCase } from '../flow/dossier.ts';
import type { UpgradeLevel } from '../levelOfAssurance.ts';
import type { AuthorityKind } from '../profile.ts';
import type { RuleBook } from '../ruleBook.ts';
import { type SignaturesNeeded, signaturesNeeded } from './signatures.ts';

/** What the number of signatures of a case is counted from. */
export interface SigningBasis {
  readonly level: UpgradeLevel;
  readonly authority: AuthorityKind;
  readonly directors: number;
  /** The applicant signs as one of the representatives. */
  readonly applicantSigns: boolean;
  /** A mandate administrator signs in their place: one representative is named, and nobody signs a form. */
  readonly byAdministrator: boolean;
}

/** With which authority, and with how many people, this case is signed. */
export type Signing = SignaturesNeeded & Omit<SigningBasis, 'level' | 'directors'>;

/**
 * Who signs for this case: from the register when KVK settles it, otherwise from what the applicant says. Statutes
 * that let fewer sign count as soon as they are named; the flow asks for the proof.
 * `null` while the level or the authority is not known yet. A church is settled by hand: one name is enough to start.
 */
export function signingOf(upgradeCase: UpgradeCase, ruleBook: RuleBook): Signing | null {
  const basis = signingBasisOf(upgradeCase);
  if (basis === null) return null;
  const { authority, applicantSigns, byAdministrator } = basis;
  const statutesAllow = upgradeCase.facts.statutes?.value.allow ?? null;
  const needed = signaturesNeeded({ ...basis, statutesAllow, ruleBook });
  const signing = { ...needed, authority, applicantSigns, byAdministrator };
  return byAdministrator ? { ...signing, signatures: 1 } : signing;
}

/** What the number of signatures is counted from, before statutes; `null` while that is not known yet. */
export function signingBasisOf(upgradeCase: UpgradeCase): SigningBasis | null {
  const { targetLevel, authorityCheck, claimedAuthority, loginMeans, executor } = upgradeCase.facts;
  if (targetLevel === undefined || authorityCheck === undefined) return null;
  const level = targetLevel.value;
  // Until it is known who arranges the upgrade, nobody is asked for more than an administrator would have to give.
  const byAdministrator =
    executor === undefined
      ? (loginMeans?.value.organisation.hasMandateAdministrator ?? false)
      : executor.value === 'mandateAdministrator';
  const best = bestAuthority(authorityCheck.value);
  if (best.kind === 'established') {
    const applicantSigns = best.signers.some((signer) => signer.isApplicant);
    return { level, authority: best.best, directors: best.directors, applicantSigns, byAdministrator };
  }
  const claimed =
    loginMeans?.value.organisation.legalForm === 'kerkgenootschap'
      ? ({ kind: 'sole', directors: 1 } as const)
      : claimedAuthority?.value;
  if (claimed === undefined) return null;
  const { kind, directors } = claimed;
  return { level, authority: kind, directors, applicantSigns: false, byAdministrator };
}

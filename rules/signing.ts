import { bestAuthority } from './bestAuthority.ts';
import type { UpgradeCase } from './dossier.ts';
import type { AuthorityKind } from './profile.ts';
import type { RuleBook } from './ruleBook.ts';
import { type SignaturesNeeded, signaturesNeeded } from './signatures.ts';

/** With which authority, and with how many people, this case is signed. */
export interface Signing extends SignaturesNeeded {
  readonly authority: AuthorityKind;
  /** The applicant signs as one of the representatives. */
  readonly applicantSigns: boolean;
  /** A mandate administrator signs in their place: one representative is named, and nobody signs a form. */
  readonly byAdministrator: boolean;
}

/**
 * Who signs for this case: from the register when KVK settles it, otherwise from what the applicant says.
 * `null` while the level or the authority is not known yet. A church is settled by hand: one name is enough to start.
 */
export function signingOf(upgradeCase: UpgradeCase, ruleBook: RuleBook): Signing | null {
  const signing = signingByRepresentatives(upgradeCase, ruleBook);
  const { executor, loginMeans } = upgradeCase.facts;
  // Until it is known who arranges the upgrade, nobody is asked for more than an administrator would have to give.
  const byAdministrator =
    executor === undefined
      ? (loginMeans?.value.organisation.hasMandateAdministrator ?? false)
      : executor.value === 'mandateAdministrator';
  return signing === null || !byAdministrator ? signing : { ...signing, signatures: 1, byAdministrator };
}

function signingByRepresentatives(upgradeCase: UpgradeCase, ruleBook: RuleBook): Signing | null {
  const { targetLevel, authorityCheck, claimedAuthority, loginMeans } = upgradeCase.facts;
  if (targetLevel === undefined || authorityCheck === undefined) return null;
  const level = targetLevel.value;
  const best = bestAuthority(authorityCheck.value);
  if (best.kind === 'established') {
    const needed = signaturesNeeded({
      level,
      authority: best.best,
      directors: best.directors,
      statutesAllow: null,
      ruleBook,
    });
    return {
      ...needed,
      authority: best.best,
      applicantSigns: best.signers.some((signer) => signer.isApplicant),
      byAdministrator: false,
    };
  }
  if (loginMeans?.value.organisation.legalForm === 'kerkgenootschap') {
    const needed = signaturesNeeded({
      level,
      authority: 'sole',
      directors: 1,
      statutesAllow: null,
      ruleBook,
    });
    return { ...needed, authority: 'sole', applicantSigns: false, byAdministrator: false };
  }
  if (claimedAuthority === undefined) return null;
  const { kind, directors } = claimedAuthority.value;
  const needed = signaturesNeeded({ level, authority: kind, directors, statutesAllow: null, ruleBook });
  return { ...needed, authority: kind, applicantSigns: false, byAdministrator: false };
}

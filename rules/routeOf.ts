import type { UpgradeCase } from './dossier.ts';
import { type Route, route } from './route.ts';
import type { RuleBook } from './ruleBook.ts';

/** The route of this case: identification, form, manual check. `null` while the level is not known. */
export function routeOf(upgradeCase: UpgradeCase, ruleBook: RuleBook): Route | null {
  const {
    targetLevel,
    authorityCheck,
    claimedAuthority,
    representatives,
    userIsApplicant,
    executor,
    loginMeans,
  } = upgradeCase.facts;
  if (targetLevel === undefined) return null;
  const check = authorityCheck?.value;
  const applicantSigns = representatives?.value.some(({ isApplicant }) => isApplicant) ?? false;
  const claimed = applicantSigns ? (claimedAuthority?.value.kind ?? 'none') : 'none';
  return route({
    level: targetLevel.value,
    applicantAuthority: check?.outcome === 'established' ? check.applicantAuthority : claimed,
    userIsApplicant: userIsApplicant?.value ?? true,
    executor: executor?.value ?? 'applicant',
    authorityEstablished: check?.outcome === 'established',
    notEstablishedReason: check?.outcome === 'notEstablished' ? check.reason : null,
    legalForm: loginMeans?.value.organisation.legalForm ?? null,
    ruleBook,
  });
}

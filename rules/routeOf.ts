import { applicantAuthority } from './applicantAuthority.ts';
import type { UpgradeCase } from './dossier.ts';
import { type Route, route } from './route.ts';
import type { RuleBook } from './ruleBook.ts';

/** The route of this case: identification, form, manual check. `null` while the level is not known. */
export function routeOf(upgradeCase: UpgradeCase, ruleBook: RuleBook): Route | null {
  const { targetLevel, authorityCheck, userIsApplicant, executor, loginMeans } = upgradeCase.facts;
  if (targetLevel === undefined) return null;
  const check = authorityCheck?.value;
  return route({
    level: targetLevel.value,
    applicantAuthority: applicantAuthority(upgradeCase.facts) ?? 'none',
    userIsApplicant: userIsApplicant?.value ?? true,
    executor: executor?.value ?? 'applicant',
    authorityEstablished: check?.outcome === 'established',
    notEstablishedReason: check?.outcome === 'notEstablished' ? check.reason : null,
    legalForm: loginMeans?.value.organisation.legalForm ?? null,
    ruleBook,
  });
}

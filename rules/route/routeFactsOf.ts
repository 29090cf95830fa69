import { applicantAuthority } from '../authority/applicantAuthority.ts';
import type { UpgradeCase } from '../flow/dossier.ts';
import type { RouteFacts } from './routeInput.ts';

/** What the route of this case depends on, as far as the dossier knows it. `null` while the level is not known. */
export function routeFactsOf({ facts }: UpgradeCase): RouteFacts | null {
  const { targetLevel, authorityCheck, userIsApplicant, executor, loginMeans } = facts;
  if (targetLevel === undefined) return null;
  const check = authorityCheck?.value;
  return {
    level: targetLevel.value,
    applicantAuthority: applicantAuthority(facts),
    userIsApplicant: userIsApplicant?.value ?? true,
    executor: executor?.value ?? 'applicant',
    administratorLevel: null,
    authorityEstablished: check?.outcome === 'established',
    notEstablishedReason: check?.outcome === 'notEstablished' ? check.reason : null,
    legalForm: loginMeans?.value.organisation.legalForm ?? null,
  };
}

import { compareLevels } from './levelOfAssurance.ts';
import type { Checked, PreflightCheck } from './preflightCheck.ts';
import type { PreflightFacts } from './preflightFacts.ts';

type Service = NonNullable<PreflightFacts['services']>[number];
type Mandate = NonNullable<PreflightFacts['mandates']>[number];
type Fault = 'levelTooLow' | 'branchRefused' | 'expired' | 'expiresFirst';

/** How one mandate serves one service: `true` for a fault, `null` where too little is known to say. */
interface Fit {
  readonly mandate: Mandate;
  readonly faults: Readonly<Record<Fault, boolean | null>>;
}

function covers(mandate: Mandate, service: Service): boolean {
  if (mandate.provider === null) return true;
  if (mandate.provider !== service.provider) return false;
  return mandate.service === null || mandate.service === service.service;
}

function fitOf(mandate: Mandate, service: Service, facts: PreflightFacts): Fit {
  const { level, branchNumber, validUntil } = mandate;
  const meansUntil = facts.loginMeans?.validUntil ?? null;
  const isExpired = validUntil === null ? null : validUntil < facts.today;
  return {
    mandate,
    faults: {
      levelTooLow: level === null || service.level === null ? null : compareLevels(level, service.level) < 0,
      branchRefused:
        branchNumber === null
          ? false
          : service.acceptsBranchRestriction === null
            ? null
            : !service.acceptsBranchRestriction,
      expired: isExpired,
      expiresFirst:
        validUntil === null || meansUntil === null ? null : isExpired === false && validUntil < meansUntil,
    },
  };
}

/** Of all mandates for a service the one with the fewest faults; `null` when there is none. */
function bestFit(service: Service, facts: PreflightFacts): Fit | null {
  const fits = (facts.mandates ?? [])
    .filter((mandate) => covers(mandate, service))
    .map((mandate) => ({ fit: fitOf(mandate, service, facts), key: JSON.stringify(mandate) }))
    .toSorted((a, b) => weightOf(a.fit) - weightOf(b.fit) || (a.key < b.key ? -1 : 1));
  return fits[0]?.fit ?? null;
}

/** A mandate that fails now weighs more than one that ends early, and that more than one of which little is known. */
function weightOf({ faults: { expiresFirst, ...now } }: Fit): number {
  const failing = Object.values(now).filter((isFault) => isFault === true).length;
  const unknown = [...Object.values(now), expiresFirst].filter((isFault) => isFault === null).length;
  return failing * 100 + Number(expiresFirst === true) * 10 + unknown;
}

/** A service for which nothing was mandated: the level is right and logging in still fails. */
export const mandateMissing: PreflightCheck = (facts) => {
  if (facts.services === null || facts.mandates === null) return { found: [], isOpen: true };
  const found = facts.services
    .filter((service) => bestFit(service, facts) === null)
    .map(({ name }) => ({ person: null, params: { service: name } }));
  return { found, isOpen: false };
};

function checkMandates(
  facts: PreflightFacts,
  fault: Fault,
  paramsOf: (mandate: Mandate, service: Service) => Readonly<Record<string, string>>,
): Checked {
  if (facts.services === null || facts.mandates === null) return { found: [], isOpen: true };
  const fits = facts.services.flatMap((service) => {
    const fit = bestFit(service, facts);
    return fit === null ? [] : [{ service, fit }];
  });
  return {
    found: fits
      .filter(({ fit }) => fit.faults[fault] === true)
      .map(({ service, fit }) => ({
        person: null,
        params: { service: service.name, ...paramsOf(fit.mandate, service) },
      })),
    isOpen: fits.some(({ fit }) => fit.faults[fault] === null),
  };
}

/** The mandate has a level of its own: one at EH2+ does not open a service at EH3. */
export const mandateLevelTooLow: PreflightCheck = (facts) =>
  checkMandates(facts, 'levelTooLow', (mandate, service) => ({
    mandateLevel: mandate.level ?? '',
    level: service.level ?? '',
  }));

/** Limited to one branch (vestiging), for a service that refuses that. */
export const mandateBranchRefused: PreflightCheck = (facts) =>
  checkMandates(facts, 'branchRefused', ({ branchNumber }) => ({ branchNumber: branchNumber ?? '' }));

export const mandateExpired: PreflightCheck = (facts) =>
  checkMandates(facts, 'expired', ({ validUntil }) => ({ validUntil: validUntil ?? '' }));

/** It ends before the login means does. */
export const mandateExpiresFirst: PreflightCheck = (facts) =>
  checkMandates(facts, 'expiresFirst', ({ validUntil }) => ({
    validUntil: validUntil ?? '',
    meansValidUntil: facts.loginMeans?.validUntil ?? '',
  }));

import { canonicalJson } from '../canonicalJson.ts';
import { compareLevels } from '../levelOfAssurance.ts';
import { type Checked, checkEach, type PreflightCheck, type PreflightParams } from './preflightCheck.ts';
import type { PreflightFacts } from './preflightFacts.ts';
import { inOrder } from './preflightOrder.ts';

type Service = NonNullable<PreflightFacts['services']>[number];
type Mandate = NonNullable<PreflightFacts['mandates']>[number];
type Fault = 'levelTooLow' | 'branchRefused' | 'expired' | 'expiresFirst';

/** How one mandate serves one service: what a fault is told with, `false` for none, `null` where too little is known. */
type Fit = Readonly<Record<Fault, PreflightParams | false | null>>;

function covers(mandate: Mandate, service: Service): boolean {
  if (mandate.provider === null) return true;
  if (mandate.provider !== service.provider) return false;
  return mandate.service === null || mandate.service === service.service;
}

function fitOf(mandate: Mandate, service: Service, facts: PreflightFacts): Fit {
  const { level, validUntil } = mandate;
  const meansValidUntil = facts.loginMeans?.validUntil ?? null;
  return {
    levelTooLow:
      level === null || service.level === null
        ? null
        : compareLevels(level, service.level) < 0 && { mandateLevel: level, level: service.level },
    branchRefused: branchRefused(mandate, service),
    expired: validUntil === null ? null : validUntil < facts.today && { validUntil },
    expiresFirst:
      validUntil === null || meansValidUntil === null
        ? null
        : validUntil >= facts.today && validUntil < meansValidUntil && { validUntil, meansValidUntil },
  };
}

function branchRefused(
  { branchNumber }: Mandate,
  { acceptsBranchRestriction }: Service,
): Fit['branchRefused'] {
  if (branchNumber === null || acceptsBranchRestriction === true) return false;
  return acceptsBranchRestriction === null ? null : { branchNumber };
}

/** Of all mandates for a service the one with the fewest faults; `undefined` when there is none. */
function bestFit(service: Service, mandates: readonly Mandate[], facts: PreflightFacts): Fit | undefined {
  const covering = mandates.filter((mandate) => covers(mandate, service));
  return inOrder(covering, canonicalJson)
    .map((mandate) => fitOf(mandate, service, facts))
    .toSorted((a, b) => weightOf(a) - weightOf(b))[0];
}

/** A mandate that fails now weighs more than one that ends early, and that more than one of which little is known. */
function weightOf({ expiresFirst, ...now }: Fit): number {
  const failing = Object.values(now).filter((fault) => fault).length;
  const unknown = [...Object.values(now), expiresFirst].filter((fault) => fault === null).length;
  return failing * 100 + (expiresFirst ? 10 : 0) + unknown;
}

/** A service for which nothing was mandated: the level is right and logging in still fails. */
export const mandateMissing: PreflightCheck = (facts) =>
  checkMandates(facts, (service, fit) => (fit === undefined ? { service: service.name } : false));

/** Looks at the best mandate of each service. */
function checkMandates(
  facts: PreflightFacts,
  look: (service: Service, fit: Fit | undefined) => PreflightParams | false | null,
): Checked {
  const { mandates, services } = facts;
  if (mandates === null) return { found: [], isOpen: true };
  return checkEach(services, (service) => {
    const params = look(service, bestFit(service, mandates, facts));
    if (params === null) return null;
    return params === false ? [] : [{ person: null, params }];
  });
}

/** One fault of the best mandate. Without a mandate there is nothing to look at: that is a finding of its own. */
function checkFault(facts: PreflightFacts, fault: Fault): Checked {
  return checkMandates(facts, ({ name }, fit) => {
    const params = fit === undefined ? false : fit[fault];
    return params && { service: name, ...params };
  });
}

/** The mandate has a level of its own: one at EH2+ does not open a service at EH3. */
export const mandateLevelTooLow: PreflightCheck = (facts) => checkFault(facts, 'levelTooLow');

/** Limited to one branch (vestiging), for a service that refuses that. */
export const mandateBranchRefused: PreflightCheck = (facts) => checkFault(facts, 'branchRefused');

export const mandateExpired: PreflightCheck = (facts) => checkFault(facts, 'expired');

/** It ends before the login means does. */
export const mandateExpiresFirst: PreflightCheck = (facts) => checkFault(facts, 'expiresFirst');

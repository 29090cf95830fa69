import type { DecisionName, DecisionWorld } from '../decisions/decision.ts';
import { decisions } from '../decisions/decisions.ts';
import type { Made, OpenDecision, Refused } from '../decisions/openDecision.ts';
import type { UpgradeCase } from '../flow/dossier.ts';
import { normaliseActionCode } from '../price/actionCode.ts';
import type { PriceList } from '../profile.ts';
import { requirementFactsOf } from '../requirements/requirementFacts.ts';
import { routeFactsOf } from '../route/routeFactsOf.ts';
import { signingBasisOf } from '../signatures/signing.ts';
import { type ContentStamp, makeReceipt, type Receipt, type Sha256 } from './receipt.ts';

/** What the receipts of a case are made with. */
export interface ReceiptWorld {
  readonly world: DecisionWorld;
  /** Stamps of the rule book and the catalogue in the world. */
  readonly ruleBook: ContentStamp;
  readonly catalogue: ContentStamp;
  readonly sha256: Sha256;
}

/** The receipts of an application, and the decisions that could not be made again from the dossier. */
export interface CaseReceipts {
  readonly receipts: readonly Receipt[];
  readonly failed: readonly DecisionName[];
}

type Ask = (decision: OpenDecision, upgradeCase: UpgradeCase, world: DecisionWorld) => Made | Refused | null;

/**
 * The decisions that an application rests on, in the order of the registry, each with the facts that
 * the dossier gives it. Of people only what a decision reads: no names, no birth dates. What KVK says of authority was
 * decided by the supplier; it stands as a fact in the decisions that follow from it.
 */
const asked: Readonly<Partial<Record<DecisionName, Ask>>> = {
  level: (level, { facts }, world) => {
    if (facts.selection === undefined) return null;
    const services = facts.selection.value.map(({ providerId, serviceId }) => ({
      provider: providerId,
      service: serviceId,
    }));
    return level.decide({ currentLevel: facts.loginMeans?.value.level ?? null, services }, world);
  },
  requirements: (requirements, { facts }, { ruleBook }) => {
    const level = facts.targetLevel?.value;
    if (level === undefined) return null;
    return requirements.again({ level, ...requirementFactsOf(facts) }, ruleBook);
  },
  signatures: (signatures, upgradeCase, { ruleBook }) => {
    const basis = signingBasisOf(upgradeCase);
    // Nobody signs for what a mandate administrator arranges.
    if (basis === null || basis.byAdministrator) return null;
    const { level, authority, directors } = basis;
    const statutesAllow = upgradeCase.facts.statutes?.value.allow ?? null;
    return signatures.again({ level, authority, directors, statutesAllow }, ruleBook);
  },
  route: (route, upgradeCase, { ruleBook }) => {
    const facts = routeFactsOf(upgradeCase);
    return facts === null ? null : route.again({ ...facts, signedWith: null }, ruleBook);
  },
  price: (price, { facts }, { ruleBook, priceList, today }) => {
    const { targetLevel, termYears, urgency, actionCode } = facts;
    if (targetLevel === undefined || termYears === undefined) return null;
    const code = actionCode?.value ?? null;
    return price.again(
      {
        level: targetLevel.value,
        termYears: termYears.value,
        urgency: urgency?.value ?? 'normal',
        actionCode: code,
        extraMandates: 0,
        today,
        priceList: priceList === null ? null : withOwnCode(priceList, code),
      },
      ruleBook,
    );
  },
};

/** The price list without the action codes that were given to others: the customer keeps this. */
function withOwnCode(priceList: PriceList, code: string | null): PriceList {
  const own = code === null ? null : normaliseActionCode(code);
  const actionCodes = priceList.actionCodes.filter((one) => normaliseActionCode(one.code) === own);
  return { ...priceList, actionCodes };
}

/** Makes the receipts of the decisions that this case rests on, at the moment it is confirmed. */
export function caseReceipts(upgradeCase: UpgradeCase, parts: ReceiptWorld): CaseReceipts {
  const { world, ruleBook, catalogue, sha256 } = parts;
  const receipts: Receipt[] = [];
  const failed: DecisionName[] = [];
  for (const [name, decision] of decisions) {
    const made = asked[name]?.(decision, upgradeCase, world) ?? null;
    if (made === null) continue;
    if (made.kind === 'refused') {
      failed.push(name);
      continue;
    }
    const { facts, reached } = made;
    const usesCatalogue = made.excerpt(world.catalogue) !== null;
    receipts.push(
      makeReceipt({
        decision: name,
        facts,
        reached,
        ruleBook,
        catalogue: usesCatalogue ? catalogue : null,
        sha256,
      }),
    );
  }
  return { receipts, failed };
}

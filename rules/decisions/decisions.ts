import { authorityDecision } from './authorityDecision.ts';
import type { DecisionName } from './decision.ts';
import { levelDecision } from './levelDecision.ts';
import { type OpenDecision, openDecision } from './openDecision.ts';
import { preflightDecision } from './preflightDecision.ts';
import { priceDecision } from './priceDecision.ts';
import { requirementsDecision } from './requirementsDecision.ts';
import { routeDecision } from './routeDecision.ts';
import { signaturesDecision } from './signaturesDecision.ts';

const byName: Readonly<Record<DecisionName, OpenDecision>> = {
  level: openDecision(levelDecision),
  requirements: openDecision(requirementsDecision),
  authority: openDecision(authorityDecision),
  signatures: openDecision(signaturesDecision),
  route: openDecision(routeDecision),
  preflight: openDecision(preflightDecision),
  price: openDecision(priceDecision),
};

/** Every decision that can be asked by name. */
export const decisions: ReadonlyMap<DecisionName, OpenDecision> = new Map(
  Object.values(byName).map((decision) => [decision.name, decision]),
);

/** The decision with this name. */
export function decisionOf(name: DecisionName): OpenDecision {
  return byName[name];
}

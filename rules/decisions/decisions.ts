import { authorityDecision } from './authorityDecision.ts';
import type { DecisionName } from './decision.ts';
import { levelDecision } from './levelDecision.ts';
import { type OpenDecision, openDecision } from './openDecision.ts';
import { preflightDecision } from './preflightDecision.ts';
import { priceDecision } from './priceDecision.ts';
import { requirementsDecision } from './requirementsDecision.ts';
import { routeDecision } from './routeDecision.ts';
import { signaturesDecision } from './signaturesDecision.ts';

/** Every decision that can be asked by name. */
export const decisions: ReadonlyMap<DecisionName, OpenDecision> = new Map(
  [
    openDecision(levelDecision),
    openDecision(requirementsDecision),
    openDecision(authorityDecision),
    openDecision(signaturesDecision),
    openDecision(routeDecision),
    openDecision(preflightDecision),
    openDecision(priceDecision),
  ].map((decision) => [decision.name, decision]),
);

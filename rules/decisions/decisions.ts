import type { DecisionName } from './decision.ts';
import { levelDecision } from './levelDecision.ts';
import { type OpenDecision, openDecision } from './openDecision.ts';

/** Every decision that can be asked by name. */
export const decisions: ReadonlyMap<DecisionName, OpenDecision> = new Map(
  [openDecision(levelDecision)].map((decision) => [decision.name, decision]),
);

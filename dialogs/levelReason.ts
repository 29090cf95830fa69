import { levelAskedOf } from '../rules/level/levelAskedOf.ts';
import type { Flow } from './flow.ts';
import { levelCard } from './levelCard.ts';
import { conversationTexts } from './texts/conversationTexts.ts';

/**
 * "Waarom dit niveau" while an application is being filled in: the level as it follows now, with its sources. Returns
 * what is to be said after it.
 */
export function showLevelReason(flow: Flow): string {
  const { unit, context } = flow;
  const texts = conversationTexts[flow.locale];
  // The case of a person is shown to nobody else.
  const isHidden = unit.upgradeCase?.personId != null && !context.isSignedIn;
  const decision = unit.upgradeCase === null || isHidden ? null : levelAskedOf(unit.upgradeCase, context);
  if (decision === null) return texts.reasonsLater;
  const level = decision.advised ?? decision.floor;
  if (level !== null) flow.show(levelCard(flow, decision, level));
  return texts.reasonsAfterSending;
}

import { movedCard } from '../cards/noteCard.ts';
import { cardMessage } from './message.ts';
import { conversationTexts } from './texts/conversationTexts.ts';
import type { TurnUnit } from './turnUnit.ts';

/**
 * The question that was pending is left, or put again as a fresh card: its old card keeps only its title, so that
 * nobody answers a card that no longer counts.
 */
export function foldPending(unit: TurnUnit): void {
  const { pending, locale } = unit.conversation;
  unit.conversation.pending = null;
  if (pending === null || pending.activityId === null) return;
  const card = movedCard(locale, pending.title, conversationTexts[locale].seeBelow);
  unit.replace(pending.activityId, cardMessage(card, locale));
}

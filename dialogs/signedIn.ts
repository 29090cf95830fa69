import { answeredCard } from '../cards/noteCard.ts';
import { askPrompt } from './assistantPrompts.ts';
import type { SignedInPerson } from './incoming.ts';
import { cardMessage, textMessage } from './message.ts';
import { conversationTexts } from './texts/conversationTexts.ts';
import type { TurnUnit } from './turnUnit.ts';

/**
 * Brings the person who signed in and the case of this conversation together. An anonymous case becomes theirs; when
 * they have another one open they choose (`asks`); the case of somebody else is let go of. `other`: the conversation
 * now holds a case that it did not have.
 */
export async function adopt(unit: TurnUnit, person: SignedInPerson): Promise<'same' | 'other' | 'asks'> {
  const { locale } = unit.conversation;
  const texts = conversationTexts[locale];
  closeSignInCard(unit);
  const current = unit.upgradeCase;
  if (current !== null && current.personId === person.personId) return 'same';
  if (current !== null && current.personId !== null) {
    unit.send(textMessage(texts.someoneElse, locale));
    unit.detachCase();
    unit.conversation.mode = 'menu';
  }
  const others = await unit.openCasesOf(person.personId);
  const [newest] = others;
  if (unit.upgradeCase === null) {
    if (newest === undefined) return 'same';
    await unit.switchCase(newest.id, { closeCurrent: false });
    return 'other';
  }
  if (newest !== undefined) {
    await askPrompt(unit, 'adoptCase');
    return 'asks';
  }
  unit.upgradeCase = { ...unit.upgradeCase, personId: person.personId };
  unit.audit('signed in');
  return 'same';
}

/** The button to sign in has done its work. */
function closeSignInCard(unit: TurnUnit): void {
  const { pending, locale } = unit.conversation;
  if (pending === null || pending.activityId === null) return;
  if (pending.promptId !== 'signIn' && pending.promptId !== 'statusSignIn') return;
  const card = answeredCard(locale, pending.title, conversationTexts[locale].signedInEcho);
  unit.replace(pending.activityId, cardMessage(card, locale));
  unit.conversation.pending = null;
}

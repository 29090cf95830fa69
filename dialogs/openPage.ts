import { openButton } from '../cards/elements.ts';
import { noteCard } from '../cards/noteCard.ts';
import { askPrompt } from './assistantPrompts.ts';
import { cardMessage } from './message.ts';
import { conversationTexts } from './texts/conversationTexts.ts';
import type { TurnUnit } from './turnUnit.ts';

/** What opens in a window of its own, through a button that fetches a one-time address. */
export type OpenablePage = 'form' | 'transcript' | 'receipt';

/** Offers to open a page of the customer's own; who is not signed in is asked to do that first. */
export async function openPage(unit: TurnUnit, kind: OpenablePage): Promise<void> {
  const { locale } = unit.conversation;
  if (unit.signedIn === null) return await askPrompt(unit, 'statusSignIn');
  const { menuForm: form, menuTranscript: transcript, menuReceipt: receipt } = conversationTexts[locale];
  const title = { form, transcript, receipt }[kind];
  const action = openButton(title, `${unit.publicUrl}/chat/open/${kind}`);
  unit.send(cardMessage(noteCard(locale, { title, actions: [action] }), locale));
}

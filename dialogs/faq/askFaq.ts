import type { FaqState } from '../conversationState.ts';
import { textMessage } from '../message.ts';
import { faqTexts } from '../texts/faqTexts.ts';
import type { TurnUnit } from '../turnUnit.ts';
import { isAboutSelf } from './questionShape.ts';

/** More than this at once is not a conversation: the next question waits until an answer has come. */
const mostAtOnce = 3;

/** An answer that has not come by now does not come: whoever asks again is not held up by it. */
const waitsAtMostMs = 2 * 60_000;

export const noFaq: FaqState = { waiting: [], shown: [], choices: [], isAboutSelf: false };

/**
 * Asks for an answer. Nothing is looked up in this turn: the effect goes with its commit, and the answer comes as a
 * turn of its own, so that a slow model never holds the conversation.
 */
export function askFaq(unit: TurnUnit, text: string): void {
  ask(unit, text, null, isAboutSelf(text));
}

/** Asks for the passage that the customer chose. */
export function askPassage(
  unit: TurnUnit,
  passage: { readonly id: string; readonly question: string },
): void {
  const wasAboutSelf = unit.conversation.faq?.isAboutSelf ?? false;
  ask(unit, passage.question, passage.id, wasAboutSelf);
}

function ask(unit: TurnUnit, text: string, passageId: string | null, aboutSelf: boolean): void {
  const { conversation } = unit;
  const faq = conversation.faq ?? noFaq;
  const now = unit.now.getTime();
  const waiting = faq.waiting.filter(({ askedAt }) => now - askedAt < waitsAtMostMs);
  if (waiting.length >= mostAtOnce) {
    unit.send(textMessage(faqTexts[conversation.locale].busy, conversation.locale));
    return;
  }
  const questionId = unit.newId();
  conversation.faq = {
    ...faq,
    waiting: [...waiting, { questionId, isAboutSelf: aboutSelf, askedAt: now }],
    choices: [],
    isAboutSelf: false,
  };
  unit.request({ kind: 'answerQuestion', questionId, text, passageId, locale: conversation.locale });
}

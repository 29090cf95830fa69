import type { FaqState, PromptId } from '../conversationState.ts';
import { textMessage } from '../message.ts';
import { faqTexts } from '../texts/faqTexts.ts';
import type { TurnUnit } from '../turnUnit.ts';
import { isAboutSelf } from './questionShape.ts';

/** More than this at once is not a conversation: the next question waits until an answer has come. */
const mostAtOnce = 3;

/** An answer that has not come by now holds up no further question; when it comes, it is told all the same. */
const waitsAtMostMs = 2 * 60_000;

const mostRemembered = 10;

export const noFaq: FaqState = { waiting: [], shown: [], choices: [], isAboutSelf: false, aside: null };

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
  const young = faq.waiting.filter(({ askedAt }) => now - askedAt < waitsAtMostMs);
  if (young.length >= mostAtOnce) {
    unit.send(textMessage(faqTexts[conversation.locale].busy, conversation.locale));
    return;
  }
  const questionId = unit.newId();
  conversation.faq = {
    ...faq,
    waiting: [
      ...faq.waiting,
      { questionId, isAboutSelf: aboutSelf, askedAt: now, personId: unit.signedIn?.personId ?? null },
    ].slice(-mostRemembered),
    choices: [],
    isAboutSelf: false,
  };
  unit.request({ kind: 'answerQuestion', questionId, text, passageId, locale: conversation.locale });
}

/** Another person may come: what was asked and shown before is not theirs. */
export function forgetQuestions(unit: TurnUnit): void {
  unit.conversation.faq = noFaq;
}

/** The prompt that a question back pushed aside, once. */
export function takeAside({ conversation }: TurnUnit): PromptId | null {
  const { faq } = conversation;
  if (faq === undefined || faq.aside === null) return null;
  conversation.faq = { ...faq, aside: null };
  return faq.aside;
}

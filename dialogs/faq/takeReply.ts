import { askPrompt } from '../assistantPrompts.ts';
import type { PromptId } from '../conversationState.ts';
import type { FaqAnswerKind, FaqReply } from '../faqReply.ts';
import { faqAnswerKinds } from '../faqReply.ts';
import { isQuestion } from '../isQuestion.ts';
import { keepDraft } from '../keptDraft.ts';
import { textMessage } from '../message.ts';
import { faqTexts } from '../texts/faqTexts.ts';
import type { TurnUnit } from '../turnUnit.ts';
import { noFaq } from './askFaq.ts';
import { ownSigning } from './ownSigning.ts';
import { answerMessage } from './showAnswer.ts';

/** Answers that can be judged at the same time: those that are still near on the screen. */
const mostShown = 3;
const mostChoices = 5;

/**
 * Tells what came of a question, then puts again what was being asked. `goBack` puts it: word for word, with what was
 * answered of it so far.
 */
export async function takeReply(
  unit: TurnUnit,
  news: { readonly questionId: string; readonly reply: FaqReply },
  goBack: () => Promise<void>,
): Promise<void> {
  const { conversation } = unit;
  const faq = conversation.faq ?? noFaq;
  const asked = faq.waiting.find(({ questionId }) => questionId === news.questionId);
  // Whoever asked has signed out, or is back in a new session.
  if (asked === undefined) return;
  const waiting = faq.waiting.filter((one) => one !== asked);
  conversation.faq = { ...faq, waiting };
  const { reply } = news;
  const personId = unit.signedIn?.personId ?? null;
  // Asked by somebody who was signed in, and is not any more: others do not hear of it.
  if (asked.personId !== null && asked.personId !== personId) return;
  if (reply.kind === 'clarified') {
    conversation.faq = {
      ...conversation.faq,
      // Two questions may be asked back about: none of their readings is lost.
      choices: [...faq.choices, ...reply.choices].slice(0, mostChoices),
      isAboutSelf: asked.isAboutSelf,
      aside: promptAside(unit) ?? faq.aside,
    };
    keepDraft(unit);
    return await askPrompt(unit, 'faqChoice');
  }
  if (isAnswer(reply)) {
    const own = ownSigning(unit, reply.answer, asked.isAboutSelf);
    const shown = { questionId: news.questionId, kind: reply.kind, answer: reply.answer, own, personId };
    const activityId = unit.send(answerMessage(unit, shown, 'open'));
    conversation.faq = {
      ...conversation.faq,
      shown: [...faq.shown, { ...shown, activityId, feedback: 'open' as const }].slice(-mostShown),
    };
  } else {
    const said = faqTexts[conversation.locale].refusals[reply.kind];
    unit.send(textMessage(reply.advice ?? said, conversation.locale));
  }
  await goBack();
}

/** A prompt of the assistant that waits for an answer now: after a question back it has to come again. */
function promptAside({ conversation }: TurnUnit): PromptId | null {
  const promptId = conversation.pending?.promptId ?? 'menu';
  const isOwn = !isQuestion(promptId) && !['menu', 'faqQuestion', 'faqChoice'].includes(promptId);
  return isOwn ? promptId : null;
}

function isAnswer(reply: FaqReply): reply is Extract<FaqReply, { kind: FaqAnswerKind }> {
  return (faqAnswerKinds as readonly string[]).includes(reply.kind);
}

import { askPrompt } from '../assistantPrompts.ts';
import type { FaqAnswerKind, FaqReply } from '../faqReply.ts';
import { faqAnswerKinds } from '../faqReply.ts';
import { keepDraft } from '../keptDraft.ts';
import { textMessage } from '../message.ts';
import { faqTexts } from '../texts/faqTexts.ts';
import type { TurnUnit } from '../turnUnit.ts';
import { noFaq } from './askFaq.ts';
import { ownSigning } from './ownSigning.ts';
import { answerMessage } from './showAnswer.ts';

/** Answers that can be judged at the same time: those that are still near on the screen. */
const mostShown = 3;

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
  // Asked before everything was wiped: nobody waits for it any more.
  if (asked === undefined) return;
  const waiting = faq.waiting.filter((one) => one !== asked);
  conversation.faq = { ...faq, waiting };
  const { reply } = news;
  if (reply.kind === 'clarified') {
    conversation.faq = { ...conversation.faq, choices: reply.choices, isAboutSelf: asked.isAboutSelf };
    keepDraft(unit);
    return await askPrompt(unit, 'faqChoice');
  }
  if (isAnswer(reply)) {
    const own = ownSigning(unit, reply.answer, asked.isAboutSelf);
    const shown = { questionId: news.questionId, kind: reply.kind, answer: reply.answer, own };
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

function isAnswer(reply: FaqReply): reply is Extract<FaqReply, { kind: FaqAnswerKind }> {
  return (faqAnswerKinds as readonly string[]).includes(reply.kind);
}

import type { CardSubmit } from '../../cards/cardSubmit.ts';
import { type FeedbackReason, feedbackReasons } from '../effect.ts';
import { textMessage } from '../message.ts';
import { faqTexts } from '../texts/faqTexts.ts';
import type { TurnUnit } from '../turnUnit.ts';
import { answerMessage, whySuffix } from './showAnswer.ts';

/** Takes "helpt dit?": it stands beside the question that is pending and never changes that. */
export function takeFeedback(unit: TurnUnit, submit: CardSubmit): void {
  const { conversation } = unit;
  const { faq, locale } = conversation;
  const asked = submit.nonce.endsWith(whySuffix) ? submit.nonce.slice(0, -whySuffix.length) : submit.nonce;
  const shown = faq?.shown.find(({ questionId }) => questionId === asked);
  if (faq === undefined || shown === undefined) {
    unit.send(textMessage(faqTexts[locale].judged, locale));
    return;
  }
  const others = faq.shown.filter((one) => one !== shown);
  const { questionId } = shown;
  const note = (helpful: boolean, reason: FeedbackReason | null) =>
    unit.request({ kind: 'noteFeedback', questionId, helpful, reason });
  if (submit.action === 'no') {
    // Noted now: who does not say why has said something, too.
    note(false, null);
    unit.replace(shown.activityId, answerMessage(unit, shown, 'asked'));
    conversation.faq = { ...faq, shown: [...others, { ...shown, feedback: 'asked' }] };
    return;
  }
  const reason = feedbackReasons.find((one) => one === submit.value) ?? null;
  const isHelpful = submit.action === 'yes';
  if (!isHelpful && reason === null) return;
  note(isHelpful, reason);
  unit.replace(shown.activityId, answerMessage(unit, shown, isHelpful ? 'helped' : 'not'));
  conversation.faq = { ...faq, shown: others };
}

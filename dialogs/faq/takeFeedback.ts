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
  const isTheirs = shown.personId === null || shown.personId === unit.signedIn?.personId;
  const others = faq.shown.filter((one) => one !== shown);
  const { questionId } = shown;
  const note = (helpful: boolean, reason: FeedbackReason | null) =>
    unit.request({ kind: 'noteFeedback', questionId, helpful, reason });
  // The card was shown to somebody who is not signed in any more: it is not shown anew to who is here now.
  const showAgain = (state: Parameters<typeof answerMessage>[2]): void => {
    if (isTheirs) unit.replace(shown.activityId, answerMessage(unit, shown, state));
  };
  if (submit.action === 'no') {
    if (shown.feedback === 'asked') return;
    // Noted now: who does not say why has said something, too.
    note(false, null);
    showAgain('asked');
    conversation.faq = { ...faq, shown: [...others, { ...shown, feedback: 'asked' }] };
    return;
  }
  const reason = feedbackReasons.find((one) => one === submit.value) ?? null;
  const isHelpful = submit.action === 'yes';
  if (!isHelpful && (reason === null || shown.feedback !== 'asked')) return;
  note(isHelpful, reason);
  showAgain(isHelpful ? 'helped' : 'not');
  conversation.faq = { ...faq, shown: others };
}

import type { CardActionMiddleware } from './webChatApi.ts';

/** Long enough for a double click or an impatient third, short enough for an answer given again on purpose. */
const sameAnswerMs = 2000;

/** Nobody means two answers to one card in this time; after it, somebody may have corrected a field. */
const sameCardMs = 600;

/** Sends one answer for a double click. */
export function oneSubmit(
  sent: () => void,
  now: () => number = () => performance.now(),
): CardActionMiddleware {
  let last = { answer: '', card: '', at: Number.NEGATIVE_INFINITY };
  return () => (next) => (given) => {
    if (given.cardAction.type === 'openUrl') {
      return next(given);
    }
    const answer = JSON.stringify(given.cardAction.value) ?? '';
    const card = cardOf(given.cardAction.value);
    const at = now();
    const isAgain = answer === last.answer && at - last.at < sameAnswerMs;
    const isSameCard = card !== '' && card === last.card && at - last.at < sameCardMs;
    if (isAgain || isSameCard) {
      return undefined;
    }
    last = { answer, card, at };
    sent();
    return next(given);
  };
}

/** The nonce names the card as it was shown this once. */
function cardOf(value: unknown): string {
  const binding = (value as { upgradeAssistant?: { nonce?: unknown } } | null)?.upgradeAssistant;
  return typeof binding?.nonce === 'string' ? binding.nonce : '';
}

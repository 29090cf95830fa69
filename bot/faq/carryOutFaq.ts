import type { Logger } from 'pino';
import type { CarryOutFaq } from '../outbox/carryOut.ts';
import { answerQuestion, type QuestionAnswered } from './answerQuestion.ts';
import type { FaqState, FaqTools } from './faqSteps.ts';
import type { FaqMode } from './store/faqMode.ts';
import type { FaqModes } from './store/faqModes.ts';
import { keeping } from './store/keeping.ts';
import type { FaqStore } from './store/openFaqStore.ts';

export interface CarryOutFaqParts {
  readonly tools: FaqTools;
  readonly store: FaqStore;
  /** Shows whoever has the conversation open that something is being done. */
  readonly showTyping: (conversationId: string) => void;
  readonly log: Logger;
}

/** A quick answer needs no sign; a slow one shows it until it is there (clients take it away after a few seconds). */
const firstTypingMs = 300;
const typingEveryMs = 3_000;

/**
 * Carries out what a conversation asks of the answers: looks a question up, or notes what the customer thinks of an
 * answer. It gets the question and nothing else: no case, no person, no conversation but its id for the typing sign.
 */
export function carryOutFaq({ tools, store, showTyping, log }: CarryOutFaqParts): CarryOutFaq {
  return async (effect, conversationId, signal) => {
    if (effect.kind === 'noteFeedback') {
      const { questionId, helpful, reason } = effect;
      await store.review.keepFeedback({ answerId: questionId, helpful, reason });
      return { kind: 'noted' };
    }
    const { questionId, text, locale, passageId } = effect;
    const answered = await whileTyping(
      async () => {
        await tools.ready?.();
        return await inModeOf(store.modes, async (mode) => {
          const ending = signal();
          const found = await answerQuestion({ text, locale, passageId, mode, signal: ending }, tools);
          // The program stops: whoever takes the question over asks again.
          if (isCutOff(found)) ending.throwIfAborted();
          return found;
        });
      },
      () => showTyping(conversationId),
    );
    await note(questionId, answered, { tools, store, log });
    return { kind: 'reply', questionId, reply: answered.reply };
  };
}

/**
 * Answers in the mode that counts at the end of it: who switches the model or the answers off while a model thinks does
 * not want to see what it says.
 */
async function inModeOf(
  modes: FaqModes,
  answerIn: (mode: FaqMode) => Promise<QuestionAnswered>,
): Promise<QuestionAnswered> {
  const { mode } = await modes.current();
  const answered = await answerIn(mode);
  if (mode === 'off') return answered;
  const { mode: after } = await modes.current();
  return after === mode || after === 'model' ? answered : await answerIn(after);
}

function isCutOff({ state: { composed } }: QuestionAnswered): boolean {
  return composed?.kind === 'unavailable' && composed.reason === 'cancelled';
}

async function whileTyping<T>(work: () => Promise<T>, show: () => void): Promise<T> {
  const first = setTimeout(show, firstTypingMs);
  const again = setInterval(show, typingEveryMs);
  try {
    return await work();
  } finally {
    clearTimeout(first);
    clearInterval(again);
  }
}

/** Counts the outcome and keeps for the content editor what went wrong; the customer gets the answer all the same. */
async function note(
  id: string,
  { reply, state }: QuestionAnswered,
  { tools, store, log }: Pick<CarryOutFaqParts, 'tools' | 'store' | 'log'>,
): Promise<void> {
  const { counters, review } = store;
  const cited = 'answer' in reply ? reply.answer.citations.map((citation) => citation.id) : [];
  const { composed } = state;
  try {
    await counters.countAll({
      [`outcome.${reply.kind}`]: 1,
      ...Object.fromEntries(cited.map((passage) => [`passage.${passage}`, 1])),
    });
    await review.keep({
      id,
      locale: state.locale,
      outcome: reply.kind,
      question: state.text,
      isSure: state.isSure,
      candidates: keeping[reply.kind] === 'never' ? [] : nearest(state, tools),
      cited,
      ...(composed?.kind === 'rejected'
        ? { rejected: { reasons: composed.reasons, sentences: composed.sentences } }
        : {}),
    });
  } catch (error) {
    log.warn({ err: error, outcome: reply.kind }, 'what came of a question could not be noted');
  }
}

/**
 * What came nearest, passages and neighbours: by this the content editor finds questions that belong together. What was
 * found need not be looked for again.
 */
function nearest(
  { text, locale, passages }: FaqState,
  { retrieval }: FaqTools,
): readonly { id: string; score: number | null }[] {
  if (passages.length > 0) return passages.map(({ id }) => ({ id, score: null }));
  return retrieval.explain(text, locale).candidates.map(({ id, score }) => ({ id, score }));
}

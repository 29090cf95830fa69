import type { FaqReply } from '../../dialogs/faqReply.ts';
import type { Locale } from '../../rules/locale.ts';
import { type FaqState, type FaqTools, faqSteps } from './faqSteps.ts';
import type { FaqMode } from './store/faqMode.ts';

/** What the pipeline is asked. */
export interface QuestionAsked {
  readonly text: string;
  readonly locale: Locale;
  readonly passageId?: string | null;
  readonly mode: FaqMode;
  /** Ends a call of the model before its time. */
  readonly signal?: AbortSignal;
}

/** What came of it, with the way that it went. */
export interface QuestionAnswered {
  readonly reply: FaqReply;
  /** Everything that was found on the way; `text` is the masked question, empty when it stopped before that. */
  readonly state: FaqState;
  /** The steps that ran, the last one stopped. */
  readonly steps: readonly string[];
}

/** Takes a question through the steps until one of them stops it. The last one always does. */
export async function answerQuestion(asked: QuestionAsked, tools: FaqTools): Promise<QuestionAnswered> {
  let state: FaqState = {
    question: asked.text,
    locale: asked.locale,
    passageId: asked.passageId ?? null,
    mode: asked.mode,
    text: '',
    masked: [],
    isSure: false,
    passages: [],
    composed: null,
    signal: asked.signal ?? null,
  };
  const steps: string[] = [];
  for (const step of faqSteps) {
    steps.push(step.name);
    const done = await step.run(state, tools);
    state = done.state;
    if (done.kind === 'stop') return { reply: done.reply, state, steps };
  }
  throw new Error('The last step of a question did not stop.');
}

import type { FaqAnswer, FaqAnswerKind, FaqReply } from '../../dialogs/faqReply.ts';
import type { Locale } from '../../rules/locale.ts';
import type { Composed, Composer } from './composition/composer.ts';
import { extractAnswer } from './extractAnswer.ts';
import { readQuestion } from './input/inputSteps.ts';
import type { PersonalDataKind } from './input/readQuestion.ts';
import type { Knowledge, Passage } from './passage.ts';
import { mayBeOther, otherLanguage, questionLanguage } from './questionLanguage.ts';
import { renderLinks } from './renderLinks.ts';
import type { Found } from './retrieval/found.ts';
import type { Retrieval } from './retrieval/openRetrieval.ts';
import type { FaqMode } from './store/faqMode.ts';

/** A question on its way through the steps. Each step adds what it found, or stops with an outcome. */
export interface FaqState {
  readonly question: string;
  readonly locale: Locale;
  /** The passage that the customer chose; then nothing is retrieved. */
  readonly passageId: string | null;
  readonly mode: FaqMode;
  /** Cleaned and masked; empty before the step that does so. */
  readonly text: string;
  readonly masked: readonly PersonalDataKind[];
  readonly isSure: boolean;
  /** The passage that answers it, first; up to two more. */
  readonly passages: readonly Passage[];
  /** What the model made of it, `null` where it was not asked. */
  readonly composed: Composed | null;
  /** Ends the call of the model before its time; `null`: nothing does. */
  readonly signal: AbortSignal | null;
}

/** What the steps work with. */
export interface FaqTools {
  readonly knowledge: Knowledge;
  readonly retrieval: Retrieval;
  /** Makes it ready to be asked, where that takes a while, without holding anybody else up. */
  readonly ready?: () => Promise<void>;
  /** `null` without a model. */
  readonly composer: Composer | null;
  /** Whether the budget of the day still allows a call. */
  readonly mayCallModel: () => Promise<boolean>;
}

export type Step =
  | { readonly kind: 'goOn'; readonly state: FaqState }
  | { readonly kind: 'stop'; readonly state: FaqState; readonly reply: FaqReply };

export interface FaqStep {
  readonly name: string;
  run(state: FaqState, tools: FaqTools): Step | Promise<Step>;
}

const goOn = (state: FaqState): Step => ({ kind: 'goOn', state });
const stop = (state: FaqState, reply: FaqReply): Step => ({ kind: 'stop', state, reply });

/** Answers word for word with the passage that was found first. */
function extract(state: FaqState, tools: FaqTools, kind: FaqAnswerKind): Step {
  const [passage] = state.passages;
  if (passage === undefined) return stop(state, { kind: 'notInKnowledge', advice: null });
  return stop(state, { kind, answer: extractAnswer(passage, tools.knowledge) });
}

/** An operator may have switched the answers off. */
const isSwitchedOn: FaqStep = {
  name: 'isSwitchedOn',
  run: (state) => (state.mode === 'off' ? stop(state, { kind: 'off', advice: null }) : goOn(state)),
};

/** Invisible characters, length, personal data, attempts to steer or deceive: before anything else sees the question. */
const cleanAndMask: FaqStep = {
  name: 'cleanAndMask',
  run: (state) => {
    const read = readQuestion(state.question, state.locale);
    if (read.kind !== 'question') return stop(state, { kind: read.kind, advice: null });
    const { text, masked, isSure } = read;
    return goOn({ ...state, text, masked, isSure });
  },
};

/** Who asks in English in a Dutch chat wants to be answered in English, and the other way round. */
const whichLanguage: FaqStep = {
  name: 'whichLanguage',
  run: (state) => goOn({ ...state, locale: questionLanguage(state.text, state.locale) }),
};

/** The customer chose between readings: no search can say it better. */
const takeChosenPassage: FaqStep = {
  name: 'takeChosenPassage',
  run: (state, { knowledge }) => {
    if (state.passageId === null) return goOn(state);
    const chosen = knowledge.passages.find(
      ({ id, locale }) => id === state.passageId && locale === state.locale,
    );
    return goOn(chosen === undefined ? state : { ...state, passages: [chosen] });
  },
};

/** Finds in the language of the question; one of a word or two (`heirs`) may be in the other, when that one knows it well. */
function findIn({ text, locale }: FaqState, retrieval: Retrieval): { found: Found; locale: Locale } {
  const found = retrieval.retrieve(text, locale);
  if (isWell(found) || found.kind === 'unclear' || !mayBeOther(text, locale)) return { found, locale };
  const other = otherLanguage(locale);
  const there = retrieval.retrieve(text, other);
  return isWell(there) ? { found: there, locale: other } : { found, locale };
}

function isWell(found: Found): boolean {
  return found.kind === 'found' || (found.kind === 'neighbour' && found.isClose);
}

/** Looks for the passage; a question that is not about the subject, or that nothing answers, stops here. */
const retrieve: FaqStep = {
  name: 'retrieve',
  run: (state, { retrieval, knowledge }) => {
    if (state.passages.length > 0) return goOn(state);
    const { found, locale } = findIn(state, retrieval);
    switch (found.kind) {
      case 'found':
        return goOn({ ...state, locale, passages: found.passages });
      case 'unclear':
        return stop(state, clarified(found.choices));
      case 'neighbour': {
        const { kind, advice } = found.neighbour;
        return stop(
          { ...state, locale },
          { kind, advice: advice === null ? null : renderLinks(advice, knowledge, locale).text },
        );
      }
      case 'nothing':
        return stop(state, { kind: found.isOnSubject ? 'notInKnowledge' : 'outsideSubject', advice: null });
    }
  },
};

/** Without a model, or where it may not see the question, the passage itself is the answer. */
const mayModelAnswer: FaqStep = {
  name: 'mayModelAnswer',
  run: async (state, tools) => {
    if (state.mode !== 'model' || tools.composer === null) return extract(state, tools, 'answered');
    if (!state.isSure) return extract(state, tools, 'notForModel');
    if (!(await tools.mayCallModel())) return extract(state, tools, 'budgetSpent');
    return goOn(state);
  },
};

/** Lets the model say it in the words of the question; what it says is checked before it comes back. */
const compose: FaqStep = {
  name: 'compose',
  run: async (state, tools) => {
    if (tools.composer === null) return extract(state, tools, 'answered');
    const composed = await tools.composer.compose({
      question: state.text,
      locale: state.locale,
      passages: state.passages,
      ...(state.signal === null ? {} : { signal: state.signal }),
    });
    return goOn({ ...state, composed });
  },
};

/** Whole and checked, or word for word from the knowledge. */
const answer: FaqStep = {
  name: 'answer',
  run: (state, tools) => {
    const { composed } = state;
    switch (composed?.kind) {
      case 'composed':
        return stop(state, {
          kind: 'answered',
          answer: withLinks(composed.answer, tools.knowledge, state.locale),
        });
      case 'rejected':
        return extract(state, tools, 'answerRejected');
      case 'declined':
        // The model sees no answer in what was found: the customer judges, not the model.
        return state.passageId === null
          ? stop(state, clarified(state.passages))
          : extract(state, tools, 'answered');
      default:
        return extract(state, tools, 'modelUnavailable');
    }
  },
};

/** The whole way of a question, in order. */
export const faqSteps: readonly FaqStep[] = [
  isSwitchedOn,
  cleanAndMask,
  whichLanguage,
  takeChosenPassage,
  retrieve,
  mayModelAnswer,
  compose,
  answer,
];

function clarified(passages: readonly Passage[]): FaqReply {
  return { kind: 'clarified', choices: passages.slice(0, 4).map(({ id, question }) => ({ id, question })) };
}

function withLinks(answer: FaqAnswer, knowledge: Knowledge, locale: Locale): FaqAnswer {
  const rendered = answer.sentences.map((sentence) => ({
    sentence,
    ...renderLinks(sentence.text, knowledge, locale),
  }));
  return {
    ...answer,
    sentences: rendered.map(({ sentence, text }) => ({ ...sentence, text })),
    links: rendered.flatMap(({ links }) => links),
  };
}

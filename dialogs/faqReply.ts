import type { Locale } from '../rules/locale.ts';

/** Where a passage of the knowledge comes from. */
export interface FaqSource {
  readonly key: string;
  readonly title: string;
  /** Without `https://`, as sources are written in the rule data; not every one can be opened. */
  readonly address: string;
  /** The day on which it was read, `YYYY-MM-DD`. */
  readonly readAt: string;
}

/** A passage that an answer rests on. */
export interface FaqCitation {
  /** The id of the passage; the same in every language. */
  readonly id: string;
  /** The question that the passage answers, as a customer asks it. */
  readonly question: string;
  readonly sources: readonly FaqSource[];
  /** Ids of rules that the passage leans on: where the dialog knows what they decide for a case, it may add that. */
  readonly rules: readonly string[];
}

/** One sentence that may be shown, with the passages that support it (numbers of `citations`, from 0). */
export interface FaqSentence {
  readonly text: string;
  readonly cites: readonly number[];
}

/** An answer that passed every check: text of ours, no markup, its links filled in by us. */
export interface FaqAnswer {
  readonly sentences: readonly FaqSentence[];
  readonly citations: readonly FaqCitation[];
  /** Addresses that stand in the sentences, and where they lead; only ours. */
  readonly links: readonly { readonly shown: string; readonly href: string }[];
}

/**
 * Outcomes with an answer. `answered`: as the mode asks, by the model or word for word from the knowledge. The others
 * say why an answer is word for word although a model is set: it did not answer in time, what it said was not shown,
 * the budget of the day is spent, or the question may hold personal data.
 */
export const faqAnswerKinds = [
  'answered',
  'modelUnavailable',
  'answerRejected',
  'budgetSpent',
  'notForModel',
] as const;
export type FaqAnswerKind = (typeof faqAnswerKinds)[number];

/** Outcomes without an answer, each with a sentence and a next step of its own. */
export const faqRefusalKinds = [
  /** Nothing was asked, or nothing is left of it once invisible characters are gone. */
  'empty',
  'tooLong',
  /** It holds a BSN, an account or document number, or asks for facts about a named person or organisation. */
  'personalData',
  /** It tries to steer the assistant, or asks how to deceive. */
  'unsafe',
  /** Not about who signs for an organisation. */
  'outsideSubject',
  /** About the subject, but no source gives the answer. */
  'notInKnowledge',
  /** An operator switched the answers off. */
  'off',
  /** It could not be looked up: a fault of ours, which the log tells. */
  'failed',
] as const;
export type FaqRefusalKind = (typeof faqRefusalKinds)[number];

/** What came of a question, as the conversation tells it. */
export type FaqReply =
  | { readonly kind: FaqAnswerKind; readonly answer: FaqAnswer }
  /** Two readings are close: the customer chooses (at most four). */
  | {
      readonly kind: 'clarified';
      readonly choices: readonly { readonly id: string; readonly question: string }[];
    }
  | {
      readonly kind: FaqRefusalKind;
      /** Where to go with it instead, when the knowledge says so. */
      readonly advice: string | null;
    };

export type FaqOutcome = FaqReply['kind'];

/** A question as it leaves the conversation: with its personal data masked as far as they were recognised. */
export interface FaqQuestion {
  readonly text: string;
  readonly locale: Locale;
}

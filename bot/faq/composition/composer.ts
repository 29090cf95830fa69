import type { FaqAnswer } from '../../../dialogs/faqReply.ts';
import type { Locale } from '../../../rules/locale.ts';
import type { Passage } from '../passage.ts';
import type { ModelUsage } from '../store/modelBudget.ts';

/** What a model is asked: a question without personal data, and the passages that may answer it. */
export interface ComposeRequest {
  /** Cleaned and masked. */
  readonly question: string;
  readonly locale: Locale;
  /** One to three, the one that answers it first. */
  readonly passages: readonly Passage[];
  /** Ends the call before its time. */
  readonly signal?: AbortSignal;
}

/** Why no answer of the model came in. */
export const unavailableReasons = [
  'timeout',
  'network',
  'status',
  'tooLarge',
  'notJson',
  /** JSON, but not what a chat completion looks like. */
  'notCompletion',
  /** It stopped in the middle. */
  'cutOff',
  /** Somebody ended the call. */
  'cancelled',
] as const;
export type UnavailableReason = (typeof unavailableReasons)[number];

/** What came of asking the model. Every kind says what it cost. */
export type Composed =
  /** Every sentence is supported. Link tokens still stand in it as `{{link.KEY}}`, and `links` is empty. */
  | { readonly kind: 'composed'; readonly answer: FaqAnswer; readonly usage: ModelUsage }
  | { readonly kind: 'unavailable'; readonly reason: UnavailableReason; readonly usage: ModelUsage }
  /** It answered, and not one word of it may be shown. */
  | {
      readonly kind: 'rejected';
      /** `number in sentence 2`. */
      readonly reasons: readonly string[];
      /** What it said, for whoever reviews it; unchecked, cut off at a few lines. */
      readonly sentences: readonly string[];
      readonly usage: ModelUsage;
    }
  /** It says that the passages do not answer the question, or refuses. */
  | { readonly kind: 'declined'; readonly usage: ModelUsage };

/** Puts an answer together from passages. Whatever the model's server does, this neither throws nor takes longer. */
export interface Composer {
  compose(request: ComposeRequest): Promise<Composed>;
}

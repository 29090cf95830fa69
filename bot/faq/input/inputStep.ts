import type { Locale } from '../../../rules/locale.ts';
import type { ReadQuestion } from './readQuestion.ts';

/** A question while the input steps go over it. */
export interface InputState {
  readonly locale: Locale;
  /** What the step before made of it; marks stand where something is masked. */
  readonly text: string;
  /** Cleaned, with its markup; nothing masked. For checks only, never for what leaves the steps. */
  readonly withMarkup: string;
  /** `false` once something may be a name and could not be told. */
  readonly isSure: boolean;
}

/** A question as the next step gets it, or why it goes no further. */
export type InputStepResult =
  | { readonly kind: 'next'; readonly state: InputState }
  | { readonly kind: 'stop'; readonly reading: Exclude<ReadQuestion, { readonly kind: 'question' }> };

/** One thing that is done to every question before anything else sees it. */
export interface InputStep {
  readonly name: string;
  readonly run: (state: InputState) => InputStepResult;
}

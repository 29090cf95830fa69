import type { Neighbour, Passage } from '../passage.ts';

/** What retrieval makes of a question. */
export type Found =
  /** The passage that answers it, first; up to two more that a composed answer may use. */
  | { readonly kind: 'found'; readonly passages: readonly [Passage, ...Passage[]] }
  /** Two to four readings are close. */
  | { readonly kind: 'unclear'; readonly choices: readonly Passage[] }
  /** A subject next to ours, with where to go instead. */
  | {
      readonly kind: 'neighbour';
      readonly neighbour: Neighbour;
      /** Asked in nearly the same words. */
      readonly isClose: boolean;
    }
  /** Nothing is near enough; `isOnSubject`: it does speak of signing for an organisation. */
  | { readonly kind: 'nothing'; readonly isOnSubject: boolean };

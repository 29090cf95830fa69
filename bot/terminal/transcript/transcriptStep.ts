/** A line under `kaart:`: something the card must hold, or (`not`) must not hold. */
export interface CardDemand {
  readonly line: number;
  readonly not: boolean;
  readonly part: 'tekst' | 'veld' | 'keuze' | 'knop';
  readonly pattern: string;
  /** The proposed value of a field, when the line names one. */
  readonly value: string | null;
}

/** What the transcript expects to be said. */
export type Expectation =
  | { readonly kind: 'text'; readonly pattern: string }
  | { readonly kind: 'card'; readonly demands: readonly CardDemand[] }
  | { readonly kind: 'file'; readonly pattern: string }
  /** `…` on a line of its own: anything, or nothing, may be said here. */
  | { readonly kind: 'anything' };

/** What is checked without being the next thing said. */
export type Check =
  | { readonly kind: 'updated'; readonly demands: readonly CardDemand[] }
  | { readonly kind: 'suggestions'; readonly titles: readonly string[] }
  | { readonly kind: 'refusal'; readonly pattern: string }
  | { readonly kind: 'visible'; readonly pattern: string }
  | { readonly kind: 'hidden'; readonly pattern: string }
  /** Words on the page that was opened last from the chat. */
  | { readonly kind: 'page'; readonly pattern: string };

/** What the customer, or the world around, does. */
export type Deed =
  | { readonly kind: 'types'; readonly text: string }
  | { readonly kind: 'presses'; readonly labels: readonly string[]; readonly button: string | null }
  | {
      readonly kind: 'fills';
      readonly fields: readonly { readonly label: string; readonly value: string }[];
      readonly button: string | null;
    }
  | { readonly kind: 'pressesAgain' }
  | { readonly kind: 'attaches'; readonly files: readonly string[] }
  | { readonly kind: 'signsIn'; readonly person: string }
  | { readonly kind: 'backend'; readonly words: readonly string[] }
  | { readonly kind: 'restarts' }
  | { readonly kind: 'reconnects' }
  | { readonly kind: 'newBrowser' }
  | { readonly kind: 'later'; readonly ms: number };

/** One step with the lines it was written on (counted from 1, the last one included). */
export type TranscriptStep = { readonly line: number; readonly lastLine: number } & (
  | { readonly is: 'expectation'; readonly expects: Expectation }
  | { readonly is: 'check'; readonly checks: Check }
  | { readonly is: 'deed'; readonly does: Deed }
);

export interface Transcript {
  readonly title: string;
  readonly person: string | null;
  readonly locale: string;
  readonly rules: readonly string[];
  /** How long an expectation waits for what comes by itself. */
  readonly patienceMs: number;
  readonly steps: readonly TranscriptStep[];
}

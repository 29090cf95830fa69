/** How much work goes into a figure; `--quick` takes less and says so. */
export interface Effort {
  /** Rounds of each side, alternating; the median counts. */
  readonly rounds: number;
  readonly conversations: number;
  readonly warmUpTurns: number;
  readonly turns: number;
  /** Starts of each side for the cold start. */
  readonly starts: number;
}

/** What a figure has to reach. It is reported when it does not, with the reason. */
export type Bar =
  | { readonly kind: 'ratioAtLeast'; readonly value: number }
  | { readonly kind: 'oursAtMost'; readonly value: number };

export type Measurement =
  | {
      readonly kind: 'measured';
      readonly ours: number;
      /** `null`: there is no peer for this figure. */
      readonly peer: number | null;
      /** What else was seen in the same rounds; printed with the figure. */
      readonly details: Readonly<Record<string, number | string | readonly number[]>>;
      /** What in those observations explains a figure under its bar. */
      readonly explanation: string;
    }
  | { readonly kind: 'skipped'; readonly reason: string };

/** One figure of the bench. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly bar: Bar | null;
  measure(effort: Effort): Promise<Measurement>;
}

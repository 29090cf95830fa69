import type { PreflightOutcome } from '../preflight/preflight.ts';
import type { PreflightCode, Severity } from '../preflight/preflightRules.ts';

/** What a sentence about a finding is made of. */
export interface PreflightBlanks {
  /** Whom it is about; empty when it is about nobody. */
  readonly person: string;
  /** A parameter as words: days, parts and kinds are spelled out. */
  readonly of: (name: string) => string;
  /** A number that decides between one and several. */
  readonly count: (name: string) => number;
}

/** Everything that is said of predicted rejections, in one language. */
export interface PreflightSentences {
  /** What is wrong, why it would be refused and what to do. */
  readonly findings: Readonly<Record<PreflightCode, (blanks: PreflightBlanks) => string>>;
  /** What could not be looked at, for in a list. */
  readonly notChecked: Readonly<Record<PreflightCode, string>>;
  readonly outcomes: Readonly<Record<PreflightOutcome, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly notCheckedLead: (checks: readonly string[]) => string;
  readonly counterfactual: Readonly<Record<'clear' | 'warnings', string>>;
  /** Codes in parameters, in words. */
  readonly words: Readonly<Record<string, string>>;
  readonly and: string;
}

import type { RuleBook } from '../ruleBook.ts';
import type { PreflightFacts } from './preflightFacts.ts';
import type { Severity } from './preflightRules.ts';

/** Codes, names, days and numbers that the sentence of a finding needs. */
export type PreflightParams = Readonly<Record<string, string | number | readonly string[]>>;

/** One thing that a check found. */
export interface Found {
  /** Whom it is about, by name. */
  readonly person: string | null;
  readonly params: PreflightParams;
  /** Another severity than the one of the rule. */
  readonly severity?: Severity;
}

/** What a check came to. */
export interface Checked {
  readonly found: readonly Found[];
  /** Something that the check needs is not known, so that finding nothing says nothing. */
  readonly isOpen: boolean;
}

/** One predicted rejection: pure, over what is known. */
export type PreflightCheck = (facts: PreflightFacts, ruleBook: RuleBook) => Checked;

/** A check that looks at each of some things; `null` for one of which too little is known. */
export function checkEach<Thing>(
  things: readonly Thing[] | null,
  look: (thing: Thing, all: readonly Thing[]) => readonly Found[] | null,
): Checked {
  if (things === null) return { found: [], isOpen: true };
  const looked = things.map((thing) => look(thing, things));
  return { found: looked.flatMap((found) => found ?? []), isOpen: looked.includes(null) };
}

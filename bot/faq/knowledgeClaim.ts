import type { Locale } from '../../rules/locale.ts';
import type { Rule } from '../../rules/ruleBook.ts';

/** Something that a sentence says and that a rule decides, with what the rule says and what lost against it. */
export interface KnowledgeClaim {
  /** The subject and, where it matters, the level: `signatures.joint EH3`. */
  readonly about: string;
  readonly rule: string;
  readonly says: string;
  readonly decided: string;
  readonly lost: readonly string[];
}

/** A sentence with what came before it in the same passage. */
export interface ReadSentence {
  readonly locale: Locale;
  /** Filled in, but without the numbers that are only examples. */
  readonly text: string;
  /** Earlier sentences of the passage, the nearest last. */
  readonly before: readonly string[];
  /** Rules that the passage names. */
  readonly rules: readonly string[];
}

/** A claim about a rule, given how its values are written down here. */
export function claimOf<Value>(
  about: string,
  says: string,
  rule: Rule<Value>,
  write: (value: Value) => string | undefined,
): KnowledgeClaim {
  const values = rule.claims.map(({ value }) => write(value)).filter((value) => value !== undefined);
  const [decided = '', ...lost] = values;
  return { about, rule: rule.id, says, decided, lost };
}

/** The levels of assurance that a text names, in its order. */
export function levelsNamed(text: string): string[] {
  return [...text.matchAll(/EH\d\+?/g)].map(([level]) => level);
}

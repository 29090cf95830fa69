import type { Catalogue } from '../catalogue.ts';
import type { Locale } from '../locale.ts';
import type { RuleBook } from '../ruleBook.ts';
import type { Decision, DecisionName, DecisionWorld, Reached } from './decision.ts';
import { type InputFault, inputFaults } from './inputFaults.ts';
import { inputJsonSchema } from './inputJsonSchema.ts';

/** A decision that was reached from facts, with its sentences. */
export interface Made {
  readonly kind: 'made';
  readonly facts: unknown;
  readonly reached: Reached<unknown>;
  readonly explain: (locale: Locale) => readonly string[];
  /** The facts that came from the catalogue, as this catalogue has them; `null` when none did. */
  readonly excerpt: (catalogue: Catalogue) => { readonly [name: string]: unknown } | null;
}

/** What was handed in cannot be read. */
export interface Refused {
  readonly kind: 'refused';
  readonly faults: readonly InputFault[];
}

/** A decision of which only the name is known: it reads what it is given and says what is wrong with it. */
export interface OpenDecision {
  readonly name: DecisionName;
  /** JSON Schema of the input, before names and defaults are filled in. */
  readonly inputJsonSchema: () => object;
  readonly decide: (input: unknown, world: DecisionWorld) => Made | Refused;
  /** Decides from facts of a receipt. Faults are told as those of `facts`. */
  readonly again: (facts: unknown, ruleBook: RuleBook) => Made | Refused;
}

/** Wraps a decision so that it can be asked without knowing its types. */
export function openDecision<Input, Facts, Output>(decision: Decision<Input, Facts, Output>): OpenDecision {
  const made = (facts: Facts, ruleBook: RuleBook): Made => {
    const reached = decision.decide(facts, ruleBook);
    const explain = (locale: Locale) => decision.explain(facts, reached, ruleBook, locale);
    const excerpt = (catalogue: Catalogue) =>
      decision.excerpt === undefined ? null : { ...decision.excerpt(facts, catalogue) };
    return { kind: 'made', facts, reached, explain, excerpt };
  };
  const jsonSchema = () => inputJsonSchema(decision.inputSchema);
  return {
    name: decision.name,
    inputJsonSchema: jsonSchema,
    decide(input, world) {
      const read = decision.inputSchema.safeParse(input);
      if (!read.success) return { kind: 'refused', faults: inputFaults(read.error, jsonSchema()) };
      // Through the schema, so that what is decided from is what the receipt holds.
      const facts = decision.factsSchema.safeParse(decision.prepare(read.data, world));
      if (!facts.success) return { kind: 'refused', faults: inputFaults(facts.error) };
      return made(facts.data, world.ruleBook);
    },
    again(facts, ruleBook) {
      const read = decision.factsSchema.safeParse(facts);
      if (!read.success) return { kind: 'refused', faults: inputFaults(read.error, {}, ['facts']) };
      return made(read.data, ruleBook);
    },
  };
}

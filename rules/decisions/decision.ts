import type { z } from 'zod';
import type { Catalogue, SelectedService } from '../catalogue.ts';
import type { Locale } from '../locale.ts';
import type { PriceList } from '../profile.ts';
import type { RuleBook } from '../ruleBook.ts';

/** The decisions that have a name: on the command line, and on the receipt. */
export const decisionNames = [
  'level',
  'requirements',
  'authority',
  'signatures',
  'route',
  'preflight',
  'price',
] as const;
export type DecisionName = (typeof decisionNames)[number];

/** A JSON value: what a receipt can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What names and defaults in an input are looked up in, before anything is decided. */
export interface DecisionWorld {
  readonly ruleBook: RuleBook;
  readonly catalogue: Catalogue;
  readonly priceList: PriceList | null;
  /** `YYYY-MM-DD` in the time zone of the supplier. */
  readonly today: string;
  /** What a name that is not in the catalogue may have meant, best first; left out: nobody can say. */
  readonly suggestServices?: (name: string) => readonly SelectedService[];
}

/** One step of the reasoning: which rule spoke, by which source, and what it said. */
export interface TraceStep {
  /** Id of a rule in the rule book. */
  readonly rule: string;
  /** Key of the source that won, in the rule book. */
  readonly source: string;
  /** What that source claims. */
  readonly value: Json;
  /** What the rule was held against, and what came of it. */
  readonly params: { readonly [name: string]: Json };
}

/** The smallest change of the facts that gives another outcome: "zonder dienst X volstaat EH2+". */
export interface Counterfactual {
  readonly code: string;
  readonly params: { readonly [name: string]: Json };
  /** The part of the output that would differ. */
  readonly gives: { readonly [name: string]: Json };
}

/** A decision with its reasoning. */
export interface Reached<Output> {
  readonly output: Output;
  readonly trace: readonly TraceStep[];
  /** `null` when no change of one fact gives another outcome. */
  readonly counterfactual: Counterfactual | null;
}

/**
 * One decision that can be asked by name. `prepare` looks names up (a service in the catalogue, today's price list)
 * and gives the facts; `decide` uses those facts and the rule book only, so that a receipt, which holds the facts,
 * can be decided again offline.
 */
export interface Decision<Input, Facts, Output> {
  readonly name: DecisionName;
  /** What people and programs hand in; its JSON Schema is what `decide -- schema NAME` prints. */
  readonly inputSchema: z.ZodType<Input>;
  /** What a receipt holds. Strict: nothing is dropped, so that the hash covers all of it. */
  readonly factsSchema: z.ZodType<Facts>;
  prepare(input: Input, world: DecisionWorld): Facts;
  /**
   * The facts that were copied from the catalogue, copied again: a receipt is held against the catalogue it names.
   * Left out where no facts come from it.
   */
  excerpt?(facts: Facts, catalogue: Catalogue): Partial<Facts>;
  decide(facts: Facts, ruleBook: RuleBook): Reached<Output>;
  /** The decision in readable sentences: the outcome first, then why, then the counterfactual. */
  explain(facts: Facts, reached: Reached<Output>, ruleBook: RuleBook, locale: Locale): readonly string[];
}

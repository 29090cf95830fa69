import type { Service } from '../../../rules/catalogue.ts';
import type { DecisionWorld, Reached } from '../../../rules/decisions/decision.ts';
import { preflightDecision } from '../../../rules/decisions/preflightDecision.ts';
import { type PreflightInput, preflightInputSchema } from '../../../rules/decisions/preflightInput.ts';
import type { Preflight } from '../../../rules/preflight/preflight.ts';
import type { RuleBook } from '../../../rules/ruleBook.ts';
import { today } from './cleanApplication.ts';

/** A small catalogue, so that names are looked up as they are in the program. */
export function worldOf(ruleBook: RuleBook): DecisionWorld {
  const service = {
    id: 'mbz',
    name: 'Mijn Belastingdienst Zakelijk',
    level: 'EH3',
    purposes: [],
    remark: null,
    source: 'test',
    checkedAt: '2026-11-24',
  } satisfies Service;
  return {
    ruleBook,
    catalogue: {
      version: 'test',
      providers: [{ id: 'belastingdienst', name: 'Belastingdienst', aliases: ['BD'], services: [service] }],
    },
    priceList: null,
    today,
  };
}

/** Asks the decision what a command would, and gives what was reached. */
export function askPreflight(input: unknown, ruleBook: RuleBook): Reached<Preflight> {
  const read: PreflightInput = preflightInputSchema.parse(input);
  return preflightDecision.decide(
    preflightDecision.factsSchema.parse(preflightDecision.prepare(read, worldOf(ruleBook))),
    ruleBook,
  );
}

import { decideLevel, type LevelDecision } from '../level/decideLevel.ts';
import { levelCounterfactual } from '../level/levelCounterfactual.ts';
import type { LevelReason } from '../level/levelReasons.ts';
import { mandateGaps } from '../level/mandateGaps.ts';
import { decided, type Rule, type RuleBook } from '../ruleBook.ts';
import { levelText } from '../texts/levelTexts.ts';
import type { Counterfactual, Decision, Json, TraceStep } from './decision.ts';
import { excerptOf, type LevelFacts, levelFacts, levelFactsSchema } from './levelFacts.ts';
import { type LevelInput, levelInputSchema } from './levelInput.ts';
import type { ChosenLevel, LevelOutput, ServiceName } from './levelOutput.ts';

/** Which level somebody needs for what they chose, and which mandates they miss. */
export const levelDecision: Decision<LevelInput, LevelFacts, LevelOutput> = {
  name: 'level',
  inputSchema: levelInputSchema,
  factsSchema: levelFactsSchema,
  prepare: levelFacts,
  excerpt: ({ selection }, catalogue) => ({ providers: excerptOf(catalogue, selection) }),
  decide(facts, ruleBook) {
    const decision = decideLevel({ ...facts, catalogue: facts, ruleBook });
    const output = outputOf(facts, decision, ruleBook);
    return {
      output,
      trace: traceOf(facts, output, ruleBook),
      counterfactual: counterfactualOf(facts, decision, ruleBook),
    };
  },
  explain: (_facts, { output, counterfactual }, _ruleBook, locale) =>
    levelText(output, counterfactual, locale),
};

function outputOf(facts: LevelFacts, decision: LevelDecision, ruleBook: RuleBook): LevelOutput {
  const { unknown, unknownMandates, currentLevel } = facts;
  const outcome = unknown.length > 0 ? 'unknownService' : decision.kind;
  const { levels } = ruleBook;
  return {
    level: levelOf(outcome, decision),
    outcome,
    floor: decision.floor,
    advised: outcome === 'unknownService' ? null : decision.advised,
    currentLevel,
    services: decision.because.map(chosenLevel),
    outside:
      decision.kind === 'outOfScope'
        ? decision.outside.map(({ providerName, serviceName, level }) => ({
            provider: providerName,
            service: serviceName,
            level,
          }))
        : [],
    unknown,
    mandates:
      facts.mandates === null
        ? null
        : mandateGaps({
            selection: facts.selection,
            catalogue: facts,
            mandates: facts.mandates,
            ended: decided(levels.ended).value,
          }),
    unknownMandates,
  };
}

function levelOf(outcome: LevelOutput['outcome'], decision: LevelDecision): LevelOutput['level'] {
  switch (outcome) {
    case 'upgrade':
      return decision.advised;
    case 'noUpgradeNeeded':
    case 'outOfScope':
      return decision.floor;
    case 'unknownLevel':
    case 'unknownService':
      return null;
  }
}

function chosenLevel(reason: LevelReason): ChosenLevel {
  const { providerName, serviceName, ...rest } = reason;
  return { provider: providerName, service: serviceName, ...rest };
}

/** The rules that spoke, in the order in which they count. */
function traceOf(facts: LevelFacts, output: LevelOutput, { levels }: RuleBook): readonly TraceStep[] {
  const { outcome, floor, advised, currentLevel } = output;
  const ended: readonly LevelOutput['currentLevel'][] = decided(levels.ended).value;
  const isEnded = ended.includes(currentLevel);
  const isRaised = outcome === 'upgrade' && floor !== advised;
  return [
    step(levels.serviceDecides, { floor, services: facts.selection.length, unknown: facts.unknown.length }),
    ...(isEnded ? [step(levels.ended, { currentLevel })] : []),
    ...(outcome === 'outOfScope' ? [step(levels.outside, { floor, currentLevel })] : []),
    ...(outcome === 'unknownLevel' ? [step(levels.adviceWhenUnknown, { floor, currentLevel, advised })] : []),
    ...(outcome === 'noUpgradeNeeded' ? [step(levels.higherOpensLower, { floor, currentLevel })] : []),
    ...(isRaised ? [step(levels.lowestIssued, { floor, advised })] : []),
    ...(output.mandates === null
      ? []
      : [step(levels.mandateHasOwnLevel, { gaps: output.mandates.map(({ gap }) => gap) })]),
  ];
}

function step<Value extends Json>(rule: Rule<Value>, params: TraceStep['params']): TraceStep {
  return { ...decided(rule), params };
}

function counterfactualOf(
  facts: LevelFacts,
  decision: LevelDecision,
  ruleBook: RuleBook,
): Counterfactual | null {
  if (facts.unknown.length > 0) {
    return facts.selection.length === 0 ? null : without(facts.unknown, decision);
  }
  const found = levelCounterfactual({ ...facts, catalogue: facts, ruleBook, decision });
  return found === null ? null : without(found.without, found.gives);
}

function without(services: readonly ServiceName[], gives: LevelDecision): Counterfactual {
  return {
    code: 'withoutServices',
    params: { services: services.map(({ provider, service }) => ({ provider, service })) },
    gives: { level: levelOf(gives.kind, gives), outcome: gives.kind, advised: gives.advised },
  };
}

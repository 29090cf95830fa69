import { lostClaims } from '../lostClaims.ts';
import { decided, type Rule, type RuleBook } from '../ruleBook.ts';
import { statutesRuleOf } from '../signatures/signatures.ts';
import { signaturesCounterfactual } from '../signatures/signaturesCounterfactual.ts';
import { type SignatureQuestion, type Signatures, signaturesOf } from '../signatures/signaturesOf.ts';
import { signaturesText } from '../texts/signaturesTexts.ts';
import type { Decision, Json, TraceStep } from './decision.ts';
import { type SignaturesInput, signaturesFactsSchema, signaturesInputSchema } from './signaturesInput.ts';

/** How many people sign for an application, and who they are. */
export const signaturesDecision: Decision<SignaturesInput, SignatureQuestion, Signatures> = {
  name: 'signatures',
  inputSchema: signaturesInputSchema,
  factsSchema: signaturesFactsSchema,
  prepare: ({ level, authority, directors, statutesAllow }) => ({
    level,
    authority,
    directors,
    statutesAllow,
  }),
  decide(facts, ruleBook) {
    const output = signaturesOf(facts, ruleBook);
    return {
      output,
      trace: traceOf(facts, output, ruleBook),
      counterfactual: signaturesCounterfactual(facts, output, ruleBook),
    };
  },
  explain: (facts, reached, ruleBook, locale) => signaturesText(facts, reached, ruleBook, locale),
};

/** The rule that counts and those that bend it, each with the sources that lost. */
function traceOf(
  { level, authority, directors, statutesAllow }: SignatureQuestion,
  { signatures, byRule, majority, loweredByStatutes }: Signatures,
  ruleBook: RuleBook,
): readonly TraceStep[] {
  const rules = ruleBook.signatures;
  if (level === 'EH4' && authority === 'limited') return [step(rules.limitedAtEH4, { level, authority })];
  if (level !== 'EH2+' && level !== 'EH3') return [step(rules.otherLevels[level], { level, authority })];
  return [
    step(rules.byAuthority[authority], { level, authority, directors, majority, byRule }),
    ...(statutesAllow === null || authority === 'sole'
      ? []
      : [step(statutesRuleOf(level, ruleBook), { level, statutesAllow, loweredByStatutes, signatures })]),
  ];
}

function step<Value extends Json>(rule: Rule<Value>, params: TraceStep['params']): TraceStep {
  return { ...decided(rule), params: { ...params, notSelected: lostClaims(rule) } };
}

import { outcomeOf, type Preflight, type PreflightFinding, preflight } from '../preflight/preflight.ts';
import { type PreflightFacts, preflightFactsSchema } from '../preflight/preflightFacts.ts';
import { preflightCodes } from '../preflight/preflightRules.ts';
import { decided, type RuleBook } from '../ruleBook.ts';
import { preflightText, preflightTexts } from '../texts/preflightTexts.ts';
import type { Counterfactual, Decision, Json, TraceStep } from './decision.ts';
import { type PreflightInput, preflightInputSchema } from './preflightInput.ts';
import { preparePreflight } from './preflightPrepare.ts';

/** Why the supplier would refuse an application, before it is sent. */
export const preflightDecision: Decision<PreflightInput, PreflightFacts, Preflight> = {
  name: 'preflight',
  inputSchema: preflightInputSchema,
  factsSchema: preflightFactsSchema,
  prepare: preparePreflight,
  decide(facts, ruleBook) {
    const output = preflight(facts, ruleBook);
    return { output, trace: traceOf(output, ruleBook), counterfactual: counterfactualOf(output) };
  },
  explain(_facts, { output }, _ruleBook, locale) {
    const texts = preflightTexts[locale];
    const { outcome, findings, notChecked } = output;
    const one = decisive(output);
    return [
      texts.outcomes[outcome],
      ...findings.map((found) => `${texts.severities[found.severity]}: ${preflightText(found, locale)}`),
      ...(one === null ? [] : [texts.counterfactual[one.gives]]),
      ...(notChecked.length === 0
        ? []
        : [texts.notCheckedLead(notChecked.map((code) => texts.notChecked[code]))]),
    ];
  },
};

/** One step for each finding, and one for each rule that was held against everything and found nothing. */
function traceOf({ findings, notChecked }: Preflight, ruleBook: RuleBook): readonly TraceStep[] {
  return preflightCodes.flatMap((code): readonly TraceStep[] => {
    const step = decided<Json>(ruleBook.preflight[code]);
    const found = findings.filter((finding) => finding.code === code);
    if (found.length > 0)
      return found.map(({ person, params }) => ({ ...step, params: { ...params, person } }));
    return notChecked.includes(code) ? [] : [{ ...step, params: { found: 0 } }];
  });
}

/** The one finding on which the outcome hangs: without it the outcome is another. */
function decisive({ outcome, findings }: Preflight) {
  const heaviest = findings.filter(({ severity }) => outcome !== 'blocking' || severity === 'blocking');
  const [finding, ...others] = heaviest;
  if (finding === undefined || others.length > 0) return null;
  return { finding, gives: outcomeWithout(findings, finding) };
}

function outcomeWithout(findings: readonly PreflightFinding[], gone: PreflightFinding): 'clear' | 'warnings' {
  return outcomeOf(findings.filter((finding) => finding !== gone)) === 'clear' ? 'clear' : 'warnings';
}

function counterfactualOf(output: Preflight): Counterfactual | null {
  const one = decisive(output);
  if (one === null) return null;
  const { code, person } = one.finding;
  return { code: 'withoutFinding', params: { finding: code, person }, gives: { outcome: one.gives } };
}

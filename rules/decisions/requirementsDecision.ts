import { z } from 'zod';
import { levelOfAssuranceSchema } from '../levelOfAssurance.ts';
import { requirementFactsSchema } from '../requirements/requirementFacts.ts';
import { conditionAt, type RequirementItem } from '../requirements/requirementRules.ts';
import { requirementsFor, routesAt } from '../requirements/requirements.ts';
import type { RuleBook } from '../ruleBook.ts';
import { requirementsDecisionText } from '../texts/requirementsDecisionTexts.ts';
import { supplierLegalForm } from './applicantWords.ts';
import type { Counterfactual, Decision, TraceStep } from './decision.ts';
import { type RequirementsInput, requirementsInputSchema } from './requirementsInput.ts';
import {
  type RequirementCounterfactual,
  type RequirementsOutcome,
  type RequirementsOutput,
  requirementCounterfactuals,
} from './requirementsOutput.ts';

const factsSchema = z.strictObject({ level: levelOfAssuranceSchema, ...requirementFactsSchema.shape });
export type RequirementsFacts = z.infer<typeof factsSchema>;

/** What somebody has to bring for an upgrade, item by item. */
export const requirementsDecision: Decision<RequirementsInput, RequirementsFacts, RequirementsOutput> = {
  name: 'requirements',
  inputSchema: requirementsInputSchema,
  factsSchema,
  prepare: factsFrom,
  decide(facts, ruleBook) {
    const output = outputOf(facts, ruleBook);
    return {
      output,
      trace: traceOf(facts, output, ruleBook),
      counterfactual: counterfactualOf(facts, output, ruleBook),
    };
  },
  explain: (_facts, { output, counterfactual }, _ruleBook, locale) =>
    requirementsDecisionText(output, counterfactual, locale),
};

function factsFrom(input: RequirementsInput): RequirementsFacts {
  const { directors, statutesAllow } = input;
  const authority = input.authority ?? null;
  const actionCode = input.actionCode ?? null;
  const legalForm = input.legalForm ? supplierLegalForm(input.legalForm) : null;
  const isSettled = authority !== 'notEstablished' && legalForm?.reason == null;
  return {
    level: input.level,
    userIsEmployed: input.userIsEmployed ?? null,
    userIsApplicant: input.userIsApplicant ?? null,
    applicantAuthority: authority === 'notEstablished' ? null : authority,
    authorityEstablished: authority === null && isSettled ? null : isSettled,
    executor: input.executor ?? null,
    legalForm: legalForm?.legalForm ?? null,
    signers: signersFrom(authority, directors ?? null),
    statutesAllow: statutesAllow ?? null,
    limitedToBranch: input.limitedToBranch ?? null,
    hasActionCode: actionCode === null ? null : actionCode !== false,
    given: input.given ?? [],
  };
}

/** One sole representative signs alone, whoever else is there; of the others the number of directors counts. */
function signersFrom(
  authority: RequirementsInput['authority'],
  directors: number | null,
): RequirementsFacts['signers'] {
  if (authority === 'sole') return { authority, directors: directors ?? 1 };
  if ((authority !== 'joint' && authority !== 'limited') || directors === null) return null;
  return { authority, directors };
}

const outcomeAt = {
  EH1: 'ended',
  EH2: 'noLongerIssued',
  'EH2+': 'upgrade',
  EH3: 'upgrade',
  EH4: 'outOfScope',
} as const satisfies Record<RequirementsFacts['level'], RequirementsOutcome>;

function outputOf({ level, ...facts }: RequirementsFacts, ruleBook: RuleBook): RequirementsOutput {
  const rows = level === 'EH1' ? [] : requirementsFor(level, facts, ruleBook);
  return {
    level,
    outcome: outcomeAt[level],
    requirements: rows.map(({ item, need, reason: { code, holds, params }, rule, source }) => ({
      item,
      need,
      reason: code,
      holds,
      params,
      rule,
      source,
    })),
  };
}

function traceOf(
  { level, ...facts }: RequirementsFacts,
  { requirements }: RequirementsOutput,
  ruleBook: RuleBook,
): readonly TraceStep[] {
  if (level === 'EH1') {
    const { id, claims } = ruleBook.levels.ended;
    return claims.slice(0, 1).map(({ source, value }) => ({ rule: id, source, value, params: { level } }));
  }
  const rows = requirements.map(({ item, need, holds, rule, source }): TraceStep => {
    const { condition } = conditionAt(ruleBook.requirements[item], level);
    return { rule, source, value: condition, params: { item, level, holds, need } };
  });
  // Form and identification follow from the routes that are still possible.
  const parts = routesAt(level, facts, ruleBook).flatMap(({ form, identification }): TraceStep[] => [
    { rule: form.rule, source: form.source, value: form.need ? 'on' : 'off', params: { level } },
    {
      rule: identification.rule,
      source: identification.source,
      value: identification.need,
      params: { level },
    },
  ]);
  return [...rows, ...new Map(parts.map((part) => [part.rule, part])).values()];
}

const changes: Readonly<Record<RequirementCounterfactual, Partial<RequirementsFacts>>> = {
  byMandateAdministrator: { executor: 'mandateAdministrator' },
  atLowerLevel: { level: 'EH2+' },
  userIsEmployed: { userIsEmployed: true },
  authorityEstablished: { authorityEstablished: true },
};

/** The first change of one fact that spares something and asks nothing new. */
function counterfactualOf(
  facts: RequirementsFacts,
  output: RequirementsOutput,
  ruleBook: RuleBook,
): Counterfactual | null {
  if (output.outcome !== 'upgrade') return null;
  const asked = asksOf(output);
  for (const code of requirementCounterfactuals) {
    const params = changes[code];
    const other = asksOf(outputOf({ ...facts, ...params }, ruleBook));
    const notNeeded = asked.filter((item) => !other.includes(item));
    if (notNeeded.length > 0 && other.every((item) => asked.includes(item))) {
      return { code, params: params as Counterfactual['params'], gives: { notNeeded } };
    }
  }
  return null;
}

function asksOf({ requirements }: RequirementsOutput): readonly RequirementItem[] {
  return requirements.filter(({ need }) => need !== 'notNeeded').map(({ item }) => item);
}

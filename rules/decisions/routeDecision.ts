import { z } from 'zod';
import { route } from '../route/route.ts';
import { routeFactsSchema } from '../route/routeInput.ts';
import { signatureKinds } from '../route/routeRules.ts';
import { decided, type Rule, type RuleBook } from '../ruleBook.ts';
import { routeDecisionText } from '../texts/routeDecisionTexts.ts';
import { supplierLegalForm } from './applicantWords.ts';
import type { Counterfactual, Decision, Json, TraceStep } from './decision.ts';
import { type RouteQuestion, routeInputSchema } from './routeInput.ts';
import { type RouteCounterfactual, type RouteOutput, routeCounterfactuals } from './routeOutput.ts';

const factsSchema = z.strictObject({
  ...routeFactsSchema.shape,
  /** The kind of signature that is asked after. */
  signedWith: z.enum(signatureKinds).nullable(),
});
export type RouteDecisionFacts = z.infer<typeof factsSchema>;

/** What happens between handing in an application and using the new level. */
export const routeDecision: Decision<RouteQuestion, RouteDecisionFacts, RouteOutput> = {
  name: 'route',
  inputSchema: routeInputSchema,
  factsSchema,
  prepare: factsFrom,
  decide: (facts, ruleBook) => ({
    output: outputOf(facts, ruleBook),
    trace: traceOf(facts, ruleBook),
    counterfactual: counterfactualOf(facts, ruleBook),
  }),
  explain: ({ userIsApplicant }, { output, counterfactual }, ruleBook, locale) =>
    routeDecisionText({ ...output, userIsApplicant }, counterfactual, ruleBook, locale),
};

function factsFrom(input: RouteQuestion): RouteDecisionFacts {
  const form = input.legalForm ? supplierLegalForm(input.legalForm) : null;
  const reason = input.reason ?? form?.reason ?? null;
  const isSettled = input.authority !== 'notEstablished' && reason === null;
  return {
    level: input.level,
    applicantAuthority:
      input.authority === 'notEstablished' ? (input.claimedAuthority ?? null) : input.authority,
    userIsApplicant: input.userIsApplicant ?? true,
    executor: input.executor ?? 'applicant',
    administratorLevel: input.administratorLevel ?? null,
    authorityEstablished: isSettled,
    notEstablishedReason: reason,
    legalForm: form?.legalForm ?? null,
    signedWith: input.signedWith ?? null,
  };
}

function outputOf(facts: RouteDecisionFacts, ruleBook: RuleBook): RouteOutput {
  const { way, form, identification, manual, administrator, expected } = route({ ...facts, ruleBook });
  return {
    level: facts.level,
    way,
    form: form.need,
    formWhy: form.why,
    signedWith: form.signedWith,
    signatureCounts:
      form.need && facts.signedWith !== null ? form.signedWith.includes(facts.signedWith) : null,
    identification: identification.need,
    identificationWhy: identification.why,
    identify: identification.who?.value ?? [],
    manual: manual?.why ?? null,
    steps: manual?.steps.value ?? [],
    administrator,
    fromWorkingDays: expected.fromWorkingDays,
    toWorkingDays: expected.toWorkingDays,
    expectedWhy: expected.why,
    after: expected.after,
  };
}

/** The rules that spoke: who signs and how, who is identified, what is done by hand, how long it takes. */
function traceOf(facts: RouteDecisionFacts, ruleBook: RuleBook): readonly TraceStep[] {
  const { form, identification, manual, administrator, expected } = route({ ...facts, ruleBook });
  const { level, executor, administratorLevel, applicantAuthority, authorityEstablished } = facts;
  const who = { level, applicantAuthority, authorityEstablished };
  const { administratorLevel: levelRule } = ruleBook.mandates;
  return [
    ...(executor === 'applicant' ? [] : [step(levelRule, { level, administratorLevel, administrator })]),
    { ...ruled(form), value: form.need ? 'on' : 'off', params: { ...who, executor, why: form.why } },
    ...(form.need
      ? signatureKinds.map((kind) => step(ruleBook.registrationForm.signedWith[kind], { kind }))
      : []),
    {
      ...ruled(identification),
      value: identification.need,
      params: { ...who, userIsApplicant: facts.userIsApplicant, why: identification.why },
    },
    ...(identification.who === null ? [] : [{ ...identification.who, params: { level } }]),
    ...(manual === null
      ? []
      : [
          {
            ...ruled(manual),
            value: manual.why,
            params: { legalForm: facts.legalForm, authorityEstablished },
          },
          { ...manual.steps, params: { why: manual.why } },
        ]),
    {
      ...ruled(expected),
      value: { from: expected.fromWorkingDays, to: expected.toWorkingDays },
      params: { why: expected.why, after: expected.after },
    },
  ];
}

function ruled({ rule, source }: { readonly rule: string; readonly source: string }) {
  return { rule, source };
}

function step<Value extends Json>(rule: Rule<Value>, params: TraceStep['params']): TraceStep {
  return { ...decided(rule), params };
}

/** What each counterfactual changes. */
const changes: Readonly<
  Record<RouteCounterfactual, (facts: RouteDecisionFacts) => Partial<RouteDecisionFacts>>
> = {
  signedWithPen: ({ signedWith }) => (signedWith === null ? {} : { signedWith: 'pen' }),
  // An administrator who can do it; of one whose level is too low, another.
  byMandateAdministrator: () => ({ executor: 'mandateAdministrator', administratorLevel: null }),
  atLowerLevel: () => ({ level: 'EH2+' }),
  atHigherLevel: () => ({ level: 'EH3' }),
};

const compared = ['form', 'identification', 'signatureCounts'] as const;

/** The first change that gives another form, identification or signature. */
function counterfactualOf(facts: RouteDecisionFacts, ruleBook: RuleBook): Counterfactual | null {
  const output = outputOf(facts, ruleBook);
  for (const code of routeCounterfactuals) {
    const params = changes[code](facts);
    const other = outputOf({ ...facts, ...params }, ruleBook);
    const gives = compared.filter((name) => other[name] !== output[name]);
    if (gives.length > 0) {
      return { code, params, gives: Object.fromEntries(gives.map((name) => [name, other[name]])) };
    }
  }
  return null;
}

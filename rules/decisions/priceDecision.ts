import { type Quote, quote } from '../price/price.ts';
import { type PriceFacts, priceFactsSchema } from '../price/priceFacts.ts';
import { decided, type Rule, type RuleBook } from '../ruleBook.ts';
import { priceDecisionText } from '../texts/priceDecisionTexts.ts';
import type { Counterfactual, Decision, Json, TraceStep } from './decision.ts';
import { type PriceInput, priceInputSchema } from './priceInput.ts';
import { type PriceCounterfactual, type PriceOutput, priceCounterfactuals } from './priceOutput.ts';

/** What an upgrade costs, in whole cents; never a price that the list does not have. */
export const priceDecision: Decision<PriceInput, PriceFacts, PriceOutput> = {
  name: 'price',
  inputSchema: priceInputSchema,
  factsSchema: priceFactsSchema,
  prepare: (input, world) => ({
    level: input.level,
    termYears: input.termYears,
    urgency: input.urgency ?? 'normal',
    actionCode: input.actionCode ?? null,
    extraMandates: input.extraMandates ?? 0,
    today: input.today ?? world.today,
    priceList: input.priceList ?? world.priceList,
  }),
  decide(facts, ruleBook) {
    const output = outputOf(facts);
    return {
      output,
      trace: traceOf(facts, output, ruleBook),
      counterfactual: counterfactualOf(facts, output),
    };
  },
  explain: (facts, { counterfactual }, _ruleBook, locale) =>
    priceDecisionText(quoteOf(facts), counterfactual, locale),
};

/** `null` without a price list. */
function quoteOf(facts: PriceFacts): Quote | null {
  return facts.priceList === null ? null : quote({ ...facts, priceList: facts.priceList });
}

function outputOf(facts: PriceFacts): PriceOutput {
  const { level, termYears } = facts;
  const none: PriceOutput = {
    outcome: 'noPrice',
    level,
    termYears,
    currency: null,
    baseCents: null,
    discountCents: null,
    extraMandatesCents: null,
    urgentCents: null,
    totalCents: null,
    totalCentsWithoutCode: null,
    includesVat: null,
    actionCode: null,
    percentOff: null,
    missing: null,
    refusal: null,
    refusalDay: null,
    refusalLevels: null,
  };
  const quoted = quoteOf(facts);
  if (quoted === null) return { ...none, missing: 'priceList' };
  switch (quoted.kind) {
    case 'price': {
      const { kind, code, ...amounts } = quoted;
      return { ...none, ...amounts, outcome: kind, actionCode: code };
    }
    case 'noPrice':
      return { ...none, missing: quoted.missing };
    case 'actionCodeRefused': {
      const { code, refusal } = quoted;
      const { totalCents: totalCentsWithoutCode } = outputOf({ ...facts, actionCode: null });
      return {
        ...none,
        outcome: quoted.kind,
        totalCentsWithoutCode,
        actionCode: code,
        ...refusalOf(refusal),
      };
    }
  }
}

type Refusal = Extract<Quote, { kind: 'actionCodeRefused' }>['refusal'];

function refusalOf(refusal: Refusal): Pick<PriceOutput, 'refusal' | 'refusalDay' | 'refusalLevels'> {
  return {
    refusal: refusal.kind,
    refusalDay:
      refusal.kind === 'expired' ? refusal.validUntil : refusal.kind === 'notYet' ? refusal.validFrom : null,
    refusalLevels: refusal.kind === 'notForLevel' ? refusal.levels : null,
  };
}

/** The rules that spoke. The amounts themselves are facts: they come from the price list of the supplier. */
function traceOf(facts: PriceFacts, output: PriceOutput, ruleBook: RuleBook): readonly TraceStep[] {
  const { level, termYears, actionCode, today, urgency, priceList } = facts;
  const { percentOff, discountCents } = output;
  return [
    step(ruleBook.terms.years, { level, termYears, priceList: priceList?.version ?? null }),
    ...(actionCode === null
      ? []
      : [step(ruleBook.price.discountOn, { actionCode, today, percentOff, discountCents })]),
    ...(urgency === 'normal' ? [] : [step(ruleBook.deadlines.urgentBefore, { urgency })]),
  ];
}

function step<Value extends Json>(rule: Rule<Value>, params: TraceStep['params']): TraceStep {
  return { ...decided(rule), params };
}

/** The changes to try for each counterfactual. One that changes nothing gives the same price, and is passed over. */
const changes: Readonly<Record<PriceCounterfactual, (facts: PriceFacts) => readonly Partial<PriceFacts>[]>> =
  {
    withoutActionCode: () => [{ actionCode: null }],
    withoutUrgency: () => [{ urgency: 'normal' }],
    withoutExtraMandates: () => [{ extraMandates: 0 }],
    otherTerm: ({ priceList, termYears }) => termsNear(termYears, priceList),
  };

/** The terms of a price list, the nearest first and of two as near the shorter. */
function termsNear(termYears: number, priceList: PriceFacts['priceList']): readonly Partial<PriceFacts>[] {
  return (priceList?.upgrades ?? [])
    .toSorted(
      (a, b) =>
        Math.abs(a.termYears - termYears) - Math.abs(b.termYears - termYears) || a.termYears - b.termYears,
    )
    .map((entry) => ({ termYears: entry.termYears }));
}

/** The first change of one fact that gives a price, and another one. */
function counterfactualOf(facts: PriceFacts, output: PriceOutput): Counterfactual | null {
  for (const code of priceCounterfactuals) {
    for (const params of changes[code](facts)) {
      const { outcome, totalCents } = outputOf({ ...facts, ...params });
      if (outcome === 'price' && totalCents !== output.totalCents) {
        return { code, params: params as Counterfactual['params'], gives: { outcome, totalCents } };
      }
    }
  }
  return null;
}

import type { Counterfactual } from '../decisions/decision.ts';
import type { PriceCounterfactual } from '../decisions/priceOutput.ts';
import type { Locale, Texts } from '../locale.ts';
import type { Quote } from '../price/price.ts';
import { eurosText } from './eurosText.ts';
import { priceText } from './priceTexts.ts';

/** Sentences around a price. */
export const priceDecisionTexts: Texts<{
  readonly noPriceList: string;
  readonly counterfactuals: Readonly<
    Record<PriceCounterfactual, (amount: string, termYears: number) => string>
  >;
}> = {
  nl: {
    noPriceList: 'Er is geen prijslijst. Zonder prijslijst noemen wij geen prijs.',
    counterfactuals: {
      withoutActionCode: (amount) => `Zonder de actiecode kost het samen ${amount}.`,
      withoutUrgency: (amount) => `Zonder spoed kost het samen ${amount}.`,
      withoutExtraMandates: (amount) => `Zonder extra machtigingen kost het samen ${amount}.`,
      otherTerm: (amount, termYears) => `Met een looptijd van ${termYears} jaar kost het samen ${amount}.`,
    },
  },
  en: {
    noPriceList: 'There is no price list. Without one we name no price.',
    counterfactuals: {
      withoutActionCode: (amount) => `Without the action code the total is ${amount}.`,
      withoutUrgency: (amount) => `Without urgency the total is ${amount}.`,
      withoutExtraMandates: (amount) => `Without extra mandates the total is ${amount}.`,
      otherTerm: (amount, termYears) =>
        `For a term of ${termYears} ${termYears === 1 ? 'year' : 'years'} the total is ${amount}.`,
    },
  },
};

/** The price in sentences, and what would change it. `null`: there is no price list. */
export function priceDecisionText(
  quoted: Quote | null,
  counterfactual: Counterfactual | null,
  locale: Locale,
): readonly string[] {
  const texts = priceDecisionTexts[locale];
  const lines = quoted === null ? [texts.noPriceList] : priceText(quoted, locale);
  if (counterfactual === null) return lines;
  const { code, params, gives } = counterfactual;
  const amount = eurosText(Number(gives.totalCents), locale);
  return [...lines, texts.counterfactuals[code as PriceCounterfactual](amount, Number(params.termYears))];
}

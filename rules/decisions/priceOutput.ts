import type { UpgradeLevel } from '../levelOfAssurance.ts';
import type { ActionCodeCheck } from '../price/actionCode.ts';
import type { MissingPrice } from '../price/price.ts';

/** The answer of the price decision: one flat JSON object. Amounts are whole cents, `null` when there is no price. */
export interface PriceOutput {
  readonly outcome: 'price' | 'noPrice' | 'actionCodeRefused';
  readonly level: UpgradeLevel;
  readonly termYears: number;
  readonly currency: 'EUR' | null;
  /** The upgrade without discount. */
  readonly baseCents: number | null;
  readonly discountCents: number | null;
  readonly extraMandatesCents: number | null;
  readonly urgentCents: number | null;
  /** Base less discount, with extra mandates and urgency. */
  readonly totalCents: number | null;
  /** What it costs without the action code, when that is refused; else `null`. */
  readonly totalCentsWithoutCode: number | null;
  readonly includesVat: boolean | null;
  /** The action code as the price list spells it, or as it was typed when it is refused. */
  readonly actionCode: string | null;
  readonly percentOff: number | null;
  /** Which price the list does not have. */
  readonly missing: MissingPrice | 'priceList' | null;
  /** Why the action code does not count today. */
  readonly refusal: Exclude<ActionCodeCheck, { readonly kind: 'valid' }>['kind'] | null;
  /** The day that goes with an expired code (last day) or one that is not valid yet (first day). */
  readonly refusalDay: string | null;
  /** The levels for which the code does count. */
  readonly refusalLevels: readonly UpgradeLevel[] | null;
}

/** What would change the price, in the order in which it is looked for. */
export const priceCounterfactuals = [
  'withoutActionCode',
  'withoutUrgency',
  'withoutExtraMandates',
  'otherTerm',
] as const;
export type PriceCounterfactual = (typeof priceCounterfactuals)[number];

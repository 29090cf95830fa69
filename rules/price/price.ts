import type { UpgradeLevel } from '../levelOfAssurance.ts';
import type { PriceList } from '../profile.ts';
import { type ActionCodeCheck, checkActionCode } from './actionCode.ts';

/** What a price list may not name. */
export type MissingPrice = 'upgrade' | 'extraMandates' | 'urgent';

/** What an upgrade costs. Amounts are whole cents. */
export type Quote =
  | {
      readonly kind: 'price';
      readonly currency: 'EUR';
      /** The upgrade without discount. */
      readonly baseCents: number;
      /** What the action code takes off, 0 without a code. */
      readonly discountCents: number;
      /** The mandates beside those of the upgrade, 0 without. */
      readonly extraMandatesCents: number;
      /** The surcharge for urgency, 0 when normal. */
      readonly urgentCents: number;
      readonly totalCents: number;
      readonly includesVat: boolean;
      /** The action code as the price list spells it. */
      readonly code: string | null;
      readonly percentOff: number;
    }
  /** The price list does not give everything that is needed: no amount is named. */
  | { readonly kind: 'noPrice'; readonly missing: MissingPrice }
  /** The action code does not count today for this level. */
  | {
      readonly kind: 'actionCodeRefused';
      readonly code: string;
      readonly refusal: Exclude<ActionCodeCheck, { kind: 'valid' }>;
    };

/**
 * The price of an upgrade. The discount is taken off the upgrade only, not off extra mandates or urgency: the source
 * calls it a discount "on the upgrade" (rule `price.discountOn`; domain: J4). Half cents of discount are rounded up,
 * in favour of the customer. A price that is not in the list is never named, not even as a sum of others.
 */
export function quote(input: {
  readonly priceList: PriceList;
  readonly level: UpgradeLevel;
  readonly termYears: number;
  readonly urgency: 'normal' | 'urgent';
  readonly actionCode: string | null;
  /** How many mandates beside those of the upgrade; none when left out. */
  readonly extraMandates?: number;
  /** `YYYY-MM-DD` in the time zone of the supplier. */
  readonly today: string;
}): Quote {
  const { priceList, level, termYears, urgency, actionCode, extraMandates = 0, today } = input;
  const isAsked = (entry: { readonly level: UpgradeLevel; readonly termYears: number }) =>
    entry.level === level && entry.termYears === termYears;
  const upgrade = priceList.upgrades.find(isAsked);
  if (upgrade === undefined) return { kind: 'noPrice', missing: 'upgrade' };
  const perMandate = extraMandates === 0 ? 0 : priceList.extraMandates?.find(isAsked)?.cents;
  if (perMandate === undefined) return { kind: 'noPrice', missing: 'extraMandates' };
  const extraMandatesCents = perMandate * extraMandates;
  const urgentCents = urgency === 'urgent' ? priceList.urgentCents : 0;
  if (urgentCents === null) return { kind: 'noPrice', missing: 'urgent' };

  let code: string | null = null;
  let percentOff = 0;
  if (actionCode !== null) {
    const check = checkActionCode(priceList, actionCode, level, today);
    if (check.kind !== 'valid') return { kind: 'actionCodeRefused', code: actionCode, refusal: check };
    ({ code, percentOff } = check);
  }
  const discountCents = percentHalfUp(upgrade.cents, percentOff);
  return {
    kind: 'price',
    currency: priceList.currency,
    baseCents: upgrade.cents,
    discountCents,
    extraMandatesCents,
    urgentCents,
    totalCents: upgrade.cents - discountCents + extraMandatesCents + urgentCents,
    includesVat: priceList.includesVat,
    code,
    percentOff,
  };
}

/** `percent` % of an amount in whole cents, without floating point: half a cent goes up. */
function percentHalfUp(cents: number, percent: number): number {
  return Number((BigInt(cents) * BigInt(percent) + 50n) / 100n);
}

import type { Locale, Texts } from '../locale.ts';
import type { ActionCodeCheck } from '../price/actionCode.ts';
import type { MissingPrice, Quote } from '../price/price.ts';
import { dayText } from './dayText.ts';
import { eurosText } from './eurosText.ts';

type CodeSentence<Kind extends ActionCodeCheck['kind']> = (
  check: Extract<ActionCodeCheck, { kind: Kind }>,
) => string;

/** Sentences about prices and action codes. */
export const priceTexts: Texts<{
  readonly upgrade: (amount: string) => string;
  readonly discount: (amount: string, code: string, percent: number) => string;
  readonly extraMandates: (amount: string) => string;
  readonly urgent: (amount: string) => string;
  readonly total: (amount: string, includesVat: boolean) => string;
  readonly noPrice: Readonly<Record<MissingPrice, string>>;
  readonly codes: { readonly [Kind in ActionCodeCheck['kind']]: CodeSentence<Kind> };
}> = {
  nl: {
    upgrade: (amount) => `De upgrade kost ${amount}.`,
    discount: (amount, code, percent) => `Met actiecode ${code} (${percent}%) gaat daar ${amount} van af.`,
    extraMandates: (amount) => `Voor de extra machtigingen komt er ${amount} bij.`,
    urgent: (amount) => `Voor spoed komt er ${amount} bij.`,
    total: (amount, includesVat) => `Samen: ${amount}, ${includesVat ? 'inclusief' : 'exclusief'} btw.`,
    noPrice: {
      upgrade: 'Van deze upgrade met deze looptijd weten wij de prijs niet. U hoort die van Reconi.',
      extraMandates: 'Wat extra machtigingen kosten, weten wij niet. U hoort dat van Reconi.',
      urgent: 'Wat spoed kost, weten wij niet. U hoort dat van Reconi.',
    },
    codes: {
      valid: ({ code, percentOff }) => `Actiecode ${code} geeft ${percentOff}% korting op de upgrade.`,
      unknown: () => 'Deze actiecode kennen wij niet. Controleer de spelling, of ga verder zonder code.',
      expired: ({ validUntil }) => `Deze actiecode was geldig tot en met ${dayText(validUntil, 'nl')}.`,
      notYet: ({ validFrom }) => `Deze actiecode geldt pas vanaf ${dayText(validFrom, 'nl')}.`,
      notForLevel: ({ levels }) => `Deze actiecode geldt alleen voor ${levels.join(' en ')}.`,
    },
  },
  en: {
    upgrade: (amount) => `The upgrade costs ${amount}.`,
    discount: (amount, code, percent) => `Action code ${code} (${percent}%) takes ${amount} off.`,
    extraMandates: (amount) => `The extra mandates add ${amount}.`,
    urgent: (amount) => `Urgent handling adds ${amount}.`,
    total: (amount, includesVat) => `Total: ${amount}, ${includesVat ? 'including' : 'excluding'} VAT.`,
    noPrice: {
      upgrade: 'We do not know the price of this upgrade for this term. Reconi will tell you.',
      extraMandates: 'We do not know what extra mandates cost. Reconi will tell you.',
      urgent: 'We do not know what urgent handling costs. Reconi will tell you.',
    },
    codes: {
      valid: ({ code, percentOff }) => `Action code ${code} takes ${percentOff}% off the upgrade.`,
      unknown: () => 'We do not know this action code. Check the spelling, or go on without a code.',
      expired: ({ validUntil }) => `This action code was valid until ${dayText(validUntil, 'en')}.`,
      notYet: ({ validFrom }) => `This action code is valid from ${dayText(validFrom, 'en')}.`,
      notForLevel: ({ levels }) => `This action code is for ${levels.join(' and ')} only.`,
    },
  },
};

/** What the check of an action code says. */
export function actionCodeText(check: ActionCodeCheck, locale: Locale): string {
  const { codes } = priceTexts[locale];
  switch (check.kind) {
    case 'valid':
      return codes.valid(check);
    case 'unknown':
      return codes.unknown(check);
    case 'expired':
      return codes.expired(check);
    case 'notYet':
      return codes.notYet(check);
    case 'notForLevel':
      return codes.notForLevel(check);
  }
}

/** A price in sentences, the total last; one sentence when there is no price. */
export function priceText(quoted: Quote, locale: Locale): string[] {
  const texts = priceTexts[locale];
  if (quoted.kind === 'noPrice') return [texts.noPrice[quoted.missing]];
  if (quoted.kind === 'actionCodeRefused') return [actionCodeText(quoted.refusal, locale)];
  const euros = (cents: number) => eurosText(cents, locale);
  const { code, baseCents, discountCents, percentOff, extraMandatesCents, urgentCents } = quoted;
  return [
    texts.upgrade(euros(baseCents)),
    ...(code === null ? [] : [texts.discount(euros(discountCents), code, percentOff)]),
    ...(extraMandatesCents === 0 ? [] : [texts.extraMandates(euros(extraMandatesCents))]),
    ...(urgentCents === 0 ? [] : [texts.urgent(euros(urgentCents))]),
    texts.total(euros(quoted.totalCents), quoted.includesVat),
  ];
}

import type { Locale, Texts } from '../locale.ts';
import type { PreflightParams } from '../preflight/preflightCheck.ts';
import type { PreflightCode } from '../preflight/preflightRules.ts';
import { dayText } from './dayText.ts';
import type { PreflightSentences } from './preflightSentences.ts';
import { preflightTextsEn } from './preflightTextsEn.ts';
import { preflightTextsNl } from './preflightTextsNl.ts';

/** Sentences about predicted rejections. */
export const preflightTexts: Texts<PreflightSentences> = { nl: preflightTextsNl, en: preflightTextsEn };

/** What a finding says to the customer, in one or two sentences. */
export function preflightText(
  finding: { readonly code: PreflightCode; readonly person: string | null; readonly params: PreflightParams },
  locale: Locale,
): string {
  const { code, person, params } = finding;
  return preflightTexts[locale].findings[code]({
    person: person ?? '',
    of: (name) => wordsFor(name, params[name], locale),
    count: (name) => Number(params[name]),
  });
}

/** Names of parameters that hold codes; the others are names, days and numbers, and are shown as they are. */
const coded = ['parts', 'kind'];

function wordsFor(name: string, value: PreflightParams[string] | undefined, locale: Locale): string {
  const { words, and } = preflightTexts[locale];
  const list = (typeof value === 'object' ? value : [String(value)]).map((one) => {
    if (coded.includes(name)) return words[one] ?? one;
    return /^\d{4}-\d{2}-\d{2}$/.test(one) ? dayText(one, locale) : one;
  });
  return [list.slice(0, -1).join(', '), ...list.slice(-1)].filter((part) => part !== '').join(` ${and} `);
}

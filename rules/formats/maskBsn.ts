import { passesElevenTest } from './elevenTest.ts';

/** What stands in the place of a citizen service number (BSN) that somebody typed. */
export const bsnMask = '[BSN verwijderd]';

/**
 * Replaces every number that may be a BSN, before a text is stored, logged or shown. Nine digits that pass the
 * elfproef are always masked, also when they are an RSIN: the two look the same. Eight digits are masked only straight
 * after the word BSN, sofinummer or burgerservicenummer, because eight digits are nearly always a KvK number and one
 * in eleven of those would pass. After such a word nine digits are masked whatever the elfproef says, for a slip in a
 * BSN is still personal. Digits that belong to a longer number (mobile, branch) are left alone.
 */
export function maskBsn(text: string): string {
  return text
    .replace(afterWord, (_match, before: string) => `${before}${bsnMask}`)
    .replace(nineDigits, (match) => (passesElevenTest(match) ? bsnMask : match));
}

/** Whether a text holds something that {@link maskBsn} masks. */
export function holdsBsn(text: string): boolean {
  return maskBsn(text) !== text;
}

const separator = '[ .\\u00a0\\p{Pd}]?';
const notInside = { before: '(?<![\\p{N}+]|[\\p{N}][ .\\p{Pd}])', after: '(?![\\p{N}]|[ .\\p{Pd}][\\p{N}])' };

const nineDigits = new RegExp(`${notInside.before}(?:[0-9]${separator}){8}[0-9]${notInside.after}`, 'gu');

const afterWord = new RegExp(
  `(\\b(?:bsn|burgerservicenummers?|burgerservice-?nummer|sofi-?nummer|citizen service number)(?:[- ]?(?:nummer|nr|number))?\\.?\\s*(?:is|van mij is|=|:)?\\s*)(?:[0-9]${separator}){7,8}[0-9](?![0-9])`,
  'giu',
);

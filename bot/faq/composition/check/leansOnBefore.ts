import type { Locale } from '../../../../rules/locale.ts';

const openings: Readonly<Record<Locale, RegExp>> = {
  nl: /^(?:ja|nee|dan|dat|dit|die|deze|daar\p{L}*|hij|hem|hun|zij|ze|zo|ook|anders|hier\p{L}*|want|maar|toch|wel|er|moet dat|is dat|in dat geval|in die gevallen|het(?= (?:is|was|kan|mag|moet|hoeft|geldt|wordt|staat|heeft|lukt|gaat|kost|betekent)(?!\p{L})))(?!\p{L})/iu,
  en: /^(?:yes|no|then|that|this|these|those|there\p{L}*|it|its|they|their|he|his|she|her|them|otherwise|but|also|such|in that case|in those cases)(?!\p{L})/iu,
};
/** "… tekent dan …" and "… must sign then.": the condition stands in the sentence before. */
const back: Readonly<Record<Locale, RegExp>> = {
  nl: /(?<!(?:meer|minder|ander|anders|andere|er|later|eerder) )(?<!, )\bdan\b/i,
  en: /(?<!,) then\b/i,
};
const conditional =
  /\?\s|\b(?:als|indien|wanneer|if|when)\b|^(?:bent|is|zijn|heeft|hebt|staat|staan|wilt|moet|kunt)\b/i;

/** Whether a sentence can only be understood after what stands before it: "Dan tekent de meerderheid." */
export function leansOnBefore(sentence: string, locale: Locale): boolean {
  return openings[locale].test(sentence) || (back[locale].test(sentence) && !conditional.test(sentence));
}

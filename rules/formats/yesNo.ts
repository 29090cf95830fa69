/** What came of reading an answer to a yes-or-no question. */
export type YesNoReading =
  | { readonly kind: 'ok'; readonly value: boolean }
  | { readonly kind: 'invalid'; readonly why: 'unclear' };

/**
 * Reads yes or no, Dutch or English, as people type it: `ja graag`, `nee hoor`, `dat klopt niet`, `yes please`.
 * Someone who corrects themselves names both ("ik zei NEE in plaats van ja"): what they say was wrong is left out.
 * What still says both, doubts or asks something back is unclear, for a guess would put an answer in the dossier that
 * nobody gave.
 */
export function parseYesNo(typed: string): YesNoReading {
  const text = plain(typed);
  const isQuestion = /\?\s*$/.test(typed.trim());
  if (isQuestion || unsure.test(text) || text.split(' ').length > longest) return unclear;
  if (bareNo.test(text)) return { kind: 'ok', value: false };
  if (bareYes.test(text)) return { kind: 'ok', value: true };
  const corrected = text.replace(rejected, ' ');
  // "ja, sorry, nee" and "ik zei ja maar bedoelde nee": the last part that answers counts.
  const answers = corrected
    .split(turn)
    .map(answerOf)
    .filter((answer) => answer !== 'none');
  // "ja, nee, toch niet": after an answer a bare "toch niet" or "toch wel" takes it back.
  const turned = answers.length > 0 ? /\btoch (?:maar )?(niet|wel)$/.exec(corrected.trim())?.[1] : undefined;
  if (turned !== undefined) return { kind: 'ok', value: turned === 'wel' };
  const last = answers.at(-1);
  return last === undefined || last === 'both' ? unclear : { kind: 'ok', value: last === 'yes' };
}

const unclear: YesNoReading = { kind: 'invalid', why: 'unclear' };

/** Longer texts tell a story; that they hold a yes somewhere says nothing. */
const longest = 25;

/** Whole answers that name neither yes nor no. */
const bareNo =
  /^(?:(?:helemaal|echt|toch|toch maar) niet|geenszins|nooit|(?:dat )?mag niet|never|not really)$/;
const bareYes = /^(?:(?:toch|jazeker|zeker) wel|zo is het|ga(?:at)? uw? gang|(?:dat )?mag|zonder problemen)$/;

const yes = '(?:ja+|jawel|jazeker|jaja|jep|jup|yes+|yep|yeah|yup)';
const no = '(?:ne{2,}n?|neej|nope|no+|nah)';

const unsure =
  /\b(?:weet (?:ik )?(?:het )?(?:echt |nog )?niet|geen idee|don'?t know|not sure|no idea|misschien|maybe|twijfel|ja of nee|yes or no)\b/;
const turn =
  /\b(?:(?:ik )?bedoel(?:de)?|(?:i )?meant?|sorry|correctie|correction|moet|moest|should be|wacht|wait)\b/;
const rejected = new RegExp(
  `\\b(?:in plaats van|ipv|instead of|rather than|en (?:dus )?niet|and not|niet|geen|not)(?: een)? (?:${yes}|${no})\\b`,
  'g',
);

/** Sentences that deny. They go first: "klopt niet" holds "klopt". */
const denials =
  /\b(?:klopt|correct|juist|goed|akkoord|waar|zo) (?:helemaal |echt |dus |zeker )?niet\b|\b(?:niet|not|isn'?t) (?:helemaal |quite |echt )?(?:correct|juist|goed|akkoord|right|waar|true|zo|de bedoeling)\b|\b(?:niet|not|don'?t|oneens)(?: (?:ermee|er mee|mee))? (?:eens|agree)\b|\b(?:liever|doe maar|zeker|absoluut|helaas|natuurlijk|beslist|graag|echt|certainly|absolutely|of course|rather|please) (?:niet|not)\b|\b(?:onjuist|incorrect|fout|wrong|oneens)\b|👎/gu;
const confirmations =
  /\b(?:klopt|correct|juist|akkoord|(?:mee |er)?eens|inderdaad|jazeker|that'?s right|indeed|agreed?|exactly)\b|👍/gu;
const harmless = /\b(?:geen|no) (?:probleem|bezwaar|problem|objection)\b/g;
const polite =
  /\b(?:graag|prima|goed|zeker|natuurlijk|uiteraard|absoluut|doe maar|ok(?:e|ay)?|sure|of course|please|fine)\b/;

function answerOf(part: string): 'yes' | 'no' | 'both' | 'none' {
  const text = part.trim();
  if (/^[jy]$/.test(text)) return 'yes';
  if (text === 'n') return 'no';
  const withoutHarmless = text.replace(harmless, ' ');
  const withoutDenials = withoutHarmless.replace(denials, ' ');
  const rest = withoutDenials.replace(confirmations, ' ');
  const saysNo = withoutDenials !== withoutHarmless || new RegExp(`\\b${no}\\b`).test(rest);
  const saysYes = rest !== withoutDenials || new RegExp(`\\b${yes}\\b`).test(rest);
  if (saysNo) return saysYes ? 'both' : 'no';
  // "ja, ik werk daar niet meer" confirms something else than was asked.
  const isHedged = /\b(?:niet|geen|not|never|nooit)\b|n't\b/.test(rest);
  if (saysYes || withoutHarmless !== text || polite.test(rest)) return isHedged ? 'both' : 'yes';
  return 'none';
}

/** Lower case, no accents, words with single spaces; thumbs stay. */
function plain(typed: string): string {
  return typed
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/[^\p{L}\p{N}'👍👎]+/gu, ' ')
    .trim();
}

import { maskMarks } from './masks.ts';

/**
 * E-mail addresses (also written out: `piet at voorbeeld punt nl`), web addresses, postcodes and streets with a number.
 * Addresses of organisations that everybody writes to about a login means become the word for them.
 */
export function maskAddresses(text: string): string {
  return text
    .replace(
      /[^\s@<>"(),;:]{1,64}(?: ?@ ?|\(at\)|\[at\]| at | apenstaartje )[^\s@<>"(),;:]{1,100}(?:\.| ?punt | ?dot )\p{L}{2,12}/giu,
      maskMarks.email,
    )
    .replace(/[^\s<>"(),;:]{1,64} ?@ ?[^\s<>"(),;:]{1,100}/g, maskMarks.email)
    .replace(
      webAddress,
      (_all, host: string) => fieldHosts.get(host.toLowerCase().replace(/^www\./, '')) ?? maskMarks.address,
    )
    .replace(street, maskMarks.address)
    .replace(/\bpostbus ?[0-9]{1,6}\b/gi, maskMarks.address)
    .replace(/\bp\.?o\.? box ?[0-9]{1,6}\b/gi, maskMarks.address)
    .replace(postcode, (found, digits: string, gap: string, letters: string) =>
      isPostcode(digits, gap, letters) ? maskMarks.address : found,
    )
    .replace(new RegExp(`${maskMarks.address}(?:,? ${maskMarks.address})+`, 'gu'), maskMarks.address);
}

const webAddress =
  /(?<![\p{L}\p{N}@])(?:[a-z]{2,10}:\/\/)?((?:[\p{L}\p{N}-]{1,63}\.){1,5}(?:nl|com|org|net|eu|be|de|info|io|nu|online|shop|frl|amsterdam|uk|co|biz|dev|app|ai|test|example))(?![\p{L}\p{N}])(?:[:/?#][^\s<>"]{0,500})?/giu;

const fieldHosts: ReadonlyMap<string, string> = new Map([
  ['reconi.nl', 'Reconi'],
  ['mijn.reconi.nl', 'Mijn Reconi'],
  ['eherkenning.nl', 'eHerkenning'],
  ['kvk.nl', 'KVK'],
  ['belastingdienst.nl', 'Belastingdienst'],
  ['uwv.nl', 'UWV'],
  ['rvo.nl', 'RVO'],
  ['digid.nl', 'DigiD'],
]);

const street =
  /(?<![\p{L}\p{N}])(?:(?:\p{Lu}[\p{L}.'-]*|van|de|den|der|het) ){0,4}(?!onderweg|halfweg|vanweg|supermarkt|gerechtshof)\p{L}[\p{L}'-]{2,30}(?:straat|str\.|laan|weg|plein|kade|gracht|dijk|hof|singel|dreef|steeg|plantsoen|pad|markt|boulevard|wal) ?[0-9]{1,5}(?![0-9])(?: ?[a-z](?!\p{L})|-[0-9a-z]{1,4})?|(?<![\p{L}\p{N}])[0-9]{1,5}[a-z]? (?:\p{Lu}\p{L}+ ){1,3}(?:Street|Road|Lane|Avenue|Drive|Square)(?![\p{L}])/gu;

const postcode =
  /(?<![\p{L}\p{N}])([1-9][0-9]{3})( ?)([A-Za-z]{2})(?![\p{L}\p{N}])((?:,? (?:\p{Lu}\p{L}+|aan|den|de))*(?<=\p{Lu}\p{L}+))?/gu;

/** A year and a short word (`2026 de`) look the same as a postcode in small letters. */
function isPostcode(digits: string, gap: string, letters: string): boolean {
  if (['SA', 'SD', 'SS'].includes(letters.toUpperCase())) return false;
  const isYear = /^(?:19|20)/.test(digits);
  if (letters === letters.toUpperCase()) return !(isYear && shortForms.has(letters));
  return gap === '' || !(isYear || shortWords.has(letters.toLowerCase()));
}

const shortForms = new Set(['BV', 'NV', 'CV', 'EH', 'ID', 'DE', 'IS', 'EN', 'OF', 'IN', 'WE', 'IK']);
const shortWords = new Set(
  'de en is of in om op te bv nv cv eh we ik al er ze je me nu zo to my it at so be do an as by go he if no or us nr km kg uw'.split(
    ' ',
  ),
);

import { parseDocumentNumber } from '../../../rules/formats/documentNumber.ts';
import { maskMarks } from './masks.ts';

/**
 * Numbers of passports, identity cards and driving licences: what has the form of one, and whatever stands with digits
 * straight after the word for such a document.
 */
export function maskDocumentNumbers(text: string): string {
  return text
    .replace(afterWord, (_all, before: string) => `${before}${maskMarks.documentNumber}`)
    .replace(/(?<![\p{L}\p{N}])[A-Za-z0-9]{9,10}(?![\p{L}\p{N}])/gu, (token) =>
      hasForm(token) ? maskMarks.documentNumber : token,
    );
}

const document =
  '(?:paspoort|identiteitskaart|identiteitsbewijs|id-?kaart|id-?bewijs|rijbewijs|document|passport|identity card|id card|driving licen[cs]e|legitimatie)(?:-?nummer|-?nr| number| no)?';
const afterWord = new RegExp(
  `(\\b${document}\\.?(?: is| met nummer| nummer| nr| with number| van mij is|:|=)* ?:? ?)(?=[A-Z0-9 .-]{0,8}[0-9])[A-Z0-9]{1,10}(?:[ .-]?[A-Z0-9]{1,10}){0,4}(?<=[0-9]{2}[A-Z0-9 .-]{0,8})(?![A-Z0-9])`,
  'giu',
);

/** A word may end in digits (`bestuurder2`, `UPGRADE30`): it takes three, or one among the letters, to be a number. */
function hasForm(token: string): boolean {
  const reading = parseDocumentNumber(token);
  const isForm = reading.kind === 'ok' || reading.why === 'hasLetterO';
  if (/^[0-9]+$/.test(token)) return isForm && !token.startsWith('0');
  return isForm && ((token.match(/[0-9]/g)?.length ?? 0) >= 3 || /^[A-Z]+[0-9]+[A-Z]+[0-9]+$/.test(token));
}

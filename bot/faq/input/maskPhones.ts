import { parsePhone } from '../../../rules/formats/phone.ts';
import { maskMarks } from './masks.ts';

/** Telephone numbers as the formats of the rules read them; what is no number of a telephone is left to later steps. */
export function maskPhones(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}])(?:\+ ?|\()?[0-9](?:[ ()./-]{0,3}[0-9]){6,16}(?![0-9])/gu, (found) =>
    isPhone(found) ? maskMarks.phone : found,
  );
}

function isPhone(found: string): boolean {
  const reading = parsePhone(found.replace(/^\+ /, '+').replace(/^\(/, ''));
  return reading.kind === 'ok' || reading.why === 'serviceNumber';
}

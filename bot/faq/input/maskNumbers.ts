import { maskMarks } from './masks.ts';

/**
 * Every other number that is long enough to point at one person or organisation (KVK, RSIN, OIN, customer numbers), also
 * in groups. Amounts, dates and years stay: they belong to the question.
 */
export function maskNumbers(text: string): string {
  return text
    .replace(mixed, (token) =>
      /\p{L}/u.test(token) && (token.match(/[0-9]/g)?.length ?? 0) >= 5 ? maskMarks.number : token,
    )
    .replace(grouped, (found, at: number, all: string) =>
      isOfTheQuestion(found, at, all) ? found : maskMarks.number,
    );
}

const grouped = /(?<![\p{L}\p{N}])[0-9](?:[ .,/-]{0,3}[0-9]){4,}(?![\p{L}\p{N}])/gu;
const mixed = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?:[-_/.][\p{L}\p{N}]+)*(?![\p{L}\p{N}])/gu;

function isOfTheQuestion(found: string, at: number, text: string): boolean {
  return (
    isDate(found) ||
    isYears(found) ||
    isAmount(found, text.slice(Math.max(0, at - 4), at), text.slice(at + found.length))
  );
}

function isDate(found: string): boolean {
  return (
    /^(?:0?[1-9]|[12][0-9]|3[01])[-/. ]{1,3}(?:0?[1-9]|1[0-2])[-/. ]{1,3}(?:20)?[0-9]{2}$/.test(found) ||
    /^20[0-9]{2}[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12][0-9]|3[01])$/.test(found)
  );
}

function isYears(found: string): boolean {
  return /^(?:19|20)[0-9]{2}[ .,/-]{1,3}(?:19|20)[0-9]{2}$/.test(found);
}

/** `€ 50.000`, `10000 euro`, and round thousands without a sign, as a limit to somebody's authority is written. */
function isAmount(found: string, before: string, after: string): boolean {
  if (!/^[0-9]{1,3}(?:[ .,]?[0-9]{3}){1,2}(?:,[0-9]{2})?$/.test(found)) return false;
  const hasSign = /(?:€|eur|euro) ?$/i.test(before) || /^(?: ?€| ?euro?\b| ?,-)/i.test(after);
  return (
    hasSign || /^[1-9][0-9]{0,2}[ .,]?0[05]0$/.test(found) || /^[1-9][0-9]{0,2}[.]?000[.]000$/.test(found)
  );
}

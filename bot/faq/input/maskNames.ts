import { findCompanies } from './findCompanies.ts';
import { findPeople } from './findPeople.ts';
import { maskMarks, maybeMark } from './masks.ts';
import type { NameSpan } from './nameSpan.ts';
import { wordsOf } from './words.ts';

/**
 * Masks the names of organisations and people. `isSure` is `false` when a word may be a name and could not be told: it
 * stays in the text with a sign before it that only later steps see, and no model may see the question.
 */
export function maskNames(text: string): { readonly text: string; readonly isSure: boolean } {
  const companies = put(text, findCompanies(wordsOf(text), text));
  const masked = put(companies, findPeople(wordsOf(companies)));
  const marks = `${maskMarks.personName}${maskMarks.companyName}`;
  const joined = masked
    .replace(new RegExp(`${maybeMark}(?=[${marks}])`, 'gu'), '')
    .replace(new RegExp(`([${marks}])(?: ?\\1)+`, 'gu'), '$1');
  return { text: joined, isSure: !joined.includes(maybeMark) };
}

/** Puts marks in the place of names; where two overlap, the first stands. */
function put(text: string, spans: readonly NameSpan[]): string {
  let done = 0;
  let out = '';
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start < done) continue;
    const kept = span.kind === 'maybe' ? maybeMark + text.slice(span.start, span.end) : maskMarks[span.kind];
    out += text.slice(done, span.start) + kept;
    done = span.end;
  }
  return out + text.slice(done);
}

import { type ServiceMatch, type ServiceSearch, searchServices } from './searchServices.ts';
import type { ServiceIndex } from './serviceIndex.ts';

export type SeveralSearch = ServiceSearch & {
  /** Of several things at once: what nothing was found for, as it was typed. */
  readonly missed: readonly string[];
};

/** Nobody names services at greater length; every part costs a search. */
const mostTyped = 400;
const mostParts = 10;
const marks = /[,;+\n]|(?<=\s)&(?=\s)/u;
const words = /\s(?:en|and)\s/iu;

/**
 * Searches for what was typed, and when no service has all of it, for its parts: "uwv, kadaster en gemeente utrecht".
 * Of several parts each gets its share of the choices, in the order in which they were typed.
 */
export function searchSeveral(index: ServiceIndex, typed: string, limit = 10): SeveralSearch {
  const whole = searchServices(index, typed, limit);
  if (whole.kind === 'found') return { ...whole, missed: [] };
  const parts = partsOf(index, typed);
  const found = parts.flatMap((part) => {
    const search = searchServices(index, part, limit);
    return search.kind === 'found' ? [{ part, ...search }] : [];
  });
  if (found.length < 2) return { ...whole, missed: [] };
  const share = Math.ceil(limit / found.length);
  const matches = unique(found.flatMap((one) => one.matches.slice(0, share))).slice(0, limit);
  const total = found.reduce((sum, one) => sum + one.total, 0);
  const missed = parts.filter((part) => !found.some((one) => one.part === part));
  return { kind: 'found', matches, total, missed };
}

/** What stands between commas; "en" divides only where it is not in a name ("Zorg en Welzijn"). */
function partsOf(index: ServiceIndex, typed: string): readonly string[] {
  const byMarks = split(typed.slice(0, mostTyped), marks);
  return byMarks
    .flatMap((part) => (searchServices(index, part, 1).kind === 'found' ? [part] : split(part, words)))
    .slice(0, mostParts);
}

function split(text: string, by: RegExp): string[] {
  return text
    .split(by, mostParts)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function unique(matches: readonly ServiceMatch[]): ServiceMatch[] {
  return [...new Map(matches.map((one) => [`${one.providerId}/${one.serviceId}`, one])).values()];
}

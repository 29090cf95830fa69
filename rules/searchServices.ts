import type { Catalogue } from './catalogue.ts';
import { editDistance } from './editDistance.ts';
import { isStopWord, plainText, stemOf, wordsOf } from './searchWords.ts';

/** A service, or a whole provider (`serviceId: null`), that fits what was typed. */
export interface ServiceMatch {
  readonly providerId: string;
  readonly serviceId: string | null;
  /** Between 0 and 1; only comparable within one search. */
  readonly score: number;
  /** Some telling word of what was typed is not in it: worth a "did you mean", not a promise. */
  readonly isPartial: boolean;
}

interface Entry {
  readonly providerId: string;
  readonly serviceId: string | null;
  /** Whole phrases (names, aliases, purposes), plain, that name exactly this entry. */
  readonly phrases: ReadonlySet<string>;
}

/** What searching needs of one version of the catalogue; see {@link buildServiceIndex}. */
export interface ServiceIndex {
  readonly catalogueVersion: string;
  readonly entries: readonly Entry[];
  /** Every plain word with its stem and the entries that hold it, each with the weight of the best field. */
  readonly words: ReadonlyMap<string, { readonly stem: string; readonly found: ReadonlyMap<number, number> }>;
}

/** How much a word counts by where it stands. */
const weights = { providerName: 1, serviceName: 0.95, purpose: 0.8, providerOfService: 0.4 } as const;

/** Builds the index of a catalogue. Do it once for each version; searching is then a matter of a millisecond. */
export function buildServiceIndex(catalogue: Catalogue): ServiceIndex {
  const entries: Entry[] = [];
  const words = new Map<string, { stem: string; found: Map<number, number> }>();
  const add = (entry: number, text: string, weight: number) => {
    const own = wordsOf(text);
    // "btw-aangifte" is also found as "btwaangifte".
    const joined = own.slice(1).map((word, index) => `${own[index]}${word}`);
    for (const word of [...own, ...joined]) {
      const known = words.get(word) ?? { stem: stemOf(word), found: new Map<number, number>() };
      known.found.set(entry, Math.max(known.found.get(entry) ?? 0, weight));
      words.set(word, known);
    }
  };
  for (const provider of catalogue.providers) {
    const names = [provider.name, ...provider.aliases];
    entries.push({ providerId: provider.id, serviceId: null, phrases: new Set(names.map(plainText)) });
    for (const name of names) add(entries.length - 1, name, weights.providerName);
    for (const service of provider.services) {
      const own = [service.name, ...service.purposes];
      entries.push({ providerId: provider.id, serviceId: service.id, phrases: new Set(own.map(plainText)) });
      const entry = entries.length - 1;
      add(entry, service.name, weights.serviceName);
      for (const purpose of service.purposes) add(entry, purpose, weights.purpose);
      for (const name of names) add(entry, name, weights.providerOfService);
    }
  }
  return { catalogueVersion: catalogue.version, entries, words };
}

/**
 * The services and providers that fit what was typed, best first; equal scores in the order of the catalogue. Finds
 * words, beginnings of words, parts of compounds, plurals and typing slips. An empty list means: nothing fits.
 */
export function searchServices(index: ServiceIndex, query: string, limit = 10): readonly ServiceMatch[] {
  const typed = wordsOf(query.slice(0, 200)).slice(0, 20);
  const meaningful = typed.filter((word) => !isStopWord(word));
  const terms = meaningful.flatMap((word, position) => {
    const hits = hitsFor(index, word, meaningful.length === 1);
    const next = meaningful[position + 1];
    // "loon aangifte" also finds "loonaangifte": the pair answers for both words.
    const pair = next === undefined ? undefined : index.words.get(`${word}${next}`);
    for (const [entry, weight] of pair?.found ?? []) hits.set(entry, Math.max(hits.get(entry) ?? 0, weight));
    // A word that is nowhere in the catalogue tells little about which entry is meant.
    const rarity = hits.size === 0 ? 1 : Math.log(1 + index.entries.length / hits.size);
    return [{ hits, rarity }];
  });
  const whole = terms.reduce((sum, { rarity }) => sum + rarity, 0);
  const phrase = plainText(query);
  const scores = index.entries.map((entry, position) => {
    if (phrase !== '' && entry.phrases.has(phrase)) return { score: 1, isPartial: false };
    const matched = terms.filter(({ hits }) => hits.has(position));
    const covered = matched.reduce((sum, { rarity }) => sum + rarity, 0) / (whole || 1);
    const gained = matched.reduce((sum, { hits, rarity }) => sum + rarity * (hits.get(position) ?? 0), 0);
    const score = covered < leastCovered ? 0 : (gained / (whole || 1)) * covered * 0.99;
    return { score, isPartial: matched.length < terms.length };
  });
  const best = Math.max(0, ...scores.map(({ score }) => score));
  return index.entries
    .map(({ providerId, serviceId }, position) => ({
      providerId,
      serviceId,
      ...(scores[position] ?? { score: 0, isPartial: true }),
    }))
    .filter(({ score }) => score > 0 && score >= best * leastOfBest)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, Math.max(0, limit));
}

/** Below this share of what was typed, a match is a coincidence. */
const leastCovered = 0.3;
/** Matches far below the best one are noise in a list of choices. */
const leastOfBest = 0.25;

/** The entries that hold a word, each with how well: 1 for the word itself in a name, less for likenesses. */
function hitsFor(index: ServiceIndex, word: string, isWholeQuery: boolean): Map<number, number> {
  const hits = new Map<number, number>();
  const stem = stemOf(word);
  const alike = [...index.words].flatMap(([known, { stem: knownStem, found }]) => {
    const quality = likeness(word, stem, known, knownStem, isWholeQuery);
    return quality > 0 ? [{ quality, found }] : [];
  });
  const best = Math.max(0, ...alike.map(({ quality }) => quality));
  // Where the word itself is known, a part of it is another word: "belasting" for who typed "belastingdienst".
  const enough = best >= 0.95 ? 0.55 : 0;
  for (const { quality, found } of alike) if (quality >= enough) merge(hits, found, quality);
  const isKnown = best >= 0.6;
  if (isKnown || word.length < 4 || /^\p{N}+$/u.test(word)) return hits;
  const slips = word.length >= 8 ? 2 : 1;
  for (const [known, { found }] of index.words) {
    if (known.length < 4 || !mayBeSlipOf(word, known)) continue;
    const distance = editDistance(word, known, slips);
    if (distance <= slips) merge(hits, found, distance === 1 ? 0.7 : 0.5);
  }
  return hits;
}

/** Short words that begin differently are other words ("pizza" and "fizza"); only a swap may touch the first letter. */
function mayBeSlipOf(word: string, known: string): boolean {
  return word.length >= 8 || word[0] === known[0] || (word[0] === known[1] && word[1] === known[0]);
}

function merge(hits: Map<number, number>, found: ReadonlyMap<number, number>, quality: number): void {
  for (const [entry, weight] of found) hits.set(entry, Math.max(hits.get(entry) ?? 0, weight * quality));
}

function likeness(
  word: string,
  stem: string,
  known: string,
  knownStem: string,
  isWholeQuery: boolean,
): number {
  if (word === known) return 1;
  if (stem === knownStem) return 0.95;
  if (word.length >= (isWholeQuery ? 2 : 3) && known.startsWith(word)) {
    return 0.6 + 0.2 * (word.length / known.length);
  }
  // Parts of compounds: "aangifte" in "loonaangifte", "pensioen" in "pensioenaangiften".
  if (word.length >= 5 && (known.endsWith(word) || (stem.length >= 5 && knownStem.endsWith(stem))))
    return 0.55;
  if (known.length >= 5 && !isStopWord(known) && (word.startsWith(known) || word.endsWith(known))) return 0.5;
  return 0;
}

import type { SelectedService } from '../catalogue.ts';
import { searchWordsOf } from './searchWords.ts';
import type { ServiceIndex } from './serviceIndex.ts';
import { wordsLike } from './vocabulary.ts';

/** A service, or a whole provider (`serviceId: null`), that fits what was typed. */
export interface ServiceMatch extends SelectedService {
  /** Between 0 and 1; only comparable within one search. */
  readonly score: number;
}

export type ServiceSearch =
  /** Every telling word of what was typed is in each match. `total` counts those beyond the limit too. */
  | { readonly kind: 'found'; readonly matches: readonly ServiceMatch[]; readonly total: number }
  /** Some telling word is in no match: worth a "did you mean", not a promise. */
  | { readonly kind: 'partly'; readonly matches: readonly ServiceMatch[]; readonly total: number }
  | { readonly kind: 'nothing' };

/** What one typed word finds. */
interface Term {
  /** How well the word fits an entry, for those that it fits. */
  readonly byEntry: ReadonlyMap<number, number>;
  /** Which share of a phrase the word covers, for those that have it. */
  readonly byPhrase: ReadonlyMap<number, number>;
  readonly rarity: number;
  readonly isHelping: boolean;
  /** Whether it looks so much like what was found that it may stand for words that were not. */
  readonly isSure: boolean;
}

const mostLetters = 200;
const mostWords = 20;

/**
 * The services and providers that fit what was typed, best first; equal scores in the order of the catalogue. Finds
 * words, beginnings of words, parts of compounds, plurals, what people call a thing and typing slips.
 */
export function searchServices(index: ServiceIndex, query: string, limit = 10): ServiceSearch {
  const words = searchWordsOf(query.slice(0, mostLetters)).slice(0, mostWords);
  const telling = words.filter((word) => !index.stopWords.has(word));
  const terms = telling.map((word, place) => termOf(index, word, telling[place + 1], telling.length === 1));
  const scored = scoresOf(index, terms, index.exact.get(words.join(' ')) ?? []);
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const near = scored.filter(
    ({ score }) => score > 0 && score >= best * index.fieldWords.weights.leastOfBest,
  );
  if (near.length === 0) return { kind: 'nothing' };
  const complete = near.filter(({ isWhole }) => isWhole);
  const fitting = complete.length > 0 ? complete : near;
  const matches = withoutRepeating(index, fitting.toSorted(bestFirst))
    .toSorted(bestFirst)
    .slice(0, limit)
    .flatMap(({ entry, score }) => index.entries.slice(entry, entry + 1).map((one) => ({ ...one, score })));
  return { kind: complete.length > 0 ? 'found' : 'partly', matches, total: fitting.length };
}

interface Scored {
  readonly entry: number;
  readonly score: number;
  /** Every telling word is in it. */
  readonly isWhole: boolean;
}

function bestFirst(a: Scored, b: Scored): number {
  return b.score - a.score || a.entry - b.entry;
}

/** The entries that some word fits, and those that have exactly this name. */
function scoresOf(index: ServiceIndex, terms: readonly Term[], exact: readonly number[]): readonly Scored[] {
  const { leastCovered, mostButExact, wholeName, field } = index.fieldWords.weights;
  const whole = terms.reduce((total, { rarity }) => total + rarity, 0);
  const fits = fitOf(index, terms);
  const named = new Set(exact.flatMap((entry) => servicesOf(index, entry)));
  const scores = new Map<number, Scored>();
  for (const entry of new Set(terms.flatMap(({ byEntry }) => [...byEntry.keys()]))) {
    const matched = terms.filter(({ byEntry }) => byEntry.has(entry));
    const isWhole = matched.length === terms.length;
    if (!matched.some(({ isHelping, isSure }) => !isHelping && (isWhole || isSure))) continue;
    const covered = sum(matched.map(({ rarity }) => rarity)) / whole;
    const gained = sum(matched.map(({ byEntry, rarity }) => rarity * (byEntry.get(entry) ?? 0))) / whole;
    const fit = 1 - wholeName + wholeName * (fits.get(entry) ?? 0);
    const own = covered < leastCovered ? 0 : gained * covered * fit * mostButExact;
    scores.set(entry, {
      entry,
      score: named.has(entry) ? Math.max(own, field.serviceOfNamed) : own,
      isWhole,
    });
  }
  for (const entry of exact) scores.set(entry, { entry, score: 1, isWhole: true });
  return [...scores.values()];
}

function termOf(index: ServiceIndex, word: string, next: string | undefined, isWholeQuery: boolean): Term {
  const { vocabulary, fieldWords, entries } = index;
  const { field, sure, unknownWord } = fieldWords.weights;
  const like = new Map(wordsLike(vocabulary, word, fieldWords.weights, isWholeQuery));
  // "loon aangifte" also finds "loonaangifte": the pair answers for both words.
  const pair = vocabulary.numbers.get(`${word}${next}`);
  if (pair !== undefined) like.set(pair, 1);
  const byEntry = new Map<number, number>();
  const byPhrase = new Map<number, number>();
  for (const [number, quality] of like) {
    const rarity = index.rarity[number] ?? 0;
    for (const phrase of index.phrases.subarray(index.starts[number], index.starts[number + 1])) {
      raise(byEntry, index.entryOf[phrase] ?? 0, quality * (index.weightOf[phrase] ?? 0));
      raise(byPhrase, phrase, (quality * rarity) / (index.totalOf[phrase] ?? 1));
    }
  }
  for (const [entry, fit] of [...byEntry]) {
    for (const service of servicesOf(index, entry)) raise(byEntry, service, fit * field.providerOfService);
  }
  const isUnknown = byEntry.size === 0;
  return {
    byEntry,
    byPhrase,
    rarity: isUnknown
      ? Math.log(1 + entries.length) * unknownWord
      : Math.log(1 + entries.length / byEntry.size),
    isHelping: index.helpingWords.has(word),
    isSure: Math.max(0, ...like.values()) >= (word.length >= sure.longFrom ? sure.ofLong : sure.of),
  };
}

/** By entry, how much of its best phrase was typed. */
function fitOf(index: ServiceIndex, terms: readonly Term[]): ReadonlyMap<number, number> {
  const shares = new Map<number, number>();
  for (const { byPhrase } of terms) {
    for (const [phrase, share] of byPhrase) shares.set(phrase, (shares.get(phrase) ?? 0) + share);
  }
  const fits = new Map<number, number>();
  for (const [phrase, share] of shares) raise(fits, index.entryOf[phrase] ?? 0, Math.min(1, share));
  return fits;
}

/** From the third of the same name on, a service keeps less of its score: a list of choices shows many sorts. */
function withoutRepeating(index: ServiceIndex, sorted: readonly Scored[]): readonly Scored[] {
  const { repeatedName } = index.fieldWords.weights;
  const seen = new Map<number, number>();
  return sorted.map((one) => {
    const name = index.sameName[one.entry] ?? one.entry;
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before < 2 ? one : { ...one, score: one.score * repeatedName };
  });
}

/** The services of an entry that is a provider; of a service none. */
function servicesOf({ upTo }: ServiceIndex, entry: number): readonly number[] {
  const count = (upTo[entry] ?? 0) - entry - 1;
  return Array.from({ length: count }, (_, place) => entry + 1 + place);
}

function raise(values: Map<number, number>, key: number, value: number): void {
  values.set(key, Math.max(values.get(key) ?? 0, value));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

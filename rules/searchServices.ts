import type { SelectedService } from './catalogue.ts';
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
  /** By entry, how well the word fits it; 0 where it does not. */
  readonly byEntry: Float32Array;
  /** By phrase, which share of the phrase the word covers. */
  readonly byPhrase: Float32Array;
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
  const { leastCovered, leastOfBest, repeatedName, wholeName, field } = index.fieldWords.weights;
  const words = searchWordsOf(query.slice(0, mostLetters)).slice(0, mostWords);
  const telling = words.filter((word) => !index.stopWords.has(word));
  const terms = telling.map((word, place) => termOf(index, word, telling[place + 1], telling.length === 1));
  const whole = terms.reduce((sum, { rarity }) => sum + rarity, 0);
  const fits = fitOf(index, terms);
  const exact = new Set(index.exact.get(words.join(' ')));
  const named = new Set([...exact].flatMap((entry) => servicesOf(index, entry)));
  const scored = index.entries.map(({ providerId, serviceId }, entry) => {
    const match = { providerId, serviceId, entry };
    if (exact.has(entry)) return { ...match, score: 1, isWhole: true };
    const matched = terms.filter(({ byEntry }) => (byEntry[entry] ?? 0) > 0);
    const isWhole = matched.length === terms.length;
    const isEnough = matched.some(({ isHelping, isSure }) => !isHelping && (isWhole || isSure));
    if (!isEnough) return { ...match, score: 0, isWhole };
    const covered = matched.reduce((sum, { rarity }) => sum + rarity, 0) / whole;
    const gained =
      matched.reduce((sum, { byEntry, rarity }) => sum + rarity * (byEntry[entry] ?? 0), 0) / whole;
    const fit = 1 - wholeName + wholeName * (fits[entry] ?? 0);
    const own = covered < leastCovered ? 0 : gained * covered * fit * 0.99;
    const score = named.has(entry) ? Math.max(own, field.serviceOfNamed) : own;
    return { ...match, score, isWhole };
  });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const near = scored.filter(({ score }) => score > 0 && score >= best * leastOfBest);
  if (near.length === 0) return { kind: 'nothing' };
  const complete = near.filter(({ isWhole }) => isWhole);
  const fitting = complete.length > 0 ? complete : near;
  const seen = new Map<number, number>();
  const matches = fitting
    .toSorted((a, b) => b.score - a.score)
    .map((match) => {
      const name = index.sameName[match.entry] ?? match.entry;
      const before = seen.get(name) ?? 0;
      seen.set(name, before + 1);
      return before < 2 ? match : { ...match, score: match.score * repeatedName };
    })
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ providerId, serviceId, score }) => ({ providerId, serviceId, score }));
  return { kind: complete.length > 0 ? 'found' : 'partly', matches, total: fitting.length };
}

function termOf(index: ServiceIndex, word: string, next: string | undefined, isWholeQuery: boolean): Term {
  const { vocabulary, fieldWords, entries } = index;
  const byEntry = new Float32Array(entries.length);
  const byPhrase = new Float32Array(index.entryOf.length);
  const like = new Map(wordsLike(vocabulary, word, fieldWords.weights, isWholeQuery));
  // "loon aangifte" also finds "loonaangifte": the pair answers for both words.
  const pair = vocabulary.numbers.get(`${word}${next}`);
  if (pair !== undefined) like.set(pair, 1);
  for (const [number, quality] of like) {
    const rarity = index.rarity[number] ?? 0;
    for (const phrase of index.phrases.subarray(index.starts[number], index.starts[number + 1])) {
      const entry = index.entryOf[phrase] ?? 0;
      byEntry[entry] = Math.max(byEntry[entry] ?? 0, quality * (index.weightOf[phrase] ?? 0));
      const share = (quality * rarity) / (index.totalOf[phrase] || 1);
      byPhrase[phrase] = Math.max(byPhrase[phrase] ?? 0, share);
    }
  }
  const { providerOfService } = fieldWords.weights.field;
  entries.forEach((_, entry) => {
    const own = byEntry[entry] ?? 0;
    if (own === 0) return;
    for (const service of servicesOf(index, entry)) {
      byEntry[service] = Math.max(byEntry[service] ?? 0, own * providerOfService);
    }
  });
  const hits = byEntry.reduce((count, fit) => count + (fit > 0 ? 1 : 0), 0);
  const rarity =
    hits === 0
      ? Math.log(1 + entries.length) * fieldWords.weights.unknownWord
      : Math.log(1 + entries.length / hits);
  const { sure } = fieldWords.weights;
  const isSure = Math.max(0, ...like.values()) >= (word.length >= sure.longFrom ? sure.ofLong : sure.of);
  return { byEntry, byPhrase, rarity, isHelping: index.helpingWords.has(word), isSure };
}

/** The services of an entry that is a provider; of a service none. */
function servicesOf({ upTo }: ServiceIndex, entry: number): readonly number[] {
  const count = (upTo[entry] ?? 0) - entry - 1;
  return Array.from({ length: count }, (_, place) => entry + 1 + place);
}

/** By entry, how much of its best phrase was typed. */
function fitOf(index: ServiceIndex, terms: readonly Term[]): Float32Array {
  const fits = new Float32Array(index.entries.length);
  index.entryOf.forEach((entry, phrase) => {
    const share = terms.reduce((sum, { byPhrase }) => sum + (byPhrase[phrase] ?? 0), 0);
    fits[entry] = Math.max(fits[entry] ?? 0, Math.min(1, share));
  });
  return fits;
}

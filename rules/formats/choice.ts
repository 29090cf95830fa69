import { editDistance } from '../search/editDistance.ts';
import { plainText, stemOf, wordsOf } from '../search/searchWords.ts';
import { isStopWord } from '../search/stopWords.ts';

/** One thing that can be chosen: what it stands for, how it is shown, and other words for it. */
export interface Option<Value> {
  readonly value: Value;
  readonly label: string;
  readonly synonyms?: readonly string[];
}

/** What came of reading a choice out of a numbered list. */
export type ChoiceReading<Value> =
  | { readonly kind: 'ok'; readonly value: Value }
  | { readonly kind: 'invalid'; readonly why: 'noMatch' | 'noSuchNumber' }
  /** Several options fit what was typed. */
  | { readonly kind: 'invalid'; readonly why: 'several'; readonly values: readonly Value[] };

const cardinals = [
  ['een', 'one'],
  ['twee', 'two'],
  ['drie', 'three'],
  ['vier', 'four'],
  ['vijf', 'five'],
  ['zes', 'six'],
] as const;
const ordinals = [
  ['eerste', 'bovenste', 'first', '1e', '1ste', '1st', 'a'],
  ['tweede', 'second', '2e', '2de', '2nd', 'b'],
  ['derde', 'third', '3e', '3de', '3rd', 'c'],
  ['vierde', 'fourth', '4e', '4de', '4th', 'd'],
  ['vijfde', 'fifth', '5e', '5de', '5th', 'e'],
  ['zesde', 'sixth', '6e', '6de', '6th', 'f'],
] as const;

/**
 * Reads a choice by its text (whole, its beginning, or words that only one option has), or by its place in the list
 * ("2", "de tweede", "optie 2", "laatste"). Text goes first, so that a label that is itself a number ("3 jaar") is
 * reached by "3". What fits two options equally is a question back, never a guess: "2" between EH2+ and EH3 may be the
 * second option or the level.
 */
export function parseChoice<Value>(typed: string, options: readonly Option<Value>[]): ChoiceReading<Value> {
  const text = plainChoice(typed);
  if (text === '') return { kind: 'invalid', why: 'noMatch' };
  const names = options.map(({ label, synonyms = [] }) => [label, ...synonyms].map(plainChoice));
  const exact = options.filter((_, index) => names[index]?.includes(text));
  if (exact.length > 0) return only(exact);

  const place = placeOf(text, options.length);
  if (place.kind === 'ordinal') return byPlace(place.number, [], options);
  if (place.kind === 'number') {
    const digits = String(place.number);
    const leading = options.filter((_, index) => names[index]?.some((name) => name.split(' ')[0] === digits));
    if (leading.length > 0 && !place.isExplicit) return only(leading);
    const attached = new RegExp(`\\p{L}${digits}(?!\\p{N})`, 'u');
    const carrying = options.filter((_, index) => names[index]?.some((name) => attached.test(name)));
    return byPlace(place.number, place.isExplicit ? [] : carrying, options);
  }
  return byWords(text, options, names);
}

/** EH2+ and EH2 are different levels: the plus must survive. */
function plainChoice(text: string): string {
  return plainText(text.replace(/\+/g, 'plus').replace(/\bniveau\s*(?=[0-9])/gi, 'eh')).replace(
    /\beh ?([1-4]) ?(plus)?\b/g,
    'eh$1$2',
  );
}

function only<Value>(fitting: readonly Option<Value>[]): ChoiceReading<Value> {
  const [first, second] = fitting;
  if (first === undefined) return { kind: 'invalid', why: 'noMatch' };
  return second === undefined
    ? { kind: 'ok', value: first.value }
    : { kind: 'invalid', why: 'several', values: fitting.map(({ value }) => value) };
}

/** The option at a place, unless other options carry the same number in their name. */
function byPlace<Value>(
  place: number,
  carrying: readonly Option<Value>[],
  options: readonly Option<Value>[],
): ChoiceReading<Value> {
  const option = options[place - 1];
  const fitting = option === undefined ? carrying : [...new Set([option, ...carrying])];
  return fitting.length === 0 ? { kind: 'invalid', why: 'noSuchNumber' } : only(fitting);
}

const fillers: ReadonlySet<string> = new Set(
  'de het dat graag maar doe ik kies wil voor ga neem the please i choose take'.split(' '),
);
const placeWords: ReadonlySet<string> = new Set(
  'optie nummer nr keuze antwoord option number choice'.split(' '),
);

type Place =
  | { readonly kind: 'number'; readonly number: number; readonly isExplicit: boolean }
  | { readonly kind: 'ordinal'; readonly number: number }
  | { readonly kind: 'none' };

/** The place that a text names. "Optie 2" is explicit; a bare "2" may also be part of a label. */
function placeOf(text: string, count: number): Place {
  const words = text.split(' ').filter((word) => !fillers.has(word));
  const rest = words.filter((word) => !placeWords.has(word));
  const [word] = rest;
  if (rest.length !== 1 || word === undefined) return { kind: 'none' };
  if (['laatste', 'onderste', 'last'].includes(word)) return { kind: 'ordinal', number: count };
  const ordinal = indexOfWord(ordinals, word);
  if (ordinal >= 0) return { kind: 'ordinal', number: ordinal + 1 };
  const cardinal = indexOfWord(cardinals, word);
  if (cardinal < 0 && !/^[0-9]{1,3}$/.test(word)) return { kind: 'none' };
  const number = cardinal < 0 ? Number(word) : cardinal + 1;
  return { kind: 'number', number, isExplicit: rest.length < words.length };
}

function indexOfWord(lists: readonly (readonly string[])[], word: string): number {
  return lists.findIndex((list) => list.includes(word));
}

/** Picks the options that share the most telling words with the text. */
function byWords<Value>(
  text: string,
  options: readonly Option<Value>[],
  names: readonly (readonly string[])[],
): ChoiceReading<Value> {
  const telling = wordsOf(text).filter((word) => !isStopWord(word));
  const wanted = telling.length > 0 ? telling : wordsOf(text);
  const scored = options.map((option, index) => {
    const known = new Set((names[index] ?? []).flatMap(wordsOf));
    return { option, score: wanted.filter((word) => [...known].some((name) => isLike(word, name))).length };
  });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  if (best === 0 || best * 2 < wanted.length) return { kind: 'invalid', why: 'noMatch' };
  return only(scored.filter(({ score }) => score === best).map(({ option }) => option));
}

function isLike(word: string, name: string): boolean {
  if (word === name || stemOf(word) === stemOf(name)) return true;
  if (/\p{N}/u.test(word + name)) return false;
  if (word.length >= 4 && name.startsWith(word)) return true;
  const slips = word.length >= 8 ? 2 : 1;
  return word.length >= 5 && name.length >= 5 && editDistance(word, name, slips) <= slips;
}

import { editDistance } from './editDistance.ts';
import type { SearchWeights } from './fieldWords.ts';
import { letterSet, lettersApart } from './letterSet.ts';
import { stemOf } from './searchWords.ts';

/** The words of a catalogue, ready to be looked up by what they look like. The number of a word is its place in `words`. */
export interface Vocabulary {
  /** Plain words, sorted: words with the same beginning stand together. */
  readonly words: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly byStem: ReadonlyMap<string, readonly number[]>;
  /** Stems written backwards, sorted, each with its words: stems with the same end stand together. */
  readonly backwards: readonly { readonly mirrored: string; readonly numbers: readonly number[] }[];
  /** Which letters a word has, a bit each: words that differ in many letters need no closer look. */
  readonly letters: Int32Array;
}

/** Sorts words for looking up. */
export function buildVocabulary(unsorted: Iterable<string>): Vocabulary {
  const words = [...new Set(unsorted)].sort();
  const byStem = new Map<string, number[]>();
  words.forEach((word, number) => {
    const stem = stemOf(word);
    const alike = byStem.get(stem);
    if (alike === undefined) byStem.set(stem, [number]);
    else alike.push(number);
  });
  return {
    words,
    numbers: new Map(words.map((word, number) => [word, number])),
    byStem,
    backwards: [...byStem]
      .map(([stem, numbers]) => ({ mirrored: mirror(stem), numbers }))
      .sort((a, b) => (a.mirrored < b.mirrored ? -1 : 1)),
    letters: Int32Array.from(words, letterSet),
  };
}

/** The words that look like a typed word, by number, each with how much. Slips only where nothing else is like it. */
export function wordsLike(
  vocabulary: Vocabulary,
  typed: string,
  weights: SearchWeights,
  isWholeQuery: boolean,
): ReadonlyMap<number, number> {
  const { likeness, letters, known } = weights;
  const found = new Map<number, number>();
  const add = (number: number, quality: number) =>
    void found.set(number, Math.max(found.get(number) ?? 0, quality));
  const stem = stemOf(typed);
  const itself = vocabulary.numbers.get(typed);
  if (itself !== undefined) add(itself, likeness.same);
  for (const number of vocabulary.byStem.get(stem) ?? []) add(number, likeness.sameStem);
  // Where the word itself is there, what begins or ends with it is often another word ("Utrecht", "Utrechtse"), and a
  // part of it always is: "belasting" for who typed "belastingdienst".
  const isThere = found.size > 0;
  const most = isThere ? likeness.besideItself : 1;
  if (typed.length >= (isWholeQuery ? letters.beginningAlone : letters.beginning)) {
    for (const number of beginningWith(vocabulary, typed)) {
      const share = typed.length / (vocabulary.words[number] ?? typed).length;
      add(number, Math.min(most, likeness.beginning + (likeness.sameStem - likeness.beginning) * share ** 2));
    }
  }
  if (stem.length >= letters.part) {
    for (const number of endingWith(vocabulary, stem)) add(number, Math.min(most, likeness.tail));
  }
  if (!isThere) {
    for (const number of partsOf(vocabulary, typed, letters.part)) add(number, likeness.part);
  }
  const best = Math.max(0, ...found.values());
  if (best < known) for (const [number, quality] of slipsOf(vocabulary, typed, weights)) add(number, quality);
  return found;
}

function beginningWith({ words }: Vocabulary, typed: string): number[] {
  const from = firstPlace(words, (word) => word.slice(0, typed.length) >= typed);
  const upTo = firstPlace(words, (word) => word.slice(0, typed.length) > typed);
  return Array.from({ length: upTo - from }, (_, step) => from + step);
}

function endingWith({ backwards }: Vocabulary, stem: string): number[] {
  const end = mirror(stem);
  const from = firstPlace(backwards, ({ mirrored }) => mirrored.slice(0, end.length) >= end);
  const upTo = firstPlace(backwards, ({ mirrored }) => mirrored.slice(0, end.length) > end);
  return backwards.slice(from, upTo).flatMap(({ numbers }) => numbers);
}

/** Words that are the first or the last part of a typed compound. */
function partsOf({ byStem }: Vocabulary, typed: string, shortest: number): number[] {
  return Array.from({ length: typed.length - shortest }, (_, step) => [
    typed.slice(0, shortest + step),
    typed.slice(step + 1),
  ])
    .flat()
    .flatMap((part) => byStem.get(stemOf(part)) ?? []);
}

function slipsOf(vocabulary: Vocabulary, typed: string, { letters, likeness }: SearchWeights) {
  const slips: [number, number][] = [];
  if (typed.length < letters.swap || /^\p{N}+$/u.test(typed)) return slips;
  const most = typed.length >= letters.twoSlips ? 2 : 1;
  const own = letterSet(typed);
  vocabulary.letters.forEach((set, number) => {
    // Most words have too many other letters; measuring each would take a hundred times as long.
    if (lettersApart(own, set) > 2 * most) return;
    for (const word of vocabulary.words.slice(number, number + 1)) {
      const distance = mayBeSlip(typed, word, letters) ? editDistance(typed, word, most) : most + 1;
      if (distance <= most) slips.push([number, distance === 1 ? likeness.oneSlip : likeness.twoSlips]);
    }
  });
  return slips;
}

/** Short words that differ more than by a swap are other words, as are those that begin differently ("pizza", "fizza"). */
function mayBeSlip(typed: string, word: string, letters: SearchWeights['letters']): boolean {
  if (Math.min(word.length, typed.length) < letters.oneSlip) return sorted(typed) === sorted(word);
  return (
    typed.length >= letters.slipInFirst ||
    typed[0] === word[0] ||
    (typed[0] === word[1] && typed[1] === word[0])
  );
}

function sorted(word: string): string {
  return [...word].sort().toString();
}

/** The first place of an item for which `holds`, when it holds for all that come after; the length when for none. */
function firstPlace<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let [from, upTo] = [0, items.length];
  while (from < upTo) {
    const middle = (from + upTo) >> 1;
    if (items.slice(middle, middle + 1).some(holds)) upTo = middle;
    else from = middle + 1;
  }
  return from;
}

function mirror(word: string): string {
  return [...word].reduce((mirrored, letter) => letter + mirrored, '');
}

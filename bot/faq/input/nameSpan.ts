import type { Word } from './words.ts';

/** Where a name stands in a text, or what may be one. */
export interface NameSpan {
  readonly kind: 'personName' | 'companyName' | 'maybe';
  readonly start: number;
  readonly end: number;
}

/** The span from one word up to and including another; `undefined` when there is no such word. */
export function spanOf(
  kind: NameSpan['kind'],
  words: readonly Word[],
  from: number,
  to: number,
): readonly NameSpan[] {
  const [first, last] = [words[from], words[to]];
  return first === undefined || last === undefined ? [] : [{ kind, start: first.start, end: last.end }];
}

/** Small words inside names: `van den Berg`, `De Zon`, `Vrienden van het Park`. */
export const particles: ReadonlySet<string> = new Set(
  "van von vom der den de het 't d' ter ten te op in uit la le du di da dos el al bin ibn o' tot".split(' '),
);

/** Whether a word follows the one before it with nothing but a space between. */
export function isNextTo(word: Word | undefined): word is Word {
  return word !== undefined && /^ ?$/.test(word.gap);
}

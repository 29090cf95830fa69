/** Letters that may join two parts of a Dutch compound: `machtiging-en-beheerder`, `bestuur-s-vergadering`. */
const joints = ['', 's', 'en', 'e', 'n'];
const shortestPart = 3;
/** Nobody writes a longer word; what is longer was made to keep the reader busy. */
export const longestWord = 60;

/**
 * The parts of a Dutch compound, or `undefined` when it is not made of known words: `handtekeningformulier` is
 * `handtekening` and `formulier`. The fewest parts win, and of those the longest last part, which says what it is.
 */
export function splitCompound(
  word: string,
  isKnown: (part: string) => boolean,
): readonly string[] | undefined {
  if (word.length > longestWord) return undefined;
  // Each beginning of the word is taken apart once, however many ends fit behind it.
  const split = new Map<number, readonly string[] | undefined>();

  function partsUpTo(end: number): readonly string[] | undefined {
    if (end < 2 * shortestPart + 1) return undefined;
    if (split.has(end)) return split.get(end);
    const parts = fewestParts(end);
    split.set(end, parts);
    return parts;
  }

  function fewestParts(end: number): readonly string[] | undefined {
    let best: readonly string[] | undefined;
    for (let cut = shortestPart; cut <= end - shortestPart; cut += 1) {
      const tail = word.slice(cut, end);
      if (!isKnown(tail)) continue;
      const head = joints
        .filter((joint) => word.slice(0, cut).endsWith(joint))
        .map((joint) => word.slice(0, cut - joint.length))
        .find((part) => part.length >= shortestPart && isKnown(part));
      if (head !== undefined) return [head, tail];
      const before = partsUpTo(cut);
      if (before !== undefined && (best === undefined || before.length + 1 < best.length))
        best = [...before, tail];
    }
    return best;
  }
  return partsUpTo(word.length);
}

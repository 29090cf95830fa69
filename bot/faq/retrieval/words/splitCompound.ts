/** Letters that may join two parts of a Dutch compound: `machtiging-en-beheerder`, `bestuur-s-vergadering`. */
const joints = ['', 's', 'en', 'e', 'n'];
const shortestPart = 3;

/**
 * The parts of a Dutch compound, or `undefined` when it is not made of known words: `handtekeningformulier` is
 * `handtekening` and `formulier`. The fewest parts win, and of those the longest last part, which says what it is.
 */
export function splitCompound(
  word: string,
  isKnown: (part: string) => boolean,
): readonly string[] | undefined {
  if (word.length < 2 * shortestPart + 1) return undefined;
  let best: readonly string[] | undefined;
  for (let cut = shortestPart; cut <= word.length - shortestPart; cut += 1) {
    const tail = word.slice(cut);
    if (!isKnown(tail)) continue;
    const head = joints
      .filter((joint) => word.slice(0, cut).endsWith(joint))
      .map((joint) => word.slice(0, cut - joint.length))
      .find((part) => part.length >= shortestPart && isKnown(part));
    if (head !== undefined) return [head, tail];
    const before = splitCompound(word.slice(0, cut), isKnown);
    if (before !== undefined && (best === undefined || before.length + 1 < best.length))
      best = [...before, tail];
  }
  return best;
}

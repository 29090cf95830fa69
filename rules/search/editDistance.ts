/**
 * The number of typing slips between two words: a letter too many, too few, wrong, or two neighbours swapped
 * (Damerau's distance, restricted). Stops counting above `max` and then returns `max + 1`.
 */
export function editDistance(a: string, b: string, max: number): number {
  // Only the diagonals that `max` slips can reach: the work grows with the length of `a`, not with its square.
  const diagonals = Array.from({ length: 2 * max + 1 }, (_, diagonal) => diagonal);
  let beforePrevious: readonly number[] = [];
  let previous = diagonals.map((diagonal) => (diagonal < max ? Number.POSITIVE_INFINITY : diagonal - max));
  for (let row = 1; row <= a.length; row += 1) {
    const current: number[] = [];
    for (const diagonal of diagonals) {
      const column = row + diagonal - max;
      const isSame = a[row - 1] === b[column - 1];
      const isSwap = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          at(previous, diagonal + 1) + 1,
          at(current, diagonal - 1) + 1,
          at(previous, diagonal) + (isSame ? 0 : 1),
          isSwap ? at(beforePrevious, diagonal) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    beforePrevious = previous;
    previous = current;
  }
  return Math.min(at(previous, b.length - a.length + max), max + 1);
}

function at(row: readonly number[], place: number): number {
  return row[place] ?? Number.POSITIVE_INFINITY;
}

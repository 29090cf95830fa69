import { editDistance } from '../../../../rules/search/editDistance.ts';

const opposites = /^(?:on|in|un|im|dis|non|niet|her)/u;

/**
 * The known word that was most likely meant by one that nobody knows, or `undefined`. Short words are left alone, long
 * ones may hold two slips. The first letter stands, or is swapped with the second; and no slip turns a word into its
 * opposite (`onbevoegd` is not `bevoegd`, `onbeperkt` not `beperkt`).
 */
export function correctTypo(word: string, known: readonly string[]): string | undefined {
  if (word.length < 5 || /\p{N}/u.test(word)) return undefined;
  const max = word.length >= 8 ? 2 : 1;
  let best: string | undefined;
  let least = max + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > max || candidate.length < 4) continue;
    if (candidate[0] !== word[0] && !(candidate[0] === word[1] && candidate[1] === word[0])) continue;
    if (isOpposite(word, candidate)) continue;
    const slips = editDistance(word, candidate, Math.min(max, least));
    // Two words that are equally near: the one that ends alike, then the one met first.
    if (slips < least) {
      least = slips;
      best = candidate;
    }
  }
  return best;
}

/** Whether one word is the other with something before it that turns it round. */
export function isOpposite(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const before = opposites.exec(long)?.[0];
  if (before === undefined) return false;
  return long !== short && editDistance(long.slice(before.length), short, 1) <= 1;
}

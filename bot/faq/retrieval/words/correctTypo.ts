import { editDistance } from '../../../../rules/search/editDistance.ts';

const opposites = /^(?:on|in|un|im|dis|non|niet|her)/u;
/** Who makes more slips than this in one text is not understood better by looking on. */
const mostPerText = 40;

/**
 * The known word that was most likely meant by one that nobody knows, or `undefined`. Short words are left alone, long
 * ones may hold two slips. The first letter stands, or is swapped with the second; and no slip turns a word into its
 * opposite (`onbevoegd` is not `bevoegd`, `onbeperkt` not `beperkt`).
 */
export function correctTypo(word: string, known: readonly string[]): string | undefined {
  return openTypos(known)()(word);
}

/**
 * The same for many texts: each call begins a text, of which every word is looked up once, and no more words than
 * somebody who wants an answer mistypes.
 */
export function openTypos(known: readonly string[]): () => (word: string) => string | undefined {
  const spellings = known.filter((one) => one.length >= 4).map((one) => ({ one, letters: lettersOf(one) }));
  const byFirst = Map.groupBy(spellings, ({ one }) => one.charAt(0));

  function meantBy(word: string): string | undefined {
    if (word.length < 5 || /\p{N}/u.test(word)) return undefined;
    const max = word.length >= 8 ? 2 : 1;
    const letters = lettersOf(word);
    let best: string | undefined;
    let least = max + 1;
    for (const first of new Set([word.charAt(0), word.charAt(1)].sort())) {
      for (const { one, letters: has } of byFirst.get(first) ?? []) {
        if (Math.abs(one.length - word.length) > max || !differAtMost(letters, has, 2 * max)) continue;
        if (first !== word[0] && one[1] !== word[0]) continue;
        const slips = editDistance(word, one, Math.min(max, least));
        // Two words that are equally near: the one that was met first.
        if (slips < least && !isOpposite(word, one)) {
          least = slips;
          best = one;
        }
      }
    }
    return best;
  }

  return () => {
    const looked = new Map<string, string | undefined>();
    return (word) => {
      if (looked.has(word) || looked.size >= mostPerText) return looked.get(word);
      const meant = meantBy(word);
      looked.set(word, meant);
      return meant;
    };
  };
}

/** Whether one word is the other with something before it that turns it round. */
export function isOpposite(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const before = opposites.exec(long)?.[0];
  if (before === undefined) return false;
  return long !== short && editDistance(long.slice(before.length), short, 1) <= 1;
}

/** Which letters a word holds, a bit each. A slip changes two of them at most: most words need no closer look. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let place = 0; place < word.length; place += 1) letters |= 1 << (word.charCodeAt(place) & 31);
  return letters;
}

function differAtMost(one: number, other: number, most: number): boolean {
  let bits = one ^ other;
  for (let count = 0; bits !== 0; count += 1) {
    if (count === most) return false;
    bits &= bits - 1;
  }
  return true;
}

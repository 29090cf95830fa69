import type { ReadSentence, SentenceWord } from './readSentence.ts';

interface Stretch {
  readonly stems: ReadonlySet<string>;
  readonly isDenied: boolean;
  readonly isCondition: boolean;
}

/**
 * Whether nothing came under a "not" that the passage states: of "beherend vennoten tekenen, een stille vennoot niet"
 * comes no "een beherend vennoot tekent niet". A condition may stand on either side of a pause.
 */
export function deniesTheSame(sentence: ReadSentence, support: ReadSentence): boolean {
  const known = stretchesOf(support);
  const stated = stemsOf(known.filter(({ isDenied, isCondition }) => !isDenied && !isCondition));
  const free = stemsOf(known.filter(({ isDenied, isCondition }) => isDenied || isCondition));
  const denied = stemsOf(stretchesOf(sentence).filter(({ isDenied }) => isDenied));
  return [...denied].every((stem) => !stated.has(stem) || free.has(stem));
}

/** "Als" and "tenzij" part a sentence as well as a comma does. */
function opensClause(word: SentenceWord): boolean {
  return word.kind === 'hard' && (word.term.class === 'condition' || word.term.value === 'unless');
}

/** What stands between pauses and conditions. */
function stretchesOf({ words, opensWithCondition }: ReadSentence): readonly Stretch[] {
  const parts: SentenceWord[][] = [[]];
  for (const word of words) {
    if (word.kind === 'pause' || opensClause(word)) parts.push([]);
    if (word.kind !== 'pause') parts.at(-1)?.push(word);
  }
  return parts.map((part, at) => ({
    stems: new Set(part.flatMap((word) => (word.kind === 'content' ? [word.stem] : []))),
    isDenied: part.some((word) => word.kind === 'hard' && word.term.class === 'negation'),
    isCondition:
      (opensWithCondition && at === 0) ||
      part.some((word) => word.kind === 'hard' && word.term.class === 'condition'),
  }));
}

function stemsOf(stretches: readonly Stretch[]): ReadonlySet<string> {
  return new Set(stretches.flatMap(({ stems }) => [...stems]));
}

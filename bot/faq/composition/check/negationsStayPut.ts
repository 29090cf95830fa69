import type { ReadSentence, SentenceWord } from './readSentence.ts';

/** How many words that count may lie between a negation and what it denies in the passage. */
const reach = 4;

/**
 * What a sentence denies, its passage denies: the word after each "not" stands near a "not" there too. So "geen
 * formulier, wel een uittreksel" does not become "geen uittreksel, wel een formulier".
 */
export function negationsStayPut(sentence: ReadSentence, support: ReadSentence): boolean {
  const words = counting(support.words);
  const denials = words.flatMap((word, at) => (isNegation(word) ? [at] : []));
  return deniedIn(sentence.words).every((stem) =>
    words.some(
      (word, at) =>
        word.kind === 'content' &&
        word.stem === stem &&
        denials.some((denial) => Math.abs(denial - at) <= reach && !hasPauseBetween(support, denial, at)),
    ),
  );
}

/** For each negation the next word of content before a pause, if there is one. */
function deniedIn(words: readonly SentenceWord[]): readonly string[] {
  return words.flatMap((word, at) => {
    if (!isNegation(word)) return [];
    for (const next of words.slice(at + 1)) {
      if (next.kind === 'pause') return [];
      if (next.kind === 'content') return [next.stem];
    }
    return [];
  });
}

/** Both places count words that count only. */
function hasPauseBetween(support: ReadSentence, one: number, other: number): boolean {
  const [from, until] = one < other ? [one, other] : [other, one];
  let at = -1;
  let isPause = false;
  for (const word of support.words) {
    if (word.kind === 'pause') isPause ||= at >= from && at < until;
    else if (word.kind !== 'general') at += 1;
  }
  return isPause;
}

function counting(words: readonly SentenceWord[]): readonly SentenceWord[] {
  return words.filter((word) => word.kind === 'content' || word.kind === 'hard');
}

function isNegation(word: SentenceWord): boolean {
  return word.kind === 'hard' && word.term.class === 'negation';
}

import type { ReadSentence, SentenceWord } from './readSentence.ts';

/** A verb that moves tears three neighbours apart, a clause one or two; two words that change places tear four. */
const mostTorn = 3;

/**
 * Whether words that a sentence puts side by side stand so in the passage too, what it leaves out not counted. So the words of a passage in
 * another order, or two of them that changed places, are no sentence of the passage.
 */
export function staysTogether(sentence: ReadSentence, support: ReadSentence): boolean {
  const said = keysOf(sentence.words);
  const known = keysOf(support.words);
  const common = known.filter((key) => said.includes(key));
  const pairs = new Set(common.slice(1).flatMap((key, at) => pairsOf(common[at] ?? '', key)));
  const torn = said.slice(1).filter((key, at) => !pairs.has(`${said[at] ?? ''} ${key}`));
  return torn.length <= mostTorn;
}

/** Side by side is so both ways round: Dutch lets a verb and its object change places. */
function pairsOf(one: string, other: string): readonly string[] {
  return [`${one} ${other}`, `${other} ${one}`];
}

/** The words that count, without those that move freely. */
function keysOf(words: readonly SentenceWord[]): readonly string[] {
  return words.flatMap((word) => {
    if (word.kind === 'content') return [word.stem];
    if (word.kind !== 'hard' || free.has(word.term.class)) return [];
    return [`${word.term.class}:${word.term.value}`];
  });
}

const free: ReadonlySet<string> = new Set(['modality', 'condition', 'yesNo']);

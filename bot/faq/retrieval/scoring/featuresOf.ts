import type { Token } from '../words/reader.ts';

/** What a text is compared by: `w:` a stem, `c:` and `x:` a concept, `f:` a small word, `b:` two of them together. */
export type Features = ReadonlyMap<string, number>;

const weights = {
  concept: 1,
  /** A stem that stands for a concept too: the word itself still counts, but less than what it means. */
  stemOfConcept: 0.6,
  stem: 1,
  smallWord: 0.3,
  conceptOfSmallWord: 0.5,
  pair: 0.5,
  corrected: 0.8,
  split: 0.7,
} as const;

/** How far apart two words may stand to count as a pair. */
const reach = 2;

/** What a text is compared by. A word that is said twice counts once: shouting it is no other question. */
export function featuresOf(tokens: readonly Token[]): Features {
  const features = new Map<string, number>();
  const add = (name: string, weight: number): void => {
    features.set(name, Math.max(features.get(name) ?? 0, weight));
  };
  for (const { stem, word, concepts, how } of tokens) {
    if (how === 'stop') {
      add(`f:${word}`, weights.smallWord);
      for (const concept of concepts) add(concept, weights.conceptOfSmallWord);
      continue;
    }
    if (how === 'unknown') {
      add(`?:${stem}`, 1);
      continue;
    }
    const surety = how === 'corrected' ? weights.corrected : how === 'split' ? weights.split : 1;
    add(`w:${stem}`, surety * (concepts.length > 0 ? weights.stemOfConcept : weights.stem));
    // A word that may mean many things says less of each.
    for (const concept of concepts)
      add(concept, (surety * weights.concept) / (concepts.length > 2 ? 1.3 : 1));
  }
  const said = tokens.map(saidBy);
  for (let place = 0; place < said.length; place += 1) {
    for (let distance = 1; distance <= reach; distance += 1) {
      const pair = pairOf(said[place], said[place + distance], distance);
      if (pair !== undefined) add(pair, weights.pair / distance);
    }
  }
  return features;
}

/** What a word stands for in a pair; `undefined` for a word that nobody knows. */
function saidBy({ stem, word, concepts, how }: Token): string | undefined {
  if (how === 'unknown') return undefined;
  return concepts[0] ?? (how === 'stop' ? `f:${word}` : `w:${stem}`);
}

function pairOf(one: string | undefined, two: string | undefined, distance: number): string | undefined {
  if (one === undefined || two === undefined || one === two) return undefined;
  if (distance > 1 && one.startsWith('f:') && two.startsWith('f:')) return undefined;
  return one < two ? `b:${one}|${two}` : `b:${two}|${one}`;
}

import type { ReadSentence } from './readSentence.ts';

/**
 * "May", "must" and "need not" say the same on both sides. Without a negation "must" and "need" are one, and may come in
 * for a plain statement or fall away, but not where the stretch also says "may": there they would change places. Under a
 * negation they are two ("moet niet", "hoeft niet") and stay as they are.
 */
export function modalityAgrees(sentence: ReadSentence, support: ReadSentence): boolean {
  const said = modalities(sentence);
  const known = modalities(support);
  if (said.may !== known.may) return false;
  if (isNegated(support))
    return said.must === known.must && said.need + said.hoeft === known.need + known.hoeft;
  if (said.hoeft !== known.hoeft) return false;
  return known.may === 0 || said.must + said.need === known.must + known.need;
}

interface Modalities {
  readonly may: number;
  readonly must: number;
  readonly need: number;
  /** A verb of its own in Dutch: it says "need not", or "need only". */
  readonly hoeft: number;
}

function modalities({ hard }: ReadSentence): Modalities {
  const count = (value: keyof Modalities) =>
    hard.filter((term) => term.class === 'modality' && term.value === value).length;
  return { may: count('may'), must: count('must'), need: count('need'), hoeft: count('hoeft') };
}

/** These deny something beside the verb. */
const beside: ReadonlySet<string> = new Set(['unless', 'without']);

function isNegated(read: ReadSentence): boolean {
  return read.hard.some((term) => term.class === 'negation' && !beside.has(term.value));
}

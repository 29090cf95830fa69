import type { ReadSentence } from './readSentence.ts';
import { sameValues } from './sameValues.ts';

/**
 * "May", "must" and "need not" say the same on both sides. Without a negation "must" and "need" are one, and may come in
 * for a plain statement or fall away; under a negation they are two ("moet niet", "hoeft niet") and stay as they are.
 */
export function modalityAgrees(sentence: ReadSentence, support: ReadSentence): boolean {
  const said = modalities(sentence);
  const known = modalities(support);
  if (said.has('may') !== known.has('may')) return false;
  if (isNegated(support)) return sameValues(said, known);
  const mayDemand = known.has('must') || known.has('need') || !known.has('may');
  return mayDemand || !(said.has('must') || said.has('need'));
}

function modalities(read: ReadSentence): ReadonlySet<string> {
  return new Set(read.hard.filter((term) => term.class === 'modality').map(({ value }) => value));
}

/** These deny something beside the verb. */
const beside: ReadonlySet<string> = new Set(['unless', 'without']);

function isNegated(read: ReadSentence): boolean {
  return read.hard.some((term) => term.class === 'negation' && !beside.has(term.value));
}

import type { HardTerm } from './hardTerm.ts';
import type { ReadSentence } from './readSentence.ts';

/**
 * Whether each number keeps what it counts and what bounds it: of "hoogstens 14 dagen, binnen 30 minuten" comes no
 * "14 minuten" and no "hoogstens 30".
 */
export function measuresStayWhole(sentence: ReadSentence, support: ReadSentence): boolean {
  const known = new Set(measuresOf(support));
  return measuresOf(sentence).every((measure) => known.has(measure));
}

function measuresOf({ hard }: ReadSentence): readonly string[] {
  return hard.flatMap((term, at) => {
    const [before, after] = [hard[at - 1], hard[at + 1]];
    if (term.class !== 'number' || after?.class !== 'unit') return [];
    return [`${isBound(before) ? before.value : ''} ${term.value} ${after.value}`];
  });
}

function isBound(term: HardTerm | undefined): term is HardTerm {
  return term?.class === 'bound' || term?.class === 'when';
}

import type { PhrasingIndex } from './scoring/phrasingIndex.ts';
import type { Candidate } from './scoring/rankSubjects.ts';
import { isSameAnswer } from './scoring/subject.ts';

const mostChoices = 4;

/** Readings within some distance of the best that may be meant, the best first, each with another answer than those before. */
export function choicesOf(
  readings: readonly Candidate[],
  index: PhrasingIndex,
  within: number,
  isMeant: (candidate: Candidate) => boolean = () => true,
): readonly Candidate[] {
  const [best] = readings;
  const chosen: Candidate[] = [];
  for (const candidate of readings) {
    if (candidate.score < (best?.score ?? 0) - within || chosen.length === mostChoices) break;
    const subject = index.subjects[candidate.subject];
    const isNew = chosen.every((other) => {
      const before = index.subjects[other.subject];
      return subject !== undefined && before !== undefined && !isSameAnswer(subject, before);
    });
    if (isNew && isMeant(candidate)) chosen.push(candidate);
  }
  return chosen;
}

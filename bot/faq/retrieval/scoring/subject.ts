import type { Neighbour, Passage } from '../../passage.ts';

/** What a question can turn out to be about: a passage that answers it, or a neighbour that says why there is none. */
export type Subject =
  | { readonly kind: 'passage'; readonly passage: Passage }
  | { readonly kind: 'neighbour'; readonly neighbour: Neighbour };

/** How customers ask about a subject. */
export function phrasingsOf(subject: Subject): readonly string[] {
  return subject.kind === 'passage'
    ? [subject.passage.question, ...subject.passage.also]
    : subject.neighbour.asks;
}

/** Its id; a neighbour's is marked, because a passage may have the same. */
export function subjectId(subject: Subject): string {
  return subject.kind === 'passage' ? subject.passage.id : `neighbour ${subject.neighbour.id}`;
}

/** Whether an answer to one is an answer to the other too: two passages that share a topic. */
export function isSameAnswer(one: Subject, two: Subject): boolean {
  if (one.kind !== 'passage' || two.kind !== 'passage') return one === two;
  return (
    one.passage === two.passage || one.passage.topics.some((topic) => two.passage.topics.includes(topic))
  );
}

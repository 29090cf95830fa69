import type { Locale } from '../../../rules/locale.ts';
import type { Knowledge, Neighbour, Passage } from '../passage.ts';
import type { Found } from './found.ts';

/** Finds the passage that answers a question, or says that there is none. */
export interface Retrieval {
  retrieve(question: string, locale: Locale): Found;
  /** How it came to that, for whoever writes passages. */
  explain(question: string, locale: Locale): unknown;
}

const leastLikeness = 0.5;
const leastLead = 0.05;

/** Compares the words of a question with every phrasing of passages and neighbours. */
export function openRetrieval(knowledge: Knowledge): Retrieval {
  function ranked(question: string, locale: Locale) {
    const asked = wordsOf(question);
    const candidates: { readonly of: Passage | Neighbour; readonly phrasings: readonly string[] }[] = [
      ...knowledge.passages.map((of) => ({ of, phrasings: [of.question, ...of.also] })),
      ...knowledge.neighbours.map((of) => ({ of, phrasings: of.asks })),
    ];
    return candidates
      .filter(({ of }) => of.locale === locale)
      .map(({ of, phrasings }) => ({
        of,
        likeness: Math.max(...phrasings.map((phrasing) => likeness(asked, wordsOf(phrasing)))),
      }))
      .sort((a, b) => b.likeness - a.likeness);
  }
  return {
    retrieve(question, locale) {
      const [first, second] = ranked(question, locale);
      if (first === undefined || first.likeness < leastLikeness)
        return { kind: 'nothing', isOnSubject: false };
      if (!('sentences' in first.of)) return { kind: 'neighbour', neighbour: first.of };
      const isClose = second !== undefined && second.likeness > first.likeness - leastLead;
      if (isClose && 'sentences' in second.of) return { kind: 'unclear', choices: [first.of, second.of] };
      return { kind: 'found', passages: [first.of] };
    },
    explain: (question, locale) =>
      ranked(question, locale)
        .slice(0, 5)
        .map((one) => ({ id: one.of.id, likeness: one.likeness })),
  };
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\p{L}{2,}/gu) ?? []);
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared === 0 ? 0 : shared / Math.sqrt(one.size * other.size);
}

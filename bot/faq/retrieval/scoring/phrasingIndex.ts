import type { Reader } from '../words/reader.ts';
import { type Features, featuresOf } from './featuresOf.ts';
import { phrasingsOf, type Subject } from './subject.ts';

/** One way in which a subject is asked for. */
export interface Phrasing {
  readonly subject: number;
  readonly text: string;
  readonly vector: Vector;
}

/** Features weighed by how telling they are. */
export interface Vector {
  readonly entries: readonly (readonly [string, number])[];
  readonly length: number;
}

/** How near a question is to the ways in which one subject is asked for. */
export interface Nearness {
  /** Cosine with the nearest phrasing, 0 to 1. */
  readonly nearest: number;
  /** The three nearest together, the nearest counting most. */
  readonly three: number;
  /** Number of the nearest phrasing in `phrasings`. */
  readonly phrasing: number;
}

/** Every phrasing of every subject, by what it is compared by. */
export interface PhrasingIndex {
  readonly subjects: readonly Subject[];
  readonly phrasings: readonly Phrasing[];
  /** How telling a feature is: the fewer subjects have it, the more. */
  weightOf(feature: string): number;
  vectorOf(features: Features): Vector;
  /** How near a question is to each subject, in their order. */
  nearnessOf(question: Vector): readonly Nearness[];
}

/** Weights a word that no subject has as one that hardly any has: it must count against a match, not vanish. */
const subjectsOfUnknown = 0.7;

/** Indexes what customers ask. */
export function openPhrasingIndex(subjects: readonly Subject[], reader: Reader): PhrasingIndex {
  const read = subjects.map((subject) =>
    phrasingsOf(subject).map((text) => ({ text, features: featuresOf(reader.read(text)) })),
  );
  const subjectsWith = new Map<string, number>();
  for (const phrasings of read) {
    for (const feature of new Set(phrasings.flatMap(({ features }) => [...features.keys()]))) {
      subjectsWith.set(feature, (subjectsWith.get(feature) ?? 0) + 1);
    }
  }

  function weightOf(feature: string): number {
    const count = subjectsWith.get(feature);
    if (count === undefined && /^[bf]:/u.test(feature)) return 0;
    return Math.log(1 + subjects.length / (count ?? subjectsOfUnknown));
  }

  function vectorOf(features: Features): Vector {
    const entries = [...features].map(([name, weight]) => [name, weight * weightOf(name)] as const);
    return { entries, length: Math.sqrt(entries.reduce((sum, [, weight]) => sum + weight ** 2, 0)) || 1 };
  }

  const phrasings = read.flatMap((texts, subject) =>
    texts.map(({ text, features }): Phrasing => ({ subject, text, vector: vectorOf(features) })),
  );
  const holders = new Map<string, { phrasing: number; weight: number }[]>();
  phrasings.forEach(({ vector }, phrasing) => {
    for (const [name, weight] of vector.entries) {
      const held = holders.get(name) ?? [];
      held.push({ phrasing, weight });
      holders.set(name, held);
    }
  });

  return {
    subjects,
    phrasings,
    weightOf,
    vectorOf,
    nearnessOf(question) {
      const products = new Float64Array(phrasings.length);
      for (const [name, weight] of question.entries) {
        for (const held of holders.get(name) ?? []) {
          products[held.phrasing] = (products[held.phrasing] ?? 0) + weight * held.weight;
        }
      }
      const found = subjects.map((): Best => ({ first: 0, second: 0, third: 0, phrasing: 0 }));
      phrasings.forEach(({ subject, vector }, phrasing) => {
        const product = products[phrasing] ?? 0;
        const best = found[subject];
        if (product > 0 && best !== undefined)
          keepBest(best, product / (vector.length * question.length), phrasing);
      });
      return found.map(({ first, second, third, phrasing }) => {
        return { nearest: first, three: (3 * first + 2 * second + third) / 6, phrasing };
      });
    },
  };
}

/** The three nearest phrasings of a subject so far. */
interface Best {
  first: number;
  second: number;
  third: number;
  phrasing: number;
}

function keepBest(best: Best, cosine: number, phrasing: number): void {
  if (cosine > best.first) {
    best.third = best.second;
    best.second = best.first;
    best.first = cosine;
    best.phrasing = phrasing;
  } else if (cosine > best.second) {
    best.third = best.second;
    best.second = cosine;
  } else if (cosine > best.third) best.third = cosine;
}

import type { Reader } from '../words/reader.ts';
import { type Features, featuresOf } from './featuresOf.ts';
import { phrasingsOf, type Subject } from './subject.ts';

/** One way in which a subject is asked for. */
export interface Phrasing {
  readonly subject: number;
  readonly text: string;
  /** Of its vector. */
  readonly length: number;
}

/** A phrasing to learn from. */
export interface Example {
  readonly subject: number;
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

/** An index with what can be learned from it; the examples are large, and needed no longer than that. */
export interface OpenedIndex {
  readonly index: PhrasingIndex;
  readonly examples: readonly Example[];
}

/** Indexes what customers ask. */
export function openPhrasingIndex(subjects: readonly Subject[], reader: Reader): OpenedIndex {
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

  const examples = examplesOf(read, vectorOf);
  const phrasings = shortened(read, examples);
  const addProducts = productsWith(examples);

  const index: PhrasingIndex = {
    subjects,
    phrasings,
    weightOf,
    vectorOf,
    nearnessOf(question) {
      const products = addProducts(question);
      const found = subjects.map((): Best => ({ first: 0, second: 0, third: 0, phrasing: 0 }));
      phrasings.forEach(({ subject, length }, phrasing) => {
        const product = products[phrasing] ?? 0;
        const best = found[subject];
        if (product > 0 && best !== undefined) keepBest(best, product / (length * question.length), phrasing);
      });
      return found.map(({ first, second, third, phrasing }) => {
        return { nearest: first, three: (3 * first + 2 * second + third) / 6, phrasing };
      });
    },
  };
  return { index, examples };
}

type Read = readonly (readonly { readonly text: string; readonly features: Features }[])[];

// Functions of their own: what a closure of the index saw once, it would keep, and the examples are large.

function examplesOf(read: Read, vectorOf: (features: Features) => Vector): readonly Example[] {
  return read.flatMap((texts, subject) =>
    texts.map(({ features }): Example => ({ subject, vector: vectorOf(features) })),
  );
}

/** The phrasings as the index keeps them, in the order of the examples. */
function shortened(read: Read, examples: readonly Example[]): readonly Phrasing[] {
  const texts = read.flat();
  return examples.map(({ subject, vector }, place): Phrasing => {
    return { subject, text: texts[place]?.text ?? '', length: vector.length };
  });
}

/** Multiplies a question with every phrasing. Who has which feature lies in two long rows, a stretch for each feature. */
function productsWith(examples: readonly Example[]): (question: Vector) => Float64Array {
  const rows = new Map<string, number>();
  const sizes: number[] = [];
  for (const { vector } of examples) {
    for (const [name] of vector.entries) {
      const row = rows.get(name) ?? rows.size;
      rows.set(name, row);
      sizes[row] = (sizes[row] ?? 0) + 1;
    }
  }
  const starts = new Int32Array(sizes.length + 1);
  sizes.forEach((size, row) => {
    starts[row + 1] = (starts[row] ?? 0) + size;
  });
  const holders = new Int32Array(starts.at(-1) ?? 0);
  const weights = new Float64Array(holders.length);
  const filled = Int32Array.from(starts);
  examples.forEach(({ vector }, phrasing) => {
    for (const [name, weight] of vector.entries) {
      const row = rows.get(name) ?? 0;
      const place = filled[row] ?? 0;
      holders[place] = phrasing;
      weights[place] = weight;
      filled[row] = place + 1;
    }
  });
  return keptProducts(rows, starts, holders, weights, examples.length);
}

function keptProducts(
  rows: ReadonlyMap<string, number>,
  starts: Int32Array,
  holders: Int32Array,
  weights: Float64Array,
  count: number,
): (question: Vector) => Float64Array {
  return (question) => {
    const products = new Float64Array(count);
    for (const [name, weight] of question.entries) {
      const row = rows.get(name);
      if (row === undefined) continue;
      const end = starts[row + 1] ?? 0;
      for (let place = starts[row] ?? 0; place < end; place += 1) {
        const phrasing = holders[place] ?? 0;
        products[phrasing] = (products[phrasing] ?? 0) + weight * (weights[place] ?? 0);
      }
    }
    return products;
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

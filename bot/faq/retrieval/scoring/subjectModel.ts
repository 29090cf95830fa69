import type { Pieces } from '../pieces.ts';
import type { Example, Vector } from './phrasingIndex.ts';

/** How likely each subject is, learned from how customers ask about all of them. */
export interface SubjectModel {
  /** Logarithms of the chances of the subjects, in their order. */
  logChances(question: Vector): readonly number[];
  /** What a feature says for a subject: above 0 for it, below 0 against it. */
  says(feature: string, subject: number): number;
}

// Taken out once: where tests run, a global is looked up anew each time, and these are used millions of times.
const { abs, exp, max } = Math;

const passes = 14;
const firstStep = 4;
/** Every time an example is learned from, about half of its features are left out: no single word may decide. */
const leftOut = 0.5;
const slowing = 0.15;
/** Errors smaller than this are not worth a step; it makes learning several times as fast. */
const negligible = 0.005;

/**
 * Learns from the phrasings which words tell which subject: multinomial logistic regression by stochastic gradient
 * descent with features left out at random, for `count` subjects. It knows what the nearest phrasing alone does not:
 * that `afwezig` tells more than `tekenen`. Small enough to be learned whenever the knowledge is opened, in a fixed order,
 * so that the same knowledge always gives the same model. A pass over all examples is a piece.
 */
export function* learnSubjects(given: readonly Example[], count: number): Pieces<SubjectModel> {
  const columns = new Map<string, number>();
  for (const { vector } of given) {
    for (const [name] of vector.entries) if (!columns.has(name)) columns.set(name, columns.size);
  }
  const learned = new Float32Array(columns.size * count);
  const bias = new Float64Array(count);
  const examples = given.map(({ subject, vector }) => ({ subject, ...sparse(vector, columns, count) }));
  const scores = new Float64Array(count);
  const learners = new Int32Array(count);
  const errors = new Float64Array(count);
  const random = lcg();

  for (let pass = 0; pass < passes; pass += 1) {
    const step = firstStep / (1 + pass * slowing);
    shuffle(examples, random);
    for (const { subject, ...example } of examples) {
      const { starts, weights } = someOf(example, random);
      addUp(scores, bias, learned, starts, weights);
      toChances(scores);
      let active = 0;
      for (let one = 0; one < count; one += 1) {
        const error = (one === subject ? 1 : 0) - (scores[one] ?? 0);
        if (abs(error) < negligible) continue;
        bias[one] = (bias[one] ?? 0) + step * 0.1 * error;
        learners[active] = one;
        errors[active] = step * error;
        active += 1;
      }
      // Features outside: what is learned of one of them lies together in memory.
      for (let index = 0; index < starts.length; index += 1) {
        const start = starts[index] ?? 0;
        const weight = weights[index] ?? 0;
        for (let at = 0; at < active; at += 1) {
          const place = start + (learners[at] ?? 0);
          learned[place] = (learned[place] ?? 0) + (errors[at] ?? 0) * weight;
        }
      }
    }
    yield;
  }

  return {
    logChances(question) {
      const { starts, weights } = sparse(question, columns, count);
      const result = new Float64Array(count);
      addUp(result, bias, learned, starts, weights);
      toChances(result);
      return [...result].map((chance) => Math.log(chance + 1e-6));
    },
    says(feature, subject) {
      const column = columns.get(feature);
      return column === undefined ? 0 : (learned[column * count + subject] ?? 0);
    },
  };
}

/** Some of the features of an example, as a vector of length 1 again. */
function someOf(example: Sparse, random: () => number): Sparse {
  const kept = example.starts.map((_, index) => index).filter(() => random() > leftOut);
  if (kept.length === 0) return example;
  const starts = kept.map((index) => example.starts[index] ?? 0);
  const weights = kept.map((index) => example.weights[index] ?? 0);
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight ** 2, 0)) || 1;
  return { starts, weights: weights.map((weight) => weight / length) };
}

interface Sparse {
  readonly starts: readonly number[];
  readonly weights: readonly number[];
}

/** The known features of a vector of length 1: where their row starts, and how much of each. */
function sparse(vector: Vector, columns: ReadonlyMap<string, number>, count: number): Sparse {
  const starts: number[] = [];
  const weights: number[] = [];
  for (const [name, weight] of vector.entries) {
    const column = columns.get(name);
    if (column === undefined) continue;
    starts.push(column * count);
    weights.push(weight / vector.length);
  }
  return { starts, weights };
}

function addUp(
  scores: Float64Array,
  bias: Float64Array,
  learned: Float32Array,
  starts: readonly number[],
  weights: readonly number[],
): void {
  scores.set(bias);
  for (let index = 0; index < starts.length; index += 1) {
    const start = starts[index] ?? 0;
    const weight = weights[index] ?? 0;
    for (let one = 0; one < scores.length; one += 1) {
      scores[one] = (scores[one] ?? 0) + (learned[start + one] ?? 0) * weight;
    }
  }
}

function toChances(scores: Float64Array): void {
  const highest = scores.reduce((a, b) => max(a, b), Number.NEGATIVE_INFINITY);
  let total = 0;
  for (let one = 0; one < scores.length; one += 1) {
    const chance = exp((scores[one] ?? 0) - highest);
    scores[one] = chance;
    total += chance;
  }
  for (let one = 0; one < scores.length; one += 1) scores[one] = (scores[one] ?? 0) / total;
}

/** Lehmer's generator with a fixed start: an order without a pattern, but always the same. */
function lcg(): () => number {
  let state = 7;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function shuffle<T>(list: T[], random: () => number): void {
  for (let index = list.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    const held = list[index];
    const swapped = list[other];
    if (held !== undefined && swapped !== undefined) {
      list[index] = swapped;
      list[other] = held;
    }
  }
}

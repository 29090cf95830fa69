import type { Knowledge } from '../../bot/faq/passage.ts';
import { openRetrieval } from '../../bot/faq/retrieval/openRetrieval.ts';
import {
  type ConfidenceWeights,
  confidenceOf,
  evidenceKinds,
} from '../../bot/faq/retrieval/scoring/confidenceOf.ts';
import type { Evidence } from '../../bot/faq/retrieval/scoring/evidenceOf.ts';

/** Evidence about the best passage for a question, and whether that passage does answer it. */
export interface Example {
  readonly key: string;
  readonly evidence: Evidence;
  readonly isRight: boolean;
  readonly weight: number;
}

const folds = 3;

/**
 * Examples from the knowledge itself, none of them seen by what judges it: each phrasing of a passage is asked while it is
 * left out, each ask of a neighbour while the whole neighbour is left out, as a question that nobody thought of.
 */
export function examplesOfKnowledge(knowledge: Knowledge, weight: number): Example[] {
  const examples: Example[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const isHeld = (text: string): boolean => foldOf(text, folds) === fold;
    const withoutPhrasings = openRetrieval({
      ...knowledge,
      passages: knowledge.passages.map((passage) => ({
        ...passage,
        also: passage.also.filter((phrasing) => !isHeld(phrasing)),
      })),
    });
    for (const { id, topics, locale, also } of knowledge.passages) {
      for (const phrasing of also.filter(isHeld)) {
        const { best, evidence } = withoutPhrasings.weigh(phrasing, locale);
        if (best === null || evidence === null) continue;
        const isRight = best.id === id || best.topics.some((topic) => topics.includes(topic));
        examples.push({ key: `${locale} ${phrasing}`, evidence, isRight, weight });
      }
    }
    const withoutNeighbours = openRetrieval({
      ...knowledge,
      neighbours: knowledge.neighbours.filter(({ id }) => !isHeld(id)),
    });
    // What is unsafe or personal is stopped before retrieval; here it would only teach distrust of our own words.
    const held = knowledge.neighbours.filter(
      ({ id, kind }) => isHeld(id) && kind !== 'unsafe' && kind !== 'personalData',
    );
    for (const { locale, asks } of held) {
      for (const ask of asks) {
        const { evidence } = withoutNeighbours.weigh(ask, locale);
        if (evidence !== null) examples.push({ key: `${locale} ${ask}`, evidence, isRight: false, weight });
      }
    }
  }
  return examples;
}

/** Always the same fold for the same text. */
export function foldOf(text: string, count: number): number {
  let hash = 0;
  for (const letter of text) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return hash % count;
}

const rounds = 600;
const step = 2;
const shrink = 5e-3;

/** Logistic regression over examples: gradient descent with a little shrinking. */
export function fitWeights(examples: readonly Example[]): ConfidenceWeights {
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const mean = (of: (evidence: Evidence) => number): number =>
    examples.reduce((sum, { evidence, weight }) => sum + weight * of(evidence), 0) / total;
  const spread = evidenceKinds.map((kind) => {
    const middle = mean((evidence) => evidence[kind]);
    return { kind, mean: middle, spread: Math.sqrt(mean((evidence) => (evidence[kind] - middle) ** 2)) || 1 };
  });
  const rows = examples.map(({ evidence, isRight, weight }) => ({
    values: spread.map(({ kind, mean: middle, spread: width }) => (evidence[kind] - middle) / width),
    isRight,
    weight,
  }));
  let bias = 0;
  let weights = spread.map(() => 0);
  for (let round = 0; round < rounds; round += 1) {
    let biasSlope = 0;
    const slopes = weights.map(() => 0);
    for (const { values, isRight, weight } of rows) {
      const score = values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), bias);
      const error = ((isRight ? 1 : 0) - 1 / (1 + Math.exp(-score))) * weight;
      biasSlope += error;
      values.forEach((value, index) => {
        slopes[index] = (slopes[index] ?? 0) + error * value;
      });
    }
    bias += (step * biasSlope) / total;
    weights = weights.map(
      (weight, index) => weight + step * ((slopes[index] ?? 0) / total - shrink * weight),
    );
  }
  const of = Object.fromEntries(
    spread.map(({ kind, mean: middle, spread: width }, index) => [
      kind,
      { weight: rounded(weights[index] ?? 0), mean: rounded(middle), spread: rounded(width) },
    ]),
  ) as unknown as ConfidenceWeights['of'];
  return { bias: rounded(bias), of };
}

/** The confidence of each example by weights that were fitted without its fold. */
export function crossValidated(
  examples: readonly Example[],
  extra: readonly Example[],
): ReadonlyMap<string, number> {
  const count = 5;
  const confidences = new Map<string, number>();
  for (let fold = 0; fold < count; fold += 1) {
    const weights = fitWeights([...examples.filter(({ key }) => foldOf(key, count) !== fold), ...extra]);
    for (const { key, evidence } of examples) {
      if (foldOf(key, count) === fold) confidences.set(key, confidenceOf(evidence, weights));
    }
  }
  return confidences;
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

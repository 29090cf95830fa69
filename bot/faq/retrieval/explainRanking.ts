import { sureEnough } from './decideFound.ts';
import type { Found } from './found.ts';
import { confidenceOf, contributionsOf } from './scoring/confidenceOf.ts';
import type { Evidence } from './scoring/evidenceOf.ts';
import { featuresOf } from './scoring/featuresOf.ts';
import type { Ranker, Ranking } from './scoring/rankSubjects.ts';
import { subjectId } from './scoring/subject.ts';

/** How a question was read and why it came out as it did. Plain data, for a screen or a file. */
export interface RetrievalExplained {
  /** How each word was understood: `krabbeltje` as `krabbel`, with what it means. */
  readonly tokens: readonly {
    readonly word: string;
    readonly as: string;
    readonly how: string;
    readonly concepts: readonly string[];
  }[];
  /** The part of the question that decided. */
  readonly window: string;
  /** The five best, with the phrasing they are nearest to and the words that speak most for them. */
  readonly candidates: readonly {
    readonly id: string;
    readonly score: number;
    readonly chance: number;
    readonly nearest: number;
    readonly phrasing: string;
    readonly because: readonly string[];
  }[];
  /** What makes the best passage more or less sure. `confidence` must reach `needed`. */
  readonly confidence: number;
  readonly needed: number;
  readonly evidence: readonly { readonly evidence: string; readonly adds: number }[];
  readonly decision: Found['kind'];
}

const shown = 5;
const reasons = 4;

/** Tells how a ranking came about. */
export function explainRanking(
  { candidates, tokens, window }: Ranking,
  evidence: Evidence | null,
  { index, model }: Ranker,
  found: Found,
): RetrievalExplained {
  const features = [...featuresOf(tokens).keys()];
  return {
    tokens: tokens.map(({ word, stem, how, concepts }) => ({ word, as: stem, how, concepts })),
    window,
    candidates: candidates.slice(0, shown).map(({ subject, score, chance, nearest, phrasing }) => {
      const of = index.subjects[subject];
      return {
        id: of === undefined ? '' : subjectId(of),
        score: rounded(score),
        chance: rounded(chance),
        nearest: rounded(nearest),
        phrasing: index.phrasings[phrasing]?.text ?? '',
        because: features
          .map((feature) => ({ feature, says: model.says(feature, subject) * index.weightOf(feature) }))
          .filter(({ says }) => says > 0)
          .toSorted((a, b) => b.says - a.says)
          .slice(0, reasons)
          .map(({ feature }) => feature),
      };
    }),
    confidence: evidence === null ? Number.NEGATIVE_INFINITY : rounded(confidenceOf(evidence)),
    needed: sureEnough,
    evidence:
      evidence === null
        ? []
        : contributionsOf(evidence).map(({ evidence: kind, adds }) => ({
            evidence: kind,
            adds: rounded(adds),
          })),
    decision: found.kind,
  };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

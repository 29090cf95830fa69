import type { Evidence } from './evidenceOf.ts';

/** How each kind of evidence counts, after its mean is taken off and it is divided by its spread. */
export interface ConfidenceWeights {
  readonly bias: number;
  readonly of: Readonly<
    Record<keyof Evidence, { readonly weight: number; readonly mean: number; readonly spread: number }>
  >;
}

/**
 * Fitted by `node test/faq/fitConfidence.ts` on the tuning and practice parts of the evaluation set, with the phrasings of
 * the knowledge itself as further examples (each held out while the rest is indexed). Never on the unseen part.
 */
export const confidenceWeights: ConfidenceWeights = {
  bias: 0.162,
  of: {
    chance: { weight: 0.7504, mean: 1.0006, spread: 3.8652 },
    lead: { weight: 0.4577, mean: 0.7592, spread: 0.6547 },
    neighbourLead: { weight: 0.2985, mean: 0.3541, spread: 0.5237 },
    covered: { weight: 0.3818, mean: 0.6957, spread: 0.3046 },
    telling: { weight: 0.6603, mean: 0.4279, spread: 0.2103 },
    otherWorld: { weight: -0.5797, mean: 0.0806, spread: 0.1963 },
    unknown: { weight: -0.1292, mean: 0.0557, spread: 0.1693 },
    offField: { weight: -0.2437, mean: 0.3487, spread: 0.4766 },
    pairs: { weight: 0.3113, mean: 0.4874, spread: 0.2807 },
    asksElse: { weight: -0.2563, mean: 0.0627, spread: 0.2424 },
    words: { weight: 0.5848, mean: 1.5593, spread: 0.3886 },
  },
};

/** How sure it is that the passage answers the question, as a logit: 0 is as likely as not. */
export function confidenceOf(evidence: Evidence, weights: ConfidenceWeights = confidenceWeights): number {
  return contributionsOf(evidence, weights).reduce((sum, { adds }) => sum + adds, weights.bias);
}

/** What each kind of evidence adds, for whoever wants to know why. */
export function contributionsOf(
  evidence: Evidence,
  weights: ConfidenceWeights = confidenceWeights,
): readonly { readonly evidence: keyof Evidence; readonly adds: number }[] {
  return evidenceKinds.map((kind) => {
    const { weight, mean, spread } = weights.of[kind];
    return { evidence: kind, adds: (weight * (evidence[kind] - mean)) / spread };
  });
}

export const evidenceKinds = [
  'chance',
  'lead',
  'neighbourLead',
  'covered',
  'telling',
  'otherWorld',
  'unknown',
  'offField',
  'pairs',
  'asksElse',
  'words',
] as const satisfies readonly (keyof Evidence)[];

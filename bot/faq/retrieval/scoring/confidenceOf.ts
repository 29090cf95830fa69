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
  bias: 0.1588,
  of: {
    chance: { weight: 0.7692, mean: 0.9971, spread: 3.8437 },
    lead: { weight: 0.4283, mean: 0.7583, spread: 0.6517 },
    neighbourLead: { weight: 0.2634, mean: 0.3531, spread: 0.5213 },
    covered: { weight: 0.3721, mean: 0.6999, spread: 0.304 },
    telling: { weight: 0.6464, mean: 0.4326, spread: 0.209 },
    otherWorld: { weight: -0.5434, mean: 0.0803, spread: 0.1964 },
    unknown: { weight: -0.0991, mean: 0.0549, spread: 0.1685 },
    offField: { weight: -0.2085, mean: 0.3453, spread: 0.4755 },
    pairs: { weight: 0.3246, mean: 0.4942, spread: 0.2811 },
    asksElse: { weight: -0.2792, mean: 0.0615, spread: 0.2402 },
    words: { weight: 0.6241, mean: 1.5553, spread: 0.386 },
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

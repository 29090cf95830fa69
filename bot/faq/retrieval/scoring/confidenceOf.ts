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
  bias: 0.6349,
  of: {
    chance: { weight: 1.0899, mean: 0.9916, spread: 4.4056 },
    lead: { weight: 0.3271, mean: 0.8091, spread: 0.7052 },
    neighbourLead: { weight: 0.3525, mean: 0.3137, spread: 0.5695 },
    covered: { weight: 0.3465, mean: 0.6791, spread: 0.305 },
    telling: { weight: 0.7354, mean: 0.3877, spread: 0.193 },
    otherWorld: { weight: -0.5878, mean: 0.0864, spread: 0.1915 },
    unknown: { weight: 0.0447, mean: 0.0562, spread: 0.1554 },
    offField: { weight: -0.2514, mean: 0.2794, spread: 0.4487 },
    pairs: { weight: 0, mean: 0, spread: 1 },
    asksElse: { weight: 0, mean: 0, spread: 1 },
    words: { weight: 0.7148, mean: 1.6934, spread: 0.3947 },
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

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
  bias: 0.4308,
  of: {
    chance: { weight: 0.7679, mean: -0.2635, spread: 2.9688 },
    lead: { weight: 0.397, mean: 0.5947, spread: 0.4788 },
    neighbourLead: { weight: 0.6553, mean: 0.2855, spread: 0.5321 },
    covered: { weight: 0.603, mean: 0.672, spread: 0.3079 },
    telling: { weight: 0.4357, mean: 0.5973, spread: 0.2793 },
    otherWorld: { weight: -0.6265, mean: 0.0875, spread: 0.1935 },
    unknown: { weight: 0.0578, mean: 0.0562, spread: 0.1551 },
    offField: { weight: -0.2564, mean: 0.2797, spread: 0.4489 },
    words: { weight: 0.638, mean: 1.6934, spread: 0.3938 },
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
  'words',
] as const satisfies readonly (keyof Evidence)[];

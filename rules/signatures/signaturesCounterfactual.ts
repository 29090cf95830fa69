import type { Counterfactual } from '../decisions/decision.ts';
import type { RuleBook } from '../ruleBook.ts';
import { type SignatureQuestion, type Signatures, signaturesOf } from './signaturesOf.ts';

/** What could be otherwise about who signs. */
export const signatureChanges = [
  'withStatutes',
  'withoutStatutes',
  'withSoleAuthority',
  'withJointAuthority',
] as const;
export type SignatureChange = (typeof signatureChanges)[number];

/** The smallest change of the facts with which another number signs: tried in order, and really counted. */
export function signaturesCounterfactual(
  question: SignatureQuestion,
  { signatures, outcome, loweredByStatutes }: Signatures,
  ruleBook: RuleBook,
): Counterfactual | null {
  const changes: readonly (readonly [SignatureChange, SignatureQuestion])[] = [
    loweredByStatutes
      ? ['withoutStatutes', { ...question, statutesAllow: null }]
      : ['withStatutes', { ...question, statutesAllow: (signatures ?? 1) - 1 }],
    ['withSoleAuthority', { ...question, authority: 'sole' }],
    ['withJointAuthority', { ...question, authority: 'joint' }],
  ];
  for (const [code, changed] of changes) {
    const gives = signaturesOf(changed, ruleBook);
    if (gives.outcome !== outcome || gives.signatures !== signatures) {
      const { statutesAllow } = changed;
      return {
        code,
        params: { statutesAllow },
        gives: { signatures: gives.signatures, outcome: gives.outcome },
      };
    }
  }
  return null;
}

import type { UpgradeApplication } from '../rules/flow/upgradeApplication.ts';
import type { Locale } from '../rules/locale.ts';

/** What a turn asks of the world for its case: carried out at the supplier, one after another. */
export type CaseEffect =
  /** Hands in the confirmed application (or its revision of the supplier's version `revises`). */
  | {
      readonly kind: 'submitUpgrade';
      readonly application: UpgradeApplication;
      readonly idempotencyKey: string;
      readonly revises: number | null;
    }
  | { readonly kind: 'withdrawUpgrade'; readonly caseId: string; readonly idempotencyKey: string };

/** Why an answer did not help, as the customer chooses it. */
export const feedbackReasons = ['otherQuestion', 'unclear', 'incomplete', 'wrong'] as const;
export type FeedbackReason = (typeof feedbackReasons)[number];

/** What a turn asks of the answers to questions, for its conversation. It holds nothing of the case. */
export type FaqEffect =
  /** Looks up a question; the answer comes back as a turn of its own. */
  | {
      readonly kind: 'answerQuestion';
      readonly questionId: string;
      readonly text: string;
      /** The passage that the customer chose when two readings were close. */
      readonly passageId: string | null;
      readonly locale: Locale;
    }
  | {
      readonly kind: 'noteFeedback';
      readonly questionId: string;
      readonly helpful: boolean;
      readonly reason: FeedbackReason | null;
    };

/** What a turn asks of the world. Recorded by the commit, carried out by the outbox afterwards. */
export type Effect = CaseEffect | FaqEffect;

const faqEffectKinds: readonly string[] = ['answerQuestion', 'noteFeedback'] satisfies FaqEffect['kind'][];

/** Whether an effect belongs to the conversation rather than to its case. */
export function isFaqEffect(effect: { readonly kind: string }): effect is FaqEffect {
  return faqEffectKinds.includes(effect.kind);
}

import type { FaqOutcome } from '../../../dialogs/faqReply.ts';

/**
 * What is kept of a question. `review`: the content editor reads it. `waiting`: only when the customer says that the
 * answer did not help. `never`: nothing was asked, or what was asked may not be kept.
 */
export const keeping = {
  answered: 'waiting',
  modelUnavailable: 'waiting',
  budgetSpent: 'waiting',
  notForModel: 'waiting',
  answerRejected: 'review',
  clarified: 'review',
  notInKnowledge: 'review',
  outsideSubject: 'review',
  empty: 'never',
  tooLong: 'never',
  personalData: 'never',
  unsafe: 'never',
  off: 'never',
  failed: 'never',
} as const satisfies Record<FaqOutcome, 'review' | 'waiting' | 'never'>;

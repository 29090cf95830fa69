import type { Asked, Asking, QuestionHandler } from '../flow.ts';
import { needsCard } from '../needs.ts';
import { noteSignInCard } from '../noteSignInCard.ts';
import { stepTwoTexts } from '../texts/stepTwoTexts.ts';

/** The beginning of step 2: what will be needed, then sign-in, because personal data is shown from here on. */
export const signIn: QuestionHandler = {
  why: (flow) => stepTwoTexts[flow.locale].signInWhy,
  ask: async ({ flow }: Asking): Promise<Asked> => {
    const level = flow.facts.targetLevel?.value;
    const isFirst = flow.upgradeCase.personId === null;
    if (level !== undefined && isFirst) flow.show(needsCard(flow, level));
    return { kind: 'card', card: noteSignInCard(flow.unit, { overline: flow.overline() }) };
  },
  // A code that was typed is redeemed before any question sees it; whatever else is typed here is not an answer.
  answer: async ({ flow }) => ({ kind: 'notUnderstood', hint: stepTwoTexts[flow.locale].signInHint }),
};

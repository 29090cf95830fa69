import type { QuestionId, UpgradeCase } from './dossier.ts';
import type { FlowContext, Question } from './question.ts';
import { questions } from './questions.ts';

/** Where a case stands: a question to ask, or a point after the last question. */
export type Next =
  | { readonly kind: 'question'; readonly question: Question }
  /** Confirmed and on its way to the supplier: facts are frozen. */
  | { readonly kind: 'underway' }
  /** The supplier has it. */
  | { readonly kind: 'submitted' };

/** Whether the facts of a case may change: before it is sent, and when it came back to be mended. */
export function mayChange({ submission }: UpgradeCase): boolean {
  return submission === null || (submission.acknowledged && submission.status === 'rejected');
}

/** What comes next for this case: the whole flow in one place. Pure, so that a test can walk all of it. */
export function nextQuestion(upgradeCase: UpgradeCase, context: FlowContext): Next {
  const { submission } = upgradeCase;
  if (submission !== null && !submission.acknowledged) return { kind: 'underway' };
  // An application that was rejected is mended and sent again: its questions are open like before.
  if (!mayChange(upgradeCase)) return { kind: 'submitted' };
  const question = questions.find((candidate) =>
    isHidden(upgradeCase, context)
      ? candidate.id === 'signIn'
      : candidate.applies(upgradeCase, context) && isOpen(candidate, upgradeCase, context),
  );
  return question === undefined ? { kind: 'submitted' } : { kind: 'question', question };
}

/** Whose case it is has to sign in before anything of it is asked, shown or changed: also what came before sign-in. */
function isHidden({ personId }: UpgradeCase, { isSignedIn }: FlowContext): boolean {
  return personId !== null && !isSignedIn;
}

function isOpen(question: Question, upgradeCase: UpgradeCase, context: FlowContext): boolean {
  return upgradeCase.reopened.includes(question.id) || !question.isAnswered(upgradeCase, context);
}

/**
 * The question before `current` that the customer answered themselves: where "terug" goes. Known and decided facts
 * are passed over. `null` at the beginning, and for who is not signed in to the case of a person.
 */
export function previousQuestion(
  upgradeCase: UpgradeCase,
  current: QuestionId,
  context: FlowContext,
): Question | null {
  if (isHidden(upgradeCase, context)) return null;
  const place = questions.findIndex(({ id }) => id === current);
  const before = questions.slice(0, Math.max(place, 0)).toReversed();
  return (
    before.find(
      (question) =>
        question.facts.some((name) => upgradeCase.facts[name]?.origin === 'given') &&
        question.applies(upgradeCase, context) &&
        question.isAnswered(upgradeCase, context),
    ) ?? null
  );
}

import { type QuestionId, questionIds } from '../rules/flow/dossier.ts';

/** Whether what is pending is a question of the flow, rather than a prompt of the assistant itself. */
export function isQuestion(promptId: string): promptId is QuestionId {
  return (questionIds as readonly string[]).includes(promptId);
}

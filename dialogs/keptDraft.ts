import { canonicalJson } from '../rules/canonicalJson.ts';
import { type QuestionId, questionIds } from '../rules/flow/dossier.ts';
import type { Json } from './conversationState.ts';
import type { TurnUnit } from './turnUnit.ts';

/** Keeps what was answered of the pending question so far, while the customer does something else. */
export function keepDraft(unit: TurnUnit): void {
  const { pending } = unit.conversation;
  const isQuestion = (questionIds as readonly string[]).includes(pending?.promptId ?? '');
  if (pending === null || pending.draft === null || !isQuestion) return;
  unit.conversation.kept = { promptId: pending.promptId, draft: pending.draft, facts: factsOf(unit) };
}

/** What was kept of this question, once; `null` when nothing was, or when the facts have changed since. */
export function takeKeptDraft(unit: TurnUnit, questionId: QuestionId): Json {
  const kept = unit.conversation.kept ?? null;
  if (kept === null || kept.promptId !== questionId) return null;
  unit.conversation.kept = null;
  return kept.facts === factsOf(unit) ? kept.draft : null;
}

function factsOf(unit: TurnUnit): string {
  return unit.digest(canonicalJson(unit.upgradeCase?.facts ?? null));
}

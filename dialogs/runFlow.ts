import type { StatePropertyAccessor, TurnContext } from 'botbuilder';
import type { DialogState } from 'botbuilder-dialogs';
import { dialogContextFor } from './dialogContextFor.ts';
import type { AnswerInput, Flow } from './flow.ts';
import { flowTurn } from './flowTurn.ts';
import { questionPromptId } from './questionPrompt.ts';
import { DialogTurnStatus } from './sdk.ts';
import { flowVersion, stepDialogs, upgradeDialogId } from './stepDialogs.ts';
import type { TurnUnit } from './turnUnit.ts';

/** Makes the context in which the SDK's dialogs run: its adapter sends into the unit of work. */
export type ContextFor = (unit: TurnUnit) => TurnContext;

const stackOfTurn = Symbol('dialog stack');
const stackInTurn: StatePropertyAccessor<DialogState> = {
  get: async (context: TurnContext) => context.turnState.get<DialogState>(stackOfTurn),
  set: async (context: TurnContext, state: DialogState) => void context.turnState.set(stackOfTurn, state),
  delete: async (context: TurnContext) => void context.turnState.delete(stackOfTurn),
} as StatePropertyAccessor<DialogState>;

const dialogs = stepDialogs(stackInTurn);

/**
 * Runs the flow of a case for one turn: takes the answer to the pending question if there is one, then asks what
 * comes next. The stored stack is only a cache: where it does not fit the pending question it is built anew from the
 * facts, so that a deploy, a crash or a correction never leaves anybody at a step that is gone.
 */
export async function runFlow(flow: Flow, contextFor: ContextFor, input: AnswerInput | null): Promise<void> {
  const { conversation } = flow.unit;
  const context = contextFor(flow.unit);
  context.turnState.set(flowTurn, { flow, input });
  const cached = input === null ? null : stackFor(flow);
  const state = cached ?? { dialogStack: [] };
  context.turnState.set(stackOfTurn, state);
  const dc = await dialogContextFor(dialogs, context);
  if (cached === null) await dc.beginDialog(upgradeDialogId);
  const status = input === null ? DialogTurnStatus.waiting : (await dc.continueDialog()).status;
  const isWaiting = status === DialogTurnStatus.waiting && state.dialogStack.length > 0;
  conversation.stack = isWaiting
    ? { flowVersion, state: JSON.parse(JSON.stringify(state)) as DialogState }
    : null;
  // The SDK's compiled steps keep their context alive until V8 looks at everything: what hangs on it goes now.
  context.turnState.clear();
}

/** The stored stack when it belongs to this version of the flow and waits at the pending question. */
function stackFor(flow: Flow): DialogState | null {
  const { stack, pending } = flow.unit.conversation;
  if (stack === null || stack.flowVersion !== flowVersion || pending === null) return null;
  const active = stack.state.dialogStack.at(-1);
  const waitsAt = (active?.state as { questionId?: string } | undefined)?.questionId;
  return active?.id === questionPromptId && waitsAt === pending.promptId ? stack.state : null;
}

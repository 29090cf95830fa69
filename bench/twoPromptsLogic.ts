import type { Activity, StatePropertyAccessor } from 'botbuilder';
import { TurnContext } from 'botbuilder';
import type { DialogState } from 'botbuilder-dialogs';
import { DialogSet, DialogTurnStatus } from 'botbuilder-dialogs';
import type { TurnLogic } from '../bot/turn/createTurns.ts';
import { TurnAdapter } from '../bot/turn/turnAdapter.ts';
import { dialogContextFor } from '../dialogs/dialogContextFor.ts';
import { unitOf, unitOfTurn } from '../dialogs/unitOf.ts';
import { twoPromptsDialogs, twoPromptsRoot } from './twoPromptsDialog.ts';

/**
 * The two-prompt waterfall as the logic of our own turn: where the upgrade dialogs stand in the product. The stack
 * lies in the conversation's state, which the turn encrypts and commits.
 */
export function twoPromptsLogic(): TurnLogic {
  const adapter = new TurnAdapter();
  const dialogs = new DialogSet(stackOfConversation);
  for (const dialog of twoPromptsDialogs()) dialogs.add(dialog);
  return async (unit, incoming) => {
    if (incoming.kind !== 'activity' || incoming.activity.type !== 'message') return;
    const activity: Partial<Activity> = {
      type: 'message',
      id: incoming.incomingId,
      channelId: 'directline',
      text: incoming.activity.text ?? '',
      from: { id: 'customer', name: '' },
      recipient: { id: 'assistant', name: '' },
      conversation: { id: incoming.conversationId, name: '', isGroup: false, conversationType: 'personal' },
    };
    const context = new TurnContext(adapter, activity);
    context.turnState.set(unitOfTurn, unit);
    const dialogContext = await dialogContextFor(dialogs, context);
    const result = await dialogContext.continueDialog();
    if (result.status === DialogTurnStatus.empty) await dialogContext.beginDialog(twoPromptsRoot);
    context.turnState.clear();
  };
}

const flowVersion = 1;

/** The dialog state in the unit of work, by reference: what the dialogs change is what the commit stores. */
const stackOfConversation: StatePropertyAccessor<DialogState> = {
  async get(context: TurnContext, fallback?: DialogState): Promise<DialogState> {
    const { conversation } = unitOf(context);
    conversation.stack ??= { flowVersion, state: fallback ?? { dialogStack: [] } };
    return conversation.stack.state;
  },
  async set(context: TurnContext, state: DialogState): Promise<void> {
    unitOf(context).conversation.stack = { flowVersion, state };
  },
  async delete(context: TurnContext): Promise<void> {
    unitOf(context).conversation.stack = null;
  },
};

import type { StatePropertyAccessor, TurnContext } from 'botbuilder';
import type { DialogState } from 'botbuilder-dialogs';
import { DialogSet, DialogTurnStatus } from 'botbuilder-dialogs';
import { unitOf } from '../dialogs/unitOf.ts';
import { twoPromptsDialogs, twoPromptsRoot } from './twoPromptsDialog.ts';

/**
 * The two-prompt waterfall as the logic of our own turn: where the upgrade dialogs stand in the product. The stack
 * lies in the conversation's state, which the turn encrypts and commits.
 */
export function twoPromptsLogic(): (context: TurnContext) => Promise<void> {
  const dialogs = new DialogSet(stackOfConversation);
  for (const dialog of twoPromptsDialogs()) dialogs.add(dialog);
  return async (context) => {
    if (context.activity.type !== 'message') return;
    const dialogContext = await dialogs.createContext(context);
    const result = await dialogContext.continueDialog();
    if (result.status === DialogTurnStatus.empty) await dialogContext.beginDialog(twoPromptsRoot);
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

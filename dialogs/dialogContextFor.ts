import type { TurnContext } from 'botbuilder';
import type { DialogContext, DialogSet } from './sdk.ts';

/** Where the SDK keeps its memory scopes and path resolvers for the rest of a turn, and looks for them first. */
const memoryConfigurationOfTurn = 'DialogStateManagerConfiguration';

/** The same for every turn: scopes and resolvers hold nothing themselves, they read the context they are given. */
let memoryConfiguration: unknown;

/**
 * The SDK's dialog context of a turn. By itself the SDK makes its memory configuration anew for every turn, which
 * costs more than all steps of a waterfall; here the first one serves every turn.
 */
export async function dialogContextFor(dialogs: DialogSet, context: TurnContext): Promise<DialogContext> {
  if (memoryConfiguration !== undefined) {
    context.turnState.set(memoryConfigurationOfTurn, memoryConfiguration);
  }
  const dialogContext = await dialogs.createContext(context);
  memoryConfiguration ??= context.turnState.get(memoryConfigurationOfTurn);
  return dialogContext;
}

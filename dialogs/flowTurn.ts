import type { TurnContext } from 'botbuilder';
import type { AnswerInput, Flow } from './flow.ts';

/** What the dialogs of the flow find in their context. */
export interface FlowTurn {
  readonly flow: Flow;
  /** What the customer answered in this turn, `null` when the flow is only started or resumed. */
  readonly input: AnswerInput | null;
}

/** Where it sits in the turn state. */
export const flowTurn = Symbol('flow turn');

/** The flow of this turn. */
export function flowTurnOf(context: Pick<TurnContext, 'turnState'>): FlowTurn {
  const turn = context.turnState.get<FlowTurn>(flowTurn);
  if (turn === undefined) throw new Error('The dialogs of the flow run only through runFlow.');
  return turn;
}

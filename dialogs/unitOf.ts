import type { TurnContext } from 'botbuilder';
import type { TurnUnit } from './turnUnit.ts';

/** Where the unit of work sits in the turn state of a context: a symbol, for the context may be a proxy. */
export const unitOfTurn = Symbol('unit of work');

/** The unit of work of this turn. */
export function unitOf(context: Pick<TurnContext, 'turnState'>): TurnUnit {
  const unit = context.turnState.get<TurnUnit>(unitOfTurn);
  if (unit === undefined) throw new Error('This context was not made by a turn: it has no unit of work.');
  return unit;
}

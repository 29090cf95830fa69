import type { Incoming } from '../../dialogs/incoming.ts';

export type { CustomerActivity, Incoming, SignedInPerson } from '../../dialogs/incoming.ts';

/** What came of a turn. */
export type TurnResult =
  /** Committed; `activityId` is the id of the customer's activity in the log, `null` when there is none. */
  | { readonly kind: 'done'; readonly activityId: string | null }
  /** This incomingId was committed before: here is what the first delivery got. */
  | { readonly kind: 'duplicate'; readonly activityId: string | null }
  | { readonly kind: 'unknownConversation' }
  /** Guards missed five times or the queue of this case is full: nothing was stored, send it again. */
  | { readonly kind: 'busy' };

/** One turn at a time per case (per conversation until a case is attached). */
export interface Turns {
  run(incoming: Incoming): Promise<TurnResult>;
}

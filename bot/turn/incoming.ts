import type { DocumentRef } from '../../rules/dossier.ts';
import type { Locale } from '../../rules/locale.ts';

/**
 * What a customer did, as any channel delivers it after checking it: the channel has overwritten `from`,
 * `conversation` and `channelId`, and staged uploaded files.
 */
export interface CustomerActivity {
  readonly type: 'message' | 'event';
  /** The user id of the channel's token. */
  readonly userId?: string;
  readonly text?: string;
  /** The value of a card submit or event; a JSON value from outside, not checked yet. */
  readonly value?: unknown;
  readonly name?: string;
  readonly channelData?: Readonly<Record<string, unknown>>;
  readonly localTimezone?: string;
  /** Files that came with it, already encrypted and stored, not attached to a case yet. */
  readonly documents: readonly DocumentRef[];
}

/** The person that the supplier's OpenID provider signed in. */
export interface SignedInPerson {
  readonly personId: string;
  readonly name: string;
}

/** Everything that can start a turn. `incomingId` makes a redelivery recognisable within its conversation. */
export type Incoming =
  | {
      readonly kind: 'conversationStarted';
      readonly conversationId: string;
      readonly incomingId: string;
      readonly sessionId: string;
      readonly locale: Locale;
      readonly channel: 'directLine';
    }
  /** The same customer in a new browser session: nothing personal is shown until they sign in again. */
  | {
      readonly kind: 'sessionResumed';
      readonly conversationId: string;
      readonly incomingId: string;
      readonly sessionId: string;
    }
  | {
      readonly kind: 'activity';
      readonly conversationId: string;
      readonly incomingId: string;
      readonly sessionId: string;
      readonly activity: CustomerActivity;
    }
  | {
      readonly kind: 'signedIn';
      readonly conversationId: string;
      readonly incomingId: string;
      readonly sessionId: string;
      readonly person: SignedInPerson;
    }
  /** The outbox carried out an effect for a case; `result` is what the handler of that effect made of it. */
  | {
      readonly kind: 'effectResult';
      readonly caseId: string;
      readonly incomingId: string;
      readonly effect: string;
      readonly result: unknown;
      /** The outbox row that is done with this turn; absent while it goes on trying. */
      readonly completes?: string;
    }
  /** The supplier says that an application changed (webhook or poll); already verified and parsed. */
  | {
      readonly kind: 'applicationChanged';
      readonly caseId: string;
      readonly incomingId: string;
      readonly news: unknown;
    };

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

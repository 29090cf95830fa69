import type { DocumentRef } from '../rules/flow/dossier.ts';
import type { Locale } from '../rules/locale.ts';
import type { FaqReply } from './faqReply.ts';
import type { ApplicationState, SubmitOutcome } from './ports/upgradeBackend.ts';

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

/** What the outbox made of an effect. */
export type EffectResult =
  | { readonly kind: 'outcome'; readonly outcome: SubmitOutcome }
  /** The backend cannot be reached for a while; the outbox goes on trying. */
  | { readonly kind: 'delayed' }
  /** It cannot be carried out, now or later: an error of ours or of the backend, which the log tells. */
  | { readonly kind: 'failed' };

/** Everything that can start a turn. `incomingId` makes a redelivery recognisable within its conversation or case. */
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
  /** The outbox carried out an effect for a case, or is held up. */
  | {
      readonly kind: 'effectResult';
      readonly caseId: string;
      readonly incomingId: string;
      readonly effect: string;
      readonly result: EffectResult;
      /** The outbox row that is done with this turn; absent while it goes on trying. */
      readonly completes?: string;
    }
  /** The outbox looked up a question of the customer. */
  | {
      readonly kind: 'questionAnswered';
      readonly conversationId: string;
      readonly incomingId: string;
      readonly questionId: string;
      readonly reply: FaqReply;
      /** The outbox row that is done with this turn. */
      readonly completes: string;
    }
  /** The supplier says that an application changed (webhook or poll); already verified and parsed. */
  | {
      readonly kind: 'applicationChanged';
      readonly caseId: string;
      readonly incomingId: string;
      readonly news: ApplicationState;
    }
  /** The catalogue changed, and with it a level that this case rests on. */
  | {
      readonly kind: 'catalogueChanged';
      readonly caseId: string;
      readonly incomingId: string;
    };

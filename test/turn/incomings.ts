import { randomUUID } from 'node:crypto';
import type { CustomerActivity, Incoming } from '../../bot/turn/incoming.ts';

/** A conversation that begins. */
export function started(conversationId: string, sessionId = 's1', locale: 'nl' | 'en' = 'nl'): Incoming {
  const incomingId = `start-${conversationId}`;
  return {
    kind: 'conversationStarted',
    conversationId,
    incomingId,
    sessionId,
    locale,
    channel: 'directLine',
  };
}

/** Something typed. */
export function typed(
  conversationId: string,
  text: string,
  sessionId = 's1',
  incomingId: string = randomUUID(),
): Incoming {
  return sent(conversationId, { type: 'message', text, documents: [] }, sessionId, incomingId);
}

/** Any activity of the customer. */
export function sent(
  conversationId: string,
  activity: CustomerActivity,
  sessionId = 's1',
  incomingId: string = randomUUID(),
): Incoming {
  return { kind: 'activity', conversationId, incomingId, sessionId, activity };
}

/** The supplier's OpenID provider signed somebody in. */
export function signedIn(
  conversationId: string,
  personId: string,
  name = personId,
  sessionId = 's1',
): Incoming {
  return {
    kind: 'signedIn',
    conversationId,
    incomingId: randomUUID(),
    sessionId,
    person: { personId, name },
  };
}

import type { DialogState } from 'botbuilder-dialogs';
import type { CardButton } from '../cards/cardButtons.ts';
import type { QuestionId } from '../rules/flow/dossier.ts';
import type { Locale } from '../rules/locale.ts';
import type { FaqAnswer, FaqAnswerKind } from './faqReply.ts';

/** A JSON value: what survives a round trip through the store. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What can be pending: a question of the flow, or one of the assistant's own prompts. */
export const promptIds = [
  'menu',
  'restart',
  'withdraw',
  'adoptCase',
  'needsLevel',
  'statusSignIn',
  'faqQuestion',
  'faqChoice',
] as const;
export type PromptId = QuestionId | (typeof promptIds)[number];

/** The question that waits for an answer. It is the truth; the stored dialog stack is only a cache of it. */
export interface Pending {
  readonly promptId: PromptId;
  /** The question in words, for the card that takes its place when it is answered. */
  readonly title: string;
  /** Binds a card to this asking: an older card has another nonce. */
  readonly nonce: string;
  /** Answers given so far to a question of several parts. */
  readonly draft: Json;
  /** The buttons of its card: typing what stands on one does what it does. */
  readonly buttons: readonly CardButton[];
  /** How often the answer was not understood in a row. */
  readonly misses: number;
  /** The activity that shows the card, to replace it by the answer; `null` when there is none. */
  readonly activityId: string | null;
}

/** Answers given so far to a question that is not on the screen now, and a hash of the facts they were given with. */
export interface KeptDraft {
  readonly promptId: PromptId;
  readonly draft: Json;
  readonly facts: string;
}

/** What stands open between the customer and the answers to their questions. */
export interface FaqState {
  /** Questions that are being looked up, oldest first. `isAboutSelf`: "kan ik dit zelf tekenen?" */
  readonly waiting: readonly WaitingQuestion[];
  /** Answers that were shown and can still be judged, newest last. */
  readonly shown: readonly ShownAnswer[];
  /** The readings to choose from, while that is asked. */
  readonly choices: readonly { readonly id: string; readonly question: string }[];
  /** Whether the question whose readings stand there was about the customer. */
  readonly isAboutSelf: boolean;
  /** A prompt of the assistant that the readings took the place of: it comes back after the answer. */
  readonly aside: PromptId | null;
}

export interface WaitingQuestion {
  readonly questionId: string;
  readonly isAboutSelf: boolean;
  /** When it was asked (ms since 1970). */
  readonly askedAt: number;
  /** Who was signed in then: what they asked is told to nobody else. */
  readonly personId: string | null;
}

/** An answer on the screen: enough to show its card again without its buttons. */
export interface ShownAnswer {
  readonly questionId: string;
  readonly activityId: string;
  readonly kind: FaqAnswerKind;
  readonly answer: FaqAnswer;
  /** What the rules say for the customer's own case. */
  readonly own: string | null;
  /** To whom it was shown; `null` when nobody was signed in. */
  readonly personId: string | null;
  /** `asked`: it did not help, and why is being asked. */
  readonly feedback: 'open' | 'asked';
}

/** Who signed in to this conversation, in which browser session, and when they were last active (ms since 1970). */
export interface SignedIn {
  readonly personId: string;
  readonly name: string;
  readonly sessionId: string;
  readonly seenAt: number;
}

/** The state of one conversation beside its case. Plain JSON; a turn may change it, the commit stores it. */
export interface ConversationState {
  locale: Locale;
  /** The newest browser session of the holder of the token. */
  sessionId: string;
  signedIn: SignedIn | null;
  pending: Pending | null;
  /** What the customer had answered of a question when they stepped aside from it; absent before the first time. */
  kept?: KeptDraft | null;
  /** Questions of the customer and their answers; absent before the first one. */
  faq?: FaqState;
  /** `flow`: the questions of the upgrade; `menu`: between tasks, with or without a case. */
  mode: 'menu' | 'flow';
  /** The dialog stack with the version of the flow that made it; dropped when the version differs. */
  stack: { readonly flowVersion: number; readonly state: DialogState } | null;
}

/** Idle time after which a sign-in ends on its own: a shared computer is normal. */
export const signInIdleMs = 30 * 60 * 1000;

/** The sign-in of this browser session if it still counts at `now` (ms since 1970), else `null`. */
export function activeSignIn(
  conversation: Pick<ConversationState, 'signedIn'>,
  sessionId: string,
  now: number,
): SignedIn | null {
  const { signedIn } = conversation;
  if (signedIn === null || signedIn.sessionId !== sessionId) return null;
  return now - signedIn.seenAt <= signInIdleMs ? signedIn : null;
}

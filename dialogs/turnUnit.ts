import type { Activity } from 'botbuilder';
import type { Catalogue } from '../rules/catalogue.ts';
import type { UpgradeCase } from '../rules/flow/dossier.ts';
import type { AuthorityCheck, Person, PriceList, Profile } from '../rules/profile.ts';
import type { Receipt } from '../rules/receipts/receipt.ts';
import type { RuleBook } from '../rules/ruleBook.ts';
import type { ServiceIndex } from '../rules/search/serviceIndex.ts';
import type { ConversationState, SignedIn } from './conversationState.ts';
import type { Effect } from './effect.ts';

/** An answer of the world inside a turn: what was read, or that it could not be read in time. */
export type Reading<T> = { readonly kind: 'read'; readonly value: T } | { readonly kind: 'unavailable' };

/** A catalogue with its search index. */
export interface CatalogueReading {
  readonly catalogue: Catalogue;
  readonly index: ServiceIndex;
  /** When the backend last said that this is the newest (ms since 1970); absent: just now. */
  readonly readAt?: number;
}

/**
 * Reads of the world inside a turn. Each has a deadline and is remembered for the incoming that started the turn,
 * so that a replay after a conflict sees the same world.
 */
export interface World {
  /** The newest catalogue with its search index; a stored one when the backend is down. */
  catalogue(): Promise<Reading<CatalogueReading>>;
  priceList(): Promise<Reading<PriceList>>;
  profile(personId: string): Promise<Reading<Profile | null>>;
  checkAuthority(kvkNumber: string, applicant: Person): Promise<Reading<AuthorityCheck>>;
}

/** What came of a code that somebody typed into the chat. */
export type TypedCodeOutcome =
  | { readonly kind: 'signedIn'; readonly person: { readonly personId: string; readonly name: string } }
  | { readonly kind: 'notACode' }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'tooMany' };

/** An activity to send or to put in the place of an earlier one. The unit adds ids, sender, time and sequence. */
export type OutgoingActivity = Partial<Activity> & { readonly type: string };

/**
 * One turn as one unit of work, as the dialogs see it. Nothing leaves before the commit: activities and effects
 * are buffered, states are written with guards. Everything in it is thrown away when the commit misses a guard.
 */
export interface TurnUnit {
  readonly now: Date;
  /** Today in Amsterdam, `YYYY-MM-DD`. */
  readonly today: string;
  readonly ruleBook: RuleBook;
  readonly conversation: ConversationState;
  /** The sign-in that counts in this turn, `null` when anonymous or too long idle. */
  readonly signedIn: SignedIn | null;
  /** Whether this turn found a sign-in of this session that had been idle for too long. */
  readonly signInExpired: boolean;
  /** News of a case that this conversation no longer holds: nothing that is said is heard by anybody. */
  readonly isElsewhere: boolean;
  /** The case of this conversation, `null` before one is opened. Assign to change it. */
  upgradeCase: UpgradeCase | null;
  readonly world: World;
  /** Address of the web server as customers reach it, without a slash at the end. */
  readonly publicUrl: string;

  /** Opens a new case and attaches it to the conversation. */
  openCase(): UpgradeCase;
  /** Cases of this person that are not closed, newest first. */
  openCasesOf(personId: string): Promise<readonly UpgradeCase[]>;
  /** Attaches another case to the conversation; the one it had is closed when `closeCurrent`. */
  switchCase(caseId: string, options: { readonly closeCurrent: boolean }): Promise<void>;
  /** Lets go of the case without closing it. */
  detachCase(): void;
  /** Closes the case for good and lets go of it. */
  closeCase(): void;
  signIn(person: { readonly personId: string; readonly name: string }): void;
  signOut(): void;
  redeemTypedCode(text: string): Promise<TypedCodeOutcome>;

  /** Buffers an activity; returns its id. */
  send(activity: OutgoingActivity): string;
  /** Buffers a replacement of an activity that was sent before (also in an earlier turn). */
  replace(activityId: string, activity: OutgoingActivity): void;
  request(effect: Effect): void;
  /** Keeps the receipts of the application that this turn confirms with its case. */
  keepReceipts(receipts: readonly Receipt[]): void;
  /** Notes an event of the case in its audit chain: a code word, never personal data. */
  audit(what: string): void;
  /** An id that is the same in every replay of this turn. */
  newId(): string;
  /** SHA-256 as lower-case hex. */
  digest(text: string): string;
}

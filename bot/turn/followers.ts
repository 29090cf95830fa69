import type { Activity } from 'botbuilder';
import type { Audience } from './activityRow.ts';

/** What a commit added to a conversation, for those who have it open. */
export interface Committed {
  /** The last sequence before this commit. */
  readonly after: number;
  readonly watermark: number;
  readonly lines: readonly { readonly audience: Audience; readonly activity: Partial<Activity> }[];
  /** The browser session of the turn: what is personal in it was said by it, or to who is signed in to it. */
  readonly session: string;
}

export interface Follower {
  /** The last sequence that it has seen. */
  readonly watermark: number;
  /** Reads on in the log. */
  catchUp(): void;
  committed(news: Committed): void;
  typing(activity: Partial<Activity>): void;
}

/** Who has which conversation open on this node. A hint only: readers catch up from the log by watermark. */
export class Followers {
  readonly #byConversation = new Map<string, Set<Follower>>();

  add(conversationId: string, follower: Follower): () => void {
    const followers = this.#byConversation.get(conversationId) ?? new Set();
    followers.add(follower);
    this.#byConversation.set(conversationId, followers);
    return () => {
      followers.delete(follower);
      if (followers.size === 0 && this.#byConversation.get(conversationId) === followers) {
        this.#byConversation.delete(conversationId);
      }
    };
  }

  /** Whether anybody follows anything. */
  get any(): boolean {
    return this.#byConversation.size > 0;
  }

  /** Per conversation that is open, the last sequence that all who have it open have seen. */
  watermarks(): ReadonlyMap<string, number> {
    const lowest = new Map<string, number>();
    for (const [id, followers] of this.#byConversation) {
      lowest.set(id, Math.min(...[...followers].map(({ watermark }) => watermark)));
    }
    return lowest;
  }

  /** Lets whoever has the conversation open read on. */
  catchUp(conversationId: string): void {
    for (const follower of this.#byConversation.get(conversationId) ?? []) follower.catchUp();
  }

  committed(conversationId: string, news: Committed): void {
    for (const follower of this.#byConversation.get(conversationId) ?? []) follower.committed(news);
  }

  /** Shows the typing sign to whoever has the conversation open; never stored, never replayed. */
  typing(conversationId: string): void {
    const activity: Partial<Activity> = {
      type: 'typing',
      from: { id: 'assistant', name: '', role: 'bot' } as Activity['from'],
      conversation: { id: conversationId } as Activity['conversation'],
    };
    for (const follower of this.#byConversation.get(conversationId) ?? []) follower.typing(activity);
  }
}

import type { Activity } from 'botbuilder';

/** Who reads: a browser session of the holder of the conversation's token. */
export interface Viewer {
  readonly sessionId: string;
}

/** Activities in the order of the log; `watermark` is the sequence of the last row looked at, shown or not. */
export interface ActivityPage {
  readonly activities: readonly Partial<Activity>[];
  readonly watermark: number;
}

/**
 * The transcript of a conversation as its customer may see it. Personal rows are left out unless the viewer's
 * session is signed in as their person and was active in the last 30 minutes. An activity that was updated comes
 * again under a new sequence with its old id, timestamp and place.
 */
export interface ConversationLog {
  /** At most `limit` rows (default 200) after the sequence `after`; `null` when there is no such conversation. */
  read(conversationId: string, after: number, viewer: Viewer, limit?: number): Promise<ActivityPage | null>;
  /**
   * Pushes every page after `after`, in order and without gaps, until the returned function is called.
   * Typing signs come as a page with the watermark unchanged.
   */
  follow(
    conversationId: string,
    after: number,
    viewer: Viewer,
    push: (page: ActivityPage) => void,
  ): () => void;
}

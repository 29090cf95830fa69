import type { Logger } from 'pino';
import { activeSignIn } from '../../dialogs/conversationState.ts';
import type { KeyRing } from '../store/keyRing.ts';
import type { Sql } from '../store/sql.ts';
import { readLine } from './activityRow.ts';
import type { ActivityPage, ConversationLog, Viewer } from './conversationLog.ts';
import { loadConversation, stateOf } from './conversationRow.ts';
import type { Committed, Follower, Followers } from './followers.ts';
import { NewsOfOtherNodes } from './newsOfOtherNodes.ts';

interface Parts {
  readonly sql: Sql;
  readonly keys: KeyRing;
  readonly followers: Followers;
  /** Keyed hash of a person's id, as the audience column holds it. */
  readonly hashPerson: (personId: string) => string;
  readonly now: () => number;
  readonly log: Logger;
}

/** The transcript as rows: catches up from the store, then follows the commits of this node and looks for others'. */
export function sqlConversationLog(parts: Parts): ConversationLog {
  const { sql, keys, followers } = parts;
  const others = new NewsOfOtherNodes(parts);

  const read: ConversationLog['read'] = async (conversationId, after, viewer, limit = 200) => {
    const conversation = await loadConversation(sql, keys, conversationId);
    const key = conversation === null ? null : await keys.find(conversation.keyId);
    if (conversation === null || key === null) return null;
    const signedIn = activeSignIn(stateOf(conversation), viewer.sessionId, parts.now());
    const personal = signedIn === null ? 'everyone' : `person:${parts.hashPerson(signedIn.personId)}`;
    const rows = await sql.query(
      `SELECT id, seq, created_at, audience, payload FROM activity
       WHERE conversation_id = $1 AND seq > $2 ORDER BY seq LIMIT ${Math.max(1, Math.trunc(limit))}`,
      [conversationId, after],
    );
    const visible = rows.filter((row) => row.audience === 'everyone' || row.audience === personal);
    return {
      activities: visible.map((row) => readLine(conversationId, row, key)),
      watermark: Number(rows.at(-1)?.seq ?? after),
    };
  };

  return {
    read,
    follow: (conversationId, after, viewer, push) => {
      const following = new Following(
        after,
        viewer,
        push,
        (from) => read(conversationId, from, viewer),
        parts.log,
      );
      const leave = followers.add(conversationId, following);
      following.catchUp();
      others.wake();
      return () => {
        following.stop();
        leave();
      };
    },
  };
}

/** One reader: pushes in order and without gaps, whatever mix of catching up and live news it gets. */
class Following implements Follower {
  #watermark: number;
  #catchingUp = false;
  #missedNews = false;
  #stopped = false;
  readonly #viewer: Viewer;
  readonly #push: (page: ActivityPage) => void;
  readonly #readFrom: (after: number) => Promise<ActivityPage | null>;
  readonly #log: Logger;

  constructor(
    after: number,
    viewer: Viewer,
    push: (page: ActivityPage) => void,
    readFrom: (after: number) => Promise<ActivityPage | null>,
    log: Logger,
  ) {
    this.#watermark = after;
    this.#viewer = viewer;
    this.#push = push;
    this.#readFrom = readFrom;
    this.#log = log;
  }

  get watermark(): number {
    return this.#watermark;
  }

  stop(): void {
    this.#stopped = true;
  }

  committed(news: Committed): void {
    if (this.#stopped || news.watermark <= this.#watermark) return;
    if (this.#catchingUp || news.after !== this.#watermark) {
      this.#missedNews = true;
      this.catchUp();
      return;
    }
    this.#watermark = news.watermark;
    const maySeePersonal = news.session === this.#viewer.sessionId;
    const activities = news.lines
      .filter(({ audience }) => audience === 'everyone' || maySeePersonal)
      .map(({ activity }) => activity);
    this.#push({ activities, watermark: news.watermark });
  }

  typing(activity: ActivityPage['activities'][number]): void {
    if (!this.#stopped) this.#push({ activities: [activity], watermark: this.#watermark });
  }

  /** Reads what the log has after the watermark until nothing is left and no news came in between. */
  catchUp(): void {
    if (this.#catchingUp) return;
    this.#catchingUp = true;
    this.#readAll().then(
      () => {
        this.#catchingUp = false;
        if (this.#missedNews && !this.#stopped) this.catchUp();
      },
      (cause) => {
        this.#catchingUp = false;
        this.#log.warn({ code: (cause as { code?: unknown })?.code }, 'a reader could not catch up');
      },
    );
  }

  async #readAll(): Promise<void> {
    while (!this.#stopped) {
      this.#missedNews = false;
      const page = await this.#readFrom(this.#watermark);
      if (this.#stopped || page === null || page.watermark === this.#watermark) return;
      this.#watermark = page.watermark;
      this.#push(page);
    }
  }
}

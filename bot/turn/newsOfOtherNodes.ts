import type { Logger } from 'pino';
import type { Sql } from '../store/sql.ts';
import type { Followers } from './followers.ts';

/** How long somebody who follows on one node waits at most for what another node committed. */
const lookEveryMs = 1_000;

/**
 * On PostgreSQL other nodes commit too, and this one does not hear of it: it looks, in one query for all who follow,
 * whose conversation has gone on past what they have seen. It also mends a reader whose last read failed, and brings
 * what was committed just when the connection was lost. It looks only while somebody follows.
 */
export class NewsOfOtherNodes {
  readonly #sql: Sql;
  readonly #followers: Followers;
  readonly #log: Logger;
  #timer: NodeJS.Timeout | null = null;
  #isFailing = false;

  constructor(parts: { readonly sql: Sql; readonly followers: Followers; readonly log: Logger }) {
    this.#sql = parts.sql;
    this.#followers = parts.followers;
    this.#log = parts.log;
  }

  /** Somebody follows: look now and then. */
  wake(): void {
    if (this.#sql.engine !== 'postgres' || this.#timer !== null) return;
    this.#timer = setTimeout(() => void this.#look(), lookEveryMs);
    this.#timer.unref();
  }

  async #look(): Promise<void> {
    try {
      const seen = this.#followers.watermarks();
      if (seen.size === 0) return;
      const behind = await this.#sql.query(
        `SELECT c.id FROM conversation AS c JOIN json_each_text($1::json) AS seen ON seen.key = c.id
         WHERE c.last_seq > seen.value::bigint`,
        [JSON.stringify(Object.fromEntries(seen))],
      );
      this.#isFailing = false;
      for (const { id } of behind) this.#followers.catchUp(String(id));
    } catch (error) {
      // Once, not every second for as long as it lasts.
      if (!this.#isFailing) this.#log.warn({ err: error }, 'could not look for news of other nodes');
      this.#isFailing = true;
    } finally {
      this.#timer = null;
      if (this.#followers.any) this.wake();
    }
  }
}

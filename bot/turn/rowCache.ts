import { LRUCache } from 'lru-cache';
import type { KeyRing } from '../store/keyRing.ts';
import type { Sql } from '../store/sql.ts';
import { type CaseRow, loadCase } from './caseRow.ts';
import { type ConversationRow, loadConversation } from './conversationRow.ts';

const mostRows = 5_000;
/** A key that was destroyed elsewhere is remembered for a minute at most; so are the rows it opened. */
const rememberedMs = 60_000;

/**
 * The rows of the last turns of this node. Whatever it holds may be old: the version guard of the commit finds that
 * out, and the attempt after a miss reads the store.
 */
export class RowCache {
  readonly #sql: Sql;
  readonly #keys: KeyRing;
  readonly #conversations = new LRUCache<string, ConversationRow>({ max: mostRows, ttl: rememberedMs });
  readonly #cases = new LRUCache<string, CaseRow>({ max: mostRows, ttl: rememberedMs });

  constructor(sql: Sql, keys: KeyRing) {
    this.#sql = sql;
    this.#keys = keys;
  }

  async conversation(id: string): Promise<ConversationRow | null> {
    return this.#conversations.get(id) ?? (await loadConversation(this.#sql, this.#keys, id));
  }

  async upgradeCase(id: string): Promise<CaseRow | null> {
    return this.#cases.get(id) ?? (await loadCase(this.#sql, this.#keys, id));
  }

  /** The case that a conversation is known to hold; a guess that costs nothing when it is wrong. */
  caseIdOf(conversationId: string): string | null {
    return this.#conversations.get(conversationId)?.caseId ?? null;
  }

  /** Keeps what a commit wrote, at the version it now has. */
  committed(conversation: ConversationRow, cases: readonly CaseRow[]): void {
    this.#conversations.set(conversation.id, { ...conversation, version: conversation.version + 1 });
    for (const row of cases) this.#cases.set(row.id, { ...row, version: row.version + 1 });
  }

  /** Forgets what an attempt relied on that missed its guards. */
  forget(conversationId: string, caseIds: readonly string[]): void {
    this.#conversations.delete(conversationId);
    for (const id of caseIds) this.#cases.delete(id);
  }
}

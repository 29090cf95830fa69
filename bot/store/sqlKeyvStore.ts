import { EventEmitter } from 'node:events';
import { Keyv, type KeyvStoreAdapter, type StoredData } from 'keyv';
import { z } from 'zod';
import type { DataKey } from './dataKey.ts';
import { type Row, type Sql, SqlFailed } from './sql.ts';

const PAGE = 200;

const decoder = new TextDecoder();
const entryRow = z.object({ id: z.string(), value: z.custom<Uint8Array>(ArrayBuffer.isView) });

/**
 * A Keyv on this store for what may expire. `delete` gives `true` to exactly one caller, so a one-time ticket
 * is taken by whoever deletes it. Keys may not be personal; values are sealed. Faults throw.
 */
export function openKeyv(sql: Sql, key: DataKey, namespace: string, now: () => number = Date.now): Keyv {
  return new Keyv({ store: new SqlKeyvStore(sql, key, now), namespace, throwOnErrors: true });
}

/** Keyv 5 storage over the port, on the table `kv`. Keyv prefixes the keys with the namespace itself. */
export class SqlKeyvStore extends EventEmitter implements KeyvStoreAdapter {
  /** Keyv uses the iterator only for dialects it knows, and throws without a url. */
  readonly opts: Record<string, unknown> = { dialect: 'sqlite', url: 'sqlite' };
  namespace: string | undefined;
  readonly #sql: Sql;
  readonly #key: DataKey;
  readonly #now: () => number;

  constructor(sql: Sql, key: DataKey, now: () => number = Date.now) {
    super();
    this.#sql = sql;
    this.#key = key;
    this.#now = now;
  }

  async get<Value>(id: string): Promise<StoredData<Value> | undefined> {
    const [row] = await this.#sql.query(
      'select id, value from kv where id = $1 and (expires_at is null or expires_at > $2)',
      [id, this.#now()],
    );
    // Keyv parses the text that it serialized; its types have no word for that.
    return row === undefined ? undefined : (this.#open(row).text as StoredData<Value>);
  }

  async set(id: string, value: string, ttl?: number): Promise<void> {
    const sealed = this.#key.seal(value, contextOf(id));
    const expiresAt = ttl === undefined ? null : Math.ceil(this.#now() + ttl);
    await this.#change(
      'insert into kv (id, value, expires_at) values ($1, $2, $3) on conflict (id) do update set value = excluded.value, expires_at = excluded.expires_at',
      [id, sealed, expiresAt],
    );
  }

  /** Two callers at once: the second finds no row, on both engines. What had expired was not there. */
  async delete(id: string): Promise<boolean> {
    const removed = await this.#change('delete from kv where id = $1 returning expires_at', [id]);
    return removed.some(({ expires_at }) => expires_at === null || Number(expires_at) > this.#now());
  }

  async clear(): Promise<void> {
    if (this.namespace === undefined) await this.#change('delete from kv', []);
    // Not LIKE: a namespace may hold % or _.
    else await this.#change('delete from kv where substr(id, 1, length($1)) = $1', [`${this.namespace}:`]);
  }

  async has(id: string): Promise<boolean> {
    return (await this.get(id)) !== undefined;
  }

  async *iterator<Value>(
    namespace?: string,
  ): AsyncGenerator<Array<string | Awaited<Value> | undefined>, void> {
    const prefix = namespace === undefined ? '' : `${namespace}:`;
    for (let after = prefix; ; ) {
      const page = await this.#sql.query(
        `select id, value from kv
         where id > $1 and substr(id, 1, length($2)) = $2 and (expires_at is null or expires_at > $3)
         order by id limit $4`,
        [after, prefix, this.#now(), PAGE],
      );
      for (const row of page) {
        const { id, text } = this.#open(row);
        after = id;
        yield [id, text];
      }
      if (page.length < PAGE) return;
    }
  }

  #open(row: Row): { id: string; text: string } {
    const { id, value } = entryRow.parse(row);
    return { id, text: decoder.decode(this.#key.open(value, contextOf(id))) };
  }

  async #change(
    sql: string,
    params: readonly (string | number | null | Uint8Array)[],
  ): Promise<readonly Row[]> {
    const outcome = await this.#sql.batch([{ sql, params }]);
    if (outcome.kind !== 'committed')
      throw new SqlFailed(`A change of an expiring value ended in ${outcome.kind}`);
    return outcome.results[0] ?? [];
  }
}

function contextOf(id: string): string {
  return `kv|${id}`;
}

import { hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { type DataKey, dataKey } from './dataKey.ts';
import { type Row, type Sql, SqlFailed } from './sql.ts';

export type { DataKey } from './dataKey.ts';

/** The data keys, wrapped by the master key. An owner is for instance 'conversation:<id>'; never personal data. */
export interface KeyRing {
  /** The key of this owner; made and durably stored on first use. All nodes get the same one. */
  keyFor(owner: string): Promise<DataKey>;
  /** The key with this id, or `null` when it was destroyed: what it sealed is erased. */
  find(keyId: string): Promise<DataKey | null>;
  /** Erases everything that the owner's key sealed. Other nodes forget it within a minute. */
  destroy(owner: string): Promise<void>;
  /** 32 bytes that follow from the master key and this label, for signing tokens. */
  derive(label: string): Uint8Array;
  /** At start: throws `MasterKeyDoesNotFit` when the keys in the store were wrapped by another master key. */
  check(): Promise<void>;
}

/** Thrown when the stored keys do not open with this master key. */
export class MasterKeyDoesNotFit extends Error {
  override readonly name = 'MasterKeyDoesNotFit';
  readonly mend =
    'Set MASTER_KEY to (or put back the file master.key with) the key that this database was started with; every node needs the same one. Without it the stored data cannot be read.';

  constructor(cause: unknown) {
    super('The master key does not open the keys in the store', { cause });
  }
}

/** How long a node may still use a key that another node destroyed. */
const REMEMBERED_MS = 60_000;
const REMEMBERED_KEYS = 20_000;
const CHECK_OWNER = 'check';

const keyRow = z.object({
  id: z.string(),
  owner: z.string(),
  wrapped: z.custom<Uint8Array>(ArrayBuffer.isView),
});

/** Opens the ring over a store that was migrated with `keyMigrations`. */
export function openKeyRing(sql: Sql, masterKey: Uint8Array, now: () => number = Date.now): KeyRing {
  return new SqlKeyRing(sql, masterKey, now);
}

class SqlKeyRing implements KeyRing {
  readonly #sql: Sql;
  readonly #masterKey: Uint8Array;
  readonly #now: () => number;
  readonly #wrapping: DataKey;
  readonly #byOwner = new LRUCache<string, Promise<DataKey>>({ max: REMEMBERED_KEYS, ttl: REMEMBERED_MS });
  readonly #byId = new LRUCache<string, Promise<DataKey | null>>({
    max: REMEMBERED_KEYS,
    ttl: REMEMBERED_MS,
  });

  constructor(sql: Sql, masterKey: Uint8Array, now: () => number) {
    this.#sql = sql;
    this.#masterKey = masterKey;
    this.#now = now;
    this.#wrapping = dataKey('master', this.derive('wrapping of data keys'));
  }

  keyFor(owner: string): Promise<DataKey> {
    return remembered(this.#byOwner, owner, async () => {
      const key = await this.#loadOrMake(owner);
      this.#byId.set(key.id, Promise.resolve(key));
      return key;
    });
  }

  find(keyId: string): Promise<DataKey | null> {
    return remembered(this.#byId, keyId, async () => {
      const [row] = await this.#sql.query('select id, owner, wrapped from data_key where id = $1', [keyId]);
      return row === undefined ? null : this.#unwrap(row);
    });
  }

  async destroy(owner: string): Promise<void> {
    const outcome = await this.#sql.batch([
      { sql: 'delete from data_key where owner = $1 returning id', params: [owner] },
    ]);
    this.#byOwner.delete(owner);
    if (outcome.kind !== 'committed') throw new SqlFailed(`Destroying a key ended in ${outcome.kind}`);
    for (const row of outcome.results[0] ?? []) this.#byId.delete(String(row.id));
    // The write-ahead log still holds the page from before; secure_delete has emptied it in the file itself.
    if (this.#sql.engine === 'sqlite') await this.#sql.query('pragma wal_checkpoint(truncate)');
  }

  derive(label: string): Uint8Array {
    return deriveFrom(this.#masterKey, label);
  }

  async check(): Promise<void> {
    await this.keyFor(CHECK_OWNER);
  }

  async #loadOrMake(owner: string): Promise<DataKey> {
    const existing = await this.#load(owner);
    if (existing !== null) return existing;
    const id = randomUUID();
    const secret = randomBytes(32);
    const outcome = await this.#sql.batch([
      {
        sql: 'insert into data_key (id, owner, wrapped, created_at) values ($1, $2, $3, $4) on conflict (owner) do nothing',
        params: [id, owner, this.#wrapping.seal(secret, wrapContext(id, owner)), this.#now()],
        rows: 1,
      },
    ]);
    if (outcome.kind === 'committed') return dataKey(id, secret);
    // Another node was first.
    const theirs = await this.#load(owner);
    if (theirs === null) throw new SqlFailed('A data key was destroyed while it was being made');
    return theirs;
  }

  async #load(owner: string): Promise<DataKey | null> {
    const [row] = await this.#sql.query('select id, owner, wrapped from data_key where owner = $1', [owner]);
    return row === undefined ? null : this.#unwrap(row);
  }

  #unwrap(row: Row): DataKey {
    const { id, owner, wrapped } = keyRow.parse(row);
    try {
      return dataKey(id, this.#wrapping.open(wrapped, wrapContext(id, owner)));
    } catch (cause) {
      throw new MasterKeyDoesNotFit(cause);
    }
  }
}

function wrapContext(id: string, owner: string): string {
  return `data_key|${id}|${owner}`;
}

/** Callers at the same time share one load; a failed load or a missing key is not remembered. */
function remembered<T extends DataKey | null>(
  cache: LRUCache<string, Promise<T>>,
  name: string,
  load: () => Promise<T>,
): Promise<T> {
  const known = cache.get(name);
  if (known !== undefined) return known;
  const loading = load();
  cache.set(name, loading);
  const forget = (): void => {
    if (cache.peek(name) === loading) cache.delete(name);
  };
  loading.then((key) => key === null && forget(), forget);
  return loading;
}

/** 32 bytes that follow from a master key and a label; the labels keep the uses apart. */
export function deriveFrom(masterKey: Uint8Array, label: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', masterKey, '', label, 32));
}

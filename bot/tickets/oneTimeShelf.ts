import { createHash } from 'node:crypto';
import type { Keyv } from 'keyv';
import { z } from 'zod';

/** Things that lie ready for one taker, for a short time. Values are parsed when they come back. */
export interface OneTimeShelf<T> {
  put(key: string, value: T, expiresAt: number): Promise<void>;
  /** Looks without taking: the value and until when it lies there, or `null`. */
  peek(key: string): Promise<{ readonly value: T; readonly expiresAt: number } | null>;
  /** The value for exactly one caller, on any node; `null` for every other and after its time. */
  take(key: string): Promise<T | null>;
}

/**
 * A shelf in a cache shared with others, hence the `prefix`. Keys are stored as hashes: who reads the
 * table cannot use what is still waiting in it.
 */
export function openOneTimeShelf<T>(options: {
  readonly cache: Keyv;
  readonly prefix: string;
  readonly schema: z.ZodType<T>;
  readonly now: () => number;
}): OneTimeShelf<T> {
  const { cache, now } = options;
  const entrySchema = z.object({ expiresAt: z.number(), value: options.schema });
  const storedKey = (key: string) =>
    `${options.prefix}:${createHash('sha256').update(key).digest('base64url')}`;

  async function peek(key: string) {
    const entry = entrySchema.safeParse(await cache.get(storedKey(key)));
    // Keyv expires by the machine's clock; the promise to the customer is kept by ours.
    return entry.success && entry.data.expiresAt > now() ? entry.data : null;
  }

  return {
    peek,
    async put(key, value, expiresAt) {
      await cache.set(storedKey(key), { expiresAt, value }, Math.max(1, expiresAt - now()));
    },
    async take(key) {
      const entry = await peek(key);
      if (entry === null) return null;
      return (await cache.delete(storedKey(key))) === true ? entry.value : null;
    },
  };
}

import type { Keyv } from 'keyv';
import { z } from 'zod';

/** So many attempts per owner and window, kept in the cache so that a restart gives no new ones. */
export interface AttemptLimit {
  /** Uses one attempt; `false` when there was none left. */
  spend(owner: string): Promise<boolean>;
  /** Gives all attempts back, after a success. */
  restore(owner: string): Promise<void>;
}

const windowSchema = z.object({ spent: z.number(), endsAt: z.number() });

/**
 * Counting is read-then-write, so attempts of one owner stand in line within this process; with several
 * nodes the bound is at worst `most` per node.
 */
export function openAttemptLimit(options: {
  readonly cache: Keyv;
  readonly prefix: string;
  readonly now: () => number;
  readonly most: number;
  readonly windowMs: number;
}): AttemptLimit {
  const { cache, now, most, windowMs } = options;
  const lines = new Map<string, Promise<unknown>>();

  async function count(key: string): Promise<boolean> {
    const stored = windowSchema.safeParse(await cache.get(key));
    const open =
      stored.success && stored.data.endsAt > now() ? stored.data : { spent: 0, endsAt: now() + windowMs };
    if (open.spent >= most) return false;
    await cache.set(key, { ...open, spent: open.spent + 1 }, Math.max(1, open.endsAt - now()));
    return true;
  }

  return {
    async spend(owner) {
      const key = `${options.prefix}:${owner}`;
      const turn = (lines.get(key) ?? Promise.resolve()).then(
        () => count(key),
        () => count(key),
      );
      lines.set(key, turn);
      try {
        return await turn;
      } finally {
        if (lines.get(key) === turn) lines.delete(key);
      }
    },
    async restore(owner) {
      await cache.delete(`${options.prefix}:${owner}`);
    },
  };
}

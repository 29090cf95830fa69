/** Says how long somebody has to wait. One process counts for itself: it protects, it does not bill. */
export interface RateLimiter {
  /** 0 when it may happen now (and is counted), otherwise the seconds until it may. */
  take(key: string): number;
}

/** `burst` at once, then `perSecond` of them. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

const mostKeys = 50_000;

/** Token buckets in memory, the least recently used forgotten first. `null` limits nothing. */
export function createRateLimiter(rate: Rate | null, now: () => number = Date.now): RateLimiter {
  if (rate === null) {
    return { take: () => 0 };
  }
  // A Map keeps the order of insertion, and unlike an LRU cache takes no room for keys that never come.
  const buckets = new Map<string, Bucket>();
  return {
    take(key) {
      const at = now();
      const bucket = buckets.get(key) ?? { tokens: rate.burst, at };
      const gained = (Math.max(0, at - bucket.at) / 1000) * rate.perSecond;
      bucket.tokens = Math.min(rate.burst, bucket.tokens + gained);
      bucket.at = at;
      buckets.delete(key);
      buckets.set(key, bucket);
      const [oldest] = buckets.size > mostKeys ? buckets.keys() : [];
      if (oldest !== undefined) buckets.delete(oldest);
      if (bucket.tokens >= 1) {
        bucket.tokens -= 1;
        return 0;
      }
      return (1 - bucket.tokens) / rate.perSecond;
    },
  };
}

/** Counts wrong passwords per user name, so that guessing is slow. */
export interface FailedLogins {
  /** Seconds until this name may try again; 0 when it may now. */
  secondsToWait(userName: string): number;
  failed(userName: string): void;
  succeeded(userName: string): void;
}

const mostFailures = 5;
const windowMs = 5 * 60_000;
const mostNames = 10_000;

/** In memory: after a restart everybody starts afresh. Unknown names count too, so that they tell nothing. */
export function countFailedLogins(now: () => number): FailedLogins {
  const failures = new Map<string, { count: number; endsAt: number }>();
  const keyOf = (userName: string) => userName.trim().toLowerCase();
  return {
    secondsToWait(userName) {
      const entry = failures.get(keyOf(userName));
      if (entry === undefined || entry.count < mostFailures || entry.endsAt <= now()) return 0;
      return Math.ceil((entry.endsAt - now()) / 1000);
    },
    failed(userName) {
      const key = keyOf(userName);
      const entry = failures.get(key);
      const count = entry !== undefined && entry.endsAt > now() ? entry.count + 1 : 1;
      failures.delete(key);
      failures.set(key, { count, endsAt: now() + windowMs });
      const [oldest] = failures.keys();
      if (failures.size > mostNames && oldest !== undefined) failures.delete(oldest);
    },
    succeeded(userName) {
      failures.delete(keyOf(userName));
    },
  };
}

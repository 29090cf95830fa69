const firstMs = 2_000;
const longestMs = 5 * 60_000;

/** How long to wait after this many failures in a row: doubling, at most five minutes, with jitter of a quarter. */
export function retryDelayMs(failures: number, first: number = firstMs): number {
  const whole = Math.min(longestMs, first * 2 ** Math.max(0, failures - 1));
  return Math.round(whole * (0.75 + Math.random() * 0.25));
}

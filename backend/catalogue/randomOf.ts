/** Numbers that look drawn by lot and are the same for the same seed (mulberry32). Not for secrets. */
export function randomOf(seed: number): {
  /** From 0 up to, not including, 1. */
  next(): number;
  below(most: number): number;
  uuid(): string;
} {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
  const below = (most: number) => Math.floor(next() * most);
  function uuid(): string {
    const digits = Array.from({ length: 30 }, () => below(16).toString(16)).join('');
    const variant = '89ab'[below(4)];
    return [
      digits.slice(0, 8),
      digits.slice(8, 12),
      `4${digits.slice(12, 15)}`,
      `${variant}${digits.slice(15, 18)}`,
      digits.slice(18, 30),
    ].join('-');
  }
  return { next, below, uuid };
}

import { describe, expect, test } from '@jest/globals';
import { createRateLimiter } from '../../bot/http/rateLimiter.ts';

describe('a rate limiter', () => {
  test('gives the burst, then says how long to wait', () => {
    let now = 0;
    const limiter = createRateLimiter({ burst: 2, perSecond: 0.5 }, () => now);
    expect([limiter.take('a'), limiter.take('a'), limiter.take('a')]).toEqual([0, 0, 2]);
    expect(limiter.take('b')).toBe(0);
    now = 1000;
    expect(limiter.take('a')).toBe(1);
    now = 2000;
    expect([limiter.take('a'), limiter.take('a')]).toEqual([0, 2]);
    now = 1_000_000;
    expect([limiter.take('a'), limiter.take('a'), limiter.take('a')]).toEqual([0, 0, 2]);
  });

  test('is not fooled by a clock that goes back', () => {
    let now = 10_000;
    const limiter = createRateLimiter({ burst: 1, perSecond: 1 }, () => now);
    limiter.take('a');
    now = 0;
    expect(limiter.take('a')).toBe(1);
  });

  test('limits nothing without a rate', () => {
    const limiter = createRateLimiter(null);
    expect(Array.from({ length: 100 }, () => limiter.take('a'))).toEqual(Array(100).fill(0));
  });
});

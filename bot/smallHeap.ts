import { PerformanceObserver } from 'node:perf_hooks';
import v8 from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Where the young generation stops to grow: 2 MB cost a fifth more processor time a turn, 64 MB save 4 percent. */
const enoughYoungBytes = 16 * 1024 * 1024;

/**
 * When to look for old garbage, in percent of the way to V8's own limit. A turn leaves 20 to 70 KB of it: the SDK's
 * generators hang on to their turn until then. Sooner costs processor time, later costs memory.
 */
const markFromPercent = 35;

/**
 * V8 plans for programs that live on most of the machine: while the sources load it makes its young generation
 * 64 MB, and it collects nothing old before 256 MB. This program has 50 MB alive. Call it before anything is loaded:
 * the young generation stays small until `settleHeap`.
 */
export function startSmallHeap(): void {
  v8.setFlagsFromString('--semi-space-growth-factor=1');
}

/**
 * Once everything is loaded: collects what loading left behind, after which V8 goes by what is alive, and lets the
 * young generation grow as far as turns need it.
 */
export function settleHeap(): void {
  v8.setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  v8.setFlagsFromString('--no-expose-gc');
  v8.setFlagsFromString(`--incremental-marking-soft-trigger=${markFromPercent}`);
  let mayGrow = false;
  const steer = (): void => {
    const young = v8.getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
    const isSmall = (young?.space_size ?? 0) < enoughYoungBytes;
    if (isSmall === mayGrow) return;
    mayGrow = isSmall;
    v8.setFlagsFromString(`--semi-space-growth-factor=${mayGrow ? 2 : 1}`);
  };
  steer();
  // For good: V8 also makes it smaller again, and with a factor of 1 it would stay that small.
  new PerformanceObserver(steer).observe({ entryTypes: ['gc'] });
}

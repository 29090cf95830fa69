import v8 from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * V8 plans for programs that live on most of the machine: by itself its young generation grows to 64 MB here. Call it
 * before anything is loaded. Measured: 235 to 250 MB after 1,000 turns instead of 308, at no cost in processor time.
 */
export function startSmallHeap(): void {
  v8.setFlagsFromString('--max-semi-space-size=8');
}

/** Once everything is loaded: collects what loading left behind, after which V8 goes by what is alive. */
export function settleHeap(): void {
  v8.setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  v8.setFlagsFromString('--no-expose-gc');
}

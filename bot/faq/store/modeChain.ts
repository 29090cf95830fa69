import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FaqMode, FaqModeRecord } from './faqMode.ts';

/** What of a switch the chain holds fast. */
export interface ChainedSwitch {
  readonly n: number;
  readonly at: number;
  readonly mode: FaqMode;
  readonly reason: string;
  readonly operator: string;
}

export interface ChainHead {
  readonly n: number;
  readonly seal: string;
}

/** The hashes that hold the switches together. They need a key: who can only write rows cannot make them. */
export interface ModeChain {
  /** The hash of an entry, over the hash of the one before it (`''` for the first). */
  hash(previous: string, entry: ChainedSwitch): string;
  isHashOf(found: string, previous: string, entry: ChainedSwitch): boolean;
  /** The seal of the end: that `n` entries were made and the last one has this hash. */
  seal(n: number, hash: string): string;
  isSealOf(head: ChainHead, n: number, hash: string): boolean;
  /** Reads the whole chain, in order of `n`; an entry of which the text does not open is `null`. */
  verify(
    entries: readonly { readonly n: number; readonly hash: string; readonly entry: ChainedSwitch | null }[],
    head: ChainHead | null,
  ): FaqModeRecord;
}

/** A chain under a key that follows from the master key. */
export function modeChain(key: Uint8Array): ModeChain {
  const digest = (parts: readonly unknown[]): string =>
    createHmac('sha256', key).update(JSON.stringify(parts)).digest('hex');
  const hash: ModeChain['hash'] = (previous, { n, at, mode, reason, operator }) =>
    digest(['entry', previous, n, at, mode, reason, operator]);
  const seal: ModeChain['seal'] = (n, last) => digest(['head', n, last]);
  const isHashOf: ModeChain['isHashOf'] = (found, previous, entry) => isSame(found, hash(previous, entry));
  const isSealOf: ModeChain['isSealOf'] = (head, n, last) => head.n === n && isSame(head.seal, seal(n, last));
  return {
    hash,
    isHashOf,
    seal,
    isSealOf,
    verify(entries, head) {
      let previous = { n: 0, hash: '' };
      for (const { n, hash: found, entry } of entries) {
        const isNext = n === previous.n + 1 && entry !== null && isHashOf(found, previous.hash, entry);
        if (!isNext) return { kind: 'broken', at: previous.n + 1 };
        previous = { n, hash: found };
      }
      const isEnd = head === null ? entries.length === 0 : isSealOf(head, previous.n, previous.hash);
      return isEnd ? { kind: 'whole', entries: entries.length } : { kind: 'broken', at: previous.n + 1 };
    },
  };
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

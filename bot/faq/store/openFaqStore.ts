import type { KeyRing } from '../../store/keyRing.ts';
import type { Sql } from '../../store/sql.ts';
import { type FaqCounters, openFaqCounters } from './faqCounters.ts';
import { type FaqModes, openFaqModes } from './faqModes.ts';
import { type FaqReview, openFaqReview } from './faqReview.ts';

/** What the answers keep in the store: the kill switch, the counters, and what the content editor reads. */
export interface FaqStore {
  readonly modes: FaqModes;
  readonly counters: FaqCounters;
  readonly review: FaqReview;
}

/** Opens all three over a store that was migrated. */
export function openFaqStore(parts: {
  readonly sql: Sql;
  readonly keys: KeyRing;
  readonly hasModel: boolean;
  readonly vocabulary: ReadonlySet<string>;
  readonly knowledgeVersion: string;
  readonly now: () => number;
}): FaqStore {
  return {
    modes: openFaqModes(parts),
    counters: openFaqCounters(parts.sql, parts.now),
    review: openFaqReview(parts),
  };
}

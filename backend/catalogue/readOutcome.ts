import type { CatalogueFault } from './catalogueFault.ts';
import type { OfficialCatalogue } from './officialCatalogue.ts';
import type { CatalogueCounts } from './summaryOf.ts';

/** What came of reading a catalogue: all of it, or nothing and why. */
export type ReadOutcome =
  | {
      readonly kind: 'read';
      readonly catalogue: OfficialCatalogue;
      readonly counts: CatalogueCounts;
      /** Not wrong, but worth knowing, in Dutch. */
      readonly remarks: readonly string[];
    }
  | { readonly kind: 'refused'; readonly faults: readonly CatalogueFault[] };

import type { Knowledge } from '../passage.ts';
import { openInPieces, openRetrieval, type Retrieval } from './openRetrieval.ts';
import { inTurns } from './pieces.ts';

export interface LazyRetrieval extends Retrieval {
  /** Opens it, while turns and other questions go on in between. Without it the first question opens it at once. */
  ready(): Promise<void>;
}

const opened = new WeakMap<Knowledge, Retrieval>();
const opening = new WeakMap<Knowledge, Promise<void>>();

/**
 * Opens the retrieval over a knowledge at its first question, once for all who ask: learning from the phrasings takes
 * longer than the rest of a start together.
 */
export function lazyRetrieval(knowledge: Knowledge): LazyRetrieval {
  const retrieval = (): Retrieval => {
    const found = opened.get(knowledge) ?? openRetrieval(knowledge);
    opened.set(knowledge, found);
    return found;
  };
  const open = async (): Promise<void> => {
    const found = await inTurns(openInPieces(knowledge));
    if (!opened.has(knowledge)) opened.set(knowledge, found);
  };
  return {
    async ready() {
      if (opened.has(knowledge)) return;
      const underWay = opening.get(knowledge) ?? open();
      opening.set(knowledge, underWay);
      await underWay;
    },
    retrieve: (question, locale) => retrieval().retrieve(question, locale),
    explain: (question, locale) => retrieval().explain(question, locale),
    weigh: (question, locale) => retrieval().weigh(question, locale),
  };
}

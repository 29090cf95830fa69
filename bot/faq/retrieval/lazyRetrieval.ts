import type { Knowledge } from '../passage.ts';
import { openRetrieval, type Retrieval } from './openRetrieval.ts';

const opened = new WeakMap<Knowledge, Retrieval>();

/**
 * Opens the retrieval over a knowledge at its first question, once for all who ask: learning from the phrasings takes
 * longer than the rest of a start together.
 */
export function lazyRetrieval(knowledge: Knowledge): Retrieval {
  const retrieval = (): Retrieval => {
    const found = opened.get(knowledge) ?? openRetrieval(knowledge);
    opened.set(knowledge, found);
    return found;
  };
  return {
    retrieve: (question, locale) => retrieval().retrieve(question, locale),
    explain: (question, locale) => retrieval().explain(question, locale),
    weigh: (question, locale) => retrieval().weigh(question, locale),
  };
}

import { join } from 'node:path';
import type { Logger } from 'pino';
import type { FaqConfig } from '../config.ts';
import type { Composer } from './composition/composer.ts';
import type { FaqTools } from './faqSteps.ts';
import type { Knowledge } from './passage.ts';
import { lazyRetrieval } from './retrieval/lazyRetrieval.ts';
import type { ModelBudget } from './store/modelBudget.ts';

/** Where the passages are. */
export const knowledgeFolder = join(import.meta.dirname, 'knowledge');

/** What the steps work with: the knowledge, retrieval over it, a model where one is set. */
export async function openFaqTools(parts: {
  readonly model: FaqConfig['model'];
  readonly knowledge: Knowledge;
  readonly budget: ModelBudget;
  readonly log: Logger;
}): Promise<FaqTools> {
  const { model, knowledge, budget, log } = parts;
  const retrieval = lazyRetrieval(knowledge);
  return {
    knowledge,
    retrieval,
    ready: () => retrieval.ready(),
    composer: model === null ? null : await openModel(model, budget, log),
    mayCallModel: () => budget.allowed(),
  };
}

/** The client of the model is loaded only where there is one. */
async function openModel(
  model: NonNullable<FaqConfig['model']>,
  budget: ModelBudget,
  log: Logger,
): Promise<Composer> {
  const { openComposer } = await import('./composition/openComposer.ts');
  const { baseUrl, apiKey, name, prices } = model;
  return openComposer({ baseUrl, apiKey, model: name, prices, budget, log, now: () => performance.now() });
}

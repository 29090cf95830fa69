import type { Logger } from 'pino';
import type { FaqConfig } from '../config.ts';
import type { CarryOutFaq } from '../outbox/carryOut.ts';
import type { KeyRing } from '../store/keyRing.ts';
import type { Sql } from '../store/sql.ts';
import { carryOutFaq } from './carryOutFaq.ts';
import { mostUsed } from './composition/mostUsed.ts';
import { openFaqTools } from './openFaqTools.ts';
import type { Knowledge } from './passage.ts';
import { openFaqCounters } from './store/faqCounters.ts';
import { type ModelBudget, openModelBudget } from './store/modelBudget.ts';
import { type FaqStore, openFaqStore } from './store/openFaqStore.ts';
import { vocabularyOf } from './vocabularyOf.ts';

export interface FaqParts {
  readonly config: FaqConfig;
  readonly sql: Sql;
  readonly keys: KeyRing;
  readonly knowledge: Knowledge;
  readonly showTyping: (conversationId: string) => void;
  readonly now: () => number;
  readonly log: Logger;
}

/** Answers to questions about the authorized representative, put together. */
export interface Faq {
  readonly store: FaqStore;
  readonly carryOut: CarryOutFaq;
  /** Learns what the first question needs, in pieces between turns; without it the first question waits for it. */
  ready(): Promise<void>;
}

/** Opens the answers over a store that was migrated. */
export async function openFaq(parts: FaqParts): Promise<Faq> {
  const { config, sql, keys, knowledge, showTyping, now, log } = parts;
  const { model } = config;
  const tools = await openFaqTools({ model, knowledge, budget: budgetOf(parts), log });
  const store = openFaqStore({
    sql,
    keys,
    hasModel: model !== null,
    vocabulary: vocabularyOf(knowledge),
    knowledgeVersion: knowledge.version,
    now,
  });
  return {
    store,
    carryOut: carryOutFaq({ tools, store, showTyping, log }),
    ready: async () => await tools.ready?.(),
  };
}

function budgetOf({ config, sql, knowledge, now }: FaqParts): ModelBudget {
  const { model, dailyTokens, dailyEuros } = config;
  const { promptTokens, completionTokens } = mostUsed(knowledge);
  const { prompt, completion } = model?.prices ?? { prompt: 0, completion: 0 };
  return openModelBudget({
    sql,
    counters: openFaqCounters(sql, now),
    // Euros per million tokens are millionths of a euro per token.
    limits: {
      tokens: dailyTokens,
      costMicros: dailyEuros === null ? null : Math.round(dailyEuros * 1_000_000),
    },
    perCall: {
      tokens: promptTokens + completionTokens,
      costMicros: Math.ceil(promptTokens * prompt + completionTokens * completion),
    },
    now,
  });
}

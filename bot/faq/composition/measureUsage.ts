import { z } from 'zod';
import type { ModelUsage } from '../store/modelBudget.ts';

/** What a million tokens cost, in euros. */
export interface TokenPrices {
  readonly prompt: number;
  readonly completion: number;
}

/** The lengths of what went over the wire, in characters. */
export interface Exchange {
  readonly sent: number;
  readonly received: number;
  /** As the server says it. */
  readonly usage: unknown;
}

const usageSchema = z.object({
  prompt_tokens: z.int().nonnegative(),
  completion_tokens: z.int().nonnegative(),
});

/** About four characters make a token, in Dutch rather three. */
const charactersPerToken = 3.5;
/** Templates of a server and thinking of a model that nobody sees. */
const unseenTokens = 20_000;

/**
 * What a call used: as the server says, if that can be true for what went over the wire; else an estimate. So a server
 * that lies can neither empty the budget at once nor make calls free.
 */
export function measureUsage({ sent, received, usage }: Exchange, prices: TokenPrices | null): ModelUsage {
  const claimed = usageSchema.safeParse(usage).data;
  const promptTokens = plausible(claimed?.prompt_tokens, sent);
  const completionTokens = plausible(claimed?.completion_tokens, received);
  // Euros per million tokens are millionths of a euro per token.
  const costMicros =
    prices === null ? 0 : Math.ceil(promptTokens * prices.prompt + completionTokens * prices.completion);
  return { promptTokens, completionTokens, costMicros };
}

function plausible(claimed: number | undefined, characters: number): number {
  const estimate = Math.ceil(characters / charactersPerToken);
  const isPlausible =
    claimed !== undefined && claimed >= estimate / 4 && claimed <= characters + unseenTokens;
  return isPlausible ? claimed : estimate;
}

/** Both calls together, when there was a second one. */
export function addUsage(one: ModelUsage, other: ModelUsage): ModelUsage {
  return {
    promptTokens: one.promptTokens + other.promptTokens,
    completionTokens: one.completionTokens + other.completionTokens,
    costMicros: one.costMicros + other.costMicros,
  };
}

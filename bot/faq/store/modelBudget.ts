import { type Sql, SqlFailed, type Statement } from '../../store/sql.ts';
import { amsterdamDay } from '../../turn/amsterdamDay.ts';
import { addToCounter, type FaqCounters } from './faqCounters.ts';

/** What a call of the model cost, as it says itself; costs in millionths of a euro. */
export interface ModelUsage {
  readonly promptTokens: number;
  readonly completionTokens: number;
  readonly costMicros: number;
}

/** What may be spent on the model in a day (of Amsterdam), over all nodes together. */
export interface ModelBudget {
  /** Whether one more call may be made; `true` sets its price aside until `spend` says what it was. */
  allowed(): Promise<boolean>;
  /** Says what a call that was allowed used. Once for each `true`, also when the call failed. */
  spend(used: ModelUsage): Promise<void>;
}

export interface DailyLimits {
  /** `null`: no limit. */
  readonly tokens: number | null;
  readonly costMicros: number | null;
}

export interface ModelBudgetParts {
  readonly sql: Sql;
  readonly counters: FaqCounters;
  readonly limits: DailyLimits;
  /** The most that one call uses: this is set aside before it. */
  readonly perCall: { readonly tokens: number; readonly costMicros: number };
  readonly now: () => number;
}

/** A server that lies about its usage must not make the sums useless. */
const mostPlausible = 100_000_000;
/** No call takes this long; what is still set aside then counts in full. */
const longestCallMs = 10 * 60_000;
const counted = { tokens: 'budget.tokens', costMicros: 'budget.costMicros' } as const;
const kinds = ['costMicros', 'tokens'] as const;

/**
 * The budget on the counters of the store. What a call may use is counted as spent before it is made, and put right
 * after it: calls side by side cannot pass the limit by more than one of them, and a call that a crash cut off counts
 * in full, as it may have been made.
 */
export function openModelBudget(parts: ModelBudgetParts): ModelBudget {
  const { sql, counters, limits, perCall, now } = parts;
  // Of running calls: when their price was set aside. All set the same aside, so it does not matter which goes first.
  let running: { readonly day: string; readonly at: number }[] = [];
  const today = (): string => amsterdamDay(new Date(now()));

  return {
    async allowed() {
      if (kinds.some((kind) => (limits[kind] ?? 1) <= 0)) return false;
      const day = today();
      const outcome = await sql.batch(kinds.map((kind) => reserve(day, kind)));
      if (outcome.kind === 'constraint') throw new SqlFailed('Setting the price of a call aside failed');
      if (outcome.kind === 'conflict') return false;
      running.push({ day, at: now() });
      return true;
    },
    async spend(used) {
      const promptTokens = plausible(used.promptTokens);
      const completionTokens = plausible(used.completionTokens);
      const costMicros = plausible(used.costMicros);
      // One that nobody spoke of again must not stand before the others for ever.
      running = running.filter(({ at }) => at > now() - longestCallMs);
      const day = running.shift()?.day;
      const reserved = day === undefined ? { tokens: 0, costMicros: 0 } : perCall;
      const rest = {
        tokens: promptTokens + completionTokens - reserved.tokens,
        costMicros: costMicros - reserved.costMicros,
      };
      const outcome = await sql.batch(
        kinds.flatMap((kind) => addToCounter(day ?? today(), counted[kind], rest[kind])),
      );
      if (outcome.kind !== 'committed') throw new SqlFailed(`Counting a call ended in ${outcome.kind}`);
      await counters.countAll({
        'model.calls': 1,
        'model.promptTokens': promptTokens,
        'model.completionTokens': completionTokens,
        'model.costMicros': costMicros,
      });
    },
  };

  /** Adds what a call may use while something is left; affects no row otherwise. */
  function reserve(day: string, kind: (typeof kinds)[number]): Statement {
    return {
      sql: `insert into faq_counter (day, name, n) values ($1, $2, $3)
            on conflict (day, name) do update set n = faq_counter.n + $3 where faq_counter.n < $4`,
      params: [day, counted[kind], perCall[kind], limits[kind] ?? Number.MAX_SAFE_INTEGER],
      rows: 1,
    };
  }
}

function plausible(value: number): number {
  if (!Number.isFinite(value) || value <= 0) return 0;
  return Math.min(Math.ceil(value), mostPlausible);
}

import { z } from 'zod';

/** What the harness asks of the load process. */
export const loadJob = z.object({
  channel: z.enum(['directLine', 'connector', 'expectReplies']),
  url: z.string(),
  /** A lap of steps; with `freshPerLap` every lap is a new conversation, otherwise one goes round. */
  steps: z.array(z.object({ say: z.string(), expects: z.string() })).min(1),
  freshPerLap: z.boolean(),
  /** Conversations open at the same time, each with one message under way. */
  conversations: z.int().min(1),
  warmUpTurns: z.int().min(0),
  turns: z.int().min(1),
});
export type LoadJob = z.infer<typeof loadJob>;

/** What the load process measured over `turns` turns, the warm-up left out. */
export const loadResult = z.object({
  turns: z.number(),
  seconds: z.number(),
  p50Ms: z.number(),
  p95Ms: z.number(),
  p99Ms: z.number(),
  /** Processor time of the load process itself, which shares the machine with what it measures. */
  loadCpuSeconds: z.number(),
});
export type LoadResult = z.infer<typeof loadResult>;

/** The load process announces the measured part, so that the harness can read the server's processor time. */
export const loadMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('measuring') }),
  z.object({ kind: z.literal('measured'), result: loadResult }),
  z.object({ kind: z.literal('failed'), reason: z.string() }),
]);
export type LoadMessage = z.infer<typeof loadMessage>;

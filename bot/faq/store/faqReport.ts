import { z } from 'zod';
import { dayCountsSchema, type FaqCounters } from './faqCounters.ts';
import type { FaqReview } from './faqReview.ts';

/** What happened in the last days, for whoever runs the answers. */
export const faqReportSchema = z.object({
  days: z.array(dayCountsSchema),
  totals: z.record(z.string(), z.number()),
  feedback: z.array(
    z.object({
      /** Of the passage. */
      id: z.string(),
      helpful: z.number(),
      notHelpful: z.number(),
      reasons: z.record(z.string(), z.number()),
    }),
  ),
});
export type FaqReport = z.output<typeof faqReportSchema>;

/** Reads the report over the last so many days, today included. */
export async function faqReport(
  parts: { readonly counters: FaqCounters; readonly review: FaqReview },
  days: number,
): Promise<FaqReport> {
  const perDay = await parts.counters.of(days);
  const totals: Record<string, number> = {};
  for (const { counts } of perDay) {
    for (const [name, n] of Object.entries(counts)) totals[name] = (totals[name] ?? 0) + n;
  }
  const feedback = await parts.review.feedback(days);
  return {
    days: [...perDay],
    totals,
    feedback: feedback.map((one) => ({ ...one, reasons: { ...one.reasons } })),
  };
}

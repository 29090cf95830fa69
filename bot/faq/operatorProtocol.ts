import { z } from 'zod';
import { faqModeEntrySchema, faqModeNowSchema, faqModeRecordSchema } from './store/faqMode.ts';
import { faqReportSchema } from './store/faqReport.ts';
import { reviewGroupSchema } from './store/reviewGroups.ts';

/** What `GET` and `PUT /faq/mode` answer. */
export const modeReplySchema = z.object({
  now: faqModeNowSchema,
  /** Newest first. */
  history: z.array(faqModeEntrySchema),
  record: faqModeRecordSchema,
});
export type ModeReply = z.output<typeof modeReplySchema>;

/** What `GET /faq/report` answers. */
export const reportReplySchema = faqReportSchema.extend({ now: faqModeNowSchema });
export type ReportReply = z.output<typeof reportReplySchema>;

/** What `GET /faq/review` answers. */
export const reviewReplySchema = z.object({ groups: z.array(reviewGroupSchema) });
export type ReviewReply = z.output<typeof reviewReplySchema>;

export const mostReportDays = 400;
export const reportDaysSchema = z.coerce.number().int().min(1).max(mostReportDays).default(7);

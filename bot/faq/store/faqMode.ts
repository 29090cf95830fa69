import { z } from 'zod';

/** How questions are answered: with the model, word for word from the knowledge, or not at all. */
export const faqModes = ['model', 'extractive', 'off'] as const;
export type FaqMode = (typeof faqModes)[number];

/** One line of text that a person typed: no control or invisible characters that would make a log lie. */
const line = (least: number, most: number) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/gu, ' ').trim())
    .pipe(
      z
        .string()
        .min(least)
        .max(most)
        .regex(/^[^\p{Cc}\p{Cf}\p{Cs}\p{Co}]*$/u, 'holds characters that cannot be seen'),
    );

/** What an operator gives to switch; the reason is for whoever reads the history later. */
export const faqSwitchSchema = z.strictObject({
  mode: z.enum(faqModes),
  reason: line(5, 200),
  operator: line(1, 60),
});
export type FaqSwitch = z.output<typeof faqSwitchSchema>;

/** Why the mode that counts is not (or not simply) the one that was set. */
export const faqModeNotes = ['neverSet', 'noModel', 'recordBroken'] as const;

/** The mode that counts at this moment. */
export const faqModeNowSchema = z.object({
  mode: z.enum(faqModes),
  /** What an operator set last; `null` when nobody ever did. */
  set: z.enum(faqModes).nullable(),
  /** Milliseconds since 1970. */
  since: z.number().nullable(),
  reason: z.string().nullable(),
  operator: z.string().nullable(),
  /**
   * `neverSet`: the default counts. `noModel`: `model` was set and none is configured, so `extractive` counts.
   * `recordBroken`: the record of switches does not fit itself, so what was set is not known: `off` counts.
   */
  note: z.enum(faqModeNotes).nullable(),
});
export type FaqModeNow = z.output<typeof faqModeNowSchema>;

export const faqModeEntrySchema = z.object({
  n: z.number().int().positive(),
  at: z.number(),
  /** `null` here and below: the entry was damaged, it cannot be read any more. */
  mode: z.enum(faqModes).nullable(),
  reason: z.string().nullable(),
  operator: z.string().nullable(),
});
/** One switch in the history. */
export type FaqModeEntry = z.output<typeof faqModeEntrySchema>;

/** Whether every switch that was ever made is still there as it was made. */
export const faqModeRecordSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('whole'), entries: z.number() }),
  /** Something is not as it was written, at this entry or after it. */
  z.object({ kind: z.literal('broken'), at: z.number() }),
]);
export type FaqModeRecord = z.output<typeof faqModeRecordSchema>;

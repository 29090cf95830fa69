import { z } from 'zod';
import { authorityKindSchema } from '../profile.ts';
import { ruleOf } from '../ruleOf.ts';

/** How many people sign: a number, or a share of all directors (bestuurders). */
export const signatureCountSchema = z.union([
  z.number().int().min(1),
  z.enum(['majorityOfDirectors', 'allDirectors']),
]);
export type SignatureCount = z.infer<typeof signatureCountSchema>;

/** The rules of signatures: how many authorized representatives sign, by level and kind of authority. */
export const signatureRulesSchema = z.strictObject({
  byAuthority: z.record(
    authorityKindSchema,
    ruleOf(z.strictObject({ 'EH2+': signatureCountSchema, EH3: signatureCountSchema })),
  ),
  /** Whether statutes (statuten) that come with the application may lower the number at EH3. */
  statutesMayLower: ruleOf(z.boolean()),
  /** The same at EH2+. */
  statutesMayLowerAtEH2Plus: ruleOf(z.boolean()),
  /** Levels without a number: nobody gets them any more, or everybody signs. */
  otherLevels: z.strictObject({
    EH1: ruleOf(z.literal('ended')),
    EH2: ruleOf(z.literal('notIssued')),
    EH4: ruleOf(z.literal('everybodySigns')),
  }),
  /** Whether somebody whose authority is limited can apply for EH4. */
  limitedAtEH4: ruleOf(z.literal('notAllowed')),
});

import { z } from 'zod';
import { levelOfAssuranceSchema, upgradeLevelSchema } from '../levelOfAssurance.ts';
import { authorityKindSchema, legalForms } from '../profile.ts';
import type { RuleBook } from '../ruleBook.ts';
import { manualReasons } from './routeRules.ts';

/** What a route depends on. */
export const routeFactsSchema = z.strictObject({
  level: upgradeLevelSchema,
  /** Established at KVK or, failing that, what the applicant says; `null` when neither says anything. */
  applicantAuthority: z.enum([...authorityKindSchema.options, 'none']).nullable(),
  userIsApplicant: z.boolean(),
  executor: z.enum(['applicant', 'mandateAdministrator']),
  /** The level of the administrator's own login means, `null` when not known. */
  administratorLevel: levelOfAssuranceSchema.nullable(),
  authorityEstablished: z.boolean(),
  /** The reason of the check at KVK when authority is not established. */
  notEstablishedReason: z.enum(manualReasons).nullable(),
  /** `null` while the organisation is not known. */
  legalForm: z.enum(legalForms).nullable(),
});
export type RouteFacts = z.infer<typeof routeFactsSchema>;

type MayBeMissing = 'administratorLevel' | 'notEstablishedReason';

/** What a route is decided from: the facts, and the rules of the day. */
export type RouteInput = Omit<RouteFacts, MayBeMissing> &
  Partial<Pick<RouteFacts, MayBeMissing>> & { readonly ruleBook: RuleBook };

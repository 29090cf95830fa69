import { z } from 'zod';
import { selectedServiceSchema } from '../catalogue.ts';
import type { LevelBasis, LevelNewsMark } from '../level/levelBasis.ts';
import { upgradeLevelSchema } from '../levelOfAssurance.ts';
import {
  authorityCheckSchema,
  authorityKindSchema,
  contactSchema,
  loginMeansSchema,
  personSchema,
} from '../profile.ts';

/** A file that was staged by an upload and belongs to a case. `sha256` is lower-case hex of its content. */
export const documentRefSchema = z.object({
  documentId: z.string().min(1),
  name: z.string(),
  contentType: z.string(),
  size: z.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type DocumentRef = z.infer<typeof documentRefSchema>;

/** An authorized representative (bevoegd vertegenwoordiger) who is going to sign. */
export const representativeSchema = z.object({
  name: z.string().min(1),
  isApplicant: z.boolean(),
  contact: contactSchema,
});
export type Representative = z.infer<typeof representativeSchema>;

/** For which services the user gets a mandate (machtiging). */
export const mandatesSchema = z.discriminatedUnion('scope', [
  z.object({ scope: z.literal('everything') }),
  z.object({
    scope: z.literal('perProvider'),
    /** Providers for which the mandate covers all services, also future ones. */
    allServicesOf: z.array(z.string()),
  }),
]);
export type Mandates = z.infer<typeof mandatesSchema>;

/** The value of every fact of a dossier. Optional in the dossier means: not known yet. */
export const factSchemas = {
  /** Step 1: what the customer wants to log in to. */
  selection: z.array(selectedServiceSchema).min(1),
  mandates: mandatesSchema,
  targetLevel: upgradeLevelSchema,
  /** Step 2: who and with what. */
  loginMeans: loginMeansSchema,
  organisation: z.object({ kvkNumber: z.string(), confirmed: z.literal(true) }),
  digidHintSeen: z.literal(true),
  applicant: personSchema,
  applicantContact: contactSchema,
  userIsApplicant: z.boolean(),
  user: personSchema,
  userContact: contactSchema,
  userIsEmployed: z.boolean(),
  userIdCopy: documentRefSchema,
  authorityCheck: authorityCheckSchema,
  /** What the customer says about authority when KVK does not settle it. */
  claimedAuthority: z.object({ kind: authorityKindSchema, directors: z.number().int().min(1).max(99) }),
  /** How many the statutes (statuten) allow to sign together; `null` for no, and for who does not know. */
  statutes: z.object({ allow: z.number().int().min(1).max(99).nullable() }),
  /** The statutes themselves, which prove that number. */
  statutesDocument: documentRefSchema,
  representatives: z.array(representativeSchema).min(1),
  registerExtract: documentRefSchema,
  /** Instead of an extract for a church (kerkgenootschap). */
  legalPersonalityDeclaration: documentRefSchema,
  /** Step 3: how. */
  executor: z.enum(['applicant', 'mandateAdministrator']),
  termYears: z.union([z.literal(1), z.literal(3), z.literal(5)]),
  /** An action code that the price list knows today, or `null` for none. */
  actionCode: z.string().nullable(),
  urgency: z.enum(['normal', 'urgent']),
  termsAccepted: z.object({ version: z.string() }),
} as const;
export type FactName = keyof typeof factSchemas;
export type FactValues = { [Name in FactName]: z.infer<(typeof factSchemas)[Name]> };

/** One fact with its provenance. `at` is an ISO 8601 instant. */
export interface Fact<T> {
  readonly value: T;
  readonly origin: 'given' | 'known' | 'decided';
  readonly at: string;
}
export type Facts = { readonly [Name in FactName]?: Fact<FactValues[Name]> };

/** Statuses of an application at the supplier, in the order of its life. */
export const applicationStatuses = [
  'received',
  'inProgress',
  'awaitingIdentification',
  'awaitingForm',
  'processed',
  'rejected',
  'withdrawn',
] as const;
export const applicationStatusSchema = z.enum(applicationStatuses);
export type ApplicationStatus = (typeof applicationStatuses)[number];

/** The questions that the flow can ask, in the order in which they come up (see questions.ts). */
export const questionIds = [
  'selection',
  'mandates',
  'targetLevel',
  'outsideRoute',
  'signIn',
  'loginMeans',
  'noUpgradeNeeded',
  'organisation',
  'applicant',
  'applicantContact',
  'authorityCheck',
  'digidHint',
  'userIsApplicant',
  'user',
  'userContact',
  'userIsEmployed',
  'userIdCopy',
  'claimedAuthority',
  'statutes',
  'statutesDocument',
  'representatives',
  'registerExtract',
  'legalPersonalityDeclaration',
  'executor',
  'termYears',
  'actionCode',
  'urgency',
  'terms',
  'review',
] as const;
export const questionIdSchema = z.enum(questionIds);
export type QuestionId = (typeof questionIds)[number];

/** Why an application came back, and which question mends it (`null`: none, see the text). */
export const rejectionReasonSchema = z.object({ question: questionIdSchema.nullable(), text: z.string() });
export type RejectionReason = z.infer<typeof rejectionReasonSchema>;

/** What was sent and what the supplier said of it. Facts are frozen while `acknowledged` is false. */
export const submissionSchema = z.object({
  /** SHA-256 over exactly what the confirmed summary showed. */
  summaryHash: z.string(),
  confirmedAt: z.string(),
  /** 1 for the first application, one more with every revision. */
  revision: z.number().int().min(1),
  acknowledged: z.boolean(),
  reference: z.string().nullable(),
  status: applicationStatusSchema.nullable(),
  /** The supplier's version of the application; older news is ignored. */
  backendVersion: z.number().int().min(0),
  reasons: z.array(rejectionReasonSchema),
  /** Last day for the identification or the form, when the supplier gave one. */
  deadline: z.iso.date().nullable(),
  withdrawalRequested: z.boolean(),
});
export type Submission = z.infer<typeof submissionSchema>;

/** The dossier: everything about one upgrade. A JSON value: no dates, no undefined, no classes. */
export interface UpgradeCase {
  readonly id: string;
  readonly createdAt: string;
  /** The supplier's id of the person who signed in; `null` while anonymous. */
  readonly personId: string | null;
  readonly facts: Facts;
  /** Questions to ask again although they have an answer (a correction, a rejection). */
  readonly reopened: readonly QuestionId[];
  readonly submission: Submission | null;
  /** The levels that the chosen level rests on; `null` or absent while nothing is chosen. */
  readonly levelBasis?: LevelBasis | null;
  /** The newest news of the catalogue that touched this case. */
  readonly levelNews?: LevelNewsMark;
}

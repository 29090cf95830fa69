import { z } from 'zod';
import { selectedServiceSchema } from '../catalogue.ts';
import { levelOfAssuranceSchema, upgradeLevelSchema } from '../levelOfAssurance.ts';
import { authorityCheckSchema, authorityKindSchema, contactSchema, personSchema } from '../profile.ts';
import { documentRefSchema, type FactName, mandatesSchema, representativeSchema } from './dossier.ts';

/** What a document of an application is. */
export const documentKindSchema = z.enum([
  'userIdCopy',
  'registerExtract',
  'legalPersonalityDeclaration',
  'statutes',
]);
export type DocumentKind = z.infer<typeof documentKindSchema>;

/** The fact that holds the document of a kind; the question that asks for it has the same name. */
export const documentFacts = {
  userIdCopy: 'userIdCopy',
  registerExtract: 'registerExtract',
  legalPersonalityDeclaration: 'legalPersonalityDeclaration',
  statutes: 'statutesDocument',
} as const satisfies Record<DocumentKind, FactName>;

/**
 * The application as it goes to the supplier: the confirmed dossier, nothing else. This is the body of
 * `PUT /upgrades/{caseId}` in backend/openapi.yaml; a contract test holds the two together.
 */
export const upgradeApplicationSchema = z.object({
  caseId: z.string().min(1),
  personId: z.string().min(1),
  /** SHA-256 of the summary that the customer confirmed. */
  summaryHash: z.string().regex(/^[0-9a-f]{64}$/),
  confirmedAt: z.iso.datetime(),
  locale: z.enum(['nl', 'en']),
  loginMeansId: z.string().min(1),
  kvkNumber: z.string().regex(/^[0-9]{8}$/),
  currentLevel: levelOfAssuranceSchema,
  targetLevel: upgradeLevelSchema,
  catalogueVersion: z.string().min(1),
  services: z.array(selectedServiceSchema).min(1),
  mandates: mandatesSchema,
  applicant: z.object({ person: personSchema, contact: contactSchema }),
  /** The user (gebruiker) of the login means; `null` when that is the applicant. */
  user: z.object({ person: personSchema, contact: contactSchema }).nullable(),
  userIsEmployed: z.boolean(),
  authority: z.object({
    check: authorityCheckSchema,
    claimed: z.object({ kind: authorityKindSchema, directors: z.number().int().min(1) }).nullable(),
    /** How many the statutes allow to sign together, `null` when that was not claimed. Older applications lack it. */
    statutesAllow: z.number().int().min(1).max(99).nullable().optional(),
  }),
  representatives: z.array(representativeSchema).min(1),
  executor: z.enum(['applicant', 'mandateAdministrator']),
  termYears: z.union([z.literal(1), z.literal(3), z.literal(5)]),
  actionCode: z.string().nullable(),
  urgency: z.enum(['normal', 'urgent']),
  termsVersion: z.string().min(1),
  documents: z.array(
    documentRefSchema.extend({
      kind: documentKindSchema,
    }),
  ),
});
export type UpgradeApplication = z.infer<typeof upgradeApplicationSchema>;

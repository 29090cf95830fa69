import { z } from 'zod';
import { levelOfAssuranceSchema } from './levelOfAssurance.ts';

/** A natural person as their identity document names them. Dates are `YYYY-MM-DD`. */
export const personSchema = z.object({
  givenNames: z.string().min(1),
  infix: z.string(),
  familyName: z.string().min(1),
  birthDate: z.iso.date(),
  birthPlace: z.string().min(1),
});
export type Person = z.infer<typeof personSchema>;

/** How one person is reached: their own e-mail address and mobile number (E.164). */
export const contactSchema = z.object({
  email: z.string().min(3),
  mobile: z.string().regex(/^\+[0-9]{8,15}$/),
});
export type Contact = z.infer<typeof contactSchema>;

/** Legal forms (rechtsvormen) as KVK abbreviates them. */
export const legalForms = [
  'eenmanszaak',
  'vof',
  'cv',
  'maatschap',
  'rederij',
  'bv',
  'nv',
  'stichting',
  'vereniging',
  'cooperatie',
  'owm',
  'vve',
  'kerkgenootschap',
  'publiekrechtelijk',
  'buitenlands',
  'inOprichting',
  'overig',
] as const;
export type LegalForm = (typeof legalForms)[number];

/** An organisation as the supplier knows it from KVK. */
export const organisationSchema = z.object({
  kvkNumber: z.string().regex(/^[0-9]{8}$/),
  name: z.string().min(1),
  legalForm: z.enum(legalForms),
  /** 12 digits when the login means is limited to one branch (vestiging), else `null`. */
  branchNumber: z
    .string()
    .regex(/^[0-9]{12}$/)
    .nullable(),
  city: z.string(),
  /** Whether the organisation has a mandate administrator (machtigingenbeheerder) at the supplier. */
  hasMandateAdministrator: z.boolean(),
});
export type Organisation = z.infer<typeof organisationSchema>;

/** A login means (inlogmiddel) of one person for one organisation. */
export const loginMeansSchema = z.object({
  id: z.string().min(1),
  level: levelOfAssuranceSchema,
  status: z.enum(['active', 'expired', 'blocked']),
  /** The supplier that issued it. Only the supplier's own means can be upgraded here. */
  supplier: z.string().min(1),
  isOwnSupplier: z.boolean(),
  validUntil: z.iso.date(),
  /** Who logs in with it. */
  user: z.object({ person: personSchema, isSignedInPerson: z.boolean(), contact: contactSchema.nullable() }),
  organisation: organisationSchema,
});
export type LoginMeans = z.infer<typeof loginMeansSchema>;

/** What the supplier knows of a signed-in person. */
export const profileSchema = z.object({
  personId: z.string().min(1),
  person: personSchema,
  contact: contactSchema,
  loginMeans: z.array(loginMeansSchema),
  /** KvK numbers of the organisations for which this person is mandate administrator. */
  administersKvkNumbers: z.array(z.string()),
});
export type Profile = z.infer<typeof profileSchema>;

/** Kinds of authority (bevoegdheid) in the trade register. */
export const authorityKindSchema = z.enum(['sole', 'joint', 'limited']);
export type AuthorityKind = z.infer<typeof authorityKindSchema>;

/** Somebody the register names as authorized representative (bevoegd vertegenwoordiger). */
export const registeredRepresentativeSchema = z.object({
  name: z.string().min(1),
  authority: authorityKindSchema,
  isApplicant: z.boolean(),
});
export type RegisteredRepresentative = z.infer<typeof registeredRepresentativeSchema>;

/** What the check at KVK said about one organisation and one applicant. */
export const authorityCheckSchema = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('established'),
    /** Authority of the applicant; `none` when they are not a representative. */
    applicantAuthority: z.enum(['sole', 'joint', 'limited', 'none']),
    representatives: z.array(registeredRepresentativeSchema).min(1),
    /** The number of all directors, for the majority rule at EH3. */
    directors: z.number().int().min(1),
  }),
  z.object({
    outcome: z.literal('notEstablished'),
    reason: z.enum([
      'legalPersonDirector',
      'notPublished',
      'specialLegalSituation',
      'registerUnavailable',
      'unclear',
    ]),
  }),
]);
export type AuthorityCheck = z.infer<typeof authorityCheckSchema>;

/** The supplier's prices: what is not in the list has no price, and none is quoted. */
export const priceListSchema = z.object({
  version: z.string().min(1),
  currency: z.literal('EUR'),
  /** Whether the amounts hold VAT (btw). */
  includesVat: z.boolean(),
  upgrades: z.array(
    z.object({ level: z.enum(['EH2+', 'EH3']), termYears: z.number().int(), cents: z.number().int().min(0) }),
  ),
  /** What one mandate more costs, beside those of the upgrade; left out when the supplier names no prices. */
  extraMandates: z
    .array(
      z.object({
        level: z.enum(['EH2+', 'EH3']),
        termYears: z.number().int(),
        cents: z.number().int().min(0),
      }),
    )
    .optional(),
  /** Surcharge for urgent handling in cents, `null` when not known. */
  urgentCents: z.number().int().min(0).nullable(),
  actionCodes: z.array(
    z.object({
      code: z.string().min(1),
      percentOff: z.number().int().min(1).max(100),
      validFrom: z.iso.date(),
      /** Last day on which the code counts, `null` when no end is announced. */
      validUntil: z.iso.date().nullable(),
      levels: z.array(z.enum(['EH2+', 'EH3'])),
    }),
  ),
});
export type PriceList = z.infer<typeof priceListSchema>;

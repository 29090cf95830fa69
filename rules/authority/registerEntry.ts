import { z } from 'zod';
import { authorityKinds, powersOfAttorney, registerFunctions } from './registerFunctions.ts';

/** Legal forms (rechtsvormen) in the trade register (handelsregister); more than a login means distinguishes. */
export const registerLegalForms = [
  'eenmanszaak',
  'eenmanszaakMeerdereEigenaren',
  'vof',
  'cv',
  'maatschap',
  'rederij',
  'bv',
  'nv',
  'stichting',
  'vereniging',
  'vve',
  'cooperatie',
  'owm',
  'kerkgenootschap',
  'publiekrechtelijk',
  'buitenlands',
  'inOprichting',
  'eesv',
  'se',
  'sce',
  'overig',
] as const;
export type RegisterLegalForm = (typeof registerLegalForms)[number];

/** Special legal situations (bijzondere rechtstoestanden) of an organisation or a person. */
export const legalSituations = [
  'bankruptcy',
  'suspensionOfPayments',
  'debtRestructuring',
  'liquidation',
  'dissolution',
] as const;
export type LegalSituation = (typeof legalSituations)[number];

/** Restrictions in legal acts (beperkingen in rechtshandeling) of an organisation or a person. */
export const legalRestrictions = ['guardianship', 'administration', 'provisionalAdministration'] as const;
export type LegalRestriction = (typeof legalRestrictions)[number];

/** Kinds of acts that a limited power of attorney may hold, as KVK codes them. */
export const limitedActs = [
  'afslfin',
  'afslgar',
  'afsllic',
  'afslc',
  'afsloc',
  'afslsc',
  'afslvc',
  'opstoff',
  'rdwsolz',
  'rdwekd',
] as const;

const day = z.iso.date();
/** That something ended, with the day when that is known. */
const ended = z.union([z.literal(true), day]).nullable();

/** A name in parts, as KVK keeps it, or as one text when nobody said which part is what. */
export const registeredNameSchema = z.union([
  z.strictObject({ givenNames: z.string(), infix: z.string(), familyName: z.string().min(1) }),
  z.strictObject({ full: z.string().min(1) }),
]);
export type RegisteredName = z.infer<typeof registeredNameSchema>;

const personalFacts = {
  birthDate: day.nullable(),
  deceased: ended,
  specialLegalSituation: z.enum(legalSituations).nullable(),
  restriction: z.enum(legalRestrictions).nullable(),
  /** `until` is `null` while nobody said when the suspension (schorsing) ends. */
  suspended: z.strictObject({ from: day.nullable(), until: day.nullable() }).nullable(),
  /** Said outright; otherwise it follows from the date of birth. */
  minor: z.boolean(),
  /** A judge gave a minor the powers of an adult for this organisation. */
  handlichting: z.boolean(),
};

/** Whose authority is asked. */
export const registerPersonSchema = z.strictObject({ name: registeredNameSchema, ...personalFacts });
export type RegisterPerson = z.infer<typeof registerPersonSchema>;

/** One function that somebody fulfils. A person with several functions is there several times. */
export const registerOfficerSchema = z.strictObject({
  /** `null` when it is a legal person. */
  name: registeredNameSchema.nullable(),
  ...personalFacts,
  function: z.enum(registerFunctions),
  authority: z.enum(authorityKinds).nullable(),
  powerOfAttorney: z.enum(powersOfAttorney).nullable(),
  limits: z
    .strictObject({
      euroCents: z.number().int().min(0).nullable(),
      acts: z.array(z.enum(limitedActs)),
      branches: z.array(z.string()),
      description: z.string().nullable(),
    })
    .nullable(),
  /** With whom a jointly authorized person acts: anybody else who is authorized, the other directors, or these people. */
  jointlyWith: z.union([z.enum(['anyone', 'otherDirectors']), z.array(z.string().min(1)).min(1)]).nullable(),
  get legalPerson(): z.ZodNullable<typeof registerEntrySchema> {
    return registerEntrySchema.nullable();
  },
});
export type RegisterOfficer = z.infer<typeof registerOfficerSchema>;

/** What the trade register says about one organisation, or about a legal person that directs another. */
export const registerEntrySchema = z.strictObject({
  kvkNumber: z
    .string()
    .regex(/^[0-9]{8}$/)
    .nullable(),
  name: z.string().min(1).nullable(),
  legalForm: z.enum(registerLegalForms),
  deregistered: ended,
  registrationEnded: ended,
  specialLegalSituation: z.enum(legalSituations).nullable(),
  restriction: z.enum(legalRestrictions).nullable(),
  /** As the foreign register describes it. */
  foreignLegalSituation: z.string().min(1).nullable(),
  /** Nobody when nobody is published, or no extract was seen. */
  get officers(): z.ZodArray<typeof registerOfficerSchema> {
    return z.array(registerOfficerSchema);
  },
});
export type RegisterEntry = z.infer<typeof registerEntrySchema>;

import { z } from 'zod';
import { levelOfAssuranceSchema } from '../levelOfAssurance.ts';
import { writtenNameSchema } from './preflightNameParts.ts';
import { idKindSchema, shieldedPartSchema, signatureKindSchema } from './preflightRules.ts';

export const preflightRoleSchema = z.enum(['applicant', 'user', 'representative']);
export type PreflightRole = z.infer<typeof preflightRoleSchema>;

const kvkNumberSchema = z.string().regex(/^[0-9]{8}$/);

/** One mention of a person in the application; who has two roles is mentioned twice. */
const mentionSchema = z.strictObject({
  role: preflightRoleSchema,
  name: writtenNameSchema,
  birthDate: z.iso.date().nullable(),
  email: z.string().nullable(),
  /** E.164. */
  mobile: z.string().nullable(),
});
export type Mention = z.infer<typeof mentionSchema>;

/**
 * What the pre-flight check looks at. `null` is: not known, and then nothing is found and the check is named as not
 * done. A role that nobody has is not known either.
 */
export const preflightFactsSchema = z.strictObject({
  today: z.iso.date(),
  people: z.array(mentionSchema),
  /** Whom the trade register names as representative; not complete when it names fewer people than must sign. */
  register: z.strictObject({ names: z.array(writtenNameSchema), isComplete: z.boolean() }).nullable(),
  idDocuments: z
    .array(
      z.strictObject({
        /** Whose document, by the name in the application. */
        person: writtenNameSchema,
        kind: idKindSchema.nullable(),
        validUntil: z.iso.date().nullable(),
        /** The name on the document. */
        name: writtenNameSchema.nullable(),
        /** What a copy shows of what may be shielded. */
        visible: z.array(shieldedPartSchema).nullable(),
      }),
    )
    .nullable(),
  ownKvkNumber: kvkNumberSchema.nullable(),
  extractsRequired: z.array(kvkNumberSchema).nullable(),
  extracts: z
    .array(z.strictObject({ kvkNumber: kvkNumberSchema, issuedOn: z.iso.date().nullable() }))
    .nullable(),
  services: z
    .array(
      z.strictObject({
        provider: z.string(),
        /** `null`: all services of the provider. */
        service: z.string().nullable(),
        name: z.string(),
        level: levelOfAssuranceSchema.nullable(),
        acceptsBranchRestriction: z.boolean().nullable(),
      }),
    )
    .nullable(),
  mandates: z
    .array(
      z.strictObject({
        /** `null`: all services of all providers. */
        provider: z.string().nullable(),
        /** `null`: all services of the provider. */
        service: z.string().nullable(),
        level: levelOfAssuranceSchema.nullable(),
        /** Twelve digits when it is limited to one branch (vestiging). */
        branchNumber: z
          .string()
          .regex(/^[0-9]{12}$/)
          .nullable(),
        validUntil: z.iso.date().nullable(),
      }),
    )
    .nullable(),
  loginMeans: z
    .strictObject({
      validUntil: z.iso.date().nullable(),
      status: z.enum(['active', 'expired', 'blocked']).nullable(),
      supplier: z.string().nullable(),
    })
    .nullable(),
  signatures: z
    .strictObject({
      needed: z.number().int().min(0).nullable(),
      given: z
        .array(z.strictObject({ name: writtenNameSchema, kind: signatureKindSchema.nullable() }))
        .nullable(),
    })
    .nullable(),
  /** Hashes of the data of which the form was made, and of the data now. */
  form: z.strictObject({ madeFrom: z.string().nullable(), current: z.string().nullable() }).nullable(),
});
export type PreflightFacts = z.infer<typeof preflightFactsSchema>;

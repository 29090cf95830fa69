import { z } from 'zod';
import { levelNameSchema } from '../level/readLevel.ts';
import type { WrittenName } from '../preflight/preflightNameParts.ts';
import {
  branchNumberSchema,
  daySchema,
  emailSchema,
  idKindWordSchema,
  kvkNumberSchema,
  mobileSchema,
  orEmpty,
  signatureKindWordSchema,
  statusWordSchema,
  visibleWordSchema,
} from './preflightWords.ts';

const part = z.string().optional();
const nameSchema = z
  .union([
    z.string().trim().min(1),
    z.strictObject({
      givenNames: part,
      infix: part,
      familyName: part,
      voornamen: part,
      voorvoegsel: part,
      tussenvoegsel: part,
      geslachtsnaam: part,
      achternaam: part,
    }),
  ])
  .describe(
    'A name on one line, or its parts, also as KVK names them (voornamen, voorvoegsel, geslachtsnaam).',
  )
  .transform((name, context): WrittenName => {
    if (typeof name === 'string') return name;
    const familyName = name.familyName ?? name.geslachtsnaam ?? name.achternaam ?? '';
    if (familyName.trim() === '') {
      const expected = 'familyName (or geslachtsnaam)';
      context.addIssue({ code: 'custom', message: `a name lacks its ${expected}`, params: { expected } });
      return z.NEVER;
    }
    return {
      givenNames: name.givenNames ?? name.voornamen ?? '',
      infix: name.infix ?? name.voorvoegsel ?? name.tussenvoegsel ?? '',
      familyName,
    };
  });

const personSchema = z.strictObject({
  name: nameSchema,
  birthDate: orEmpty(daySchema),
  email: orEmpty(emailSchema),
  mobile: orEmpty(mobileSchema),
});

/** Somebody in the register: a name, or an entry as the check at KVK gives it. */
const registeredSchema = z.union([
  nameSchema,
  z
    .strictObject({
      name: nameSchema,
      authority: z.string().nullish(),
      isApplicant: z.boolean().nullish(),
    })
    .transform(({ name }) => name),
]);

/** What the pre-flight check is asked. Whatever is left out or null is not known. */
export const preflightInputSchema = z
  .strictObject({
    today: daySchema.optional().describe('Left out: today.'),
    applicant: personSchema.nullish(),
    user: z
      .union([z.literal('applicant'), personSchema])
      .nullish()
      .describe('The user of the login means; null or "applicant": the applicant. Left out: not known.'),
    representatives: z.array(personSchema).nullish().describe('The representatives who are to sign.'),
    registeredRepresentatives: z
      .array(registeredSchema)
      .nullish()
      .describe('Whom the trade register names as representative.'),
    registerIsComplete: z
      .boolean()
      .optional()
      .describe('false: the register names fewer people than have to sign.'),
    idDocuments: z
      .array(
        z.strictObject({
          person: nameSchema.describe('"applicant", "user" or the name in the application.'),
          kind: orEmpty(idKindWordSchema),
          validUntil: orEmpty(daySchema),
          name: nameSchema.nullish().describe('The name on the document.'),
          visible: z
            .array(visibleWordSchema)
            .nullish()
            .describe('What a copy shows of what may be shielded.'),
        }),
      )
      .nullish(),
    kvkNumber: orEmpty(kvkNumberSchema).describe('Of the organisation itself.'),
    extracts: z.array(z.strictObject({ kvkNumber: kvkNumberSchema, issuedOn: orEmpty(daySchema) })).nullish(),
    requiredExtractsOf: z
      .array(kvkNumberSchema)
      .nullish()
      .describe('KvK numbers of the organisation and of every legal person that directs it.'),
    services: z
      .array(
        z.strictObject({
          provider: z.string().min(1),
          service: z.string().min(1).nullish().describe('null: all services of the provider.'),
          level: levelNameSchema.nullish().describe('Left out: as in the catalogue.'),
          acceptsBranchRestriction: z.boolean().nullish().describe('Left out: as in the catalogue.'),
        }),
      )
      .nullish(),
    mandates: z
      .array(
        z.strictObject({
          provider: z.string().min(1).nullable().describe('null: all services of all providers.'),
          service: z.string().min(1).nullish().describe('null: all services of the provider.'),
          level: levelNameSchema.nullish(),
          branchNumber: branchNumberSchema.nullable().describe('null: for the whole organisation.'),
          validUntil: orEmpty(daySchema),
        }),
      )
      .nullish(),
    loginMeans: z
      .strictObject({
        level: levelNameSchema.nullish().describe('Not looked at: an upgrade changes it.'),
        validUntil: orEmpty(daySchema),
        status: orEmpty(statusWordSchema),
        supplier: z.string().min(1).nullish(),
      })
      .nullish(),
    signatures: z
      .strictObject({
        needed: z.number().int().min(0).nullish(),
        given: z
          .array(z.strictObject({ name: nameSchema, kind: orEmpty(signatureKindWordSchema) }))
          .nullish(),
      })
      .nullish(),
    form: z
      .strictObject({ madeFromHash: z.string().min(1).nullish() })
      .nullish()
      .describe('The hash of the data that the form was made from.'),
    currentHash: z.string().min(1).nullish().describe('The hash of the data now.'),
  })
  .superRefine(({ applicant, user, idDocuments }, context) => {
    const isApplicantUser = user === null || user === 'applicant';
    if (isApplicantUser && !applicant) {
      const message = 'the user is the applicant, but there is none';
      context.addIssue({ code: 'custom', path: ['applicant'], message, params: { expected: 'a person' } });
    }
    const isThere = new Map<WrittenName, boolean>([
      ['applicant', Boolean(applicant)],
      ['user', Boolean(isApplicantUser ? applicant : user)],
    ]);
    for (const [place, { person }] of (idDocuments ?? []).entries()) {
      if (isThere.get(person) !== false) continue;
      const message = `names the ${person}, but there is none`;
      const expected = 'applicant or user as they are given, or a name';
      context.addIssue({
        code: 'custom',
        path: ['idDocuments', place, 'person'],
        message,
        params: { expected },
      });
    }
  });
export type PreflightInput = z.infer<typeof preflightInputSchema>;

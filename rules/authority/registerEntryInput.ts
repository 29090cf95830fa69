import { z } from 'zod';
import { parseKvkNumber } from '../formats/kvkNumber.ts';
import {
  type RegisterEntry,
  type RegisteredName,
  type RegisterOfficer,
  type RegisterPerson,
  registerPersonSchema,
} from './registerEntry.ts';
import { registerFieldNames } from './registerFieldNames.ts';
import { daySchema, endedSchema, fieldsOf, isObject, orNothing, yesSchema } from './registerFields.ts';
import {
  actWords,
  authorityWords,
  functionWords,
  jointlyWithWords,
  legalFormWords,
  plainWord,
  powerWords,
  restrictionWords,
  situationWords,
  wordSchema,
} from './registerWords.ts';

const text = z.string().trim().min(1);

const { name: nameNames } = registerFieldNames;
const nameParts = Object.entries(nameNames).flat(2).map(plainWord);

/** What a name may be made of, for whoever reads the schema or wrote another part. */
const partsText = [
  `givenNames (also: ${nameNames.givenNames.join(', ')})`,
  `infix (also: ${nameNames.infix.join(', ')})`,
  `familyName (also: ${nameNames.familyName.join(', ')})`,
  `or full (also: ${nameNames.full.join(', ')})`,
].join('; ');

const nameSchema = z.union([
  text.transform((full): RegisteredName => ({ full })),
  fieldsOf(
    nameNames,
    z
      .union([
        z.strictObject({
          givenNames: z
            .union([z.string().trim(), z.array(text).transform((names) => names.join(' '))])
            .default(''),
          infix: z.string().trim().default(''),
          familyName: text,
        }),
        z.strictObject({ full: text }),
      ])
      .describe(`A name in parts: ${partsText}.`),
  ),
]);

/** Somebody whose name stands in parts beside the other fields: the parts go together. */
function withName(value: unknown): unknown {
  if (!isObject(value)) return value;
  const fields = Object.entries(value);
  const parts = fields.filter(([key]) => nameParts.includes(plainWord(key)));
  if (parts.length === 0 || 'name' in value) return value;
  const others = fields.filter(([key]) => !nameParts.includes(plainWord(key)));
  return { ...Object.fromEntries(others), name: Object.fromEntries(parts) };
}

const neverSuspended: RegisterOfficer['suspended'] = null;
const suspensionSchema = z
  .union([
    endedSchema.transform((said) =>
      said === null ? null : { from: said === true ? null : said, until: null },
    ),
    fieldsOf(
      registerFieldNames.suspension,
      z.strictObject({ from: daySchema.nullable().default(null), until: daySchema.nullable().default(null) }),
    ),
  ])
  .default(neverSuspended);

const personalFields = {
  birthDate: daySchema.nullable().default(null),
  deceased: endedSchema,
  specialLegalSituation: orNothing(wordSchema(situationWords)),
  restriction: orNothing(wordSchema(restrictionWords)),
  suspended: suspensionSchema,
  minor: yesSchema.default(false),
  handlichting: yesSchema.default(false),
};

/** Whose authority is asked: a name and a date of birth, and what the register says about the person. */
export const registerPersonInputSchema = z.union([
  text.transform(
    (full): RegisterPerson => registerPersonSchema.parse({ ...nothingPersonal, name: { full } }),
  ),
  fieldsOf(registerFieldNames.person, z.strictObject({ name: nameSchema, ...personalFields }), withName),
]);
const nothingPersonal = {
  birthDate: null,
  deceased: null,
  specialLegalSituation: null,
  restriction: null,
  suspended: null,
  minor: false,
  handlichting: false,
};

/** More than any power of attorney is limited to, and exact in cents. */
const mostEuros = 1_000_000_000_000;
// Checked where the shapes have come together: of a shape that does not fit, only the kind would be told.
const eurosSchema = z.number().min(0).meta({ maximum: mostEuros });

const limitsSchema = z
  .union([
    eurosSchema.transform((euros) => ({ ...noLimits, euroCents: Math.round(euros * 100) })),
    text.transform((description) => ({ ...noLimits, description })),
    fieldsOf(
      registerFieldNames.limits,
      z
        .strictObject({
          euros: eurosSchema.nullable().default(null),
          acts: z.array(wordSchema(actWords)).default([]),
          branches: z.array(text).default([]),
          description: text.nullable().default(null),
          euroCents: z
            .number()
            .int()
            .min(0)
            .max(mostEuros * 100, { message: `an amount of at most ${mostEuros} euros` })
            .nullable()
            .default(null),
        })
        .transform(({ euros, euroCents, ...others }) => ({
          ...others,
          euroCents: euros === null ? euroCents : Math.round(euros * 100),
        })),
    ),
  ])
  .refine(({ euroCents }) => euroCents === null || euroCents <= mostEuros * 100, {
    message: `an amount is at most ${mostEuros} euros`,
  });
const noLimits: NonNullable<RegisterOfficer['limits']> = {
  euroCents: null,
  acts: [],
  branches: [],
  description: null,
};

const jointlyWithSchema = z.union([
  z.boolean().transform((any) => (any ? ('anyone' as const) : ('otherDirectors' as const))),
  z.array(text).min(1),
  wordSchema(jointlyWithWords),
]);

const officerSchema: z.ZodType<RegisterOfficer> = fieldsOf(
  registerFieldNames.officer,
  z
    .strictObject({
      name: nameSchema.nullable().default(null),
      ...personalFields,
      function: wordSchema(functionWords),
      authority: wordSchema(authorityWords).nullable().default(null),
      powerOfAttorney: wordSchema(powerWords).nullable().default(null),
      limits: limitsSchema.nullable().default(null),
      jointlyWith: jointlyWithSchema.nullable().default(null),
      legalPerson: z.lazy(() => registerEntryInputSchema.nullable().default(null)),
    })
    .refine(({ name, legalPerson }) => (name === null) !== (legalPerson === null), {
      message: 'an officer is a person with a name, or a legalPerson: give one of the two',
      path: ['name'],
    }),
  withName,
);

/** The fields of an entry, for an input that holds more than that. */
export const registerEntryFields = {
  kvkNumber: z
    .string()
    .transform((typed, context): string => {
      const read = parseKvkNumber(typed);
      if (read.kind === 'ok') return read.value;
      context.addIssue({ code: 'custom', message: 'a KVK number has 8 digits' });
      return z.NEVER;
    })
    .nullable()
    .default(null),
  name: text.nullable().default(null),
  legalForm: wordSchema(legalFormWords),
  deregistered: endedSchema,
  registrationEnded: endedSchema,
  specialLegalSituation: orNothing(wordSchema(situationWords)),
  restriction: orNothing(wordSchema(restrictionWords)),
  foreignLegalSituation: orNothing(z.union([z.literal(true).transform(() => 'ja'), text])),
  officers: z.array(officerSchema).default([]),
};

/** An entry of the trade register as people and programs hand it in; gives the one shape that the rules read. */
export const registerEntryInputSchema: z.ZodType<RegisterEntry> = fieldsOf(
  registerFieldNames.entry,
  z.strictObject(registerEntryFields),
);

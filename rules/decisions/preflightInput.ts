import { z } from 'zod';
import { parseEmail } from '../formats/email.ts';
import { parseKvkNumber } from '../formats/kvkNumber.ts';
import { parseMobile } from '../formats/mobile.ts';
import { calendarDay, readWrittenDay } from '../formats/writtenDay.ts';
import type { WrittenName } from '../preflightNameParts.ts';
import { levelNameSchema } from '../readLevel.ts';

/** Text that is read into a value, or refused with what was expected. */
function readAs<Value>(expected: string, read: (text: string) => Value | null) {
  return z
    .string()
    .describe(expected)
    .transform((text, context) => {
      const value = read(text);
      if (value !== null) return value;
      context.addIssue({
        code: 'custom',
        message: `not understood: expected ${expected}`,
        params: { expected },
      });
      return z.NEVER;
    });
}

/** One of some words, each with the other ways to write it. */
function wordFor<Code extends string>(words: Readonly<Record<Code, readonly string[]>>) {
  const entries = (Object.keys(words) as Code[]).map((code) => [code, words[code]] as const);
  return readAs(`one of ${entries.map(([code]) => code).join(', ')}`, (text) => {
    const plain = text.toLowerCase().replace(/[^a-z]/g, '');
    return entries.find(([code, others]) => [code.toLowerCase(), ...others].includes(plain))?.[0] ?? null;
  });
}

const daySchema = readAs('a day as YYYY-MM-DD', (text) => {
  const written = readWrittenDay(text);
  return written === null || written.isShortYear
    ? null
    : calendarDay(written.year, written.month, written.day);
});
const kvkNumberSchema = readAs('a KvK number of eight digits', (text) => {
  const read = parseKvkNumber(text);
  return read.kind === 'ok' ? read.value : null;
});
const branchNumberSchema = readAs('a branch number (vestigingsnummer) of twelve digits', (text) => {
  const digits = text.replace(/[\s.]/g, '');
  return /^[0-9]{12}$/.test(digits) ? digits : null;
});
const emailSchema = readAs('one e-mail address', (text) => {
  const read = parseEmail(text);
  return read.kind === 'ok' ? read.value : null;
});
const mobileSchema = readAs('one mobile number, Dutch or with its country code', (text) => {
  const read = parseMobile(text);
  return read.kind === 'ok' ? read.value : null;
});

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
  birthDate: daySchema.nullish(),
  email: emailSchema.nullish(),
  mobile: mobileSchema.nullish(),
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

const idKindWords = {
  passport: ['paspoort'],
  idCard: ['identiteitskaart', 'idkaart', 'idcard', 'identitycard'],
  drivingLicence: ['rijbewijs', 'drivinglicense', 'driverslicense'],
  residencePermit: ['verblijfsdocument', 'verblijfsvergunning', 'vreemdelingendocument'],
  emergencyPassport: ['noodpaspoort'],
  laissezPasser: [],
  other: ['anders', 'kopie', 'copy'],
} as const;
const signatureKindWords = {
  wet: ['pen', 'nat', 'nattehandtekening', 'wetsignature'],
  qualified: ['gekwalificeerd', 'gekwalificeerdehandtekening', 'qes'],
  advanced: ['geavanceerd', 'geavanceerdehandtekening', 'aes', 'docusign', 'sms'],
  simple: ['gewoon', 'eenvoudig'],
  scan: ['kopie', 'copy'],
} as const;

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
          kind: wordFor(idKindWords).nullish(),
          validUntil: daySchema.nullish(),
          name: nameSchema.nullish().describe('The name on the document.'),
          visible: z
            .array(wordFor({ bsn: [], photo: ['foto', 'pasfoto'], nationality: ['nationaliteit'] }))
            .nullish()
            .describe('What a copy shows of what may be shielded.'),
        }),
      )
      .nullish(),
    kvkNumber: kvkNumberSchema.nullish().describe('Of the organisation itself.'),
    extracts: z
      .array(z.strictObject({ kvkNumber: kvkNumberSchema, issuedOn: daySchema.nullish() }))
      .nullish(),
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
          validUntil: daySchema.nullish(),
        }),
      )
      .nullish(),
    loginMeans: z
      .strictObject({
        level: levelNameSchema.nullish().describe('Not looked at: an upgrade changes it.'),
        validUntil: daySchema.nullish(),
        status: wordFor({ active: ['actief'], expired: ['verlopen'], blocked: ['geblokkeerd'] }).nullish(),
        supplier: z.string().min(1).nullish(),
      })
      .nullish(),
    signatures: z
      .strictObject({
        needed: z.number().int().min(0).nullish(),
        given: z
          .array(z.strictObject({ name: nameSchema, kind: wordFor(signatureKindWords).nullish() }))
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
    const hasUser =
      user === undefined ? false : typeof user === 'object' && user !== null ? true : !!applicant;
    if ((user === null || user === 'applicant') && !applicant) {
      context.addIssue({
        code: 'custom',
        path: ['applicant'],
        message: 'the user is the applicant: expected one',
      });
    }
    for (const [place, { person }] of (idDocuments ?? []).entries()) {
      const isKnown = person === 'applicant' ? !!applicant : person === 'user' ? hasUser : true;
      if (isKnown) continue;
      context.addIssue({
        code: 'custom',
        path: ['idDocuments', place, 'person'],
        message: `names the ${nameOf(person)}, but there is none: expected ${nameOf(person)} beside idDocuments`,
      });
    }
  });
export type PreflightInput = z.infer<typeof preflightInputSchema>;

function nameOf(person: WrittenName): string {
  return typeof person === 'string' ? person : person.familyName;
}

import { z } from 'zod';
import { assuranceClasses, levelOfClass } from './assuranceClass.ts';
import type { Texts } from './officialCatalogue.ts';

// The ServiceCatalogue of the ETD. Its page prints a schema and warns that it is "currently not correct, use only as
// example": so this is strict about what we use and about what is refused by name, and tolerant about the rest.

const shown = (value: unknown) => `"${String(value).slice(0, 80)}"`;
const leaf = (text: z.ZodType<string>) =>
  z.object({
    text,
    lang: z.string().nullable(),
    hasElements: z.literal(false, { error: 'hier hoort alleen tekst' }),
  });

/** Characters as people count them, not UTF-16 halves. */
const atMost = (most: number) =>
  z.string().refine((text) => [...text].length <= most, {
    error: (issue) => `${[...String(issue.input)].length} tekens, hoogstens ${most} mag`,
  });
const filled = (most: number) => z.string().min(1, { error: 'is leeg' }).pipe(atMost(most));

const oin = z
  .string()
  .regex(/^[0-9]{20}$/, { error: (issue) => `${shown(issue.input)} is geen OIN: dat zijn 20 cijfers` });
const uuid = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, {
    error: (issue) => `${shown(issue.input)} is geen UUID`,
  })
  .toLowerCase();
const urn = z.string().regex(/^urn:\S+$/, { error: (issue) => `${shown(issue.input)} is geen URN` });
const level = z.string().transform((text, context) => {
  const known = levelOfClass(text);
  if (known !== null) return known;
  context.issues.push({
    code: 'custom',
    input: text,
    message: `${shown(text)} is geen niveau dat wij kennen. Bekend: ${assuranceClasses.join(', ')}`,
  });
  return z.NEVER;
});
const boolean = z
  .enum(['true', 'false', '1', '0'], { error: 'moet true of false zijn' })
  .transform((text) => text === 'true' || text === '1');

function one<T extends z.ZodType>(schema: T) {
  return z
    .array(schema)
    .length(1, {
      error: (issue) =>
        Array.isArray(issue.input) && issue.input.length > 1 ? 'staat er meer dan een keer' : 'ontbreekt',
    })
    .transform((items) => items[0] as z.output<T>);
}
const oneText = (text: z.ZodType<string>) => one(leaf(text)).transform(({ text: value }) => value);
const texts = (most: number, needsDutch: boolean) =>
  z.array(leaf(filled(most))).transform((items, context): Texts => {
    const found: Record<string, string> = {};
    for (const [index, { text, lang }] of items.entries()) {
      const fault =
        lang === null
          ? 'xml:lang ontbreekt'
          : Object.hasOwn(found, lang)
            ? `taal ${shown(lang)} staat er al`
            : null;
      if (fault !== null) context.issues.push({ code: 'custom', input: text, message: fault, path: [index] });
      // "__proto__" is no language either.
      else if (lang !== null && /^[a-z]{2,8}$/.test(lang)) found[lang] = text;
    }
    const nl = found.nl ?? '';
    if (needsDutch && nl === '') {
      context.issues.push({
        code: 'custom',
        input: items,
        message: 'de Nederlandse naam (xml:lang="nl") ontbreekt',
      });
    }
    return { ...found, nl };
  });
const list = (text: z.ZodType<string>) =>
  z.array(leaf(text)).transform((items) => items.map((item) => item.text));

/** A ServiceDefinition: its attributes, and its elements by name. */
export const definitionSchema = z.object({
  IsPublic: boolean,
  ServiceUUID: oneText(uuid),
  ServiceName: texts(64, true),
  ServiceDescription: texts(1024, false),
  ServiceDescriptionURL: list(atMost(512)),
  AuthnContextClassRef: one(
    z.object({ text: level, hasElements: z.literal(false, { error: 'hier hoort alleen tekst' }) }),
  ).transform(({ text }) => text),
  HerkenningsmakelaarId: list(oin),
  EntityConcernedTypesAllowed: list(urn),
  ServiceRestrictionsAllowed: list(urn),
  PurposeStatement: list(atMost(1024)),
});

/** A ServiceInstance. `InstanceOfService` must be the ServiceUUID of a definition somewhere in the catalogue. */
export const instanceSchema = z.object({
  IsPublic: boolean,
  ServiceID: oneText(
    z.string().regex(/^urn:etoegang:DV:[0-9]{20}:services:[0-9]+$/, {
      error: (issue) => `${shown(issue.input)} is geen ServiceID: urn:etoegang:DV:<OIN>:services:<nummer>`,
    }),
  ),
  InstanceOfService: z
    .array(leaf(uuid))
    .max(1, { error: 'staat er meer dan een keer' })
    .transform((items) => items[0]?.text ?? null),
});

/** A ServiceProvider without its services. */
export const providerSchema = z.object({
  IsPublic: boolean,
  ServiceProviderID: oneText(oin),
  OrganizationDisplayName: texts(64, true),
});

/** The root element. The version of the contract has room for 100 characters: this and a moment must fit in. */
export const rootSchema = z.object({
  Version: z.string({ error: 'ontbreekt' }).regex(/^\S{1,60}$/, {
    error: (issue) => `${shown(issue.input)} is geen versie van hoogstens 60 tekens`,
  }),
  IssueInstant: z
    .string({ error: 'ontbreekt' })
    .max(36)
    .pipe(
      z.iso.datetime({
        offset: true,
        error: (issue) => `${shown(issue.input)} is geen moment met tijdzone, zoals 2026-11-24T03:00:00Z`,
      }),
    ),
});

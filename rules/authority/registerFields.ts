import { z } from 'zod';
import { calendarDay, readWrittenDay } from '../formats/writtenDay.ts';
import { plainWord } from './registerWords.ts';

/** Names of one field, besides its own: how KVK spells it. */
export type FieldNames = Readonly<Record<string, readonly string[]>>;

/** A JSON object that is not a list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * An object whose fields may have Dutch names, in any case; what is empty counts as not given. A field that is there
 * twice with different values keeps its second name, so that it is refused instead of chosen.
 */
export function fieldsOf<Schema extends z.ZodType>(
  names: FieldNames,
  schema: Schema,
  before: (value: unknown) => unknown = (value) => value,
) {
  const canonical = new Map(
    Object.entries(names).flatMap(([name, others]) =>
      [name, ...others].map((other) => [plainWord(other), name] as const),
    ),
  );
  return z.preprocess((value) => {
    if (!isObject(value)) return before(value);
    const fields = new Map<string, unknown>();
    for (const [key, field] of Object.entries(value)) {
      if (field === null || field === undefined || field === '') continue;
      const name = canonical.get(plainWord(key)) ?? key;
      const isOther = fields.has(name) && JSON.stringify(fields.get(name)) !== JSON.stringify(field);
      fields.set(isOther ? key : name, field);
    }
    return before(Object.fromEntries(fields));
  }, schema);
}

const days = 'YYYY-MM-DD | DD-MM-YYYY | YYYYMMDD';

/** A day, written as people or KVK write it: `1980-05-03`, `03-05-1980`, `3 mei 1980`, `19800503`. */
export const daySchema = z
  .string()
  .meta({ description: `A day: ${days}`, examples: ['1980-05-03', '03-05-1980', '19800503'] })
  .transform((typed, context): string => readDay(typed) ?? refuse(context, typed, days));

function refuse(context: z.core.$RefinementCtx, typed: boolean | string, expected: string): never {
  const message = `${JSON.stringify(typed)} is not understood; expected: ${expected}`;
  context.addIssue({ code: 'custom', message, params: { expected } });
  return z.NEVER;
}

function readDay(typed: string): string | null {
  // Eight digits of KVK begin with the year; a day and a month that look like one of these end in no year of anybody.
  const eight = /^((?:18|19|20)\d{2})(\d{2})(\d{2})$/.exec(typed.trim());
  const registered =
    eight === null ? null : calendarDay(Number(eight[1]), Number(eight[2]), Number(eight[3]));
  if (registered !== null) return registered;
  const written = readWrittenDay(typed);
  if (written === null || written.isShortYear) return null;
  return calendarDay(written.year, written.month, written.day);
}

/** What is said with a word or with JSON's own yes and no. */
const saidAs = (description: string) =>
  z.union([z.boolean(), z.string().meta({ description, examples: ['ja', 'nee'] })]);

function readYes(typed: boolean | string): boolean | null {
  const plain = plainWord(String(typed));
  if (['ja', 'j', 'yes', 'true'].includes(plain)) return true;
  return ['nee', 'n', 'no', 'false', 'geen'].includes(plain) ? false : null;
}

/** Yes or no, as JSON or as KVK writes it (`Ja`, `Nee`, `J`, `N`). */
export const yesSchema = saidAs('ja or nee').transform(
  (typed, context): boolean => readYes(typed) ?? refuse(context, typed, 'ja | nee'),
);

/** That something ended: yes, or the day on which it did; `null` when it did not. */
export const endedSchema = saidAs(`ja or nee, or a day: ${days}`)
  .default(false)
  .transform((typed, context): true | string | null => {
    const isEnded = readYes(typed);
    if (isEnded !== null) return isEnded || null;
    return readDay(String(typed)) ?? refuse(context, typed, `ja | nee | ${days}`);
  });

/** A field that may also say that there is nothing: `geen`, `nee`, `false`. */
export function orNothing<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess(
    (value) => (value === false || (typeof value === 'string' && isNothing(value)) ? null : value),
    schema.nullable().default(null),
  );
}

function isNothing(typed: string): boolean {
  return ['geen', 'nee', 'none', 'no', 'nvt'].includes(plainWord(typed));
}

import { z } from 'zod';
import { isDeeperThan } from '../receipts/isDeeperThan.ts';
import { type RegisterEntry, registerEntrySchema, registerPersonSchema } from './registerEntry.ts';
import { registerEntryFields, registerPersonInputSchema } from './registerEntryInput.ts';
import { registerFieldNames } from './registerFieldNames.ts';
import { daySchema, fieldsOf } from './registerFields.ts';

/** An organisation, and through its legal persons the organisations above it: more links than this are refused. */
export const longestChain = 10;
/** A link of the chain is an entry, its officers, an officer and a legal person. */
const deepest = 4 * (longestChain + 2);

/** Refuses a chain that is too long before anything walks it. */
function shallow(value: unknown, context: z.core.$RefinementCtx): unknown {
  if (!isDeeperThan(value, deepest)) return value;
  context.addIssue({ code: 'custom', message: `more than ${longestChain} organisations above each other` });
  return z.NEVER;
}

/** A question of authority: an entry of the trade register, and the person that it is asked of. */
export const authorityInputSchema = z.preprocess(
  shallow,
  fieldsOf(
    registerFieldNames.question,
    z
      .strictObject({
        ...registerEntryFields,
        person: registerPersonInputSchema.describe('Whose authority is asked; cannot be left out.'),
        today: daySchema.nullable().default(null),
      })
      .transform(({ person, today, ...entry }) => ({ entry, person, today }))
      .superRefine(({ entry }, context) => {
        const fault = chainFault(entry, []);
        if (fault !== null) context.addIssue({ code: 'custom', message: fault, path: ['officers'] });
      }),
  ),
);
export type AuthorityInput = z.infer<typeof authorityInputSchema>;

/** What is wrong with the legal persons above an organisation: one that directs itself, or too many. */
function chainFault(entry: RegisterEntry, above: readonly (string | null)[]): string | null {
  const { kvkNumber } = entry;
  if (kvkNumber !== null && above.includes(kvkNumber)) return `organisation ${kvkNumber} directs itself`;
  if (above.length > longestChain) return `more than ${longestChain} organisations above each other`;
  const below = [...above, kvkNumber];
  for (const { legalPerson } of entry.officers) {
    const fault = legalPerson === null ? null : chainFault(legalPerson, below);
    if (fault !== null) return fault;
  }
  return null;
}

/** For whoever holds an entry that was read before: the same check, with no forgiveness. */
export const authorityFactsSchema = z.preprocess(
  shallow,
  z.strictObject({
    entry: registerEntrySchema,
    person: registerPersonSchema,
    today: z.iso.date(),
  }),
);
export type AuthorityFacts = z.infer<typeof authorityFactsSchema>;

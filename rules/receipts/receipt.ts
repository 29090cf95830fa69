import { z } from 'zod';
import { canonicalJson } from '../canonicalJson.ts';
import { type DecisionName, decisionNames, type Json, type Reached } from '../decisions/decision.ts';
import { engineVersion } from './engineVersion.ts';

/** The format of a receipt; another shape gets another number, and the old one stays readable. */
export const receiptFormat = 'eherkenning-upgrade-receipt/1';

/** A hash function, handed in because rules/ has none: SHA-256 of the UTF-8 bytes, in lower case hexadecimal. */
export type Sha256 = (text: string) => string;

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
const jsonSchema: z.ZodType<Json> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(jsonSchema), jsonObjectSchema]),
);
const jsonObjectSchema = z.record(z.string(), jsonSchema);

/** The name of a version of some data and the hash of what was in it. */
export interface ContentStamp {
  readonly version: string;
  /** SHA-256 over the canonical JSON of the parsed content. */
  readonly sha256: string;
}

/**
 * Everything that is needed to reach a decision again without the system that made it. Sentences are not in it:
 * they are made from the codes and parameters, so that better wording breaks no receipt.
 */
export const receiptSchema = z.strictObject({
  format: z.literal(receiptFormat),
  decision: z.enum(decisionNames),
  /** See {@link engineVersion}. */
  engine: z.number().int().min(1),
  ruleBook: z.strictObject({ version: z.iso.date(), sha256: sha256Schema }),
  /** The catalogue of services from which the excerpt in the facts was taken; `null` when none was used. */
  catalogue: z.strictObject({ version: z.string().min(1), sha256: sha256Schema }).nullable(),
  facts: jsonObjectSchema,
  output: jsonObjectSchema,
  trace: z.array(
    z.strictObject({ rule: z.string(), source: z.string(), value: jsonSchema, params: jsonObjectSchema }),
  ),
  counterfactual: z
    .strictObject({ code: z.string(), params: jsonObjectSchema, gives: jsonObjectSchema })
    .nullable(),
  /** SHA-256 over the canonical JSON of everything else in the receipt. */
  sha256: sha256Schema,
});
export type Receipt = z.infer<typeof receiptSchema>;

/** Names a version of a rule book or catalogue with the hash of its content. Do it once for each version. */
export function contentStamp(content: { readonly version: string }, sha256: Sha256): ContentStamp {
  return { version: content.version, sha256: sha256(canonicalJson(content)) };
}

/** Content with its stamp beside it. */
export interface Stamped<Content> {
  readonly content: Content;
  readonly stamp: ContentStamp;
}

/** Puts its stamp beside a version of a rule book or catalogue. Do it once for each version. */
export function stamped<Content extends { readonly version: string }>(
  content: Content,
  sha256: Sha256,
): Stamped<Content> {
  return { content, stamp: contentStamp(content, sha256) };
}

/** The hash that belongs in a receipt: over everything in it but the hash itself. */
export function receiptHash(receipt: Omit<Receipt, 'sha256'>, sha256: Sha256): string {
  return sha256(canonicalJson({ ...receipt, sha256: undefined }));
}

/** The receipt of a decision. `ruleBook` and `catalogue` are stamps: see {@link contentStamp}. */
export function makeReceipt<Output>(made: {
  readonly decision: DecisionName;
  readonly facts: unknown;
  readonly reached: Reached<Output>;
  readonly ruleBook: ContentStamp;
  readonly catalogue: ContentStamp | null;
  readonly sha256: Sha256;
}): Receipt {
  const { decision, facts, reached, ruleBook, catalogue, sha256 } = made;
  const { output, trace, counterfactual } = reached;
  const parts = { format: receiptFormat, decision, engine: engineVersion, ruleBook, catalogue };
  // Through JSON, so that the receipt in hand is exactly what its file will be.
  const text = canonicalJson({ ...parts, facts, output, trace, counterfactual });
  return receiptSchema.parse({ ...(JSON.parse(text) as object), sha256: sha256(text) });
}

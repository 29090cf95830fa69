import { z } from 'zod';
import { authorityRulesSchema } from './authority/authorityRules.ts';
import { levelOfAssuranceSchema, upgradeLevelSchema } from './levelOfAssurance.ts';
import { preflightRulesSchema } from './preflight/preflightRules.ts';
import { legalForms } from './profile.ts';
import { requirementRulesSchema } from './requirements/requirementRules.ts';
import {
  identificationRulesSchema,
  manualRulesSchema,
  registrationFormRulesSchema,
} from './route/routeRules.ts';
import { ruleOf } from './ruleOf.ts';
import { signatureRulesSchema } from './signatures/signatureRules.ts';

const sourceSchema = z.strictObject({
  title: z.string().min(1),
  /** Host and path of the page, as people type it. */
  address: z.string().min(1),
  readAt: z.iso.date(),
});

const workingDaysSchema = z
  .strictObject({ from: z.number().int().min(0), to: z.number().int().min(0) })
  .refine(({ from, to }) => from <= to, { message: 'from comes after to' });

const ruleBookShape = z.strictObject({
  /** The day from which these rules count; also in the name of the file. An old file is never edited. */
  version: z.iso.date(),
  sources: z.record(z.string(), sourceSchema),
  levels: z.strictObject({
    /** The service provider sets the level; of several services the highest counts. */
    serviceDecides: ruleOf(z.literal(true)),
    lowestIssued: ruleOf(upgradeLevelSchema),
    adviceWhenUnknown: ruleOf(upgradeLevelSchema),
    /** Levels with which nobody can log in any more. */
    ended: ruleOf(z.array(levelOfAssuranceSchema)),
    /** Levels that go by another route than this upgrade. */
    outside: ruleOf(z.array(levelOfAssuranceSchema).min(1)),
    /** A login means opens every service that asks its level or a lower one, if the mandate is there. */
    higherOpensLower: ruleOf(z.literal(true)),
    /** The mandate has a level of its own: one at EH2+ does not open a service that asks EH3. */
    mandateHasOwnLevel: ruleOf(z.literal(true)),
  }),
  requirements: requirementRulesSchema,
  signatures: signatureRulesSchema,
  authority: authorityRulesSchema,
  identification: identificationRulesSchema,
  registrationForm: registrationFormRulesSchema,
  manual: manualRulesSchema,
  deadlines: z.strictObject({
    identificationDays: ruleOf(z.number().int().min(1)),
    registerExtractMaxAgeDays: ruleOf(z.number().int().min(1)),
    idMinValidityMonths: ruleOf(z.number().int().min(1)),
    /** An urgent application that is complete before this time is ready the next working day. */
    urgentBefore: ruleOf(z.string().regex(/^[0-2][0-9]:[0-5][0-9]$/)),
  }),
  terms: z.strictObject({
    years: ruleOf(z.array(z.union([z.literal(1), z.literal(3), z.literal(5)])).min(1)),
    /** The version of the supplier's conditions that the customer accepts. */
    version: ruleOf(z.string().min(1)),
  }),
  /** What an action code (actiecode) is taken off. */
  price: z.strictObject({ discountOn: ruleOf(z.literal('upgrade')) }),
  mandates: z.strictObject({
    administratorRoleCents: ruleOf(z.number().int().min(0)),
    /** Which level the administrator's own login means must have to upgrade another. */
    administratorLevel: ruleOf(z.enum(['sameOrHigher', 'any'])),
  }),
  processing: z.strictObject({
    simple: ruleOf(workingDaysSchema),
    complex: ruleOf(workingDaysSchema),
    byMandateAdministrator: ruleOf(workingDaysSchema),
    afterIdentification: ruleOf(workingDaysSchema),
  }),
  preflight: preflightRulesSchema,
  /** Who may log in with DigiD instead: these legal forms, when they chose only these providers. */
  digidHint: ruleOf(
    z.strictObject({
      legalForms: z.array(z.enum(legalForms)).min(1),
      providerIds: z.array(z.string()).min(1),
    }),
  ),
});

type Reported = { readonly path: (string | number)[]; readonly message: string };

function faultsOf(node: unknown, path: (string | number)[], sources: object, ids: Set<string>): Reported[] {
  if (typeof node !== 'object' || node === null) return [];
  const own: Reported[] = [];
  if ('claims' in node && 'id' in node && typeof node.id === 'string') {
    if (ids.has(node.id)) own.push({ path: [...path, 'id'], message: `rule id ${node.id} is used twice` });
    ids.add(node.id);
  }
  if ('source' in node && typeof node.source === 'string' && !Object.hasOwn(sources, node.source)) {
    own.push({ path: [...path, 'source'], message: `source ${node.source} is not in sources` });
  }
  const children = Object.entries(node).flatMap(([key, child]) =>
    faultsOf(child, [...path, Array.isArray(node) ? Number(key) : key], sources, ids),
  );
  return [...own, ...children];
}

/** All rules of one date, checked: every source exists, every rule has its own id, the tables are complete. */
export const ruleBookSchema = ruleBookShape.superRefine((book, context) => {
  for (const fault of faultsOf(book, [], book.sources, new Set())) {
    context.addIssue({ code: 'custom', path: fault.path, message: fault.message });
  }
});
export type RuleBook = z.infer<typeof ruleBookSchema>;

/** A rule with what each source claims; see {@link decided}. */
export interface Rule<Value> {
  readonly id: string;
  readonly claims: readonly { readonly source: string; readonly value: Value }[];
}

/** What a rule says, with its id and the source that won. */
export interface Decided<Value> {
  readonly value: Value;
  readonly rule: string;
  readonly source: string;
}

/** Takes the claim with the highest precedence of a rule. */
export function decided<Value>(rule: Rule<Value>): Decided<Value> {
  const [first] = rule.claims;
  // The schema asks at least one claim; a rule book that was not parsed is a fault of the program.
  if (first === undefined)
    throw new RuleWithoutClaim(`rule ${rule.id} has no claim: parse the rule book first`);
  return { value: first.value, rule: rule.id, source: first.source };
}

/** Thrown when a rule book did not come through {@link ruleBookSchema}. */
export class RuleWithoutClaim extends Error {
  override readonly name = 'RuleWithoutClaim';
}

import { z } from 'zod';
import { ruleOf } from '../ruleOf.ts';

/** What a customer may have to bring or to choose for an upgrade: the rows of the table of requirements. */
export const requirementItems = [
  'kvkNumber',
  'branchRestriction',
  'userName',
  'userBirth',
  'userBirthPlace',
  'userEmail',
  'userMobile',
  'secondFactor',
  'userEmployment',
  'userIdCopy',
  'representatives',
  'representativeIdCopy',
  'signatures',
  'registerExtract',
  'legalPersonalityDeclaration',
  'supportingDocuments',
  'registrationForm',
  'qualifiedSignature',
  'identification',
  'identificationFee',
  'services',
  'mandates',
  'administratorRole',
  'term',
  'discount',
] as const;
export type RequirementItem = (typeof requirementItems)[number];
export const requirementItemSchema = z.enum(requirementItems);

/**
 * The columns of the table. Upgrades go to EH2+ and EH3; EH2 (no longer issued) and EH4 (another route) are there for
 * the reference page and for an honest answer.
 */
export const requirementLevels = ['EH2', 'EH2+', 'EH3', 'EH4'] as const;
export type RequirementLevel = (typeof requirementLevels)[number];

/** When an item is asked. Each code is one predicate in requirementConditions.ts and one sentence per language. */
export const requirementConditions = [
  'always',
  'never',
  'userNotEmployed',
  'authorityNotEstablished',
  'isChurch',
  'signingWithFewer',
  'formRoute',
  'insteadOfPen',
  'identificationRoute',
  'limitedToBranch',
  'withActionCode',
  'roleWanted',
  'supplierAsks',
  'notDetermined',
] as const;
export type RequirementCondition = (typeof requirementConditions)[number];

const conditionSchema = z.enum(requirementConditions);

/** What one source says of an item: the condition at the levels it speaks of. */
const claimedConditionsSchema = z.partialRecord(z.enum(requirementLevels), conditionSchema);

/** The table of requirements: per item what the sources say of each level; see {@link conditionAt}. */
export const requirementRulesSchema = z
  .record(
    requirementItemSchema,
    ruleOf(claimedConditionsSchema).extend({
      /** Whether a person who asks "what do I need?" hears of it, or only the table shows it. */
      shownInAnswer: z.boolean(),
    }),
  )
  .superRefine((rules, context) => {
    for (const item of requirementItems) {
      for (const level of requirementLevels) {
        if (rules[item].claims.some(({ value }) => value[level] !== undefined)) continue;
        context.addIssue({ code: 'custom', path: [item, 'claims'], message: `no claim speaks of ${level}` });
      }
    }
  });
export type RequirementRules = z.infer<typeof requirementRulesSchema>;

/** The condition of an item at a level, by the first source that speaks of that level. */
export function conditionAt(
  rule: RequirementRules[RequirementItem],
  level: RequirementLevel,
): { readonly condition: RequirementCondition; readonly rule: string; readonly source: string } {
  for (const { source, value } of rule.claims) {
    const condition = value[level];
    if (condition !== undefined) return { condition, rule: rule.id, source };
  }
  // The schema asks a claim for every level; a rule book that was not parsed is a fault of the program.
  throw new RuleWithoutCondition(`rule ${rule.id} says nothing of ${level}: parse the rule book first`);
}

/** Thrown when a rule book did not come through its schema. */
export class RuleWithoutCondition extends Error {
  override readonly name = 'RuleWithoutCondition';
}

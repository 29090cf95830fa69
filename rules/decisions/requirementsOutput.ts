import type { LevelOfAssurance } from '../levelOfAssurance.ts';
import type { RequirementItem } from '../requirements/requirementRules.ts';
import type { Requirement } from '../requirements/requirements.ts';

/** Where an upgrade to a level stands: only to EH2+ and EH3 there is one. */
export type RequirementsOutcome = 'upgrade' | 'ended' | 'noLongerIssued' | 'outOfScope';

/** One row of the answer. */
export interface RequirementRow {
  readonly item: RequirementItem;
  readonly need: Requirement['need'];
  /** The condition that decides, or `given`. */
  readonly reason: Requirement['reason']['code'];
  /** Whether the condition holds; `null` while it is not known. */
  readonly holds: boolean | null;
  readonly params: Readonly<Record<string, number>>;
  readonly rule: string;
  readonly source: string;
}

/** What an upgrade to a level asks. */
export interface RequirementsOutput {
  readonly level: LevelOfAssurance;
  readonly outcome: RequirementsOutcome;
  /** Every item of the table once; none at a level of which no source tells. */
  readonly requirements: readonly RequirementRow[];
}

/** What would spare the customer most, in the order in which it is looked for. */
export const requirementCounterfactuals = [
  'byMandateAdministrator',
  'atLowerLevel',
  'userIsEmployed',
  'authorityEstablished',
] as const;
export type RequirementCounterfactual = (typeof requirementCounterfactuals)[number];

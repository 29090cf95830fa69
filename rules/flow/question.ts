import type { Catalogue } from '../catalogue.ts';
import type { RuleBook } from '../ruleBook.ts';
import type { FactName, QuestionId, UpgradeCase } from './dossier.ts';

/** What the flow looks at beside the case. */
export interface FlowContext {
  readonly ruleBook: RuleBook;
  readonly catalogue: Catalogue;
  /** Whether the person of the case is signed in to this conversation now. */
  readonly isSignedIn: boolean;
}

/** The supplier's five steps; the flow asks in the first three. */
export type StepNumber = 1 | 2 | 3 | 4 | 5;

/** Groups of the summary, each with its own "wijzig". */
export const summaryGroups = [
  'services',
  'organisation',
  'applicant',
  'user',
  'representatives',
  'handling',
] as const;
export type SummaryGroup = (typeof summaryGroups)[number];

/** One question of the flow: when it comes up, when it is settled, and which facts its answer gives. */
export interface Question {
  readonly id: QuestionId;
  readonly step: StepNumber;
  /** The group of the summary that shows its answer, `null` when it is not shown there. */
  readonly group: SummaryGroup | null;
  readonly facts: readonly FactName[];
  readonly applies: (upgradeCase: UpgradeCase, context: FlowContext) => boolean;
  readonly isAnswered: (upgradeCase: UpgradeCase, context: FlowContext) => boolean;
}

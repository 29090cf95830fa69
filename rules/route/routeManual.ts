import { type Decided, decided } from '../ruleBook.ts';
import type { RouteInput } from './routeInput.ts';
import type { ManualStep, ManualWhy } from './routeRules.ts';

/** Why an employee of the supplier looks at an application, and what the customer should do then. */
export interface ManualRoute {
  readonly why: ManualWhy;
  readonly steps: Decided<readonly ManualStep[]>;
  readonly rule: string;
  readonly source: string;
}

/** The work by hand on the route of an application; `null` when the automatic check is enough. */
export function manualOf(input: RouteInput): ManualRoute | null {
  const { byLegalForm, byReason, steps } = input.ruleBook.manual;
  const byForm = input.legalForm === null ? undefined : byLegalForm[input.legalForm];
  if (byForm === undefined && input.authorityEstablished) return null;
  const { value, rule, source } = decided(byForm ?? byReason[input.notEstablishedReason ?? 'unclear']);
  return { why: value, steps: decided(steps[value]), rule, source };
}

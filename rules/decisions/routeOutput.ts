import type { UpgradeLevel } from '../levelOfAssurance.ts';
import type { ExpectedWhy, Route, RouteWay } from '../route/route.ts';
import type { FormWhy } from '../route/routeForm.ts';
import type { IdentificationWhy } from '../route/routeIdentification.ts';
import type { IdentifiedPerson, ManualStep, ManualWhy, SignatureKind } from '../route/routeRules.ts';

/** The answer of the route decision: one flat JSON object. */
export interface RouteOutput {
  readonly level: UpgradeLevel;
  readonly way: RouteWay;
  /** Whether a signed form goes by post. */
  readonly form: boolean;
  readonly formWhy: FormWhy;
  /** The kinds of signature that count on the form; none without a form. */
  readonly signedWith: readonly SignatureKind[];
  /** Whether the signature that was asked after counts; `null` without a form, or when none was asked after. */
  readonly signatureCounts: boolean | null;
  readonly identification: Route['identification']['need'];
  readonly identificationWhy: IdentificationWhy;
  /** Whose identity document is seen. */
  readonly identify: readonly IdentifiedPerson[];
  /** Why an employee of the supplier looks at it; `null` when nobody does. */
  readonly manual: ManualWhy | null;
  /** What the customer does then. */
  readonly steps: readonly ManualStep[];
  readonly administrator: Route['administrator'];
  readonly fromWorkingDays: number;
  readonly toWorkingDays: number;
  readonly expectedWhy: ExpectedWhy;
  /** What comes on top of the working days. */
  readonly after: readonly ('identification' | 'form')[];
}

/** What would change the route, in the order in which it is looked for. */
export const routeCounterfactuals = [
  'signedWithPen',
  'byMandateAdministrator',
  'atLowerLevel',
  'atHigherLevel',
] as const;
export type RouteCounterfactual = (typeof routeCounterfactuals)[number];

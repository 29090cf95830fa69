import { compareLevels } from '../levelOfAssurance.ts';
import { type Decided, decided } from '../ruleBook.ts';
import { type FormRoute, formOf } from './routeForm.ts';
import { type IdentificationRoute, identificationOf } from './routeIdentification.ts';
import type { RouteInput } from './routeInput.ts';
import { type ManualRoute, manualOf } from './routeManual.ts';

/** What the expected processing time rests on. */
export const expectedWhys = ['simple', 'complex', 'mandateAdministrator', 'manual'] as const;
export type ExpectedWhy = (typeof expectedWhys)[number];

/** How the application is signed for. */
export const routeWays = ['self', 'mandateAdministrator', 'formByPost'] as const;
export type RouteWay = (typeof routeWays)[number];

/** What happens between handing in an application and using the new level. */
export interface Route {
  readonly way: RouteWay;
  readonly identification: IdentificationRoute;
  readonly form: FormRoute;
  /** Why an employee of the supplier looks at it, `null` when the automatic check is enough. */
  readonly manual: ManualRoute | null;
  /**
   * Whether the mandate administrator can do it: their own login means must have the level. When it is too low, the
   * rest of the route is that of the applicant.
   */
  readonly administrator: 'notAsked' | 'canDoIt' | 'levelTooLow';
  /** Working days from a complete application; what is in `after` comes on top. */
  readonly expected: {
    readonly fromWorkingDays: number;
    readonly toWorkingDays: number;
    readonly why: ExpectedWhy;
    readonly after: readonly ('identification' | 'form')[];
    readonly rule: string;
    readonly source: string;
  };
}

/** The route of an application: who signs and how, identification, manual check and expected time. Total. */
export function route(input: RouteInput): Route {
  const administrator = administratorOf(input);
  const executor = administrator === 'canDoIt' ? 'mandateAdministrator' : 'applicant';
  const actual = { ...input, executor } as const;
  const identification = identificationOf(actual);
  const form = formOf(actual);
  const manual = manualOf(actual);
  const way = executor === 'mandateAdministrator' ? executor : form.need ? 'formByPost' : 'self';
  const expected = expectedOf(actual, { identification, form, manual });
  return { way, identification, form, manual, administrator, expected };
}

function administratorOf({
  executor,
  level,
  administratorLevel,
  ruleBook,
}: RouteInput): Route['administrator'] {
  if (executor === 'applicant') return 'notAsked';
  const asks = decided(ruleBook.mandates.administratorLevel).value;
  const isKnown = administratorLevel !== undefined && administratorLevel !== null;
  return asks === 'sameOrHigher' && isKnown && compareLevels(administratorLevel, level) < 0
    ? 'levelTooLow'
    : 'canDoIt';
}

function expectedOf(
  input: RouteInput,
  so: Pick<Route, 'identification' | 'form' | 'manual'>,
): Route['expected'] {
  const { processing } = input.ruleBook;
  const after = [
    ...(so.identification.need === 'none' ? [] : (['identification'] as const)),
    ...(so.form.need ? (['form'] as const) : []),
  ];
  const from = ({ value, rule, source }: Decided<{ from: number; to: number }>, why: ExpectedWhy) => ({
    fromWorkingDays: value.from,
    toWorkingDays: value.to,
    why,
    after,
    rule,
    source,
  });
  if (so.manual !== null) return from(decided(processing.complex), 'manual');
  if (input.executor === 'mandateAdministrator') {
    return from(decided(processing.byMandateAdministrator), 'mandateAdministrator');
  }
  return input.applicantAuthority === 'sole'
    ? from(decided(processing.simple), 'simple')
    : from(decided(processing.complex), 'complex');
}

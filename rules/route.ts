import type { UpgradeLevel } from './levelOfAssurance.ts';
import type { AuthorityCheck, AuthorityKind, LegalForm } from './profile.ts';
import { type Decided, decided, type ManualWhy, type RuleBook } from './ruleBook.ts';

/** Why identification (identificatie) is or is not part of the route. */
export const identificationWhys = ['notAtThisLevel', 'userIsSoleRepresentative', 'supplierDecides'] as const;
export type IdentificationWhy = (typeof identificationWhys)[number];

/** Why the registration form (registratieformulier) with a wet signature is or is not part of the route. */
export const formWhys = [
  'notAtThisLevel',
  'askedAtThisLevel',
  'mandateAdministratorSigns',
  'applicantIsSoleRepresentative',
  'authorityNotEstablished',
  'applicantIsJointRepresentative',
  'applicantIsLimitedRepresentative',
  'applicantIsNoRepresentative',
] as const;
export type FormWhy = (typeof formWhys)[number];

/** What the expected processing time rests on. */
export const expectedWhys = ['simple', 'complex', 'mandateAdministrator', 'manual'] as const;
export type ExpectedWhy = (typeof expectedWhys)[number];

type Provenance = { readonly rule: string; readonly source: string };
type NotEstablishedReason = Extract<AuthorityCheck, { outcome: 'notEstablished' }>['reason'];

/** What happens between handing in an application and using the new level. */
export interface Route {
  readonly identification: Provenance & {
    readonly need: 'required' | 'possible' | 'none';
    readonly why: IdentificationWhy;
  };
  readonly form: Provenance & { readonly need: boolean; readonly why: FormWhy };
  /** Why an employee of the supplier looks at it, `null` when the automatic check is enough. */
  readonly manual: (Provenance & { readonly why: ManualWhy }) | null;
  /** Working days from a complete application; what is in `after` comes on top. */
  readonly expected: Provenance & {
    readonly fromWorkingDays: number;
    readonly toWorkingDays: number;
    readonly why: ExpectedWhy;
    readonly after: readonly ('identification' | 'form')[];
  };
}

/** What the route depends on. */
export interface RouteInput {
  readonly level: UpgradeLevel;
  /** Established at KVK or, failing that, what the applicant says. */
  readonly applicantAuthority: AuthorityKind | 'none';
  readonly userIsApplicant: boolean;
  readonly executor: 'applicant' | 'mandateAdministrator';
  readonly authorityEstablished: boolean;
  /** The reason of the check at KVK when authority is not established. */
  readonly notEstablishedReason?: NotEstablishedReason | null;
  /** `null` while the organisation is not known. */
  readonly legalForm: LegalForm | null;
  readonly ruleBook: RuleBook;
}

/** The route of an application: identification, posted form, manual check and expected time. Total. */
export function route(input: RouteInput): Route {
  const identification = identificationOf(input);
  const form = formOf(input);
  const manual = manualOf(input);
  return { identification, form, manual, expected: expectedOf(input, { identification, form, manual }) };
}

function identificationOf(input: RouteInput): Route['identification'] {
  const rules = input.ruleBook.identification;
  const from = (
    { value, rule, source }: Decided<'required' | 'possible' | 'none'>,
    why: IdentificationWhy,
  ) => ({
    need: value,
    why,
    rule,
    source,
  });
  if (input.level === 'EH2+') return from(decided(rules.atEH2Plus), 'notAtThisLevel');
  return input.userIsApplicant && input.applicantAuthority === 'sole' && input.authorityEstablished
    ? from(decided(rules.atEH3ForSoleRepresentative), 'userIsSoleRepresentative')
    : from(decided(rules.atEH3ForOthers), 'supplierDecides');
}

function formOf(input: RouteInput): Route['form'] {
  const rules = input.ruleBook.registrationForm;
  const from = ({ value, rule, source }: Decided<'on' | 'off'>, why: FormWhy) => ({
    need: value === 'on',
    why,
    rule,
    source,
  });
  if (input.executor === 'mandateAdministrator') {
    return from(decided(rules.byMandateAdministrator), 'mandateAdministratorSigns');
  }
  if (input.applicantAuthority === 'sole' && input.authorityEstablished) {
    return from(decided(rules.atEH3BySoleRepresentative), 'applicantIsSoleRepresentative');
  }
  if (input.level === 'EH2+') {
    const atEH2Plus = decided(rules.registrationFormAtEH2Plus);
    return from(atEH2Plus, atEH2Plus.value === 'on' ? 'askedAtThisLevel' : 'notAtThisLevel');
  }
  // What nobody but the applicant says opens no shorter route: the form proves it.
  const isClaimed = input.applicantAuthority !== 'none' && !input.authorityEstablished;
  const why = isClaimed ? 'authorityNotEstablished' : formWhyOf[input.applicantAuthority];
  return from(decided(rules.atEH3ByOthers), why);
}

const formWhyOf = {
  sole: 'applicantIsSoleRepresentative',
  joint: 'applicantIsJointRepresentative',
  limited: 'applicantIsLimitedRepresentative',
  none: 'applicantIsNoRepresentative',
} as const satisfies Record<RouteInput['applicantAuthority'], FormWhy>;

function manualOf(input: RouteInput): Route['manual'] {
  const { byLegalForm, byReason } = input.ruleBook.manual;
  const byForm = input.legalForm === null ? undefined : byLegalForm[input.legalForm];
  if (byForm !== undefined) {
    const { value, rule, source } = decided(byForm);
    return { why: value, rule, source };
  }
  if (input.authorityEstablished) return null;
  const { value, rule, source } = decided(byReason[input.notEstablishedReason ?? 'unclear']);
  return { why: value, rule, source };
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

import { type Decided, decided, type RuleBook } from '../ruleBook.ts';
import type { RouteInput } from './routeInput.ts';
import { type SignatureKind, signatureKinds } from './routeRules.ts';

/** Why the registration form (registratieformulier) is or is not part of the route. */
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

/** Whether a signed form goes by post, why, and with which kinds of signature. */
export interface FormRoute {
  readonly need: boolean;
  readonly why: FormWhy;
  /** The kinds of signature that count, none without a form. */
  readonly signedWith: readonly SignatureKind[];
  readonly rule: string;
  readonly source: string;
}

/** The form on the route of an application. */
export function formOf(input: RouteInput): FormRoute {
  const rules = input.ruleBook.registrationForm;
  const from = ({ value, rule, source }: Decided<'on' | 'off'>, why: FormWhy): FormRoute => {
    const need = value === 'on';
    return { need, why, signedWith: need ? signaturesThatCount(input.ruleBook) : [], rule, source };
  };
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
  return from(decided(rules.atEH3ByOthers), whyOthers(input));
}

/** What nobody but the applicant says opens no shorter route: the form proves it. */
function whyOthers({ applicantAuthority, authorityEstablished }: RouteInput): FormWhy {
  if (applicantAuthority === 'none') return 'applicantIsNoRepresentative';
  if (!authorityEstablished || applicantAuthority === null) return 'authorityNotEstablished';
  return applicantAuthority === 'joint'
    ? 'applicantIsJointRepresentative'
    : 'applicantIsLimitedRepresentative';
}

/** The kinds of signature that count on a registration form. */
export function signaturesThatCount(ruleBook: RuleBook): readonly SignatureKind[] {
  const { signedWith } = ruleBook.registrationForm;
  return signatureKinds.filter((kind) => decided(signedWith[kind]).value === 'on');
}

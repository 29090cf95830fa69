import { z } from 'zod';
import { legalForms } from '../profile.ts';
import { ruleOf } from '../ruleOf.ts';

/** Why an application is looked at by a person of the supplier instead of by the automatic check. */
export const manualWhys = [
  'church',
  'publicBody',
  'foreignOrganisation',
  'inFormation',
  'shippingCompany',
  'legalPersonDirector',
  'notPublished',
  'specialLegalSituation',
  'registerUnavailable',
  'unclear',
  'deregistered',
  'minorOwner',
  'severalOwners',
] as const;
export type ManualWhy = (typeof manualWhys)[number];

/** Why KVK does not settle who may sign, as far as that asks for work by hand. */
export const manualReasons = [
  'legalPersonDirector',
  'notPublished',
  'specialLegalSituation',
  'registerUnavailable',
  'unclear',
  'deregistered',
  'minorOwner',
  'severalOwners',
] as const;
export type ManualReason = (typeof manualReasons)[number];

/** What the customer does when an application is settled by hand. */
export const manualSteps = [
  'checkRegistration',
  'sendLegalPersonalityDeclaration',
  'sendMandateDecision',
  'sendSelfDeclaration',
  'sendRegisterExtract',
  'sendParentExtracts',
  'naturalPersonsSign',
  'sendConsentForMinor',
  'letTrusteeCall',
  'callHelpdesk',
] as const;
export type ManualStep = (typeof manualSteps)[number];

/** Ways to sign a registration form. */
export const signatureKinds = ['pen', 'qualified', 'advanced'] as const;
export type SignatureKind = (typeof signatureKinds)[number];

/** Whose original identity document is seen. */
export const identifiedPersons = ['user', 'representatives'] as const;
export type IdentifiedPerson = (typeof identifiedPersons)[number];

const needSchema = z.enum(['required', 'possible', 'none']);
const switchSchema = z.enum(['on', 'off']);
const manualSchema = ruleOf(z.enum(manualWhys));

export const identificationRulesSchema = z.strictObject({
  atEH2Plus: ruleOf(needSchema),
  atEH3ForSoleRepresentative: ruleOf(needSchema),
  atEH3ForOthers: ruleOf(needSchema),
  persons: ruleOf(z.array(z.enum(identifiedPersons)).min(1)),
});

export const registrationFormRulesSchema = z.strictObject({
  registrationFormAtEH2Plus: ruleOf(switchSchema),
  atEH3BySoleRepresentative: ruleOf(switchSchema),
  atEH3ByOthers: ruleOf(switchSchema),
  byMandateAdministrator: ruleOf(switchSchema),
  /** Which kinds of signature count on the form. */
  signedWith: z.record(z.enum(signatureKinds), ruleOf(switchSchema)),
});

export const manualRulesSchema = z.strictObject({
  byLegalForm: z.partialRecord(z.enum(legalForms), manualSchema),
  byReason: z.record(z.enum(manualReasons), manualSchema),
  /** What the customer should do then. */
  steps: z.record(z.enum(manualWhys), ruleOf(z.array(z.enum(manualSteps)).min(1))),
  helpdeskPhone: ruleOf(z.string().regex(/^0[0-9 -]{9,15}$/)),
});

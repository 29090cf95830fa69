import { z } from 'zod';
import { ruleOf } from '../ruleOf.ts';

/** What may get an application refused, in the order in which it is told. Each has one check and one sentence. */
export const preflightCodes = [
  'emailShared',
  'generalMailboxShared',
  'emailOfSomeoneElse',
  'mobileShared',
  'nameNotAsOnId',
  'nameIncompleteOnForm',
  'nameNotAsInRegister',
  'nameShorterThanRegister',
  'applicantAlmostInRegister',
  'idExpired',
  'idValidTooShort',
  'idKindRefused',
  'idKindDoubtful',
  'idCopyNotShielded',
  'extractMissing',
  'parentExtractMissing',
  'extractTooOld',
  'extractInFuture',
  'tooFewSigners',
  'signerTwice',
  'signerNotInRegister',
  'signatureNotAccepted',
  'signatureNotOriginal',
  'formOutdated',
  'mandateMissing',
  'mandateLevelTooLow',
  'mandateBranchRefused',
  'mandateExpired',
  'mandateExpiresFirst',
  'meansExpired',
  'meansBlocked',
  'meansOfOtherSupplier',
] as const;
export type PreflightCode = (typeof preflightCodes)[number];

/** `blocking`: the supplier sends it back. `warning`: it may go wrong, or costs time. */
export const severitySchema = z.enum(['blocking', 'warning']);
export type Severity = z.infer<typeof severitySchema>;

/** Kinds of identity documents. The last three are ways of showing who you are that are no identity document. */
export const idKindSchema = z.enum([
  'passport',
  'idCard',
  'drivingLicence',
  'residencePermit',
  'emergencyPassport',
  'laissezPasser',
  'other',
]);

/** How somebody signed: with a pen (wet), with one of the three electronic signatures, or a scan of the pen. */
export const signatureKindSchema = z.enum(['wet', 'qualified', 'advanced', 'simple', 'scan']);

/** What an identity document shows that need not be seen. */
export const shieldedPartSchema = z.enum(['bsn', 'photo', 'nationality']);

const severe = { severity: severitySchema };
const plainRule = ruleOf(z.strictObject(severe));
const idKindRule = ruleOf(z.strictObject({ ...severe, kinds: z.array(idKindSchema).min(1) }));
const signatureRule = ruleOf(z.strictObject({ ...severe, kinds: z.array(signatureKindSchema).min(1) }));

/** The rules by which rejections are predicted. Terms (a month, 14 days) are in `deadlines`. */
export const preflightRulesSchema = z.strictObject({
  emailShared: plainRule,
  /** Local parts that belong to an organisation instead of a person. */
  generalMailboxShared: ruleOf(z.strictObject({ ...severe, mailboxes: z.array(z.string()).min(1) })),
  emailOfSomeoneElse: plainRule,
  mobileShared: plainRule,
  nameNotAsOnId: plainRule,
  nameIncompleteOnForm: plainRule,
  nameNotAsInRegister: plainRule,
  nameShorterThanRegister: plainRule,
  applicantAlmostInRegister: plainRule,
  idExpired: plainRule,
  idValidTooShort: plainRule,
  idKindRefused: idKindRule,
  idKindDoubtful: idKindRule,
  idCopyNotShielded: ruleOf(z.strictObject({ ...severe, parts: z.array(shieldedPartSchema) })),
  extractMissing: plainRule,
  parentExtractMissing: plainRule,
  extractTooOld: plainRule,
  extractInFuture: plainRule,
  tooFewSigners: plainRule,
  signerTwice: plainRule,
  /** Less severe when the register does not name enough people to sign: then somebody else has to. */
  signerNotInRegister: ruleOf(z.strictObject({ ...severe, whenRegisterIncomplete: severitySchema })),
  signatureNotAccepted: signatureRule,
  signatureNotOriginal: signatureRule,
  formOutdated: plainRule,
  mandateMissing: plainRule,
  mandateLevelTooLow: plainRule,
  mandateBranchRefused: plainRule,
  mandateExpired: plainRule,
  mandateExpiresFirst: plainRule,
  meansExpired: plainRule,
  meansBlocked: plainRule,
  meansOfOtherSupplier: ruleOf(z.strictObject({ ...severe, supplier: z.string().min(1) })),
} satisfies Record<PreflightCode, z.ZodType>);
export type PreflightRules = z.infer<typeof preflightRulesSchema>;

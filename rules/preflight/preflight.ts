import { canonicalJson } from '../canonicalJson.ts';
import { decided, type RuleBook } from '../ruleBook.ts';
import type { PreflightCheck, PreflightParams } from './preflightCheck.ts';
import * as contacts from './preflightContacts.ts';
import type { PreflightFacts } from './preflightFacts.ts';
import * as identity from './preflightIdentity.ts';
import * as mandates from './preflightMandates.ts';
import { inOrder } from './preflightOrder.ts';
import * as papers from './preflightPapers.ts';
import { type PreflightCode, preflightCodes, type Severity } from './preflightRules.ts';
import * as signers from './preflightSigners.ts';

/** One reason for which the supplier is going to refuse an application, or may. */
export interface PreflightFinding {
  readonly code: PreflightCode;
  readonly severity: Severity;
  /** Whom it is about, by name; `null` when it is about nobody. */
  readonly person: string | null;
  readonly params: PreflightParams;
  readonly rule: string;
  readonly source: string;
}

/** `clear` means that something was checked and nothing found; `nothingChecked` that nothing could be checked. */
export const preflightOutcomes = ['clear', 'warnings', 'blocking', 'nothingChecked'] as const;
export type PreflightOutcome = (typeof preflightOutcomes)[number];

/** What was found, and what could not be looked at. */
export interface Preflight {
  readonly outcome: PreflightOutcome;
  readonly findings: readonly PreflightFinding[];
  /** Checks that found nothing, but for which something is not known: that they found nothing says nothing. */
  readonly notChecked: readonly PreflightCode[];
}

const checks: Readonly<Record<PreflightCode, PreflightCheck>> = {
  emailShared: contacts.emailShared,
  generalMailboxShared: contacts.generalMailboxShared,
  emailOfSomeoneElse: contacts.emailOfSomeoneElse,
  mobileShared: contacts.mobileShared,
  nameNotAsOnId: identity.nameNotAsOnId,
  nameIncompleteOnForm: identity.nameIncompleteOnForm,
  nameNotAsInRegister: signers.nameNotAsInRegister,
  nameShorterThanRegister: signers.nameShorterThanRegister,
  applicantAlmostInRegister: signers.applicantAlmostInRegister,
  idExpired: identity.idExpired,
  idValidTooShort: identity.idValidTooShort,
  idKindRefused: identity.idKindRefused,
  idKindDoubtful: identity.idKindDoubtful,
  idCopyNotShielded: identity.idCopyNotShielded,
  extractMissing: papers.extractMissing,
  parentExtractMissing: papers.parentExtractMissing,
  extractTooOld: papers.extractTooOld,
  extractInFuture: papers.extractInFuture,
  tooFewSigners: signers.tooFewSigners,
  signerTwice: signers.signerTwice,
  signerNotInRegister: signers.signerNotInRegister,
  signatureNotAccepted: signers.signatureNotAccepted,
  signatureNotOriginal: signers.signatureNotOriginal,
  formOutdated: papers.formOutdated,
  mandateMissing: mandates.mandateMissing,
  mandateLevelTooLow: mandates.mandateLevelTooLow,
  mandateBranchRefused: mandates.mandateBranchRefused,
  mandateExpired: mandates.mandateExpired,
  mandateExpiresFirst: mandates.mandateExpiresFirst,
  meansExpired: papers.meansExpired,
  meansBlocked: papers.meansBlocked,
  meansOfOtherSupplier: papers.meansOfOtherSupplier,
};

/**
 * Predicts why the supplier would refuse an application, before anybody takes a pen or pays a courier. What is not
 * known gives no finding; it is named in `notChecked`. The order of people, documents and mandates does not matter.
 */
export function preflight(facts: PreflightFacts, ruleBook: RuleBook): Preflight {
  const checked = preflightCodes.map((code) => {
    const { value, rule, source } = decided<{ readonly severity: Severity }>(ruleBook.preflight[code]);
    const { found, isOpen } = checks[code](facts, ruleBook);
    const findings = found.map(({ person, params, severity = value.severity }): PreflightFinding => {
      return { code, severity, person, params, rule, source };
    });
    return { code, isOpen, findings: distinct(findings) };
  });
  const findings = checked.flatMap((one) => one.findings);
  const notChecked = checked.filter((one) => one.isOpen && one.findings.length === 0).map(({ code }) => code);
  const isAnyChecked = notChecked.length < preflightCodes.length;
  return { outcome: isAnyChecked ? outcomeOf(findings) : 'nothingChecked', findings, notChecked };
}

/** `blocking` when anything blocks, `warnings` when something was found that does not, else `clear`. */
export function outcomeOf(
  findings: readonly { readonly severity: Severity }[],
): Exclude<PreflightOutcome, 'nothingChecked'> {
  if (findings.some(({ severity }) => severity === 'blocking')) return 'blocking';
  return findings.length > 0 ? 'warnings' : 'clear';
}

/** Each finding of a code once, in an order that does not depend on the order of the facts. */
function distinct(findings: readonly PreflightFinding[]): readonly PreflightFinding[] {
  const keyOf = ({ person, params }: PreflightFinding) => canonicalJson([person, params]);
  const ordered = inOrder(findings, keyOf);
  return ordered.filter(
    (finding, place) => place === ordered.findIndex((one) => keyOf(one) === keyOf(finding)),
  );
}

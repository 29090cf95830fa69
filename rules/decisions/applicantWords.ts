import { z } from 'zod';
import type { RegisterLegalForm } from '../authority/registerEntry.ts';
import { authorityWords, powerWords, type Words } from '../authority/registerWords.ts';
import type { LegalForm } from '../profile.ts';
import type { ManualReason, SignatureKind } from '../route/routeRules.ts';

/** Authority of the applicant in an input: what the register says, or that it does not settle it. */
export const applicantAuthorityWords: Words<'sole' | 'joint' | 'limited' | 'none' | 'notEstablished'> = {
  sole: [...authorityWords.sole, ...authorityWords.unlimited, powerWords.full[0], 'eigenaar'],
  joint: authorityWords.joint,
  limited: [...authorityWords.limited, powerWords.limited[0]],
  none: [...authorityWords.none, 'geen bevoegd vertegenwoordiger', 'geen'],
  notEstablished: ['niet vastgesteld', 'not established', ...authorityWords.seeFiling],
};

const { notEstablished: _unsettled, ...claimed } = applicantAuthorityWords;

/** What somebody says of their own authority. */
export const claimedAuthorityWords: Words<'sole' | 'joint' | 'limited' | 'none'> = claimed;

/** Who does the upgrade at the supplier. */
export const executorWords: Words<'applicant' | 'mandateAdministrator'> = {
  applicant: ['aanvrager', 'zelf', 'ik zelf', 'self'],
  mandateAdministrator: ['machtigingenbeheerder', 'beheerder', 'mandate administrator', 'administrator'],
};

export const urgencyWords: Words<'normal' | 'urgent'> = {
  normal: ['normaal', 'geen spoed', 'nee', 'no'],
  urgent: ['spoed', 'met spoed', 'dringend', 'ja', 'yes'],
};

export const signatureKindWords: Words<SignatureKind> = {
  pen: ['pen', 'natte handtekening', 'met pen', 'wet signature'],
  qualified: ['gekwalificeerd', 'gekwalificeerde elektronische handtekening', 'PKI', 'QES', 'qualified'],
  advanced: ['geavanceerd', 'geavanceerde elektronische handtekening', 'DocuSign', 'sms', 'advanced'],
};

export const manualReasonWords: Words<ManualReason> = {
  legalPersonDirector: ['bestuurder is rechtspersoon', 'rechtspersoon als bestuurder'],
  notPublished: ['niet gepubliceerd', 'niet openbaar'],
  specialLegalSituation: [
    'bijzondere rechtstoestand',
    'faillissement',
    'surseance',
    'schuldsanering',
    'liquidatie',
  ],
  registerUnavailable: ['register niet bereikbaar', 'KVK geeft geen antwoord'],
  unclear: ['onduidelijk'],
  deregistered: ['uitgeschreven'],
  minorOwner: ['minderjarig', 'minderjarige eigenaar'],
  severalOwners: ['meerdere eigenaren'],
};

/** A legal form of the register as the supplier spells it, and what it says of the check at KVK by itself. */
export function supplierLegalForm(form: RegisterLegalForm): {
  readonly legalForm: LegalForm;
  readonly reason: ManualReason | null;
} {
  if (form === 'eenmanszaakMeerdereEigenaren') return { legalForm: 'eenmanszaak', reason: 'severalOwners' };
  if (form === 'eesv' || form === 'se' || form === 'sce') return { legalForm: 'overig', reason: null };
  return { legalForm: form, reason: null };
}

/** A whole number in an input. */
export const countSchema = z.number().int().min(1);

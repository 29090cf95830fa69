import type { AuthorityReason, AuthorityReasonCode } from './authorityReason.ts';
import type { AuthorityAnswer } from './authorityRules.ts';

/** What would settle the authority of somebody. */
export const authorityMissing = [
  'coSigner',
  'registerExtract',
  'parentExtracts',
  'filing',
  'statutesOrMandate',
  'fullName',
  'birthDate',
  'legalPersonalityDeclaration',
  'mandateDecision',
  'foreignEvidence',
  'consentOrHandlichting',
] as const;
export type AuthorityMissing = (typeof authorityMissing)[number];

const settles: Partial<Readonly<Record<AuthorityReasonCode, AuthorityMissing>>> = {
  church: 'legalPersonalityDeclaration',
  publicBody: 'mandateDecision',
  foreignOrganisation: 'foreignEvidence',
  inFormation: 'registerExtract',
  shippingCompany: 'registerExtract',
  severalOwners: 'registerExtract',
  liquidation: 'registerExtract',
  dissolution: 'registerExtract',
  minor: 'consentOrHandlichting',
  minorWithHandlichting: 'registerExtract',
  joint: 'coSigner',
  limited: 'statutesOrMandate',
  limitedPower: 'statutesOrMandate',
  contradictedByLimit: 'registerExtract',
  seeFiling: 'filing',
  kindUnknown: 'filing',
  functionsContradict: 'registerExtract',
  lessImportantFunction: 'registerExtract',
  functionByHand: 'registerExtract',
  nobodyRegistered: 'registerExtract',
  throughLegalPerson: 'parentExtracts',
  chainUnknown: 'parentExtracts',
};

/** What would settle it, each thing once, in the order of the list. Nothing when it is settled with yes. */
export function missingFor(
  authority: AuthorityAnswer,
  reasons: readonly AuthorityReason[],
): readonly AuthorityMissing[] {
  // Behind a no, only what belongs to a no helps: papers about a function do not bring an organisation back.
  const counted = reasons.filter(({ says }) => says === authority).map(missingOf);
  // KVK publishes nobody of a church: an extract settles nothing there, the declaration does.
  const isChurch = reasons.some(({ code }) => code === 'church');
  return authorityMissing.filter((one) => counted.includes(one) && !(isChurch && one === 'registerExtract'));
}

function missingOf({ code, params }: AuthorityReason): AuthorityMissing | undefined {
  if (code !== 'personUncertain') return settles[code];
  return params.why === 'birthDateMissing' || params.why === 'birthDateDiffers' ? 'birthDate' : 'fullName';
}

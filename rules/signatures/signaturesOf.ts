import { type LevelOfAssurance, type UpgradeLevel, upgradeLevels } from '../levelOfAssurance.ts';
import type { AuthorityKind } from '../profile.ts';
import type { RuleBook } from '../ruleBook.ts';
import type { SignatureCount } from './signatureRules.ts';
import { majorityOf, signaturesNeeded } from './signatures.ts';

/** What the number of signatures depends on. */
export interface SignatureQuestion {
  readonly level: LevelOfAssurance;
  readonly authority: AuthorityKind;
  /** The number of all directors, `null` when nobody gave it. */
  readonly directors: number | null;
  /** How many the statutes (statuten) let sign together, `null` when nothing was shown. */
  readonly statutesAllow: number | null;
}

/** What came of counting signatures. */
export const signatureOutcomes = [
  'counted',
  /** A majority of how many? */
  'directorsNeeded',
  /** Nobody logs in any more at this level. */
  'ended',
  /** Nobody gets this level any more. */
  'notIssued',
  /** All representatives and the user sign, and identify themselves. */
  'everybodySigns',
  /** Nobody can apply for this level with this authority. */
  'notAllowed',
] as const;
export type SignatureOutcome = (typeof signatureOutcomes)[number];

/** Who the people are that sign. */
export const signerKinds = [
  'soleRepresentative',
  'jointRepresentatives',
  'limitedRepresentatives',
  'majorityOfDirectors',
  'allDirectors',
  'asStatutesSay',
  'allRepresentativesAndUser',
] as const;
export type SignerKind = (typeof signerKinds)[number];

/** How many sign, and who they are. */
export interface Signatures {
  /** `null` when the level has no number, or when it depends on a number of directors that nobody gave. */
  readonly signatures: number | null;
  readonly outcome: SignatureOutcome;
  readonly signers: SignerKind | null;
  /** What the rule asks before the statutes. */
  readonly byRule: number | null;
  /** More than half of all directors, `null` when their number is not known. */
  readonly majority: number | null;
  readonly loweredByStatutes: boolean;
  /** The rule asks more people than there are directors: somebody else who is authorized has to sign too. */
  readonly moreThanDirectors: boolean;
}

/** How many sign for an application, at any level of assurance. */
export function signaturesOf(question: SignatureQuestion, ruleBook: RuleBook): Signatures {
  const { level, authority, directors, statutesAllow } = question;
  const majority = directors === null ? null : majorityOf(directors);
  const nothing: Signatures = {
    signatures: null,
    outcome: 'directorsNeeded',
    signers: null,
    byRule: null,
    majority,
    loweredByStatutes: false,
    moreThanDirectors: false,
  };
  if (!isUpgradeLevel(level)) return { ...nothing, ...uncounted(level, authority) };
  // Without a number of directors only a rule that names a number can be followed: two is then two.
  const needed = signaturesNeeded({ level, authority, directors: directors ?? 2, statutesAllow, ruleBook });
  if (directors === null && typeof needed.count !== 'number') {
    return { ...nothing, signers: signersOf(needed.count, authority) };
  }
  const loweredByStatutes = needed.cappedBy === 'statutes';
  return {
    signatures: loweredByStatutes ? needed.signatures : needed.byRule,
    outcome: 'counted',
    signers: loweredByStatutes ? 'asStatutesSay' : signersOf(needed.count, authority),
    byRule: needed.byRule,
    majority,
    loweredByStatutes,
    moreThanDirectors: needed.cappedBy === 'directors',
  };
}

function isUpgradeLevel(level: LevelOfAssurance): level is UpgradeLevel {
  return upgradeLevels.some((one) => one === level);
}

function uncounted(
  level: Exclude<LevelOfAssurance, UpgradeLevel>,
  authority: AuthorityKind,
): Pick<Signatures, 'outcome' | 'signers'> {
  if (level === 'EH1') return { outcome: 'ended', signers: null };
  if (level === 'EH2') return { outcome: 'notIssued', signers: null };
  return authority === 'limited'
    ? { outcome: 'notAllowed', signers: null }
    : { outcome: 'everybodySigns', signers: 'allRepresentativesAndUser' };
}

const byNumber = {
  sole: 'soleRepresentative',
  joint: 'jointRepresentatives',
  limited: 'limitedRepresentatives',
} as const satisfies Record<AuthorityKind, SignerKind>;

function signersOf(count: SignatureCount, authority: AuthorityKind): SignerKind {
  return typeof count === 'number' ? byNumber[authority] : count;
}

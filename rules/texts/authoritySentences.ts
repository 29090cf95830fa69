import type { AuthorityChange } from '../authority/authorityCounterfactual.ts';
import type { MatchDoubt } from '../authority/authorityMatch.ts';
import type { AuthorityMissing } from '../authority/authorityMissing.ts';
import type { AuthorityPartners } from '../authority/authorityPartners.ts';
import type { AuthorityReasonCode } from '../authority/authorityReason.ts';
import type { AuthorityAnswer, AuthoritySituation } from '../authority/authorityRules.ts';
import type { RegisterAuthority, RegisterFunction } from '../authority/registerFunctions.ts';

/** Reasons that are said of the function of the person. */
export type FunctionReasonCode =
  | 'owner'
  | RegisterAuthority
  | 'kindUnknown'
  | 'fullPower'
  | 'limitedPower'
  | 'contradictedByLimit'
  | 'neverRepresents'
  | 'functionByHand';
/** Of whom a situation is said. */
export type SituationOf = 'organisation' | 'person' | 'legalPerson';

/** Sentences about authority (bevoegdheid). */
export interface AuthoritySentences {
  readonly answers: Readonly<Record<AuthorityAnswer, string>>;
  readonly functions: Readonly<Record<RegisterFunction, string>>;
  /** Whom a situation is about, at the beginning of a sentence; a legal person by its name. */
  readonly about: Readonly<Record<SituationOf, (name: string | null) => string>>;
  readonly situations: Readonly<Record<AuthoritySituation, (about: string) => string>>;
  readonly ofFunction: Readonly<Record<FunctionReasonCode, (name: string) => string>>;
  readonly doubts: Readonly<Record<MatchDoubt, string>>;
  readonly others: Readonly<
    Record<
      Exclude<
        AuthorityReasonCode,
        AuthoritySituation | FunctionReasonCode | 'throughLegalPerson' | 'personUncertain'
      >,
      string
    >
  >;
  readonly throughLegalPerson: (name: string) => string;
  /** An organisation of which only the number is known, or nothing. */
  readonly organisation: (kvkNumber: string | null) => string;
  readonly actsWith: Readonly<Record<AuthorityPartners['kind'], (names: string) => string>>;
  readonly actsWithNobody: string;
  readonly extracts: (organisations: string) => string;
  /** Who settles the affairs of an organisation by order of a judge arranges this by telephone. */
  readonly letTrusteeCall: (name: string, phone: string) => string;
  readonly signers: (names: string) => string;
  readonly missing: Readonly<Record<AuthorityMissing, string>>;
  readonly changes: Readonly<Record<Exclude<AuthorityChange, 'withoutSituation'>, string>>;
  readonly withoutSituation: string;
  readonly wouldBe: Readonly<Record<AuthorityAnswer, string>>;
  readonly and: string;
}

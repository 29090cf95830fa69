import type { RuleBook } from '../ruleBook.ts';
import { type AuthorityChain, authorityChain, type ChainLink, type ChainSigner } from './authorityChain.ts';
import type { MatchDoubt } from './authorityMatch.ts';
import { type AuthorityMissing, missingFor } from './authorityMissing.ts';
import { type AuthorityPartners, authorityPartners } from './authorityPartners.ts';
import { officersWhoAre } from './authorityPeople.ts';
import type { AuthorityQuestion } from './authorityQuestion.ts';
import { type AuthorityReason, inOrder, reasonOf } from './authorityReason.ts';
import { type AuthorityRole, functionReasons, roleOf, rolesAnswer } from './authorityRoles.ts';
import type { AuthorityAnswer, AuthorityRules } from './authorityRules.ts';
import { organisationReasons, personalReasons } from './authoritySituations.ts';
import type { RegisterEntry } from './registerEntry.ts';

/** What the trade register says about the authority (bevoegdheid) of one person to represent an organisation. */
export interface Authority {
  readonly authority: AuthorityAnswer;
  /** Every reason that applied: what counts for the organisation and the person first, then what their functions say. */
  readonly reasons: readonly AuthorityReason[];
  /** Every function of the person, the most important first. */
  readonly roles: readonly AuthorityRole[];
  /** With whom the person may act, when they may not act alone; `null` otherwise. */
  readonly actsWith: AuthorityPartners | null;
  /** The organisations above this one; a recent extract of each is needed to settle a person who is only there. */
  readonly chain: readonly ChainLink[];
  /** The people at the end of that chain. */
  readonly signers: readonly ChainSigner[];
  /** What would settle it. */
  readonly missing: readonly AuthorityMissing[];
}

/**
 * Whether a person may represent an organisation, in the three values of KVK: `no` when the register rules it out,
 * `yes` when it says that they may act alone, `notEstablished` for all the rest. A `no` goes before a `yes`; nothing
 * is guessed. The order of the officers makes no difference.
 */
export function authorityOf(question: AuthorityQuestion, ruleBook: RuleBook): Authority {
  const { entry, person, today } = question;
  const rules = ruleBook.authority;
  const { same, doubts } = officersWhoAre(person, entry);
  const chain = authorityChain(entry, person, today, rules);
  // Stands with a function; the person is one, wherever it stands.
  const handlichting = [person, ...same].some((one) => one.handlichting);
  const general = inOrder([
    ...organisationReasons(entry, rules),
    ...[person, ...same].flatMap((one) => personalReasons({ ...one, handlichting }, today, rules)),
    ...chain.reasons.filter(({ params }) => params.of === 'person'),
  ]);
  const roles = inOrder([
    ...same.map((officer) => roleOf(officer, entry.legalForm, rules)),
    ...chain.roles,
  ]).toSorted((one, other) => other.importance - one.importance);
  const found =
    roles.length > 0 ? foundIn(roles, doubts, chain, rules) : notFound(entry, doubts, chain.isOpen, rules);
  const reasons = inOrder([
    ...same.flatMap((officer) => functionReasons(officer, entry.legalForm, rules)),
    ...chain.reasons.filter(({ params }) => params.of !== 'person'),
    ...found.reasons,
  ]);
  const authority = combined(general, found.says);
  const all = [...general, ...reasons];
  return {
    authority,
    reasons: all,
    roles,
    actsWith: authority === 'notEstablished' ? authorityPartners(question, same, rules) : null,
    chain: chain.links,
    signers: chain.signers,
    missing: missingFor(authority, all),
  };
}

interface Found {
  readonly says: AuthorityAnswer;
  readonly reasons: readonly AuthorityReason[];
}

/** The functions decide; that they give nothing settles nothing while the person may have others. */
function foundIn(
  roles: readonly AuthorityRole[],
  doubts: readonly MatchDoubt[],
  { isOpen }: AuthorityChain,
  rules: AuthorityRules,
): Found {
  const found = rolesAnswer(roles, rules);
  if (found.says !== 'no') return found;
  const open = openReasons(doubts, isOpen, rules);
  return open.length === 0 ? found : { says: 'notEstablished', reasons: open };
}

function notFound(
  entry: RegisterEntry,
  doubts: readonly MatchDoubt[],
  isOpen: boolean,
  rules: AuthorityRules,
): Found {
  const reasons = [
    ...openReasons(doubts, isOpen, rules),
    ...(entry.officers.length === 0 ? [reasonOf('nobodyRegistered', rules.nobodyRegistered)] : []),
  ];
  // Where somebody looks at the papers anyway, not being in the register proves nothing.
  if (reasons.length > 0 || rules.byHand[entry.legalForm] !== undefined) {
    return { says: 'notEstablished', reasons };
  }
  const reason = reasonOf('notInEntry', rules.notInEntry);
  return { says: reason.says, reasons: [reason] };
}

function openReasons(
  doubts: readonly MatchDoubt[],
  isOpen: boolean,
  rules: AuthorityRules,
): readonly AuthorityReason[] {
  return [
    ...doubts.map((why) => reasonOf('personUncertain', rules.personUncertain, { why })),
    ...(isOpen ? [reasonOf('chainUnknown', rules.throughLegalPerson)] : []),
  ];
}

/** No before yes; and what is looked at by a person is never settled here. */
function combined(general: readonly AuthorityReason[], found: AuthorityAnswer): AuthorityAnswer {
  if (found === 'no' || general.some(({ says }) => says === 'no')) return 'no';
  return general.some(({ says }) => says === 'notEstablished') ? 'notEstablished' : found;
}

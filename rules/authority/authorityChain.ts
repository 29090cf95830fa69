import { decided } from '../ruleBook.ts';
import { nameText } from './authorityMatch.ts';
import { officersWhoAre, peopleOf } from './authorityPeople.ts';
import { type AuthorityReason, inOrder, reasonOf } from './authorityReason.ts';
import { type AuthorityRole, functionAnswer, functionReasons, roleOf } from './authorityRoles.ts';
import type { AuthorityRules } from './authorityRules.ts';
import { organisationReasons, personalReasons } from './authoritySituations.ts';
import type { RegisterEntry, RegisterOfficer, RegisterPerson } from './registerEntry.ts';
import type { RegisterAuthority, RegisterFunction } from './registerFunctions.ts';

/** One organisation above the one that is asked about: a recent extract of it is needed. */
export interface ChainLink {
  readonly kvkNumber: string | null;
  readonly name: string | null;
  readonly legalForm: RegisterEntry['legalForm'];
  readonly function: RegisterFunction;
  readonly authority: RegisterAuthority | null;
  /** 1 is an organisation that directs the one that is asked about. */
  readonly depth: number;
  /** Whether it is known who directs it in turn. */
  readonly officersKnown: boolean;
}

/** A natural person who ends the chain: there people sign, no organisations. */
export interface ChainSigner {
  readonly name: string;
  readonly authority: RegisterAuthority | null;
  readonly of: string | null;
  readonly ofKvkNumber: string | null;
}

/** What is above an organisation, and what it says about one person. */
export interface AuthorityChain {
  readonly links: readonly ChainLink[];
  readonly signers: readonly ChainSigner[];
  /** Functions that the person has through these organisations. */
  readonly roles: readonly AuthorityRole[];
  readonly reasons: readonly AuthorityReason[];
  /** An organisation of which nobody knows the officers, or in which somebody may be this person. */
  readonly isOpen: boolean;
}

/** Walks up through the legal persons that direct an organisation, to where there are people. */
export function authorityChain(
  entry: RegisterEntry,
  person: RegisterPerson,
  today: string,
  rules: AuthorityRules,
  depth = 1,
): AuthorityChain {
  const chains = entry.officers
    .filter((officer) => !decided(rules.neverRepresents).value.includes(officer.function))
    .flatMap((officer) =>
      officer.legalPerson === null
        ? []
        : [chainThrough(entry, officer, officer.legalPerson, { person, today, rules, depth })],
    );
  return joined(chains);
}

interface Walk {
  readonly person: RegisterPerson;
  readonly today: string;
  readonly rules: AuthorityRules;
  readonly depth: number;
}

function chainThrough(
  below: RegisterEntry,
  officer: RegisterOfficer,
  above: RegisterEntry,
  walk: Walk,
): AuthorityChain {
  const { person, today, rules, depth } = walk;
  const link: ChainLink = {
    kvkNumber: above.kvkNumber,
    name: above.name,
    legalForm: above.legalForm,
    function: officer.function,
    authority: officer.authority,
    depth,
    officersKnown: above.officers.length > 0,
  };
  const higher = authorityChain(above, person, today, rules, depth + 1);
  const { same, doubts } = officersWhoAre(person, above);
  const through = linkReasons(below, officer, above, walk);
  const blocks = through.some(({ says }) => says === 'no');
  const roles = [
    ...same.map((one) => functionAnswer(functionReasons(one, above.legalForm, rules))),
    ...higher.roles.map(({ says }) => says),
  ].map(
    (says): AuthorityRole => ({
      ...roleOf(officer, below.legalForm, rules),
      says: blocks || says === 'no' ? 'no' : 'notEstablished',
      through: above.name ?? above.kvkNumber,
    }),
  );
  const reasons =
    roles.length === 0
      ? []
      : [
          ...through,
          ...same.flatMap((one) => personalReasons(one, today, rules)),
          ...higher.reasons,
          reasonOf('throughLegalPerson', rules.throughLegalPerson, {
            through: above.name,
            kvkNumber: above.kvkNumber,
          }),
        ];
  return joined([
    // What the person is higher up is a function here only through this officer.
    { ...higher, roles: [], reasons: [] },
    {
      links: [link],
      signers: peopleOf(above)
        .filter((one) => !decided(rules.neverRepresents).value.includes(one.function))
        .map(({ name, authority }) => ({
          name: nameText(name),
          authority,
          of: above.name,
          ofKvkNumber: above.kvkNumber,
        })),
      roles,
      reasons,
      isOpen: !link.officersKnown || doubts.length > 0,
    },
  ]);
}

/** What the link itself says: the situation of the organisation above, its suspension, that it may not act. */
function linkReasons(
  below: RegisterEntry,
  officer: RegisterOfficer,
  above: RegisterEntry,
  { today, rules }: Walk,
): readonly AuthorityReason[] {
  const of = { through: above.name, kvkNumber: above.kvkNumber };
  const about = ({ params, ...reason }: AuthorityReason): AuthorityReason => ({
    ...reason,
    params: { ...params, ...of, of: 'legalPerson' },
  });
  const own = functionReasons(officer, below.legalForm, rules);
  return [
    ...organisationReasons(above, rules).map(about),
    ...personalReasons(officer, today, rules).map(about),
    ...(functionAnswer(own) === 'no' ? own.map(about) : []),
  ];
}

function joined(chains: readonly AuthorityChain[]): AuthorityChain {
  return {
    links: inOrder(chains.flatMap(({ links }) => links)).toSorted((one, other) => one.depth - other.depth),
    signers: inOrder(chains.flatMap(({ signers }) => signers)),
    roles: chains.flatMap(({ roles }) => roles),
    reasons: inOrder(chains.flatMap(({ reasons }) => reasons)),
    isOpen: chains.some(({ isOpen }) => isOpen),
  };
}

import type { Counterfactual, Json } from '../decisions/decision.ts';
import type { RuleBook } from '../ruleBook.ts';
import { matchPerson } from './authorityMatch.ts';
import { type Authority, authorityOf } from './authorityOf.ts';
import { officersWhoAre, peopleOf } from './authorityPeople.ts';
import type { AuthorityQuestion } from './authorityQuestion.ts';
import type { RegisterOfficer } from './registerEntry.ts';

/** What could be otherwise, each one change of what the register says. */
export const authorityChanges = [
  'withoutSituation',
  'withSameData',
  'withoutLimit',
  'withFullPower',
  'registeredAlone',
  'withoutFullPower',
  'withJointAuthority',
  'notRegistered',
] as const;
export type AuthorityChange = (typeof authorityChanges)[number];

interface Change {
  readonly code: AuthorityChange;
  readonly params: { readonly [name: string]: Json };
  readonly question: AuthorityQuestion;
}

/** The smallest change with which the answer would be another one: tried in order, and really decided. */
export function authorityCounterfactual(
  question: AuthorityQuestion,
  decided: Authority,
  ruleBook: RuleBook,
): Counterfactual | null {
  for (const { code, params, question: changed } of changesOf(question, decided)) {
    const gives = authorityOf(changed, ruleBook).authority;
    if (gives !== decided.authority) return { code, params, gives: { authority: gives } };
  }
  return null;
}

function changesOf(question: AuthorityQuestion, { authority, reasons }: Authority): readonly Change[] {
  const held = officersWhoAre(question.person, question.entry).same;
  const own = (patch: Partial<RegisterOfficer>) => withOwn(question, (officer) => ({ ...officer, ...patch }));
  const one = (code: AuthorityChange, changed: AuthorityQuestion): Change => ({
    code,
    params: {},
    question: changed,
  });
  return [
    ...reasons.map(({ code, params: { of = null } }) => ({
      code: 'withoutSituation' as const,
      params: { situation: code, of },
      question: without(question, code),
    })),
    ...withSameData(question),
    ...(held.some(({ limits }) => limits !== null) ? [one('withoutLimit', own({ limits: null }))] : []),
    // Who has a full power of attorney already, would get nothing.
    ...(held.some(({ powerOfAttorney }) => powerOfAttorney === 'full')
      ? []
      : [one('withFullPower', own({ powerOfAttorney: 'full', limits: null }))]),
    one('registeredAlone', withMore(question, { ...onlyDirector, ...question.person })),
    // What takes a yes away; of somebody who may not sign already it would say nothing.
    ...(authority === 'yes'
      ? [
          one('withoutFullPower', own({ powerOfAttorney: null })),
          one('withJointAuthority', own({ authority: 'joint', powerOfAttorney: null })),
          one(
            'notRegistered',
            withOwn(question, () => []),
          ),
        ]
      : []),
  ];
}

const onlyDirector = {
  function: 'director',
  authority: 'sole',
  powerOfAttorney: null,
  limits: null,
  jointlyWith: null,
  legalPerson: null,
} as const;

/** Changes every function of the person, or takes it away. */
function withOwn(
  question: AuthorityQuestion,
  change: (officer: RegisterOfficer) => RegisterOfficer | readonly [],
): AuthorityQuestion {
  const { entry, person } = question;
  const { same } = officersWhoAre(person, entry);
  const officers = entry.officers.flatMap((officer) =>
    same.some((one) => one === officer) ? change(officer) : officer,
  );
  return { ...question, entry: { ...entry, officers } };
}

function withMore(question: AuthorityQuestion, officer: RegisterOfficer): AuthorityQuestion {
  const { entry } = question;
  return { ...question, entry: { ...entry, officers: [...entry.officers, officer] } };
}

/** The person who may be one of the officers, written as that officer is. */
function withSameData(question: AuthorityQuestion): readonly Change[] {
  const { entry, person } = question;
  return peopleOf(entry).flatMap(({ name, birthDate }) => {
    const match = matchPerson({ name, birthDate }, person);
    if (match.kind !== 'maybe') return [];
    const changed = { ...question, person: { ...person, name, birthDate } };
    return { code: 'withSameData' as const, params: { why: match.why }, question: changed };
  });
}

/** Without one situation, of the organisation and of the person alike: the code names it. */
function without(question: AuthorityQuestion, situation: string): AuthorityQuestion {
  const { entry, person, today } = question;
  const lifted = <Fields extends PersonalFields>(of: Fields): Fields => ({
    ...of,
    deceased: situation === 'deceased' ? null : of.deceased,
    suspended: situation === 'suspended' ? null : of.suspended,
    specialLegalSituation: situation === of.specialLegalSituation ? null : of.specialLegalSituation,
    restriction: situation === of.restriction ? null : of.restriction,
  });
  const changed = withOwn(question, lifted);
  return {
    today,
    person: lifted(person),
    entry: {
      ...changed.entry,
      deregistered: situation === 'deregistered' ? null : entry.deregistered,
      registrationEnded: situation === 'registrationEnded' ? null : entry.registrationEnded,
      foreignLegalSituation: situation === 'foreignLegalSituation' ? null : entry.foreignLegalSituation,
      specialLegalSituation: situation === entry.specialLegalSituation ? null : entry.specialLegalSituation,
      restriction: situation === entry.restriction ? null : entry.restriction,
    },
  };
}

type PersonalFields = Pick<
  RegisterOfficer,
  'deceased' | 'suspended' | 'specialLegalSituation' | 'restriction'
>;

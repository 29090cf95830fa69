import { matchPerson } from './authorityMatch.ts';
import { type Authority, type AuthorityQuestion, authorityOf } from './authorityOf.ts';
import type { AuthorityReason } from './authorityReason.ts';
import type { Counterfactual, Json } from './decisions/decision.ts';
import type { RegisterOfficer } from './registerEntry.ts';
import type { RuleBook } from './ruleBook.ts';

/** What could be otherwise, each one change of what the register says. */
export const authorityChanges = [
  'withoutSituation',
  'withSameData',
  'withFullPower',
  'withSoleAuthority',
  'registeredAlone',
  'withJointAuthority',
  'withLimitedPower',
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
  { authority, reasons }: Authority,
  ruleBook: RuleBook,
): Counterfactual | null {
  for (const { code, params, question: changed } of changesOf(question, reasons)) {
    const gives = authorityOf(changed, ruleBook).authority;
    if (gives !== authority) return { code, params, gives: { authority: gives } };
  }
  return null;
}

function changesOf(question: AuthorityQuestion, reasons: readonly AuthorityReason[]): readonly Change[] {
  const { person } = question;
  const own = (patch: Partial<RegisterOfficer>) =>
    withOfficers(question, (officer) => ({ ...officer, ...patch }));
  const one = (code: AuthorityChange, changed: AuthorityQuestion): Change => ({
    code,
    params: {},
    question: changed,
  });
  return [
    ...reasons.flatMap(({ code, params }) =>
      params.of === 'organisation' || params.of === 'person'
        ? [
            {
              code: 'withoutSituation' as const,
              params: { situation: code, of: params.of },
              question: without(question, code),
            },
          ]
        : [],
    ),
    ...withSameData(question),
    one('withFullPower', own({ powerOfAttorney: 'full', limits: null })),
    one('withSoleAuthority', own({ authority: 'sole' })),
    one(
      'registeredAlone',
      withMore(question, { ...nobody, ...person, function: 'director', authority: 'sole' }),
    ),
    one('withJointAuthority', own({ authority: 'joint', powerOfAttorney: null })),
    one('withLimitedPower', own({ authority: null, powerOfAttorney: 'limited' })),
    one(
      'notRegistered',
      withOfficers(question, () => null),
    ),
  ];
}

const nobody: Omit<RegisterOfficer, 'name' | 'function'> = {
  birthDate: null,
  deceased: null,
  specialLegalSituation: null,
  restriction: null,
  suspended: null,
  minor: false,
  handlichting: false,
  authority: null,
  powerOfAttorney: null,
  limits: null,
  jointlyWith: null,
  legalPerson: null,
};

/** Changes every function of the person, or takes it away. */
function withOfficers(
  question: AuthorityQuestion,
  change: (officer: RegisterOfficer) => RegisterOfficer | null,
): AuthorityQuestion {
  const { entry, person } = question;
  const officers = (entry.officers ?? []).flatMap((officer) => {
    const { name, birthDate } = officer;
    const isOwn = name !== null && matchPerson({ name, birthDate }, person).kind === 'same';
    return (isOwn ? change(officer) : officer) ?? [];
  });
  return { ...question, entry: { ...entry, officers: entry.officers === null ? null : officers } };
}

function withMore(question: AuthorityQuestion, officer: RegisterOfficer): AuthorityQuestion {
  const { entry } = question;
  return { ...question, entry: { ...entry, officers: [...(entry.officers ?? []), officer] } };
}

/** The person who may be one of the officers, written as that officer is. */
function withSameData(question: AuthorityQuestion): readonly Change[] {
  const { entry, person } = question;
  return (entry.officers ?? []).flatMap(({ name, birthDate }) => {
    if (name === null || birthDate === null) return [];
    const match = matchPerson({ name, birthDate }, person);
    const changed = { ...question, person: { ...person, name, birthDate } };
    return match.kind === 'maybe'
      ? [{ code: 'withSameData' as const, params: { why: match.why }, question: changed }]
      : [];
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
  const changed = withOfficers({ entry, person, today }, lifted);
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

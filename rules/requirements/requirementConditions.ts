import type { UpgradeLevel } from '../levelOfAssurance.ts';
import { type Route, route } from '../route/route.ts';
import type { RuleBook } from '../ruleBook.ts';
import type { RequirementFacts } from './requirementFacts.ts';
import type { RequirementCondition } from './requirementRules.ts';

/** Every route that the facts still allow: what all of them share is certain. */
export function possibleRoutes(
  level: UpgradeLevel,
  facts: RequirementFacts,
  ruleBook: RuleBook,
): readonly Route[] {
  const authorities = known(facts.applicantAuthority, ['sole', 'joint', 'limited', 'none']);
  const users = known(facts.userIsApplicant, [true, false]);
  const executors = known(facts.executor, ['applicant', 'mandateAdministrator']);
  return authorities.flatMap((applicantAuthority) =>
    users.flatMap((userIsApplicant) =>
      executors.map((executor) =>
        route({
          level,
          applicantAuthority,
          userIsApplicant,
          executor,
          // Before the check nothing speaks against it.
          authorityEstablished: facts.authorityEstablished !== false,
          legalForm: facts.legalForm,
          ruleBook,
        }),
      ),
    ),
  );
}

function known<Value>(value: Value | null, otherwise: readonly NoInfer<Value>[]): readonly Value[] {
  return value === null ? otherwise : [value];
}

/** `true` or `false` when all agree, else `null`; of none, too, nothing can be said. */
function agreed(values: readonly boolean[]): boolean | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}

function not(value: boolean | null): boolean | null {
  return value === null ? null : !value;
}

const formNeeded = (routes: readonly Route[]) => agreed(routes.map(({ form }) => form.need));

/**
 * Whether a condition holds; `null` while the facts cannot tell, or when only the supplier can. `statutesLower`: whether
 * fewer sign by the statutes than without them; `null` or left out: that cannot be counted.
 */
export const conditionHolds: Readonly<
  Record<
    RequirementCondition,
    (facts: RequirementFacts, routes: readonly Route[], statutesLower?: boolean | null) => boolean | null
  >
> = {
  always: () => true,
  never: () => false,
  userNotEmployed: ({ userIsEmployed }) => not(userIsEmployed),
  // KVK publishes no representatives of churches: they bring a declaration instead.
  authorityNotEstablished: ({ legalForm, authorityEstablished }) =>
    legalForm === 'kerkgenootschap' ? false : not(authorityEstablished),
  isChurch: ({ legalForm }) => (legalForm === null ? null : legalForm === 'kerkgenootschap'),
  signingWithFewer: ({ applicantAuthority, statutesAllow }, routes, statutesLower) => {
    if (formNeeded(routes) === false || applicantAuthority === 'sole' || statutesAllow === 'none')
      return false;
    return statutesAllow === null ? null : (statutesLower ?? true);
  },
  formRoute: (_facts, routes) => formNeeded(routes),
  // Whoever has to send a form may choose how to sign it.
  insteadOfPen: (_facts, routes) => (formNeeded(routes) === false ? false : null),
  identificationRoute: (_facts, routes) => {
    const needs = routes.map(({ identification }) => identification.need);
    if (needs.includes('possible')) return null;
    return agreed(needs.map((need) => need === 'required'));
  },
  limitedToBranch: ({ limitedToBranch }) => limitedToBranch,
  withActionCode: ({ hasActionCode }) => hasActionCode,
  // A sole representative becomes mandate administrator without asking; the others may choose.
  roleWanted: ({ applicantAuthority, authorityEstablished }) =>
    applicantAuthority === 'sole' && authorityEstablished === true ? false : null,
  supplierAsks: () => null,
  notDetermined: () => null,
};

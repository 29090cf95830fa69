import { bestAuthority } from '../authority/bestAuthority.ts';
import { levelAskedOf } from '../level/levelAskedOf.ts';
import { setFact } from './corrections.ts';
import type { FactName, FactValues, UpgradeCase } from './dossier.ts';
import type { FlowContext } from './question.ts';

/**
 * Fills in what needs no question, because a rule decides it from what is known: the level when the services leave
 * no choice, the representative who applies for themselves, the executor when there is only one. Asking the same
 * again changes nothing.
 */
export function settle(upgradeCase: UpgradeCase, context: FlowContext, at: string): UpgradeCase {
  return settlements.reduce((settled, { fact, decide }) => {
    if (settled.facts[fact] !== undefined || settled.reopened.some((id) => id === fact)) return settled;
    const value = decide(settled, context);
    if (value === null) return settled;
    return setFact(settled, fact, { value, origin: 'decided', at } as never).upgradeCase;
  }, upgradeCase);
}

interface Settlement<Name extends FactName = FactName> {
  readonly fact: Name;
  /** The value that follows, or `null` when the person has to say it. */
  readonly decide: (upgradeCase: UpgradeCase, context: FlowContext) => FactValues[Name] | null;
}

const settlement = <Name extends FactName>(fact: Name, decide: Settlement<Name>['decide']): Settlement =>
  ({ fact, decide }) as unknown as Settlement;

const settlements: readonly Settlement[] = [
  // EH3 is the highest level here: when the services ask it, there is nothing to choose.
  settlement('targetLevel', (upgradeCase, context) => {
    if (upgradeCase.facts.mandates === undefined) return null;
    const asked = levelAskedOf(upgradeCase, context);
    return asked?.kind === 'upgrade' && asked.advised === 'EH3' ? 'EH3' : null;
  }),
  // Somebody else's login means: then the user is that other person.
  settlement('userIsApplicant', ({ facts }) =>
    facts.loginMeans !== undefined && !facts.loginMeans.value.user.isSignedInPerson ? false : null,
  ),
  // Who is registered as a representative belongs to the organisation: that question would only annoy.
  settlement('userIsEmployed', ({ facts }) => {
    const check = facts.authorityCheck?.value;
    const isRepresentative = check?.outcome === 'established' && check.applicantAuthority !== 'none';
    return facts.userIsApplicant?.value === true && isRepresentative ? true : null;
  }),
  // A sole representative who applies signs for themselves.
  settlement('representatives', ({ facts }) => {
    const { authorityCheck, applicant, applicantContact } = facts;
    if (authorityCheck === undefined || applicant === undefined || applicantContact === undefined)
      return null;
    const best = bestAuthority(authorityCheck.value);
    if (best.kind !== 'established' || !best.applicantAlone) return null;
    const name = best.signers.find(({ isApplicant }) => isApplicant)?.name ?? fullName(applicant.value);
    return [{ name, isApplicant: true, contact: applicantContact.value }];
  }),
  settlement('executor', ({ facts }) => {
    if (facts.loginMeans === undefined) return null;
    const { organisation, user } = facts.loginMeans.value;
    // Only a mandate administrator sees the login means of a colleague.
    if (!user.isSignedInPerson) return 'mandateAdministrator';
    return organisation.hasMandateAdministrator ? null : 'applicant';
  }),
];

/** A person's name as one writes it. */
export function fullName(person: {
  readonly givenNames: string;
  readonly infix: string;
  readonly familyName: string;
}): string {
  return [person.givenNames, person.infix, person.familyName].filter((part) => part !== '').join(' ');
}

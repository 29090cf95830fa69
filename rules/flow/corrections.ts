import { canonicalJson } from '../canonicalJson.ts';
import type { Fact, FactName, Facts, FactValues, QuestionId, UpgradeCase } from './dossier.ts';
import { questionOf, questions } from './questions.ts';

/** Facts that stand or fall with another one. A change of the key clears the facts beside it, and theirs. */
const dependents: { readonly [Name in FactName]?: readonly FactName[] } = {
  selection: ['mandates', 'targetLevel', 'digidHintSeen'],
  mandates: ['digidHintSeen'],
  targetLevel: ['statutes', 'representatives', 'actionCode'],
  loginMeans: [
    'organisation',
    'authorityCheck',
    'userIsApplicant',
    'user',
    'userContact',
    'userIsEmployed',
    'executor',
  ],
  applicant: ['authorityCheck'],
  authorityCheck: [
    'claimedAuthority',
    'statutes',
    'representatives',
    'registerExtract',
    'legalPersonalityDeclaration',
    'digidHintSeen',
    // Decided for who is registered as a representative.
    'userIsEmployed',
  ],
  claimedAuthority: ['statutes', 'representatives'],
  // Those who sign stay: when more are needed they are added to, when fewer are enough they are asked again.
  statutes: ['statutesDocument'],
  // A mandate administrator signs nothing, so that nothing has to be proved.
  executor: ['statutes'],
  userIsApplicant: ['user', 'userContact', 'userIsEmployed', 'userIdCopy'],
  user: ['userIdCopy'],
  userIsEmployed: ['userIdCopy'],
};

/** Everything that a change of this fact makes invalid, directly or through another fact. */
export function dependentsOf(name: FactName): readonly FactName[] {
  const found = new Set<FactName>();
  const visit = (fact: FactName): void => {
    for (const dependent of dependents[fact] ?? []) {
      if (found.has(dependent)) continue;
      found.add(dependent);
      visit(dependent);
    }
  };
  visit(name);
  found.delete(name);
  return [...found];
}

/** A case after a fact was set, with the facts that had a value and lost it. */
export interface Changed {
  readonly upgradeCase: UpgradeCase;
  readonly cleared: readonly FactName[];
}

/**
 * Sets a fact. When its value really changes, the facts that depend on it are cleared; the same value again clears
 * nothing. The questions that give the fact are no longer reopened.
 */
export function setFact<Name extends FactName>(
  upgradeCase: UpgradeCase,
  name: Name,
  fact: Fact<FactValues[Name]>,
): Changed {
  const before = upgradeCase.facts[name];
  const isChange = before !== undefined && canonicalJson(before.value) !== canonicalJson(fact.value);
  const cleared = isChange
    ? dependentsOf(name).filter(
        (dependent) =>
          upgradeCase.facts[dependent] !== undefined && !stillProves(dependent, name, fact.value),
      )
    : [];
  const kept = Object.entries(upgradeCase.facts).filter(([key]) => !cleared.includes(key as FactName));
  const facts = withOwnContact({ ...Object.fromEntries(kept), [name]: fact } as Facts);
  return { upgradeCase: { ...upgradeCase, facts, reopened: closeQuestions(upgradeCase, name) }, cleared };
}

/** Statutes that were sent prove another number just as well; they go with the answer that nothing is in them. */
function stillProves(dependent: FactName, changed: FactName, value: unknown): boolean {
  return (
    dependent === 'statutesDocument' &&
    changed === 'statutes' &&
    (value as FactValues['statutes']).allow !== null
  );
}

/** An applicant who signs is reached in one way only: as applicant and as representative. */
function withOwnContact(facts: Facts): Facts {
  const { representatives, applicantContact } = facts;
  if (representatives === undefined || applicantContact === undefined) return facts;
  const value = representatives.value.map((one) =>
    one.isApplicant ? { ...one, contact: applicantContact.value } : one,
  );
  return { ...facts, representatives: { ...representatives, value } };
}

/** Takes facts away, with everything that depends on them. */
export function clearFacts(upgradeCase: UpgradeCase, names: readonly FactName[]): UpgradeCase {
  const gone = new Set(names.flatMap((name) => [name, ...dependentsOf(name)]));
  const kept = Object.entries(upgradeCase.facts).filter(([key]) => !gone.has(key as FactName));
  return { ...upgradeCase, facts: Object.fromEntries(kept) as Facts };
}

/**
 * Asks these questions again; their answers stay until another one is given. A question that gives no fact (signing
 * in, the summary) has no answer to ask again: it comes when it is open, whatever is reopened.
 */
export function reopen(upgradeCase: UpgradeCase, ids: readonly QuestionId[]): UpgradeCase {
  const answerable = ids.filter((id) => questionOf(id).facts.length > 0);
  return { ...upgradeCase, reopened: [...new Set([...upgradeCase.reopened, ...answerable])] };
}

/** Leaves the answer of a reopened question as it is. */
export function keepAnswer(upgradeCase: UpgradeCase, id: QuestionId): UpgradeCase {
  return { ...upgradeCase, reopened: upgradeCase.reopened.filter((reopened) => reopened !== id) };
}

function closeQuestions(upgradeCase: UpgradeCase, name: FactName): readonly QuestionId[] {
  return upgradeCase.reopened.filter(
    (id) => !questions.some((question) => question.id === id && question.facts.includes(name)),
  );
}

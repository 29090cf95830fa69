import { levelAskedOf } from '../level/levelAskedOf.ts';
import { compareLevels } from '../levelOfAssurance.ts';
import { decided } from '../ruleBook.ts';
import { signingOf } from '../signatures/signing.ts';
import { statutesRoomOf } from '../signatures/statutes.ts';
import type { FactName, QuestionId, UpgradeCase } from './dossier.ts';
import type { FlowContext, Question } from './question.ts';

const has = (name: FactName) => (upgradeCase: UpgradeCase) => upgradeCase.facts[name] !== undefined;
const always = () => true;
const never = () => false;
const legalForm = (upgradeCase: UpgradeCase) => upgradeCase.facts.loginMeans?.value.organisation.legalForm;
const isNotEstablished = ({ facts }: UpgradeCase) => facts.authorityCheck?.value.outcome === 'notEstablished';
const userIsSomeoneElse = ({ facts }: UpgradeCase) => facts.userIsApplicant?.value === false;

/** Whether the wanted level is one that the login means has already. */
function isLevelHeld({ facts }: UpgradeCase): boolean {
  const { loginMeans, targetLevel } = facts;
  if (loginMeans === undefined || targetLevel === undefined) return false;
  return compareLevels(loginMeans.value.level, targetLevel.value) >= 0;
}

/** Whether the organisation may log in with DigiD for everything that was chosen. */
function mayUseDigid(upgradeCase: UpgradeCase, { ruleBook }: FlowContext): boolean {
  const { legalForms, providerIds } = decided(ruleBook.digidHint).value;
  const form = legalForm(upgradeCase);
  const check = upgradeCase.facts.authorityCheck?.value;
  const isOwner = check?.outcome === 'established' && check.applicantAuthority === 'sole';
  const everywhere = upgradeCase.facts.mandates?.value.scope === 'everything';
  const chosen = upgradeCase.facts.selection?.value ?? [];
  return (
    form !== undefined &&
    legalForms.includes(form) &&
    isOwner &&
    !everywhere &&
    chosen.every(({ providerId }) => providerIds.includes(providerId))
  );
}

/**
 * The whole flow, in the order in which it asks. A question that does not apply is passed over; one that is
 * reopened comes again although it has an answer.
 */
export const questions: readonly Question[] = [
  {
    id: 'selection',
    step: 1,
    group: 'services',
    facts: ['selection'],
    applies: always,
    isAnswered: (upgradeCase, context) => {
      const decision = levelAskedOf(upgradeCase, context);
      return decision !== null && decision.kind !== 'unknownService';
    },
  },
  {
    id: 'outsideRoute',
    step: 1,
    group: null,
    facts: ['selection'],
    applies: (upgradeCase, context) => levelAskedOf(upgradeCase, context)?.kind === 'outOfScope',
    isAnswered: never,
  },
  {
    id: 'mandates',
    step: 1,
    group: 'services',
    facts: ['mandates'],
    applies: always,
    isAnswered: has('mandates'),
  },
  {
    id: 'targetLevel',
    step: 1,
    group: 'services',
    facts: ['targetLevel'],
    applies: always,
    // What the services ask is a floor: a level that a newer catalogue made too low is no answer any more.
    isAnswered: (upgradeCase, context) => {
      const target = upgradeCase.facts.targetLevel?.value;
      const floor = levelAskedOf(upgradeCase, context)?.floor ?? null;
      return target !== undefined && (floor === null || compareLevels(target, floor) >= 0);
    },
  },
  {
    id: 'signIn',
    step: 2,
    group: null,
    facts: [],
    applies: always,
    isAnswered: (upgradeCase, { isSignedIn }) => upgradeCase.personId !== null && isSignedIn,
  },
  {
    id: 'loginMeans',
    step: 2,
    group: 'organisation',
    facts: ['loginMeans'],
    applies: always,
    isAnswered: has('loginMeans'),
  },
  {
    id: 'noUpgradeNeeded',
    step: 2,
    group: null,
    facts: ['targetLevel'],
    applies: isLevelHeld,
    isAnswered: never,
  },
  {
    id: 'organisation',
    step: 2,
    group: 'organisation',
    facts: ['organisation'],
    applies: always,
    isAnswered: ({ facts }) =>
      facts.organisation !== undefined &&
      facts.organisation.value.kvkNumber === facts.loginMeans?.value.organisation.kvkNumber,
  },
  {
    id: 'applicant',
    step: 2,
    group: 'applicant',
    facts: ['applicant'],
    applies: always,
    isAnswered: has('applicant'),
  },
  {
    id: 'applicantContact',
    step: 2,
    group: 'applicant',
    facts: ['applicantContact'],
    applies: always,
    isAnswered: has('applicantContact'),
  },
  {
    id: 'authorityCheck',
    step: 2,
    group: null,
    facts: ['authorityCheck'],
    applies: always,
    isAnswered: has('authorityCheck'),
  },
  {
    id: 'digidHint',
    step: 2,
    group: null,
    facts: ['digidHintSeen'],
    applies: mayUseDigid,
    isAnswered: has('digidHintSeen'),
  },
  {
    id: 'userIsApplicant',
    step: 2,
    group: 'user',
    facts: ['userIsApplicant'],
    // Of a colleague's login means the user is known: that colleague.
    applies: ({ facts }) => facts.loginMeans?.value.user.isSignedInPerson !== false,
    isAnswered: has('userIsApplicant'),
  },
  {
    id: 'user',
    step: 2,
    group: 'user',
    facts: ['user'],
    applies: userIsSomeoneElse,
    isAnswered: has('user'),
  },
  {
    id: 'userContact',
    step: 2,
    group: 'user',
    facts: ['userContact'],
    applies: userIsSomeoneElse,
    isAnswered: has('userContact'),
  },
  {
    id: 'userIsEmployed',
    step: 2,
    group: 'user',
    facts: ['userIsEmployed'],
    applies: always,
    isAnswered: has('userIsEmployed'),
  },
  {
    id: 'userIdCopy',
    step: 2,
    group: 'user',
    facts: ['userIdCopy'],
    applies: ({ facts }) => facts.userIsEmployed?.value === false,
    isAnswered: has('userIdCopy'),
  },
  {
    id: 'claimedAuthority',
    step: 2,
    group: 'representatives',
    facts: ['claimedAuthority'],
    applies: (upgradeCase) => isNotEstablished(upgradeCase) && legalForm(upgradeCase) !== 'kerkgenootschap',
    isAnswered: has('claimedAuthority'),
  },
  {
    id: 'statutes',
    step: 2,
    group: 'representatives',
    facts: ['statutes'],
    applies: (upgradeCase, { ruleBook }) => statutesRoomOf(upgradeCase, ruleBook) !== null,
    isAnswered: has('statutes'),
  },
  {
    id: 'statutesDocument',
    step: 2,
    group: 'representatives',
    facts: ['statutesDocument'],
    applies: ({ facts }) => facts.statutes !== undefined && facts.statutes.value.allow !== null,
    isAnswered: has('statutesDocument'),
  },
  {
    id: 'representatives',
    step: 2,
    group: 'representatives',
    facts: ['representatives'],
    applies: always,
    isAnswered: (upgradeCase, { ruleBook }) => {
      const signing = signingOf(upgradeCase, ruleBook);
      const given = upgradeCase.facts.representatives?.value.length ?? 0;
      return signing !== null && given >= signing.signatures;
    },
  },
  {
    id: 'registerExtract',
    step: 2,
    group: 'representatives',
    facts: ['registerExtract'],
    applies: (upgradeCase) => isNotEstablished(upgradeCase) && legalForm(upgradeCase) !== 'kerkgenootschap',
    isAnswered: has('registerExtract'),
  },
  {
    id: 'legalPersonalityDeclaration',
    step: 2,
    group: 'representatives',
    facts: ['legalPersonalityDeclaration'],
    applies: (upgradeCase) => legalForm(upgradeCase) === 'kerkgenootschap',
    isAnswered: has('legalPersonalityDeclaration'),
  },
  {
    id: 'executor',
    step: 3,
    group: 'handling',
    facts: ['executor'],
    applies: ({ facts }) => facts.loginMeans?.value.organisation.hasMandateAdministrator === true,
    isAnswered: has('executor'),
  },
  {
    id: 'termYears',
    step: 3,
    group: 'handling',
    facts: ['termYears'],
    applies: always,
    isAnswered: has('termYears'),
  },
  {
    id: 'actionCode',
    step: 3,
    group: 'handling',
    facts: ['actionCode'],
    applies: always,
    isAnswered: has('actionCode'),
  },
  {
    id: 'urgency',
    step: 3,
    group: 'handling',
    facts: ['urgency'],
    applies: always,
    isAnswered: has('urgency'),
  },
  {
    id: 'terms',
    step: 3,
    group: null,
    facts: ['termsAccepted'],
    applies: always,
    isAnswered: ({ facts }, { ruleBook }) =>
      facts.termsAccepted?.value.version === decided(ruleBook.terms.version).value,
  },
  { id: 'review', step: 3, group: null, facts: [], applies: always, isAnswered: never },
];

/** The question with this id. */
export function questionOf(id: QuestionId): Question {
  const question = questions.find((candidate) => candidate.id === id);
  if (question === undefined) throw new Error(`The flow has no question ${id}: add it to questions.`);
  return question;
}

import { applicantAuthority } from './applicantAuthority.ts';
import { bestAuthority } from './bestAuthority.ts';
import type { Facts } from './dossier.ts';
import type { UpgradeLevel } from './levelOfAssurance.ts';
import { type Route, route } from './route.ts';
import {
  decided,
  type RequirementCondition,
  type RequirementItem,
  type RuleBook,
  requirementItems,
} from './ruleBook.ts';
import { signaturesNeeded } from './signatures.ts';

/** Why an item is needed or not; rules/texts makes the sentence. */
export interface RequirementReason {
  readonly code: RequirementCondition | 'given';
  /** Whether the condition holds; `null` while the dossier cannot tell. */
  readonly holds: boolean | null;
  readonly params: Readonly<Record<string, number>>;
}

/** One row of "what do I need?" (wat heb ik nodig). */
export interface Requirement {
  readonly item: RequirementItem;
  /** `given`: asked, and already in the dossier. `conditional`: it depends on something that is not known yet. */
  readonly need: 'needed' | 'conditional' | 'given' | 'notNeeded';
  readonly reason: RequirementReason;
  readonly rule: string;
  readonly source: string;
}

/**
 * What an upgrade asks of this customer, every item of the table once, in a fixed order. Without facts (anonymous) the
 * conditions stay open; with facts they are decided as far as the facts go.
 */
export function requirements(input: {
  readonly level: UpgradeLevel;
  readonly facts: Facts | null;
  readonly ruleBook: RuleBook;
}): readonly Requirement[] {
  const { level, ruleBook } = input;
  const facts = input.facts ?? {};
  const routes = possibleRoutes(level, facts, ruleBook);
  return requirementItems.map((item) => {
    const { value, rule, source } = decided(ruleBook.requirements[item]);
    const code = value[level];
    const holds = conditionHolds[code](facts, routes);
    const params = paramsOf(item, level, facts, ruleBook);
    if (holds === true && isGiven[item](facts)) {
      return { item, need: 'given', reason: { code: 'given', holds, params }, rule, source };
    }
    const need = holds === null ? 'conditional' : holds ? 'needed' : 'notNeeded';
    return { item, need, reason: { code, holds, params }, rule, source };
  });
}

/** Every route that the dossier still allows: what all of them share is certain. */
function possibleRoutes(level: UpgradeLevel, facts: Facts, ruleBook: RuleBook): readonly Route[] {
  const known = applicantAuthority(facts);
  const authorities = known === null ? (['sole', 'joint', 'limited', 'none'] as const) : [known];
  const users = facts.userIsApplicant === undefined ? [true, false] : [facts.userIsApplicant.value];
  const executors =
    facts.executor === undefined ? (['applicant', 'mandateAdministrator'] as const) : [facts.executor.value];
  const legalForm = facts.loginMeans?.value.organisation.legalForm ?? null;
  return authorities.flatMap((authority) =>
    users.flatMap((userIsApplicant) =>
      executors.map((executor) =>
        route({
          level,
          applicantAuthority: authority,
          userIsApplicant,
          executor,
          // Before the check nothing speaks against it.
          authorityEstablished: facts.authorityCheck?.value.outcome !== 'notEstablished',
          legalForm,
          ruleBook,
        }),
      ),
    ),
  );
}

/** `true` or `false` when all agree, else `null`. */
function agreed(values: readonly boolean[]): boolean | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

const conditionHolds: Readonly<
  Record<RequirementCondition, (facts: Facts, routes: readonly Route[]) => boolean | null>
> = {
  always: () => true,
  never: () => false,
  userNotEmployed: ({ userIsEmployed }) => (userIsEmployed === undefined ? null : !userIsEmployed.value),
  authorityNotEstablished: (facts) => {
    // KVK publishes no representatives of churches: they bring a declaration instead.
    if (isChurch(facts) === true) return false;
    return facts.authorityCheck === undefined
      ? null
      : facts.authorityCheck.value.outcome === 'notEstablished';
  },
  isChurch,
  signingWithFewer: (facts, routes) =>
    agreed(routes.map(({ form }) => form.need)) === false || applicantAuthority(facts) === 'sole'
      ? false
      : null,
  formRoute: (_facts, routes) => agreed(routes.map(({ form }) => form.need)),
  identificationRoute: (_facts, routes) => {
    const needs = routes.map(({ identification }) => identification.need);
    if (needs.includes('possible')) return null;
    return agreed(needs.map((need) => need === 'required'));
  },
};

function isChurch(facts: Facts): boolean | null {
  const means = facts.loginMeans?.value;
  return means === undefined ? null : means.organisation.legalForm === 'kerkgenootschap';
}

/** Whether the dossier holds what the item asks. The user's data are the applicant's when they are one person. */
const isGiven: Readonly<Record<RequirementItem, (facts: Facts) => boolean>> = {
  kvkNumber: ({ loginMeans, organisation }) => loginMeans !== undefined || organisation !== undefined,
  userName: hasUser,
  userBirth: hasUser,
  userEmail: hasUserContact,
  userMobile: hasUserContact,
  userEmployment: ({ userIsEmployed }) => userIsEmployed !== undefined,
  userIdCopy: ({ userIdCopy }) => userIdCopy !== undefined,
  representatives: ({ representatives }) => representatives !== undefined,
  registerExtract: ({ registerExtract }) => registerExtract !== undefined,
  legalPersonalityDeclaration: ({ legalPersonalityDeclaration }) => legalPersonalityDeclaration !== undefined,
  services: ({ selection }) => selection !== undefined,
  mandates: ({ mandates }) => mandates !== undefined,
  term: ({ termYears }) => termYears !== undefined,
  // These come after the application: by post, or from the company that identifies.
  signatures: () => false,
  supportingDocuments: () => false,
  registrationForm: () => false,
  identification: () => false,
};

function hasUser(facts: Facts): boolean {
  return facts.user !== undefined || (facts.userIsApplicant?.value === true && facts.applicant !== undefined);
}

function hasUserContact(facts: Facts): boolean {
  return (
    facts.userContact !== undefined ||
    (facts.userIsApplicant?.value === true && facts.applicantContact !== undefined)
  );
}

/** The numbers that the sentence of an item names. */
function paramsOf(
  item: RequirementItem,
  level: UpgradeLevel,
  facts: Facts,
  ruleBook: RuleBook,
): Readonly<Record<string, number>> {
  const { deadlines } = ruleBook;
  if (item === 'userIdCopy') return { months: decided(deadlines.idMinValidityMonths).value };
  if (item === 'registerExtract') return { days: decided(deadlines.registerExtractMaxAgeDays).value };
  if (item === 'identification') return { days: decided(deadlines.identificationDays).value };
  if (item !== 'signatures') return {};
  const best = facts.authorityCheck === undefined ? null : bestAuthority(facts.authorityCheck.value);
  const claimed = facts.claimedAuthority?.value;
  const signing =
    best?.kind === 'established'
      ? { authority: best.best, directors: best.directors }
      : claimed === undefined
        ? null
        : { authority: claimed.kind, directors: claimed.directors };
  if (signing === null) return {};
  return { signatures: signaturesNeeded({ level, ...signing, statutesAllow: null, ruleBook }).signatures };
}

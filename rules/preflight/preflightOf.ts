import type { Facts, QuestionId, UpgradeCase } from '../flow/dossier.ts';
import type { Contact, LoginMeans, Person } from '../profile.ts';
import { decided, type RuleBook } from '../ruleBook.ts';
import { signingOf } from '../signatures/signing.ts';
import { type Preflight, type PreflightFinding, preflight } from './preflight.ts';
import type { Mention, PreflightFacts, PreflightRole } from './preflightFacts.ts';
import type { WrittenName } from './preflightNameParts.ts';
import type { PreflightCode } from './preflightRules.ts';

/** A finding with the question whose answer mends it. */
export interface CaseFinding extends PreflightFinding {
  readonly question: QuestionId;
}

/**
 * What of this case the supplier would refuse, as far as its facts go. Papers are read by the supplier, and the
 * services get their mandates with the upgrade: nothing is found there.
 */
export function preflightOf(
  upgradeCase: UpgradeCase,
  ruleBook: RuleBook,
  today: string,
): Omit<Preflight, 'findings'> & { readonly findings: readonly CaseFinding[] } {
  const checked = preflight(factsOf(upgradeCase, ruleBook, today), ruleBook);
  const { representatives } = upgradeCase.facts;
  const ownNames = new Set(
    representatives?.value.filter(({ isApplicant }) => isApplicant).map(({ name }) => name),
  );
  const findings = checked.findings.map((finding) => ({
    ...finding,
    question: questionFor(finding, ownNames),
  }));
  return { ...checked, findings };
}

function factsOf(upgradeCase: UpgradeCase, ruleBook: RuleBook, today: string): PreflightFacts {
  const { facts } = upgradeCase;
  const signing = signingOf(upgradeCase, ruleBook);
  const check = facts.authorityCheck?.value;
  const signers = facts.representatives?.value ?? null;
  return {
    today,
    people: peopleOf(facts),
    register:
      check?.outcome === 'established'
        ? {
            names: check.representatives.map(({ name }) => name),
            isComplete: check.representatives.length >= (signing?.signatures ?? 1),
          }
        : null,
    loginMeans: facts.loginMeans === undefined ? null : meansOf(facts.loginMeans.value, ruleBook),
    signatures: {
      needed: signing?.signatures ?? null,
      given: signers?.map(({ name }) => ({ name, kind: null })) ?? null,
    },
    idDocuments: null,
    ownKvkNumber: null,
    extractsRequired: null,
    extracts: null,
    services: null,
    mandates: null,
    form: null,
  };
}

function meansOf(means: LoginMeans, ruleBook: RuleBook): PreflightFacts['loginMeans'] {
  const { validUntil, status, isOwnSupplier } = means;
  const own = decided(ruleBook.preflight.meansOfOtherSupplier).value.supplier;
  return { validUntil, status, supplier: isOwnSupplier ? own : means.supplier };
}

function peopleOf(facts: Facts): Mention[] {
  const { applicant, applicantContact, userIsApplicant, user, userContact, representatives } = facts;
  const applicants = mention('applicant', applicant?.value, applicantContact?.value);
  const users =
    userIsApplicant?.value === true
      ? applicants.map((one) => ({ ...one, role: 'user' as const }))
      : mention('user', user?.value, userContact?.value);
  const signers = (representatives?.value ?? []).map(({ name, contact }) => ({
    role: 'representative' as const,
    name,
    birthDate: null,
    ...contact,
  }));
  return [...applicants, ...users, ...signers];
}

function mention(role: PreflightRole, person: Person | undefined, contact: Contact | undefined): Mention[] {
  if (person === undefined) return [];
  const { givenNames, infix, familyName, birthDate } = person;
  const name: WrittenName = { givenNames, infix, familyName };
  return [{ role, name, birthDate, email: contact?.email ?? null, mobile: contact?.mobile ?? null }];
}

/** The contact question of each role. */
const contactQuestions: Readonly<Record<PreflightRole, QuestionId>> = {
  applicant: 'applicantContact',
  user: 'userContact',
  representative: 'representatives',
};

const contactCodes: readonly PreflightCode[] = [
  'emailShared',
  'generalMailboxShared',
  'emailOfSomeoneElse',
  'mobileShared',
];
const meansCodes: readonly PreflightCode[] = ['meansExpired', 'meansBlocked', 'meansOfOtherSupplier'];

/** `ownNames`: under which names the applicant signs. */
function questionFor(
  { code, person, params }: PreflightFinding,
  ownNames: ReadonlySet<string | null>,
): QuestionId {
  if (contactCodes.includes(code)) return contactQuestions[params.role as PreflightRole];
  if (meansCodes.includes(code)) return 'loginMeans';
  return code === 'applicantAlmostInRegister' || ownNames.has(person) ? 'applicant' : 'representatives';
}

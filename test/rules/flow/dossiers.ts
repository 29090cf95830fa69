import type { Catalogue } from '../../../rules/catalogue.ts';
import { clearFacts, keepAnswer, setFact } from '../../../rules/flow/corrections.ts';
import type {
  DocumentRef,
  FactName,
  FactValues,
  QuestionId,
  Submission,
  UpgradeCase,
} from '../../../rules/flow/dossier.ts';
import type { FlowContext } from '../../../rules/flow/question.ts';
import { settle } from '../../../rules/flow/settle.ts';
import { levelAskedOf } from '../../../rules/level/levelAskedOf.ts';
import { compareLevels } from '../../../rules/levelOfAssurance.ts';
import type { AuthorityCheck, LegalForm, LoginMeans, Person } from '../../../rules/profile.ts';
import type { RuleBook } from '../../../rules/ruleBook.ts';
import { decided } from '../../../rules/ruleBook.ts';
import { signingOf } from '../../../rules/signatures/signing.ts';

const at = '2026-11-24T09:00:00.000Z';

const service = (id: string, level: 'EH2+' | 'EH3' | 'EH4' | null) => ({
  id,
  name: id,
  level,
  purposes: [],
  remark: null,
  source: 'test',
  checkedAt: '2026-11-24',
});

/** One service of every kind that the flow treats in its own way. */
export const smallCatalogue: Catalogue = {
  version: 'small',
  providers: [
    { id: 'belastingdienst', name: 'Belastingdienst', aliases: [], services: [service('three', 'EH3')] },
    {
      id: 'others',
      name: 'Others',
      aliases: [],
      services: [service('plus', 'EH2+'), service('unknown', null), service('four', 'EH4')],
    },
  ],
};

const person: Person = {
  givenNames: 'Anna',
  infix: 'de',
  familyName: 'Vries',
  birthDate: '1984-03-12',
  birthPlace: 'Utrecht',
};
const contact = { email: 'anna@example.nl', mobile: '+31600000101' };
const document: DocumentRef = {
  documentId: 'd',
  name: 'd.pdf',
  contentType: 'application/pdf',
  size: 1,
  sha256: 'a'.repeat(64),
};

const means = (
  level: LoginMeans['level'],
  own: boolean,
  legalForm: LegalForm,
  hasMandateAdministrator: boolean,
) => ({
  id: `${level} ${own} ${legalForm} ${hasMandateAdministrator}`,
  level,
  status: 'active' as const,
  supplier: 'Reconi',
  isOwnSupplier: true,
  validUntil: '2028-01-01',
  user: { person, isSignedInPerson: own, contact },
  organisation: {
    kvkNumber: legalForm === 'bv' ? '00900102' : '00900101',
    name: 'O',
    legalForm,
    branchNumber: null,
    city: 'Utrecht',
    hasMandateAdministrator,
  },
});

const registered = (authority: 'sole' | 'joint' | 'limited', isApplicant: boolean, n = 0) => ({
  name: isApplicant ? 'Anna de Vries' : `Bestuurder ${n}`,
  authority,
  isApplicant,
});
const checks: readonly AuthorityCheck[] = [
  {
    outcome: 'established',
    applicantAuthority: 'sole',
    representatives: [registered('sole', true)],
    directors: 1,
  },
  {
    outcome: 'established',
    applicantAuthority: 'joint',
    representatives: [
      registered('joint', true),
      registered('joint', false, 1),
      registered('joint', false, 2),
    ],
    directors: 3,
  },
  {
    outcome: 'established',
    applicantAuthority: 'none',
    representatives: [
      registered('limited', false, 1),
      registered('limited', false, 2),
      registered('limited', false, 3),
    ],
    directors: 3,
  },
  { outcome: 'notEstablished', reason: 'legalPersonDirector' },
];

/** Something that may happen at a question: an answer, or a way that the question offers. */
export interface Answer {
  readonly label: string;
  readonly set: readonly FactName[];
  apply(upgradeCase: UpgradeCase): UpgradeCase;
}

function fact<Name extends FactName>(name: Name, ...values: readonly FactValues[Name][]): readonly Answer[] {
  return values.map((value) => ({
    label: `${name}=${JSON.stringify(value).slice(0, 60)}`,
    set: [name],
    apply: (one) => setFact(one, name, { value, origin: 'given', at }).upgradeCase,
  }));
}

const clearing = (label: string, change: (one: UpgradeCase) => UpgradeCase): Answer => ({
  label,
  set: [],
  apply: change,
});

const pick = (providerId: string, serviceId: string) => [{ providerId, serviceId }];

/**
 * Every kind of answer to a question, as its handler takes it into the dossier; the values are the fewest that the
 * rules tell apart. Signing in, confirming and what the supplier says are events of their own.
 */
export function answersTo(id: QuestionId, upgradeCase: UpgradeCase, context: FlowContext): readonly Answer[] {
  switch (id) {
    case 'selection':
      return fact(
        'selection',
        pick('others', 'plus'),
        pick('belastingdienst', 'three'),
        [...pick('others', 'plus'), ...pick('others', 'four')],
        pick('others', 'unknown'),
      );
    case 'mandates':
      return fact('mandates', { scope: 'everything' }, { scope: 'perProvider', allServicesOf: [] });
    case 'targetLevel': {
      const floor = levelAskedOf(upgradeCase, context)?.floor ?? null;
      const mayPlus = floor === null || compareLevels('EH2+', floor) >= 0;
      return fact('targetLevel', ...(mayPlus ? (['EH2+', 'EH3'] as const) : (['EH3'] as const)));
    }
    case 'outsideRoute':
      return [
        ...fact('selection', pick('others', 'plus')),
        clearing('other services', (one) => clearFacts(one, ['selection'])),
      ];
    case 'signIn':
      return [clearing('sign in', (one) => ({ ...one, personId: 'p-anna' }))];
    case 'loginMeans':
      return fact(
        'loginMeans',
        means('EH2+', true, 'eenmanszaak', false),
        means('EH2', true, 'bv', true),
        means('EH2+', false, 'bv', true),
        means('EH2', true, 'kerkgenootschap', false),
        means('EH3', true, 'bv', false),
      );
    case 'noUpgradeNeeded':
      return [
        ...(upgradeCase.facts.loginMeans?.value.level === 'EH2+' ? fact('targetLevel', 'EH3') : []),
        clearing('other means', (one) => ({ ...clearFacts(one, ['loginMeans']), reopened: ['loginMeans'] })),
        clearing('other services', (one) => clearFacts(one, ['selection'])),
      ];
    case 'organisation': {
      const kvkNumber = upgradeCase.facts.loginMeans?.value.organisation.kvkNumber ?? '';
      return fact('organisation', { kvkNumber, confirmed: true });
    }
    case 'applicant':
      return fact('applicant', person, { ...person, birthDate: '1984-03-13' });
    case 'applicantContact':
      return fact('applicantContact', contact);
    case 'authorityCheck':
      return fact('authorityCheck', ...checks);
    case 'digidHint':
      return fact('digidHintSeen', true);
    case 'userIsApplicant':
      return fact('userIsApplicant', true, false);
    case 'user':
      return fact('user', { ...person, givenNames: 'Bram' });
    case 'userContact':
      return fact('userContact', { ...contact, email: 'bram@example.nl' });
    case 'userIsEmployed':
      return fact('userIsEmployed', true, false);
    case 'userIdCopy':
      return fact('userIdCopy', document);
    case 'claimedAuthority':
      return fact('claimedAuthority', { kind: 'sole', directors: 1 }, { kind: 'joint', directors: 3 });
    case 'statutes':
      return fact('statutes', { allow: null }, { allow: 1 });
    case 'statutesDocument':
      return [...fact('statutesDocument', document), ...fact('statutes', { allow: null })];
    case 'representatives': {
      const signatures = signingOf(upgradeCase, context.ruleBook)?.signatures ?? 1;
      const value = Array.from({ length: signatures }, (_, n) => ({
        name: `Bestuurder ${n}`,
        isApplicant: false,
        contact: { email: `b${n}@example.nl`, mobile: `+3160000020${n % 10}` },
      }));
      return fact('representatives', value);
    }
    case 'registerExtract':
    case 'legalPersonalityDeclaration':
      return fact(id, document);
    case 'executor':
      return fact('executor', 'applicant', 'mandateAdministrator');
    case 'termYears':
      return fact('termYears', 1);
    case 'actionCode':
      return fact('actionCode', null);
    case 'urgency':
      return fact('urgency', 'normal');
    case 'terms':
      return fact('termsAccepted', { version: decided(context.ruleBook.terms.version).value });
    case 'review':
      return [clearing('confirm', (one) => ({ ...one, reopened: [], submission: submissionOf(one) }))];
  }
}

/** The case after an answer, as the question prompt leaves it: closed, and settled by the rules. */
export function withAnswer(
  upgradeCase: UpgradeCase,
  id: QuestionId,
  answer: Answer,
  context: FlowContext,
): UpgradeCase {
  return settle(keepAnswer(answer.apply(upgradeCase), id), context, at);
}

/** A case at its beginning. */
export function emptyCase(): UpgradeCase {
  return { id: 'case', createdAt: at, personId: null, facts: {}, reopened: [], submission: null };
}

/** What the rules look at; signed in as soon as the case has a person. */
export function contextOf(upgradeCase: UpgradeCase, ruleBook: RuleBook): FlowContext {
  return { ruleBook, catalogue: smallCatalogue, isSignedIn: upgradeCase.personId !== null };
}

function submissionOf({ submission }: UpgradeCase): Submission {
  return {
    summaryHash: 'a'.repeat(64),
    confirmedAt: at,
    revision: (submission?.revision ?? 0) + 1,
    acknowledged: false,
    reference: submission?.reference ?? null,
    status: submission?.status ?? null,
    backendVersion: 0,
    reasons: [],
    deadline: null,
    withdrawalRequested: false,
  };
}

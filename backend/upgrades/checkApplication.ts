import type { Catalogue } from '../catalogue/catalogue.ts';
import type { ProfileLoginMeans } from '../supplier/profileOf.ts';
import type { Level, PriceList } from '../supplier/supplierData.ts';
import type { Application, Reason } from './application.ts';
import { signersAsked } from './signersAsked.ts';

/** What the supplier knows and an application is held against. */
export interface Known {
  /** The applicant's profile; `null` when nobody has this id. */
  readonly profile: {
    readonly loginMeans: readonly ProfileLoginMeans[];
    readonly administersKvkNumbers: readonly string[];
  } | null;
  /** The catalogue of the version the application was made with; `null` when there never was one. */
  readonly catalogue: Catalogue | null;
  readonly prices: PriceList;
  readonly hasDocument: (sha256: string) => boolean;
  /** A day in Amsterdam. */
  readonly today: string;
}

const levels: readonly Level[] = ['EH1', 'EH2', 'EH2+', 'EH3', 'EH4'];
const lower = (a: Level, b: Level) => levels.indexOf(a) < levels.indexOf(b);

const documentKinds = {
  userIdCopy: { name: 'de kopie van het identiteitsbewijs', question: 'userIdCopy' },
  registerExtract: { name: 'het KVK-uittreksel', question: 'registerExtract' },
  legalPersonalityDeclaration: {
    name: 'de verklaring van rechtspersoonlijkheid',
    question: 'legalPersonalityDeclaration',
  },
  statutes: { name: 'de statuten', question: 'statutesDocument' },
} as const satisfies Record<Application['documents'][number]['kind'], { name: string; question: string }>;

/** Everything that stops this application, in Dutch for the customer, with the question that mends it. */
export function checkApplication(application: Application, known: Known): Reason[] {
  if (known.profile === null) {
    return [{ question: 'signIn', text: 'Wij kennen deze persoon niet. Log opnieuw in bij Mijn Reconi.' }];
  }
  return [
    ...checkLoginMeans(application, known.profile),
    ...checkServices(application, known.catalogue),
    ...checkSigners(application),
    ...checkDocuments(application, known),
    ...checkChoices(application, known),
  ];
}

function checkLoginMeans(application: Application, profile: NonNullable<Known['profile']>): Reason[] {
  const means = profile.loginMeans.find((one) => one.id === application.loginMeansId);
  if (means === undefined) {
    return [{ question: 'loginMeans', text: 'Dit inlogmiddel staat niet op naam van de aanvrager.' }];
  }
  const reasons: Reason[] = [];
  if (!means.isOwnSupplier) {
    const text = `Dit inlogmiddel is van ${means.supplier}. Alleen die leverancier kan het upgraden.`;
    reasons.push({ question: 'loginMeans', text });
  } else if (means.status !== 'active') {
    const text = `Dit inlogmiddel is ${means.status === 'expired' ? 'verlopen' : 'geblokkeerd'}. Het kan niet worden geüpgraded.`;
    reasons.push({ question: 'loginMeans', text });
  } else if (!lower(means.level, application.targetLevel)) {
    const text = `Dit inlogmiddel heeft al niveau ${means.level}.`;
    reasons.push({ question: 'targetLevel', text });
  } else if (means.level !== application.currentLevel) {
    const text = `Dit inlogmiddel heeft nu niveau ${means.level}, niet ${application.currentLevel}.`;
    reasons.push({ question: 'loginMeans', text });
  }
  if (means.organisation.kvkNumber !== application.kvkNumber) {
    reasons.push({ question: 'organisation', text: 'Dit inlogmiddel hoort bij een andere organisatie.' });
  }
  if (application.executor === 'mandateAdministrator' && !means.organisation.hasMandateAdministrator) {
    const text = 'Deze organisatie heeft bij ons geen machtigingenbeheerder.';
    reasons.push({ question: 'executor', text });
  }
  return reasons;
}

function checkServices(application: Application, catalogue: Catalogue | null): Reason[] {
  if (catalogue === null) {
    return [{ question: 'selection', text: 'De lijst met diensten is vernieuwd. Kies uw diensten opnieuw.' }];
  }
  return application.services.flatMap(({ providerId, serviceId }): Reason[] => {
    const provider = catalogue.providers.find((one) => one.id === providerId);
    const services = provider?.services.filter((one) => serviceId === null || one.id === serviceId) ?? [];
    const [service] = services;
    if (provider === undefined || service === undefined) {
      return [{ question: 'selection', text: 'Een van de gekozen diensten staat niet in onze lijst.' }];
    }
    // A choice for all services of a provider does not promise the level of each of them.
    if (serviceId === null || service.level === null || !lower(application.targetLevel, service.level))
      return [];
    const text = `De dienst "${service.name}" van ${provider.name} vraagt niveau ${service.level}. Dat is hoger dan ${application.targetLevel}.`;
    return [{ question: service.level === 'EH4' ? 'selection' : 'targetLevel', text }];
  });
}

/** Who signs with fewer than the rules ask proves it with the statutes. */
function checkSigners(application: Application): Reason[] {
  const allow = application.authority.statutesAllow ?? null;
  const reasons: Reason[] = [];
  const asked = signersAsked(application);
  if (asked !== null && application.representatives.length < asked) {
    const text = `Er zijn ${asked} bevoegd vertegenwoordigers nodig. U hebt er ${application.representatives.length} opgegeven.`;
    reasons.push({ question: 'representatives', text });
  }
  if (allow !== null && !application.documents.some(({ kind }) => kind === 'statutes')) {
    const text = 'Stuur uw statuten mee. Daarin moet staan hoeveel mensen er mogen tekenen.';
    reasons.push({ question: 'statutesDocument', text });
  }
  return reasons;
}

function checkDocuments(application: Application, known: Known): Reason[] {
  const reasons: Reason[] = [];
  const kinds = new Set(application.documents.map((one) => one.kind));
  if (!application.userIsEmployed && !kinds.has('userIdCopy')) {
    const text =
      'De gebruiker werkt niet bij de organisatie. Stuur daarom een kopie van het identiteitsbewijs van de gebruiker mee.';
    reasons.push({ question: 'userIdCopy', text });
  }
  const means = known.profile?.loginMeans.find((one) => one.id === application.loginMeansId);
  if (means?.organisation.legalForm === 'kerkgenootschap') {
    if (!kinds.has('legalPersonalityDeclaration')) {
      const text = 'Stuur een verklaring van rechtspersoonlijkheid mee. KVK toont niet wie er bevoegd is.';
      reasons.push({ question: 'legalPersonalityDeclaration', text });
    }
  } else if (application.authority.check.outcome === 'notEstablished' && !kinds.has('registerExtract')) {
    const text = 'Stuur een KVK-uittreksel mee. Wij kunnen de bevoegdheid niet zelf bij KVK vaststellen.';
    reasons.push({ question: 'registerExtract', text });
  }
  for (const document of application.documents) {
    if (!known.hasDocument(document.sha256)) {
      const { name, question } = documentKinds[document.kind];
      const text = `Wij hebben ${name} niet ontvangen. Stuur het bestand nog een keer.`;
      reasons.push({ question, text });
    }
  }
  return reasons;
}

function checkChoices(application: Application, known: Known): Reason[] {
  const { actionCode } = application;
  if (actionCode === null) return [];
  const counts = known.prices.actionCodes.some(
    (one) =>
      one.code === actionCode &&
      one.validFrom <= known.today &&
      (one.validUntil === null || known.today <= one.validUntil) &&
      one.levels.includes(application.targetLevel),
  );
  return counts
    ? []
    : [{ question: 'actionCode', text: 'Deze actiecode geldt niet (meer) voor deze upgrade.' }];
}

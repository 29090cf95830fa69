import type { Locale, Texts } from '../locale.ts';
import type { ExpectedWhy, Route, RouteWay } from '../route/route.ts';
import type { FormWhy } from '../route/routeForm.ts';
import type { IdentificationWhy } from '../route/routeIdentification.ts';
import type { IdentifiedPerson, ManualStep, ManualWhy, SignatureKind } from '../route/routeRules.ts';
import { decided, type RuleBook } from '../ruleBook.ts';

/** What the sentences about work by hand name. */
interface StepParams {
  /** The helpdesk of the supplier. */
  readonly phone: string;
  /** How old a register extract may be. */
  readonly days: number;
}

/** Sentences about what happens after an application was sent. */
export const routeTexts: Texts<{
  readonly way: Readonly<Record<RouteWay, string>>;
  readonly administrator: Readonly<Record<Route['administrator'], string>>;
  readonly signedWith: Readonly<Record<SignatureKind, Readonly<Record<'counts' | 'refused', string>>>>;
  readonly persons: Readonly<Record<IdentifiedPerson, string>>;
  readonly manualStep: Readonly<Record<ManualStep, (params: StepParams) => string>>;
  /** Who the others are; empty when it is about the applicant. */
  readonly identification: Readonly<Record<Route['identification']['need'], (others: string) => string>>;
  readonly identificationWhy: Readonly<Record<IdentificationWhy, string>>;
  readonly form: Readonly<Record<'needed' | 'notNeeded', string>>;
  readonly formWhy: Readonly<Record<FormWhy, string>>;
  readonly manualWhy: Readonly<Record<ManualWhy, string>>;
  readonly expected: (from: number, to: number) => string;
  readonly expectedWhy: Readonly<Record<ExpectedWhy, string>>;
  readonly after: Readonly<Record<'identification' | 'form', string>>;
}> = {
  nl: {
    way: {
      self: 'U doet de upgrade zelf, online.',
      mandateAdministrator: 'De machtigingenbeheerder doet de upgrade.',
      formByPost: 'Er gaat een getekend formulier per post.',
    },
    administrator: {
      notAsked: 'U doet de upgrade zelf.',
      canDoIt: 'De machtigingenbeheerder kan de upgrade doen.',
      levelTooLow:
        'De machtigingenbeheerder kan dit niet doen: zijn eigen inlogmiddel heeft een lager niveau dan de upgrade.',
    },
    signedWith: {
      pen: { counts: 'Tekenen met pen mag.', refused: 'Tekenen met pen mag niet.' },
      qualified: {
        counts: 'Een gekwalificeerde elektronische handtekening met een PKI-certificaat mag ook.',
        refused: 'Een gekwalificeerde elektronische handtekening telt niet.',
      },
      advanced: {
        counts: 'Een handtekening via DocuSign of sms mag ook.',
        refused: 'Een handtekening via DocuSign of sms telt niet.',
      },
    },
    persons: { user: 'de gebruiker', representatives: 'de bevoegd vertegenwoordigers' },
    manualStep: {
      checkRegistration: () =>
        'Controleer of uw kerkgenootschap bij KVK staat, zelf of via de koepel waar het bij hoort.',
      sendLegalPersonalityDeclaration: () =>
        'Stuur een verklaring rechtspersoonlijkheid mee waarin staat wie mag tekenen.',
      sendMandateDecision: () => 'Stuur het mandaatbesluit mee waarin de functie staat die mag tekenen.',
      sendSelfDeclaration: () => 'Stuur een eigen verklaring mee van degene die deze functie heeft.',
      sendRegisterExtract: ({ days }) => `Stuur een KVK-uittreksel mee van hoogstens ${days} dagen oud.`,
      sendParentExtracts: ({ days }) =>
        `Stuur ook de uittreksels mee van alle organisaties daarboven, van hoogstens ${days} dagen oud.`,
      naturalPersonsSign: () => 'Laat de mensen tekenen die bovenaan in die uittreksels staan.',
      sendConsentForMinor: () =>
        'Stuur een bewijs mee dat de eigenaar al zelf mag tekenen, zoals de handlichting of de schriftelijke toestemming van een ouder of voogd.',
      letTrusteeCall: ({ phone }) =>
        `Laat de curator, bewindvoerder of vereffenaar bellen met Reconi: ${phone}.`,
      callHelpdesk: ({ phone }) => `Bel eerst met Reconi: ${phone}. Dan hoort u wat er mogelijk en nodig is.`,
    },
    identification: {
      required: (others) =>
        others === ''
          ? 'AMP Groep controleert uw identiteitsbewijs. U krijgt daarvoor een e-mail.'
          : `AMP Groep controleert het identiteitsbewijs van ${others}. Daarvoor komt een e-mail van AMP Groep.`,
      possible: (others) =>
        others === ''
          ? 'Misschien controleert AMP Groep uw identiteitsbewijs. Dan krijgt u daarvoor een e-mail.'
          : `Misschien controleert AMP Groep het identiteitsbewijs van ${others}. Dan komt daarvoor een e-mail van AMP Groep.`,
      none: (others) =>
        others === '' ? 'U hoeft zich niet te identificeren.' : 'Niemand hoeft zich te identificeren.',
    },
    identificationWhy: {
      notAtThisLevel: 'Bij EH2+ is dat niet nodig.',
      userIsSoleRepresentative: 'Dat moet bij EH3, omdat u zelf alleen mag tekenen voor uw organisatie.',
      supplierDecides: 'Bij EH3 bepaalt Reconi of dat nodig is.',
    },
    form: {
      needed: 'Er is een registratieformulier nodig, met pen ondertekend en per post verstuurd.',
      notNeeded: 'U hoeft geen formulier per post te sturen.',
    },
    formWhy: {
      notAtThisLevel: 'Bij EH2+ is dat niet nodig.',
      askedAtThisLevel: 'Dat is ook bij EH2+ nodig.',
      mandateAdministratorSigns: 'De machtigingenbeheerder tekent in de beheermodule.',
      applicantIsSoleRepresentative: 'U mag zelf alleen tekenen voor uw organisatie.',
      authorityNotEstablished: 'KVK heeft niet bevestigd dat u voor uw organisatie mag tekenen.',
      applicantIsJointRepresentative: 'U mag alleen samen met anderen tekenen.',
      applicantIsLimitedRepresentative: 'U mag maar beperkt tekenen voor uw organisatie.',
      applicantIsNoRepresentative: 'U bent zelf geen bevoegd vertegenwoordiger.',
    },
    manualWhy: {
      church: 'Een kerkgenootschap loopt via een medewerker, omdat KVK de vertegenwoordigers niet toont.',
      publicBody: 'Een overheidsorganisatie loopt via een medewerker: vaak is een mandaatbesluit nodig.',
      foreignOrganisation: 'Een buitenlandse organisatie loopt via een medewerker.',
      inFormation: 'Een organisatie in oprichting loopt via een medewerker.',
      shippingCompany: 'Een rederij loopt via een medewerker.',
      legalPersonDirector: 'De bestuurder is zelf een organisatie. Daarom kijkt een medewerker mee.',
      notPublished: 'KVK toont niet wie voor uw organisatie mag tekenen. Daarom kijkt een medewerker mee.',
      specialLegalSituation:
        'Bij KVK staat een bijzondere situatie, zoals een faillissement. Daarom kijkt een medewerker mee.',
      registerUnavailable: 'KVK gaf geen antwoord. Daarom kijkt een medewerker mee.',
      unclear: 'Bij KVK is niet duidelijk wie mag tekenen. Daarom kijkt een medewerker mee.',
      deregistered: 'Uw organisatie is bij KVK uitgeschreven.',
      minorOwner: 'De eigenaar is nog geen 18 jaar. Daarom kijkt een medewerker mee.',
      severalOwners: 'De eenmanszaak heeft meer dan één eigenaar. Daarom kijkt een medewerker mee.',
    },
    expected: (from, to) =>
      to === 0
        ? 'De aanvraag wordt meestal dezelfde werkdag verwerkt.'
        : `De aanvraag wordt meestal binnen ${from === 0 ? '' : `${from} tot `}${to} ${to === 1 ? 'werkdag' : 'werkdagen'} verwerkt, zodra alles compleet is.`,
    expectedWhy: {
      simple: 'U mag zelf tekenen.',
      complex: 'Meer mensen moeten tekenen.',
      mandateAdministrator: 'De machtigingenbeheerder doet de upgrade.',
      manual: 'Een medewerker kijkt mee.',
    },
    after: {
      identification: 'De tijd voor de identificatie komt daarbij.',
      form: 'De tijd voor de post komt daarbij.',
    },
  },
  en: {
    way: {
      self: 'You do the upgrade yourself, online.',
      mandateAdministrator: 'The mandate administrator does the upgrade.',
      formByPost: 'A signed form goes by post.',
    },
    administrator: {
      notAsked: 'You do the upgrade yourself.',
      canDoIt: 'The mandate administrator can do the upgrade.',
      levelTooLow:
        'The mandate administrator cannot do this: their own login means has a lower level than the upgrade.',
    },
    signedWith: {
      pen: { counts: 'Signing with a pen is fine.', refused: 'Signing with a pen does not count.' },
      qualified: {
        counts: 'A qualified electronic signature with a PKI certificate is fine too.',
        refused: 'A qualified electronic signature does not count.',
      },
      advanced: {
        counts: 'A signature by DocuSign or text message is fine too.',
        refused: 'A signature by DocuSign or text message does not count.',
      },
    },
    persons: { user: 'the user', representatives: 'the authorized representatives' },
    manualStep: {
      checkRegistration: () =>
        'Check that your church is registered at KVK, by itself or through the body it belongs to.',
      sendLegalPersonalityDeclaration: () =>
        'Send a declaration of legal personality that says who may sign.',
      sendMandateDecision: () => 'Send the mandate decision that names the function that may sign.',
      sendSelfDeclaration: () => 'Send a declaration by the person who holds that function.',
      sendRegisterExtract: ({ days }) => `Send a KVK register extract, at most ${days} days old.`,
      sendParentExtracts: ({ days }) =>
        `Send the extracts of all organisations above it too, at most ${days} days old.`,
      naturalPersonsSign: () => 'Have the people at the top of those extracts sign.',
      sendConsentForMinor: () =>
        'Send proof that the owner may sign already, such as a grant of majority or the written consent of a parent or guardian.',
      letTrusteeCall: ({ phone }) => `Ask the trustee, administrator or liquidator to call Reconi: ${phone}.`,
      callHelpdesk: ({ phone }) =>
        `Call Reconi first: ${phone}. They will tell you what is possible and what is needed.`,
    },
    identification: {
      required: (others) =>
        others === ''
          ? 'AMP Groep checks your identity document. They will e-mail you.'
          : `AMP Groep checks the identity document of ${others}. They will send an e-mail about it.`,
      possible: (others) =>
        others === ''
          ? 'AMP Groep may check your identity document. If so, they will e-mail you.'
          : `AMP Groep may check the identity document of ${others}. If so, they will send an e-mail about it.`,
      none: (others) =>
        others === '' ? 'You need not identify yourself.' : 'Nobody needs to identify themselves.',
    },
    identificationWhy: {
      notAtThisLevel: 'EH2+ does not need it.',
      userIsSoleRepresentative: 'EH3 asks it, because you may sign for your organisation on your own.',
      supplierDecides: 'At EH3 Reconi decides whether it is needed.',
    },
    form: {
      needed: 'A registration form is needed, signed with a pen and sent by post.',
      notNeeded: 'You need not send a form by post.',
    },
    formWhy: {
      notAtThisLevel: 'EH2+ does not need it.',
      askedAtThisLevel: 'EH2+ needs it too.',
      mandateAdministratorSigns: 'The mandate administrator signs in the management module.',
      applicantIsSoleRepresentative: 'You may sign for your organisation on your own.',
      authorityNotEstablished: 'KVK has not confirmed that you may sign for your organisation.',
      applicantIsJointRepresentative: 'You may sign only together with others.',
      applicantIsLimitedRepresentative: 'You have limited authority to sign for your organisation.',
      applicantIsNoRepresentative: 'You are not an authorized representative yourself.',
    },
    manualWhy: {
      church: 'An employee handles churches, because KVK does not publish their representatives.',
      publicBody: 'An employee handles public bodies: a mandate decision is often needed.',
      foreignOrganisation: 'An employee handles foreign organisations.',
      inFormation: 'An employee handles organisations in formation.',
      shippingCompany: 'An employee handles shipping companies.',
      legalPersonDirector: 'The director is an organisation itself. So an employee looks at it.',
      notPublished: 'KVK does not publish who may sign for your organisation. So an employee looks at it.',
      specialLegalSituation:
        'KVK shows a special situation, such as a bankruptcy. So an employee looks at it.',
      registerUnavailable: 'KVK did not answer. So an employee looks at it.',
      unclear: 'At KVK it is not clear who may sign. So an employee looks at it.',
      deregistered: 'Your organisation is no longer registered at KVK.',
      minorOwner: 'The owner is not 18 yet. So an employee looks at it.',
      severalOwners: 'The one-man business has more than one owner. So an employee looks at it.',
    },
    expected: (from, to) =>
      to === 0
        ? 'The application is usually processed the same working day.'
        : `The application is usually processed within ${from === 0 ? '' : `${from} to `}${to} working ${to === 1 ? 'day' : 'days'}, once everything is complete.`,
    expectedWhy: {
      simple: 'You may sign yourself.',
      complex: 'More people have to sign.',
      mandateAdministrator: 'The mandate administrator does the upgrade.',
      manual: 'An employee looks at it.',
    },
    after: {
      identification: 'Time for the identification comes on top.',
      form: 'Time for the post comes on top.',
    },
  },
};

/** The parts of a route in sentences, each with its reason. */
export function routeText(
  so: Route,
  userIsApplicant: boolean,
  locale: Locale,
): { identification: string; form: string; manual: string | null; expected: string } {
  const texts = routeTexts[locale];
  const { fromWorkingDays, toWorkingDays, after } = so.expected;
  const others = identifiedOthers(so.identification.who?.value ?? [], { userIsApplicant }, locale);
  return {
    identification: `${texts.identification[so.identification.need](others)} ${texts.identificationWhy[so.identification.why]}`,
    form: `${texts.form[so.form.need ? 'needed' : 'notNeeded']} ${texts.formWhy[so.form.why]}`,
    manual: so.manual === null ? null : texts.manualWhy[so.manual.why],
    expected: [
      texts.expected(fromWorkingDays, toWorkingDays),
      ...after.map((part) => texts.after[part]),
    ].join(' '),
  };
}

/** Whose identity document is seen, in words; empty when that is the applicant, whom the sentences call "u". */
export function identifiedOthers(
  identify: readonly IdentifiedPerson[],
  { userIsApplicant }: { readonly userIsApplicant: boolean },
  locale: Locale,
): string {
  if (userIsApplicant && identify.every((person) => person === 'user')) return '';
  const { persons } = routeTexts[locale];
  if (identify.length === 0) return persons.user;
  return identify.map((person) => persons[person]).join(locale === 'nl' ? ' en ' : ' and ');
}

/** What the customer does when an application is settled by hand, step by step; nothing when it is not. */
export function manualStepsText(
  steps: readonly ManualStep[],
  ruleBook: RuleBook,
  locale: Locale,
): readonly string[] {
  const { manual, deadlines } = ruleBook;
  const params = {
    phone: decided(manual.helpdeskPhone).value,
    days: decided(deadlines.registerExtractMaxAgeDays).value,
  };
  return steps.map((step) => routeTexts[locale].manualStep[step](params));
}

import type { QuestionId } from '../../rules/flow/dossier.ts';
import type { SummaryGroup } from '../../rules/flow/question.ts';

/** Step 3 in Dutch; its keys are those of every language. */
export const stepThreeTextsNl = {
  executorTitle: 'Wie regelt de upgrade?',
  executorIntro:
    'Uw organisatie heeft een machtigingenbeheerder. Die kan de upgrade voor u goedkeuren; dan is geen formulier met handtekening nodig.',
  executorSelf: 'Ikzelf',
  executorAdministrator: 'Onze machtigingenbeheerder',
  executorYouAre:
    'U bent machtigingenbeheerder van deze organisatie. U regelt de upgrade dus zelf; er is geen formulier met handtekening nodig.',
  executorWhy:
    'Een machtigingenbeheerder mag inlogmiddelen upgraden in plaats van de bevoegd vertegenwoordiger.',

  termTitle: 'Voor hoeveel jaar?',
  termIntro: 'De nieuwe looptijd gaat in zodra de upgrade is verwerkt.',
  termYears: (years: number) => `${years} jaar`,
  termWords: { 1: ['een jaar', 'één jaar'], 3: ['drie jaar', 'drie'], 5: ['vijf jaar', 'vijf'] } as Record<
    number,
    readonly string[]
  >,
  termPrice: (price: string, vat: string) => `${price} ${vat}`,
  termNoPrice: 'Reconi laat u de prijs weten.',
  withVat: 'inclusief btw',
  withoutVat: 'exclusief btw',
  termWhy: 'De looptijd bepaalt tot wanneer uw inlogmiddel geldig is en wat het kost.',

  codeTitle: 'Hebt u een actiecode?',
  codeField: 'Actiecode',
  codeExample: 'Bijvoorbeeld: UPGRADE30',
  codeUse: 'Gebruiken',
  codeNone: 'Ik heb geen code',
  codeNoneEcho: 'Geen actiecode',
  codeEcho: (code: string, percent: number) => `${code}: ${percent}% korting op de upgrade`,
  codeUnavailable:
    'Ik kan de actiecode nu niet controleren. Probeer het zo opnieuw, of ga verder zonder code.',
  codeNoPrice:
    'De code klopt. De prijs van deze upgrade is hier niet bekend; Reconi verrekent de korting op de factuur.',
  codeHint: 'Typ de code, of typ "geen".',
  codeWhy: 'Met een actiecode van Reconi krijgt u korting op de upgrade.',

  urgencyTitle: 'Hoe snel hebt u de upgrade nodig?',
  urgencyNormal: 'Normaal',
  urgencyNormalHint: (from: number, to: number) =>
    `meestal ${from} tot ${to} werkdagen nadat alles binnen is.`,
  urgencyUrgent: 'Met spoed',
  urgencyUrgentHint: (before: string) =>
    `is alles vóór ${before} uur compleet, dan is de upgrade de volgende werkdag klaar. Is een formulier nodig, dan telt het vanaf de ontvangst daarvan.`,
  urgencyPrice: (price: string, vat: string) =>
    `De toeslag is ${price} ${vat}. Een actiecode geldt niet voor de toeslag.`,
  urgencyNoPrice: 'Reconi laat u weten wat de toeslag is.',
  urgencyWhy: 'Met spoed behandelt Reconi uw aanvraag eerder, tegen een toeslag.',

  termsTitle: 'Gaat u akkoord met de voorwaarden?',
  termsIntro: (version: string) => [
    `Voor de upgrade gelden de algemene voorwaarden van Reconi (versie ${version}).`,
    'Reconi gebruikt uw gegevens alleen om uw aanvraag te behandelen. Hoe dat gaat, staat in de privacyverklaring.',
  ],
  termsRead: 'Voorwaarden en privacyverklaring lezen',
  termsAgree: 'Ik ga akkoord',
  termsHint: 'Druk op "Ik ga akkoord" om verder te gaan, of typ "stop".',
  termsWhy: 'Zonder akkoord mag Reconi uw aanvraag niet behandelen.',

  reviewTitle: 'Controleer uw gegevens',
  reviewIntro: 'Er wordt pas iets verstuurd als u op "Alles klopt, versturen" drukt.',
  reviewAgainIntro:
    'Dit is uw verbeterde aanvraag. Ze wordt pas verstuurd als u op "Alles klopt, versturen" drukt.',
  reviewConfirm: 'Alles klopt, versturen',
  reviewChange: 'Wijzig',
  reviewHint:
    'Druk op "Alles klopt, versturen" of op "Wijzig" bij wat niet klopt. U kunt ook typen: "akkoord", of "wijzig e-mailadres".',
  reviewAttention: 'Let op',
  reviewRepair: (question: string) => `Wijzig: ${question}`,
  reviewBlocked:
    'Zo zou Reconi uw aanvraag weigeren. Verbeter eerst wat bij Let op staat. Daarna kunt u versturen.',
  reviewBlockedHint:
    'Druk op de knop bij Let op, of op "Wijzig" bij wat niet klopt. U kunt ook typen: "wijzig e-mailadres".',
  reviewChanged: 'Er is iets veranderd sinds u dit overzicht kreeg. Hieronder staat het nieuwe overzicht.',
  reviewEcho: 'Gecontroleerd en bevestigd',
  reviewChangeEcho: (group: string) => `Wijzigen: ${group}`,
  reviewWhy: 'U bevestigt precies wat hier staat. Zo weet u zeker wat er naar Reconi gaat.',
  reviewClosing: 'Bij versturen geeft u deze gegevens door aan Reconi.',
  groups: {
    services: 'Diensten en niveau',
    organisation: 'Organisatie en inlogmiddel',
    applicant: 'Aanvrager',
    user: 'Gebruiker',
    representatives: 'Bevoegd vertegenwoordiger',
    handling: 'Uitvoering en prijs',
  } satisfies Record<SummaryGroup, string> as Record<SummaryGroup, string>,
  rows: {
    level: 'Nieuw niveau',
    currentLevel: 'Huidig niveau',
    services: 'Diensten',
    mandate: 'Machtiging',
    user: 'Gebruiker',
    employed: 'Werkt bij de organisatie',
    idCopy: 'Kopie identiteitsbewijs',
    extract: 'Uittreksel',
    declaration: 'Verklaring',
    authority: 'Bevoegdheid',
    statutes: 'Statuten',
    signatures: 'Handtekeningen',
    executor: 'Regelt de upgrade',
    term: 'Looptijd',
    code: 'Actiecode',
    urgency: 'Snelheid',
    price: 'Prijs',
    total: 'Totaal',
    identification: 'Identificatie',
    form: 'Formulier',
  },
  self: 'Aanvrager zelf',
  authorityByKvk: (kind: string) => `${kind}, volgens KVK`,
  authorityByYou: (kind: string) => `${kind}, volgens u (Reconi controleert het)`,
  statutesSay: (allow: number | null, document: string) =>
    allow === null
      ? 'Niet gebruikt'
      : `${allow === 1 ? 'Eén mag alleen tekenen' : `${allow} mogen samen tekenen`}, volgens u (${document})`,
  authorityByHand: 'Een medewerker van Reconi stelt dit vast',
  mandateChosen: 'Alleen voor de gekozen diensten',
  mandateEverything: 'Alle diensten van alle dienstverleners',
  priceUnknown: 'Niet bekend; Reconi laat u de prijs weten',
  priceUpgrade: (base: string) => `${base} voor de upgrade`,
  priceDiscount: (discount: string, code: string) => `${discount} korting met ${code}`,
  priceUrgent: (urgent: string) => `${urgent} toeslag voor spoed`,
  identificationNeeds: {
    required: 'Ja, na het versturen',
    possible: 'Mogelijk; Reconi laat het u weten',
    none: 'Niet nodig',
  },
  formNeeded: 'Ja, met handtekening per post',
  formNotNeeded: 'Niet nodig',
  /** What a fact is called when it has to be asked again, or is asked for by "wijzig …". */
  questionNames: {
    selection: 'diensten',
    mandates: 'machtiging',
    targetLevel: 'niveau',
    outsideRoute: 'diensten',
    signIn: 'inloggen',
    loginMeans: 'inlogmiddel',
    noUpgradeNeeded: 'inlogmiddel',
    organisation: 'organisatie',
    applicant: 'uw persoonsgegevens',
    applicantContact: 'uw e-mailadres en mobiel',
    authorityCheck: 'bevoegdheid bij KVK',
    digidHint: 'DigiD',
    userIsApplicant: 'wie de gebruiker is',
    user: 'gegevens van de gebruiker',
    userContact: 'e-mailadres en mobiel van de gebruiker',
    userIsEmployed: 'of de gebruiker bij de organisatie werkt',
    userIdCopy: 'kopie van het identiteitsbewijs',
    claimedAuthority: 'bevoegdheid',
    statutes: 'statuten',
    statutesDocument: 'het bestand met de statuten',
    representatives: 'bevoegd vertegenwoordiger',
    registerExtract: 'uittreksel',
    legalPersonalityDeclaration: 'verklaring rechtspersoonlijkheid',
    executor: 'wie de upgrade regelt',
    termYears: 'looptijd',
    actionCode: 'actiecode',
    urgency: 'spoed',
    terms: 'voorwaarden',
    review: 'overzicht',
  } satisfies Record<QuestionId, string> as Record<QuestionId, string>,
};
export type StepThreeTexts = typeof stepThreeTextsNl;

import type { AuthorityAnswer, AuthoritySituation } from '../../rules/authority/authorityRules.ts';
import type { PreflightCode } from '../../rules/preflight/preflightRules.ts';
import type { AuthorityKind, LegalForm } from '../../rules/profile.ts';
import type { RequirementCondition } from '../../rules/requirements/requirementRules.ts';
import type { Route, RouteWay } from '../../rules/route/route.ts';
import type { FormWhy } from '../../rules/route/routeForm.ts';
import type {
  IdentifiedPerson,
  ManualReason,
  ManualStep,
  ManualWhy,
  SignatureKind,
} from '../../rules/route/routeRules.ts';
import type { SignatureCount } from '../../rules/signatures/signatureRules.ts';

/** A condition in a cell of the table of requirements. */
export const conditionLabels: Readonly<Record<RequirementCondition, string>> = {
  always: 'ja',
  never: 'nee',
  userNotEmployed: 'als de gebruiker niet in dienst is',
  authorityNotEstablished: 'als KVK de bevoegdheid niet vaststelt',
  isChurch: 'alleen kerkgenootschap',
  signingWithFewer: 'als minder mensen tekenen',
  formRoute: 'als er een formulier nodig is',
  insteadOfPen: 'mag in plaats van de pen',
  identificationRoute: 'volgt uit de route',
  limitedToBranch: 'als het middel voor één vestiging is',
  withActionCode: 'als er een actiecode is',
  roleWanted: 'naar keuze',
  supplierAsks: 'als de leverancier erom vraagt',
  notDetermined: '?',
};

export const authorityLabels: Readonly<Record<AuthorityKind | 'none', string>> = {
  sole: 'zelfstandig bevoegd',
  joint: 'gezamenlijk bevoegd',
  limited: 'beperkt bevoegd',
  none: 'geen bevoegd vertegenwoordiger',
};

export const answerLabels: Readonly<Record<AuthorityAnswer, string>> = {
  yes: 'ja',
  no: 'nee',
  notEstablished: 'niet vastgesteld',
};

export const situationLabels: Readonly<Record<AuthoritySituation, string>> = {
  deregistered: 'uitgeschreven',
  registrationEnded: 'registratie beëindigd',
  bankruptcy: 'faillissement',
  suspensionOfPayments: 'surseance van betaling',
  debtRestructuring: 'schuldsanering',
  liquidation: 'liquidatie',
  dissolution: 'ontbonden',
  guardianship: 'curatele',
  administration: 'bewind',
  provisionalAdministration: 'provisioneel bewind',
  foreignLegalSituation: 'bijzondere rechtstoestand in het buitenland',
  deceased: 'overleden',
  suspended: 'geschorst',
  minor: 'minderjarig',
  minorWithHandlichting: 'minderjarig met handlichting',
};

export const signatureCountLabel = (count: SignatureCount): string => {
  if (count === 'majorityOfDirectors') return 'meer dan de helft van alle bestuurders';
  return count === 'allDirectors' ? 'alle bestuurders' : String(count);
};

export const wayLabels: Readonly<Record<RouteWay, string>> = {
  self: 'zelf, online',
  mandateAdministrator: 'door de machtigingenbeheerder',
  formByPost: 'formulier per post',
};

export const needLabels: Readonly<Record<Route['identification']['need'], string>> = {
  required: 'verplicht',
  possible: 'mogelijk',
  none: 'nee',
};

export const signatureKindLabels: Readonly<Record<SignatureKind, string>> = {
  pen: 'met pen',
  qualified: 'gekwalificeerd elektronisch (PKI-certificaat)',
  advanced: 'geavanceerd elektronisch (DocuSign, sms)',
};

export const personLabels: Readonly<Record<IdentifiedPerson, string>> = {
  user: 'de gebruiker',
  representatives: 'de bevoegd vertegenwoordigers',
};

export const legalFormLabels: Readonly<Record<LegalForm, string>> = {
  eenmanszaak: 'eenmanszaak',
  vof: 'vof',
  cv: 'cv',
  maatschap: 'maatschap',
  rederij: 'rederij',
  bv: 'bv',
  nv: 'nv',
  stichting: 'stichting',
  vereniging: 'vereniging',
  cooperatie: 'coöperatie',
  owm: 'onderlinge waarborgmaatschappij',
  vve: 'vereniging van eigenaars',
  kerkgenootschap: 'kerkgenootschap',
  publiekrechtelijk: 'publiekrechtelijke rechtspersoon',
  buitenlands: 'buitenlandse rechtspersoon',
  inOprichting: 'rechtspersoon in oprichting',
  overig: 'overige rechtsvormen',
};

export const reasonLabels: Readonly<Record<ManualReason, string>> = {
  legalPersonDirector: 'de bestuurder is een rechtspersoon',
  notPublished: 'KVK publiceert de vertegenwoordigers niet',
  specialLegalSituation: 'bijzondere rechtstoestand, zoals een faillissement',
  registerUnavailable: 'KVK geeft geen antwoord',
  unclear: 'KVK is niet duidelijk',
  deregistered: 'de organisatie is uitgeschreven',
  minorOwner: 'de eigenaar is minderjarig',
  severalOwners: 'eenmanszaak met meer eigenaren',
};

export const formWhyLabels: Readonly<Record<FormWhy, string>> = {
  notAtThisLevel: 'niet bij dit niveau',
  askedAtThisLevel: 'ook bij dit niveau',
  mandateAdministratorSigns: 'de machtigingenbeheerder tekent',
  applicantIsSoleRepresentative: 'de aanvrager mag alleen tekenen',
  authorityNotEstablished: 'KVK bevestigt niet dat de aanvrager mag tekenen',
  applicantIsJointRepresentative: 'de aanvrager tekent alleen samen met anderen',
  applicantIsLimitedRepresentative: 'de aanvrager mag maar beperkt tekenen',
  applicantIsNoRepresentative: 'de aanvrager is geen bevoegd vertegenwoordiger',
};

export const manualWhyLabels: Readonly<Record<ManualWhy, string>> = {
  ...reasonLabels,
  church: 'kerkgenootschap',
  publicBody: 'publiekrechtelijke rechtspersoon',
  foreignOrganisation: 'buitenlandse organisatie',
  inFormation: 'in oprichting',
  shippingCompany: 'rederij',
};

export const manualStepLabels: Readonly<Record<ManualStep, string>> = {
  checkRegistration: 'inschrijving bij KVK nakijken',
  sendLegalPersonalityDeclaration: 'verklaring rechtspersoonlijkheid meesturen',
  sendMandateDecision: 'mandaatbesluit meesturen',
  sendSelfDeclaration: 'eigen verklaring meesturen',
  sendRegisterExtract: 'uittreksel meesturen',
  sendParentExtracts: 'uittreksels van de organisaties daarboven meesturen',
  naturalPersonsSign: 'de mensen bovenaan laten tekenen',
  sendConsentForMinor: 'handlichting of toestemming meesturen',
  letTrusteeCall: 'de curator, bewindvoerder of vereffenaar laten bellen',
  callHelpdesk: 'de helpdesk bellen',
};

/** Why an application comes back, or may come back. */
export const preflightLabels: Readonly<Record<PreflightCode, string>> = {
  emailShared: 'twee mensen hebben hetzelfde e-mailadres',
  generalMailboxShared: 'twee mensen gebruiken dezelfde algemene postbus',
  emailOfSomeoneElse: 'het e-mailadres lijkt van iemand anders',
  mobileShared: 'twee mensen hebben hetzelfde mobiele nummer',
  nameNotAsOnId: 'de naam is anders dan op het identiteitsbewijs',
  nameIncompleteOnForm: 'in de aanvraag ontbreken voornamen van het identiteitsbewijs',
  nameNotAsInRegister: 'de naam is anders dan bij KVK',
  nameShorterThanRegister: 'in de aanvraag ontbreken voornamen van KVK',
  applicantAlmostInRegister: 'de naam van de aanvrager lijkt op een naam bij KVK',
  idExpired: 'het identiteitsbewijs is verlopen',
  idValidTooShort: 'het identiteitsbewijs is te kort geldig',
  idKindRefused: 'dit is geen identiteitsbewijs',
  idKindDoubtful: 'dit identiteitsbewijs wordt niet altijd aangenomen',
  idCopyNotShielded: 'op de kopie is te veel te zien',
  extractMissing: 'het uittreksel ontbreekt',
  parentExtractMissing: 'een uittreksel van een organisatie daarboven ontbreekt',
  extractTooOld: 'het uittreksel is te oud',
  extractInFuture: 'het uittreksel heeft een datum die nog moet komen',
  tooFewSigners: 'er tekenen te weinig mensen',
  signerTwice: 'iemand tekent twee keer',
  signerNotInRegister: 'wie tekent, staat niet bij KVK',
  signatureNotAccepted: 'deze soort handtekening telt niet',
  signatureNotOriginal: 'de handtekening is geen origineel',
  formOutdated: 'gegevens zijn gewijzigd nadat het formulier is gemaakt',
  mandateMissing: 'de machtiging ontbreekt, terwijl het niveau goed is',
  mandateLevelTooLow: 'de machtiging heeft een te laag niveau',
  mandateBranchRefused: 'de machtiging geldt voor één vestiging en de dienst neemt dat niet aan',
  mandateExpired: 'de machtiging is verlopen',
  mandateExpiresFirst: 'de machtiging verloopt eerder dan het inlogmiddel',
  meansExpired: 'het inlogmiddel is verlopen',
  meansBlocked: 'het inlogmiddel is geblokkeerd',
  meansOfOtherSupplier: 'het inlogmiddel is van een andere leverancier',
};

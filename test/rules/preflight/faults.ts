import type { PreflightCode } from '../../../rules/preflight/preflightRules.ts';

/** A draft of an application, open to any change. */
// biome-ignore lint/suspicious/noExplicitAny: a test breaks the input on purpose
export type Draft = any;

/** One fault: what is done to a clean application, and what is found then. */
export interface Fault {
  /** The rule, in Dutch. */
  readonly title: string;
  readonly code: PreflightCode;
  readonly severity: 'blocking' | 'warning';
  readonly person: string | null;
  readonly params: Readonly<Record<string, unknown>>;
  readonly makes: (draft: Draft) => void;
}

const bram = 'Bram Jansen';
const anna = 'Anna Maria de Vries';
const chantal = 'Chantal van Dijk';

/** One fault for each code; they touch different facts, so that any of them can go together. */
export const faults: readonly Fault[] = [
  {
    title: 'Twee mensen met één e-mailadres wordt geweigerd, hoofdletters maken geen verschil',
    code: 'emailShared',
    severity: 'blocking',
    person: bram,
    params: { role: 'user', other: anna },
    makes: (draft) => {
      draft.user.email = 'Anna.deVries@Example.nl';
    },
  },
  {
    title: 'Twee mensen met één algemene postbus is een waarschuwing',
    code: 'generalMailboxShared',
    severity: 'warning',
    person: 'Els Peters',
    params: { role: 'representative', other: 'Dirk Jan Mulder' },
    makes: (draft) => {
      draft.representatives.push(
        { name: 'Dirk Jan Mulder', email: 'info@example.nl', mobile: '+31600000111' },
        { name: 'Els Peters', email: 'info@example.nl', mobile: '+31600000112' },
      );
      draft.registeredRepresentatives.push('Els Peters');
    },
  },
  {
    title: 'Een adres dat de naam van iemand anders draagt is een waarschuwing',
    code: 'emailOfSomeoneElse',
    severity: 'warning',
    person: chantal,
    params: { role: 'representative', other: bram },
    makes: (draft) => {
      draft.representatives[1].email = 'b.jansen@example.org';
    },
  },
  {
    title: 'Twee mensen met één mobiel nummer wordt geweigerd',
    code: 'mobileShared',
    severity: 'blocking',
    person: chantal,
    params: { role: 'representative', other: anna },
    makes: (draft) => {
      draft.representatives[1].mobile = '06 00000101';
    },
  },
  {
    title: 'Een naam die anders is dan op het identiteitsbewijs wordt geweigerd',
    code: 'nameNotAsOnId',
    severity: 'blocking',
    person: bram,
    params: { document: 'Bram Janssen', parts: ['familyName'] },
    makes: (draft) => {
      draft.idDocuments[0].name.familyName = 'Janssen';
    },
  },
  {
    title: 'Voorletters of te weinig voornamen is een waarschuwing',
    code: 'nameIncompleteOnForm',
    severity: 'warning',
    person: anna,
    params: { document: 'Anna Maria Johanna de Vries' },
    makes: (draft) => {
      draft.idDocuments[1].name = 'Anna Maria Johanna de Vries';
    },
  },
  {
    title: 'Een ondertekenaar die bij KVK anders heet wordt geweigerd',
    code: 'nameNotAsInRegister',
    severity: 'blocking',
    person: chantal,
    params: { document: 'Chantal Dijk', parts: ['infix'] },
    makes: (draft) => {
      draft.registeredRepresentatives[1] = 'Chantal Dijk';
    },
  },
  {
    title: 'Een ondertekenaar met minder voornamen dan bij KVK is een waarschuwing',
    code: 'nameShorterThanRegister',
    severity: 'warning',
    person: 'D.J. Mulder',
    params: { document: 'Dirk Jan Mulder' },
    makes: (draft) => {
      draft.representatives.push({ name: 'D.J. Mulder', email: 'dj@example.nl', mobile: '+31600000121' });
    },
  },
  {
    title: 'Een aanvrager die bij KVK net anders heet telt niet als vertegenwoordiger',
    code: 'applicantAlmostInRegister',
    severity: 'warning',
    person: 'Anna Maria de Vriess',
    params: { document: anna },
    makes: (draft) => {
      draft.applicant.name.familyName = 'Vriess';
      draft.applicant.email = 'annemarie@example.nl';
      draft.applicant.mobile = '+31600000131';
      draft.idDocuments[1].name = draft.idDocuments[1].name.replace('Vries', 'Vriess');
    },
  },
  {
    title: 'Een verlopen identiteitsbewijs wordt geweigerd',
    code: 'idExpired',
    severity: 'blocking',
    person: bram,
    params: { validUntil: '2026-11-23' },
    makes: (draft) => {
      draft.idDocuments[0].validUntil = '2026-11-23';
    },
  },
  {
    title: 'Een identiteitsbewijs dat nog geen maand geldig is wordt geweigerd',
    code: 'idValidTooShort',
    severity: 'blocking',
    person: anna,
    params: { validUntil: '2026-12-23', months: 1 },
    makes: (draft) => {
      draft.idDocuments[1].validUntil = '2026-12-23';
    },
  },
  {
    title: 'Een noodpaspoort is geen identiteitsbewijs',
    code: 'idKindRefused',
    severity: 'blocking',
    person: bram,
    params: { kind: 'emergencyPassport' },
    makes: (draft) => {
      draft.idDocuments[0].kind = 'noodpaspoort';
    },
  },
  {
    title: 'Een rijbewijs telt niet in elke situatie',
    code: 'idKindDoubtful',
    severity: 'warning',
    person: anna,
    params: { kind: 'drivingLicence' },
    makes: (draft) => {
      draft.idDocuments[1].kind = 'Rijbewijs';
    },
  },
  {
    title: 'Op een kopie hoeft het BSN niet leesbaar te zijn',
    code: 'idCopyNotShielded',
    severity: 'warning',
    person: bram,
    params: { parts: ['bsn', 'photo'] },
    makes: (draft) => {
      draft.idDocuments[0].visible = ['pasfoto', 'BSN'];
    },
  },
  {
    title: 'Zonder het uittreksel van de organisatie zelf wordt de aanvraag geweigerd',
    code: 'extractMissing',
    severity: 'blocking',
    person: null,
    params: { kvkNumber: '00900103' },
    makes: (draft) => {
      draft.extracts[0].kvkNumber = '00900999';
    },
  },
  {
    title: 'Van elke organisatie die bestuurt, is een uittreksel nodig',
    code: 'parentExtractMissing',
    severity: 'blocking',
    person: null,
    params: { kvkNumber: '00900301' },
    makes: (draft) => {
      draft.requiredExtractsOf.push('00900301');
    },
  },
  {
    title: 'Een uittreksel van 15 dagen geleden is te oud',
    code: 'extractTooOld',
    severity: 'blocking',
    person: null,
    params: { kvkNumber: '00900201', issuedOn: '2026-11-09', days: 14 },
    makes: (draft) => {
      draft.extracts[1].issuedOn = '9-11-2026';
    },
  },
  {
    title: 'Een uittreksel van morgen bestaat niet',
    code: 'extractInFuture',
    severity: 'blocking',
    person: null,
    params: { kvkNumber: '00900401', issuedOn: '2026-11-25' },
    makes: (draft) => {
      draft.extracts.push({ kvkNumber: '00900401', issuedOn: '2026-11-25' });
    },
  },
  {
    title: 'Te weinig handtekeningen wordt geweigerd',
    code: 'tooFewSigners',
    severity: 'blocking',
    person: null,
    params: { needed: 4, given: 2 },
    makes: (draft) => {
      draft.signatures.needed = 4;
    },
  },
  {
    title: 'Wie twee keer tekent, telt één keer',
    code: 'signerTwice',
    severity: 'warning',
    person: anna,
    params: {},
    makes: (draft) => {
      draft.signatures.given.push({ name: 'Vries, Anna Maria de', kind: 'wet' });
    },
  },
  {
    title: 'Een ondertekenaar die niet bij KVK staat wordt geweigerd',
    code: 'signerNotInRegister',
    severity: 'blocking',
    person: 'Frank Tol',
    params: {},
    makes: (draft) => {
      draft.representatives.push({
        name: 'Frank Tol',
        email: 'frank@example.nl',
        mobile: '+31600000141',
      });
    },
  },
  {
    title: 'Een geavanceerde elektronische handtekening wordt geweigerd',
    code: 'signatureNotAccepted',
    severity: 'blocking',
    person: chantal,
    params: { kind: 'advanced' },
    makes: (draft) => {
      draft.signatures.given[1].kind = 'Geavanceerd';
    },
  },
  {
    title: 'Een scan van de handtekening is geen origineel',
    code: 'signatureNotOriginal',
    severity: 'blocking',
    person: anna,
    params: { kind: 'scan' },
    makes: (draft) => {
      draft.signatures.given[0].kind = 'scan';
    },
  },
  {
    title: 'Gegevens die na het formulier zijn veranderd, maken het formulier ongeldig',
    code: 'formOutdated',
    severity: 'blocking',
    person: null,
    params: {},
    makes: (draft) => {
      draft.currentHash = 'c3d4';
    },
  },
  {
    title: 'Zonder machtiging lukt inloggen niet, ook met het juiste niveau',
    code: 'mandateMissing',
    severity: 'blocking',
    person: null,
    params: { service: 'CBS, Mijn CBS' },
    makes: (draft) => {
      draft.services.push({
        provider: 'CBS',
        service: 'Mijn CBS',
        level: 'EH3',
        acceptsBranchRestriction: true,
      });
    },
  },
  {
    title: 'Een machtiging op EH2+ is te laag voor een dienst op EH3',
    code: 'mandateLevelTooLow',
    severity: 'blocking',
    person: null,
    params: { service: 'UWV, Werkgeversportaal', mandateLevel: 'EH2+', level: 'EH3' },
    makes: (draft) => {
      draft.mandates[1].level = 'EH2+';
    },
  },
  {
    title: 'Een machtiging voor één vestiging wordt geweigerd waar de dienst dat niet wil',
    code: 'mandateBranchRefused',
    severity: 'blocking',
    person: null,
    params: { service: 'UWV, Werkgeversportaal', branchNumber: '000000900111' },
    makes: (draft) => {
      draft.mandates[1].branchNumber = '0000 0090 0111';
    },
  },
  {
    title: 'Een verlopen machtiging opent niets',
    code: 'mandateExpired',
    severity: 'blocking',
    person: null,
    params: { service: 'UWV, Werkgeversportaal', validUntil: '2026-11-23' },
    makes: (draft) => {
      draft.mandates[1].validUntil = '2026-11-23';
    },
  },
  {
    title: 'Een machtiging die eerder eindigt dan het inlogmiddel is een waarschuwing',
    code: 'mandateExpiresFirst',
    severity: 'warning',
    person: null,
    params: {
      service: 'Belastingdienst, Mijn Belastingdienst Zakelijk',
      validUntil: '2029-11-23',
      meansValidUntil: '2029-11-24',
    },
    makes: (draft) => {
      draft.mandates[0].validUntil = '2029-11-23';
    },
  },
  {
    title: 'Een verlopen inlogmiddel kan niet worden geüpgraded',
    code: 'meansExpired',
    severity: 'blocking',
    person: null,
    params: { validUntil: '2029-11-24' },
    makes: (draft) => {
      draft.loginMeans.status = 'verlopen';
    },
  },
  {
    title: 'Een geblokkeerd inlogmiddel kan niet worden geüpgraded',
    code: 'meansBlocked',
    severity: 'blocking',
    person: null,
    params: {},
    makes: (draft) => {
      draft.loginMeans.status = 'geblokkeerd';
    },
  },
  {
    title: 'Een inlogmiddel van een andere leverancier upgradet die leverancier',
    code: 'meansOfOtherSupplier',
    severity: 'blocking',
    person: null,
    params: { supplier: 'Andere Leverancier', own: 'Reconi' },
    makes: (draft) => {
      draft.loginMeans.supplier = 'Andere Leverancier';
    },
  },
];

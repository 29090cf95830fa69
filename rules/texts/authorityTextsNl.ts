import type { AuthoritySentences } from './authoritySentences.ts';

/** Sentences about authority, in Dutch. */
export const authorityTextsNl: AuthoritySentences = {
  answers: {
    yes: 'Deze persoon mag alleen tekenen.',
    no: 'Deze persoon mag niet tekenen.',
    notEstablished: 'Uit het handelsregister blijkt niet dat deze persoon alleen mag tekenen.',
  },
  functions: {
    owner: 'eigenaar',
    coOwner: 'mede-eigenaar',
    partner: 'vennoot',
    professionalPartner: 'maat',
    shippingPartner: 'lid van de rederij',
    officerInFormation: 'bevoegd functionaris',
    liquidatorOfPartnership: 'vereffenaar',
    director: 'bestuurder',
    liquidator: 'vereffenaar',
    managingBodyMember: 'lid van het besturend orgaan',
    executiveBodyMember: 'lid van het leidinggevend orgaan',
    replacementOfDirectors: 'vervanger van de bestuurders',
    legalPersonRepresentative: 'vertegenwoordiger van een rechtspersoon die bestuurder is',
    receiver: 'curator',
    administrator: 'bewindvoerder',
    supervisoryJudge: 'rechter-commissaris',
    publicDirector: 'publiekrechtelijk bestuurder',
    publicSupervisor: 'publiekrechtelijk commissaris',
    publicSupervisoryBodyMember: 'lid van een publiekrechtelijk toezichthoudend orgaan',
    attorney: 'gevolmachtigde',
    commercialAgent: 'handelsagent',
    manager: 'beheerder',
    shipBookkeeper: 'boekhouder',
    publicAttorney: 'privaatrechtelijk gevolmachtigde',
    supervisor: 'commissaris',
    supervisoryBodyMember: 'lid van de raad van toezicht',
    foreignOfficer: 'functionaris volgens buitenlands recht',
    soleShareholder: 'enig aandeelhouder',
    shareholder: 'aandeelhouder',
    eeigMember: 'lid van een EESV',
    recordKeeper: 'bewaarder van de boeken',
    foreignLiquidator: 'vereffenaar volgens buitenlands recht',
    silentPartner: 'stille vennoot',
  },
  about: {
    organisation: () => 'De organisatie',
    person: () => 'Deze persoon',
    legalPerson: (name) => name ?? 'De organisatie erboven',
  },
  situations: {
    deregistered: (about) => `${about} is uitgeschreven bij KVK.`,
    registrationEnded: (about) => `${about} is niet meer actief: de inschrijving bij KVK is beëindigd.`,
    bankruptcy: (about) => `${about} is failliet. Een curator regelt de zaken.`,
    suspensionOfPayments: (about) => `${about} heeft surseance van betaling. Er is een bewindvoerder.`,
    debtRestructuring: (about) => `${about} zit in een schuldsanering. Er is een bewindvoerder.`,
    liquidation: (about) => `${about} is in liquidatie. Een medewerker kijkt wie mag tekenen.`,
    dissolution: (about) => `${about} is ontbonden. Een medewerker kijkt wie mag tekenen.`,
    guardianship: (about) => `${about} staat onder curatele.`,
    administration: (about) => `${about} staat onder bewind.`,
    provisionalAdministration: (about) => `${about} staat onder provisioneel bewind.`,
    foreignLegalSituation: (about) => `${about} heeft een bijzondere rechtstoestand in het buitenland.`,
    deceased: (about) => `${about} is volgens KVK overleden.`,
    suspended: (about) => `${about} is geschorst.`,
    minor: (about) =>
      `${about} is minderjarig. Tekenen mag alleen met schriftelijke toestemming van een ouder of voogd.`,
    minorWithHandlichting: (about) =>
      `${about} is minderjarig en heeft handlichting. Wat dan mag, staat in het handelsregister.`,
  },
  ofFunction: {
    owner: (name) => `De ${name} van een eenmanszaak mag alleen tekenen.`,
    sole: (name) => `Bij de functie ${name} staat: alleen/zelfstandig bevoegd.`,
    unlimited: (name) => `Bij de functie ${name} staat: onbeperkt bevoegd.`,
    joint: (name) => `Bij de functie ${name} staat: gezamenlijk bevoegd. Er moet iemand meetekenen.`,
    limited: (name) => `Bij de functie ${name} staat: beperkt bevoegd.`,
    none: (name) => `Bij de functie ${name} staat: niet bevoegd.`,
    seeFiling: (name) => `Bij de functie ${name} staat: zie opgaaf. Wat mag, staat in dat stuk.`,
    kindUnknown: (name) => `Bij de functie ${name} staat niet welke bevoegdheid erbij hoort.`,
    fullPower: (name) => `Bij de functie ${name} staat: volledige volmacht.`,
    limitedPower: (name) => `Bij de functie ${name} staat: beperkte volmacht.`,
    contradictedByLimit: (name) =>
      `Bij de functie ${name} staat een volledige bevoegdheid en ook een grens. Dat spreekt elkaar tegen.`,
    neverRepresents: (name) => `Met de functie ${name} mag niemand tekenen voor de organisatie.`,
    functionByHand: (name) => `Van de functie ${name} kijkt een medewerker of die nu mag tekenen.`,
  },
  doubts: {
    birthDateMissing: 'De naam staat bij KVK, maar wij kunnen de geboortedatum niet vergelijken.',
    birthDateDiffers: 'De naam staat bij KVK, maar met een andere geboortedatum.',
    initials: 'Bij KVK staat iemand met dezelfde achternaam, maar de voornamen zijn niet volledig.',
    givenNamesDiffer: 'Bij KVK staat iemand met dezelfde achternaam en andere voornamen.',
    familyNameDiffers:
      'Bij KVK staat iemand met dezelfde voornamen en geboortedatum en een andere achternaam.',
  },
  others: {
    church: 'Van een kerkgenootschap staat bij KVK niet wie mag tekenen.',
    publicBody: 'Van een overheid staat bij KVK meestal niet wie mag tekenen.',
    foreignOrganisation: 'Van een buitenlandse organisatie kijkt een medewerker wie mag tekenen.',
    inFormation: 'De organisatie is nog in oprichting. Een medewerker kijkt wie mag tekenen.',
    shippingCompany: 'Van een rederij kijkt een medewerker wie mag tekenen.',
    severalOwners: 'Van een eenmanszaak met meer eigenaren kijkt een medewerker wie mag tekenen.',
    functionsContradict: 'De functies van deze persoon spreken elkaar tegen.',
    lessImportantFunction: 'Een andere functie geeft meer bevoegdheid, maar de belangrijkste functie telt.',
    nobodyRegistered: 'Bij KVK staat niemand die mag tekenen.',
    chainUnknown:
      'Een andere organisatie bestuurt deze organisatie. Wie daar mag tekenen, weten wij nog niet.',
    notInEntry: 'Deze persoon staat niet op het KVK-uittreksel.',
  },
  throughLegalPerson: (name) =>
    `Deze persoon staat bij KVK bij ${name}, een bestuurder van deze organisatie.`,
  organisation: (kvkNumber) =>
    kvkNumber === null ? 'de organisatie erboven' : `de organisatie met KVK-nummer ${kvkNumber}`,
  actsWith: {
    anyone: (names) =>
      names === ''
        ? 'Deze persoon mag tekenen samen met iemand anders die bevoegd is.'
        : `Deze persoon mag tekenen samen met iemand anders die bevoegd is, zoals ${names}.`,
    otherDirectors: (names) => `Deze persoon mag tekenen samen met de andere bestuurders: ${names}.`,
    named: (names) => `Deze persoon mag tekenen samen met ${names}.`,
    statutes: (names) =>
      names === ''
        ? 'Met wie deze persoon mag tekenen, staat in de statuten.'
        : `Met wie deze persoon mag tekenen, staat in de statuten. Andere bestuurders zijn: ${names}.`,
  },
  actsWithNobody: 'Er is nu niemand anders ingeschreven met wie deze persoon mag tekenen.',
  extracts: (organisations) => `Nodig is een nieuw KVK-uittreksel van ${organisations}.`,
  letTrusteeCall: (name, phone) => `Laat de ${name} bellen met Reconi: ${phone}.`,
  signers: (names) => `Daar kunnen tekenen: ${names}.`,
  missing: {
    coSigner: 'Laat ook de anderen tekenen die nodig zijn.',
    registerExtract: 'Stuur een nieuw KVK-uittreksel mee.',
    parentExtracts: 'Stuur ook een nieuw KVK-uittreksel mee van elke organisatie erboven.',
    filing: 'Stuur de opgaaf mee die bij KVK is gedaan.',
    statutesOrMandate: 'Stuur de statuten of een mandaat mee waarin staat wat deze persoon mag.',
    fullName: 'Geef de volledige namen op, precies zoals bij KVK.',
    birthDate: 'Controleer de geboortedatum, ook bij KVK.',
    legalPersonalityDeclaration:
      'Stuur een verklaring rechtspersoonlijkheid mee waarin staat wie mag tekenen.',
    mandateDecision:
      'Stuur het mandaatbesluit mee waarin de functie staat, met een verklaring van wie de functie heeft.',
    foreignEvidence: 'Vraag de leverancier welk buitenlands bewijs nodig is.',
    consentOrHandlichting: 'Stuur de schriftelijke toestemming van een ouder of voogd mee.',
  },
  changes: {
    withSameData: 'Als naam en geboortedatum gelijk zijn aan die bij KVK,',
    withoutLimit: 'Zonder die grens',
    withFullPower: 'Met een volledige volmacht bij KVK',
    withoutFullPower: 'Zonder de volledige volmacht',
    registeredAlone: 'Als deze persoon zelf bij KVK staat als bestuurder die alleen/zelfstandig bevoegd is,',
    withJointAuthority: 'Als bij KVK gezamenlijk bevoegd staat,',
    notRegistered: 'Als deze persoon niet bij KVK staat,',
  },
  withoutSituation: 'Zonder die bijzondere situatie',
  wouldBe: {
    yes: 'mag deze persoon wel alleen tekenen.',
    no: 'mag deze persoon niet tekenen.',
    notEstablished: 'is het niet vast te stellen.',
  },
  and: 'en',
};

import type { AuthorityCheck } from '../../rules/profile.ts';

type Reason = Extract<AuthorityCheck, { outcome: 'notEstablished' }>['reason'];

/** Step 2 in Dutch; its keys are those of every language. */
export const stepTwoTextsNl = {
  needsTitle: (level: string) => `Wat is er nodig voor ${level}?`,
  needsIntro: 'Veel hiervan weet Reconi al. Ik vraag alleen wat ontbreekt.',
  needsAlways: 'Altijd nodig',
  needsSometimes: 'Soms nodig',
  needsLevelTitle: 'Voor welk niveau wilt u weten wat u nodig hebt?',
  needsLevelUnknown: 'Dat weet ik niet',
  needsStart: 'Dan kijken we samen welk niveau u nodig hebt.',

  signInTitle: 'Log in bij Mijn Reconi',
  signInIntro: [
    'Daarna laat ik zien wat Reconi al van u weet. U hoeft dat niet opnieuw te typen.',
    'Er opent een nieuw venster. Lukt dat niet? Dan ziet u daar een code die u hier in de chat typt.',
  ],
  signInButton: 'Inloggen',
  signInHint: 'Druk op "Inloggen", of typ de code die u na het inloggen ziet.',
  signInWhy:
    'Vanaf hier gaat het om persoonlijke gegevens. Ik moet zeker weten dat u het bent voordat ik ze laat zien.',

  retry: 'Opnieuw proberen',
  profileUnavailable: 'Ik kan uw gegevens bij Reconi nu niet ophalen',
  profileUnavailableIntro:
    'Dat ligt aan ons. Wat u hebt ingevuld, blijft bewaard. Probeer het over een paar minuten opnieuw.',
  profileUnknown: 'Reconi kent geen inlogmiddel op uw naam',
  profileUnknownIntro:
    'Upgraden kan alleen met een bestaand eHerkenningsmiddel van Reconi. Een nieuw middel vraagt u aan op de website van Reconi.',
  meansTitle: 'Welk inlogmiddel wilt u upgraden?',
  meansLabel: (level: string, organisation: string, user: string | null) =>
    user === null ? `${level} voor ${organisation}` : `${level} van ${user} voor ${organisation}`,
  meansValidUntil: (day: string) => `geldig tot en met ${day}`,
  meansExpired: (label: string, day: string) =>
    `${label}: verlopen op ${day}. Een verlopen middel kan niet meer worden geüpgraded: vraag een nieuw middel aan op de website van Reconi.`,
  meansOtherSupplier: (label: string, supplier: string) =>
    `${label} is van ${supplier}. Dat middel upgradet u bij ${supplier}.`,
  meansBlocked: (label: string) => `${label} is geblokkeerd. Bel Reconi: 085 - 44 44 250.`,
  meansNoneTitle: 'Er is geen inlogmiddel dat u hier kunt upgraden',
  meansOnly: (label: string) => `Ik gebruik dit inlogmiddel: ${label}`,
  meansWhy: 'Een upgrade hoort bij één inlogmiddel van één organisatie.',
  stopHere: 'Stoppen',

  noUpgradeTitle: 'U hebt geen upgrade nodig',
  noUpgradeIntro: (has: string, asked: string) =>
    `Dit inlogmiddel heeft al niveau ${has}. Voor wat u koos, is ${asked} genoeg. Lukt inloggen niet? Dan ontbreekt meestal een machtiging voor de dienst.`,
  noUpgradeMandate: 'Een machtiging voegt u toe in Mijn Reconi, of vraag het uw machtigingenbeheerder.',
  noUpgradeOtherMeans: 'Een ander inlogmiddel kiezen',
  noUpgradeOtherServices: 'Andere diensten kiezen',
  noUpgradeHigher: 'Toch naar EH3',
  noUpgradeWhy: 'Een hoger niveau werkt ook bij diensten die minder vragen. Upgraden is dan niet nodig.',

  organisationTitle: 'Klopt dit van uw organisatie?',
  organisationRows: {
    kvkNumber: 'KVK-nummer',
    name: 'Naam',
    legalForm: 'Rechtsvorm',
    city: 'Plaats',
    branch: 'Vestiging',
    means: 'Inlogmiddel',
  },
  organisationWrong: 'Klopt niet',
  organisationWrongSay:
    'Deze gegevens komen uit het Handelsregister van KVK. Klopt er iets niet? Wijzig het dan eerst bij KVK. Hoort dit inlogmiddel bij een andere organisatie, typ dan "wijzig inlogmiddel".',
  organisationWhy: 'De upgrade staat op naam van de organisatie zoals KVK die kent.',
  right: 'Klopt',
  change: 'Wijzigen',
  confirmHint: 'Druk op "Klopt" of op "Wijzigen", of typ ja of nee.',
  save: 'Opslaan',
  legalForms: {
    eenmanszaak: 'Eenmanszaak',
    vof: 'Vennootschap onder firma',
    cv: 'Commanditaire vennootschap',
    maatschap: 'Maatschap',
    rederij: 'Rederij',
    bv: 'Besloten vennootschap (bv)',
    nv: 'Naamloze vennootschap (nv)',
    stichting: 'Stichting',
    vereniging: 'Vereniging',
    cooperatie: 'Coöperatie',
    owm: 'Onderlinge waarborgmaatschappij',
    vve: 'Vereniging van eigenaars',
    kerkgenootschap: 'Kerkgenootschap',
    publiekrechtelijk: 'Publiekrechtelijke rechtspersoon',
    buitenlands: 'Buitenlandse rechtsvorm',
    inOprichting: 'Rechtspersoon in oprichting',
    overig: 'Overig',
  },

  applicantTitle: 'Kloppen uw persoonsgegevens?',
  applicantFormTitle: 'Uw gegevens, zoals op uw identiteitsbewijs',
  applicantWhy:
    'Uw naam en geboortedatum moeten gelijk zijn aan uw identiteitsbewijs. Anders wordt de aanvraag afgewezen.',
  applicantChanged: 'Reconi controleert deze wijziging aan de hand van uw identiteitsbewijs.',
  userTitle: 'Kloppen de gegevens van de gebruiker?',
  userFormTitle: 'Gegevens van de gebruiker, zoals op het identiteitsbewijs',
  userWhy:
    'De gebruiker is degene die met dit middel inlogt. De gegevens moeten gelijk zijn aan het identiteitsbewijs.',
  person: {
    givenNames: 'Voornamen (alle)',
    infix: 'Tussenvoegsel (mag leeg)',
    familyName: 'Achternaam',
    birthDate: 'Geboortedatum',
    birthPlace: 'Geboorteplaats',
    fullName: 'Naam',
  },
  birthDateExample: 'Bijvoorbeeld: 3 mei 1980',
  contactTitle: 'Hoe kunnen we u bereiken?',
  contactFormTitle: 'Uw eigen e-mailadres en mobiele nummer',
  contactWhy:
    'Op uw mobiel krijgt u de code om in te loggen. Het e-mailadres en nummer moeten van uzelf zijn, niet van een ander.',
  userContactTitle: 'Hoe kunnen we de gebruiker bereiken?',
  userContactFormTitle: 'Eigen e-mailadres en mobiele nummer van de gebruiker',
  userContactWhy: 'De gebruiker krijgt de inlogcode op het eigen mobiele nummer.',
  contact: { email: 'E-mailadres', mobile: 'Mobiel nummer' },
  emailExample: 'naam@voorbeeld.nl',
  mobileExample: '06 12345678',
  required: (label: string) => `Vul in: ${label}.`,
  nextField: (label: string) => `Dank u. En nu: ${label}?`,
  formHint: 'Vul de kaart in, of typ het antwoord hier.',
  errors: {
    number: 'Vul een heel getal in van 1 tot en met 99.',
    choice: 'Kies een van de mogelijkheden.',
  },

  authorityTitle: 'De controle bij KVK lukt nu niet',
  authorityIntro:
    'Ik kan nu niet opvragen wie er bevoegd is om namens uw organisatie te tekenen. Probeer het opnieuw, of ga verder: dan vraag ik u om een uittreksel.',
  authoritySkip: 'Verder zonder controle',
  authoritySkipped: 'Zonder controle verder',
  authorityWhy:
    'KVK weet wie uw organisatie mag vertegenwoordigen. Zo hoeft u meestal geen uittreksel te sturen.',
  authority: {
    sole: 'Volgens KVK bent u zelfstandig bevoegd. U kunt dus zelf tekenen.',
    joint: 'Volgens KVK bent u samen met anderen bevoegd. Er moeten dus meer mensen tekenen.',
    limited: 'Volgens KVK bent u beperkt bevoegd. Er moeten dus meer mensen tekenen.',
    none: 'U staat niet als bevoegd vertegenwoordiger bij KVK. Dat is geen probleem: een bevoegd vertegenwoordiger tekent dan voor u.',
  },
  authorityWithAdministrator:
    'U staat niet als bevoegd vertegenwoordiger bij KVK. Dat is geen probleem: een bevoegd vertegenwoordiger of uw machtigingenbeheerder regelt het dan met u.',
  authorityOfAdministrator:
    'U regelt de upgrade als machtigingenbeheerder. Een handtekening van een bevoegd vertegenwoordiger is dan niet nodig.',
  notEstablished: {
    legalPersonDirector:
      'KVK kan uw bevoegdheid niet vaststellen, omdat een andere organisatie bestuurder is. Ik vraag u daarom om een uittreksel.',
    notPublished:
      'KVK toont niet wie er voor uw organisatie mag tekenen. Een medewerker van Reconi kijkt daarom mee.',
    specialLegalSituation:
      'Er geldt een bijzondere situatie voor uw organisatie. Een medewerker van Reconi kijkt daarom mee. Ik vraag u om een uittreksel.',
    registerUnavailable: 'De bevoegdheid is niet gecontroleerd. Ik vraag u daarom om een uittreksel.',
    unclear: 'KVK kan de bevoegdheid niet automatisch vaststellen. Ik vraag u daarom om een uittreksel.',
  } satisfies Record<Reason, string> as Record<Reason, string>,

  digidTitle: 'Misschien hebt u geen upgrade nodig',
  digidIntro:
    'Als eigenaar van een eenmanszaak mag u bij de Belastingdienst ook inloggen met uw eigen DigiD. Gebruikt u eHerkenning alleen daarvoor, dan kunt u de kosten besparen.',
  digidOn: 'Toch upgraden',
  digidStop: 'Stoppen',
  digidStopped: 'Goed. U kunt inloggen bij de Belastingdienst met DigiD.',
  digidWhy: 'U hoeft niet te betalen voor iets dat u niet nodig hebt.',

  userIsApplicantTitle: 'Wie gaat met dit inlogmiddel inloggen?',
  userIsApplicantSelf: 'Ikzelf',
  userIsApplicantOther: 'Iemand anders',
  userIsApplicantWhy: 'Het inlogmiddel is persoonlijk: de gegevens moeten van de gebruiker zelf zijn.',
  userIsEmployedTitle: (self: boolean): string =>
    self ? 'Werkt u bij deze organisatie?' : 'Werkt de gebruiker bij deze organisatie?',
  userIsEmployedIntro: 'Bijvoorbeeld in loondienst, als bestuurder of als vrijwilliger.',
  userIsEmployedWhy:
    'Werkt de gebruiker niet bij de organisatie, bijvoorbeeld een externe boekhouder? Dan is een kopie van het identiteitsbewijs nodig.',
  idCopyTitle: (self: boolean): string =>
    self
      ? 'Stuur een kopie van uw identiteitsbewijs'
      : 'Stuur een kopie van het identiteitsbewijs van de gebruiker',
  idCopyIntro: [
    'Dat is nodig omdat de gebruiker niet bij de organisatie werkt. Het bewijs moet nog minstens een maand geldig zijn.',
    'Maak de pasfoto, de nationaliteit en het burgerservicenummer (BSN) onleesbaar, ook in de cijferreeks onderaan. Dat kan met de KopieID-app.',
  ],
  idCopyWhy:
    'Reconi moet weten wie er van buiten namens de organisatie inlogt. De kopie wordt na de controle vernietigd.',
  extractTitle: 'Stuur een uittreksel van KVK',
  extractIntro: [
    'Het uittreksel mag niet ouder zijn dan 14 dagen. Is een andere organisatie bestuurder? Stuur dan ook het uittreksel van die organisatie mee, in één pdf.',
  ],
  extractWhy: 'Met het uittreksel stelt een medewerker van Reconi vast wie er mag tekenen.',
  declarationTitle: 'Stuur de verklaring rechtspersoonlijkheid',
  declarationIntro: [
    'Bij een kerkgenootschap toont KVK niet wie er mag tekenen. In deze verklaring, van uw kerkgenootschap of koepel, staan de namen van de bevoegd vertegenwoordigers.',
  ],
  declarationWhy: 'Zonder deze verklaring kan Reconi niet vaststellen wie er mag tekenen.',
  uploadHow: 'Kies het bestand met de paperclip naast het tekstvak. Een pdf of een foto, hoogstens 10 MB.',
  uploadHint: 'Kies een bestand met de paperclip naast het tekstvak.',
  uploadOnlyOne: 'Ik heb het eerste bestand gebruikt. Stuur meer bladzijden als één pdf.',
  uploadReceived: (name: string) => `Ontvangen: ${name}`,

  claimedTitle: 'Hoe zijn de bestuurders bevoegd?',
  claimedIntro: 'U vindt dit op het uittreksel van KVK, bij elke bestuurder. Reconi controleert het.',
  claimedKind: 'Bevoegdheid',
  claimedKinds: {
    sole: 'Alleen/zelfstandig bevoegd',
    joint: 'Gezamenlijk bevoegd (met anderen)',
    limited: 'Beperkt bevoegd of beperkte volmacht',
  },
  claimedDirectors: 'Aantal bestuurders',
  claimedWhy: 'Hiervan hangt af hoeveel mensen het formulier moeten ondertekenen.',

  statutesTitle: 'Mogen volgens uw statuten minder mensen tekenen?',
  statutesIntro: (level: string, signatures: number, directors: number): readonly string[] => [
    `Uw organisatie heeft ${directors} bestuurders. Voor ${level} zijn dan ${signatures} handtekeningen nodig.`,
    'Soms staat in de statuten dat minder bestuurders samen mogen tekenen "in alle aangelegenheden". Dat betekent: voor alles wat de organisatie doet. Staat dat ook in uw statuten? Vul dan in hoeveel.',
  ],
  statutesField: 'Aantal mensen dat samen mag tekenen',
  statutesNo: 'Nee',
  statutesUnknown: 'Weet ik niet',
  statutesAllow: (allow: number) =>
    allow === 1 ? 'Ja, één bestuurder mag alleen tekenen' : `Ja, ${allow} mensen mogen samen tekenen`,
  statutesHowMany: 'Hoeveel mensen mogen volgens uw statuten samen tekenen? Typ een getal.',
  statutesHint: 'Typ hoeveel mensen samen mogen tekenen. Of typ "nee" of "weet ik niet".',
  statutesUnknownSay: (signatures: number) =>
    `Dat geeft niet. Dan gaan we uit van ${signatures} handtekeningen. Zoekt u het later op? Typ dan "wijzig statuten".`,
  statutesSame: (signatures: number) =>
    `Ook zonder statuten zijn ${signatures} handtekeningen genoeg. U hoeft de statuten dus niet te sturen.`,
  statutesWrong: {
    nobody: 'Er tekent altijd iemand. Vul 1 of meer in, of kies "Nee".',
    moreThanNeeded: (signatures: number) =>
      `Ook zonder statuten zijn ${signatures} handtekeningen genoeg. Vul een kleiner getal in, of kies "Nee".`,
    moreThanDirectors: (signatures: number, directors: number) =>
      `Uw organisatie heeft ${directors} bestuurders. Vul een getal in dat kleiner is dan ${signatures}, of kies "Nee".`,
  },
  statutesWhy:
    'Staat in de statuten dat minder mensen mogen tekenen? Dan hoeft u minder handtekeningen te verzamelen.',
  statutesDocumentTitle: 'Stuur uw statuten',
  statutesDocumentIntro: [
    'Stuur de statuten zoals ze nu gelden, in één bestand. Reconi leest daarin na hoeveel mensen er mogen tekenen.',
  ],
  statutesDocumentNone: 'Ik heb de statuten niet',
  statutesDocumentNoneSay: (signatures: number) =>
    `Dat geeft niet. Zonder statuten zijn ${signatures} handtekeningen nodig. Vindt u ze later? Typ dan "wijzig statuten".`,
  statutesDocumentWhy: 'Alleen met de statuten kan Reconi zien dat minder mensen mogen tekenen.',

  representativeTitle: (number: number, of: number) =>
    of === 1 ? 'Wie is de bevoegd vertegenwoordiger?' : `Bevoegd vertegenwoordiger ${number} van ${of}`,
  representativeIntro: (of: number) =>
    of === 1
      ? 'Deze persoon tekent namens uw organisatie. Reconi stuurt hem of haar bericht.'
      : `Er zijn ${of} handtekeningen nodig. Reconi stelt het aantal uiteindelijk vast.`,
  representativeByAdministrator:
    'Uw organisatie heeft een machtigingenbeheerder, die de upgrade kan goedkeuren. Dan is één bevoegd vertegenwoordiger genoeg.',
  representativeAlone: (name: string) =>
    `U bent zelf de bevoegd vertegenwoordiger: ${name}. Moet het iemand anders zijn? Typ dan "wijzig vertegenwoordiger".`,
  representativeYou: (name: string) => `U tekent zelf mee: ${name}.`,
  representativeName: 'Naam',
  representativeWhy:
    'Vanaf EH2+ moet een bevoegd vertegenwoordiger instemmen: iemand die volgens KVK voor de organisatie mag tekenen.',
  representativeTwice: 'Deze persoon hebt u al opgegeven. Kies iemand anders.',
  representativeContactTwice:
    'Dit e-mailadres of nummer hoort al bij iemand anders. Ieder heeft een eigen adres en nummer nodig.',
};
export type StepTwoTexts = typeof stepTwoTextsNl;

import type { PreflightSentences } from './preflightSentences.ts';

/** Predicted rejections in Dutch. */
export const preflightTextsNl: PreflightSentences = {
  findings: {
    emailShared: ({ person, of }) =>
      `${person} en ${of('other')} hebben hetzelfde e-mailadres. Reconi weigert een adres van iemand anders: geef voor ${person} een eigen adres op.`,
    generalMailboxShared: ({ person, of }) =>
      `${person} en ${of('other')} gebruiken hetzelfde algemene e-mailadres. Reconi kan daar vragen over stellen: een eigen adres voor ${person} is zekerder.`,
    emailOfSomeoneElse: ({ person, of }) =>
      `Het e-mailadres van ${person} lijkt van ${of('other')} te zijn. Reconi weigert een adres van iemand anders: controleer het adres.`,
    mobileShared: ({ person, of }) =>
      `${person} en ${of('other')} hebben hetzelfde mobiele nummer. De sms-code is persoonlijk, daarom weigert Reconi dit: geef voor ${person} een eigen nummer op.`,
    nameNotAsOnId: ({ person, of }) =>
      `De naam ${person} is anders dan op het identiteitsbewijs: daar staat ${of('document')} (verschil: ${of('parts')}). De identificatie mislukt dan: neem de naam precies over.`,
    nameIncompleteOnForm: ({ person, of }) =>
      `Van ${person} staan niet alle voornamen in de aanvraag; op het identiteitsbewijs staat ${of('document')}. Vul alle voornamen in, anders kan de identificatie mislukken.`,
    nameNotAsInRegister: ({ person, of }) =>
      `De naam ${person} is anders dan bij KVK: daar staat ${of('document')} (verschil: ${of('parts')}). Reconi vergelijkt de namen: neem de naam van KVK over, of laat KVK de naam verbeteren.`,
    nameShorterThanRegister: ({ person, of }) =>
      `Van ${person} staan niet alle voornamen in de aanvraag; bij KVK staat ${of('document')}. Vul alle voornamen in, dan kan Reconi de naam zeker herkennen.`,
    applicantAlmostInRegister: ({ person, of }) =>
      `De naam ${person} lijkt op die van een bevoegd vertegenwoordiger bij KVK: ${of('document')}. Bent u dat zelf? Neem dan de naam van KVK over, anders telt u niet als bevoegd vertegenwoordiger.`,
    idExpired: ({ person, of }) =>
      `Het identiteitsbewijs van ${person} is verlopen op ${of('validUntil')}. Reconi weigert een verlopen bewijs: gebruik een geldig identiteitsbewijs.`,
    idValidTooShort: ({ person, of, count }) =>
      `Het identiteitsbewijs van ${person} is nog geldig tot ${of('validUntil')}. Reconi vraagt dat het nog minstens ${count('months') === 1 ? 'een maand' : `${of('months')} maanden`} geldig is: gebruik een ander bewijs of vraag eerst een nieuw aan.`,
    idKindRefused: ({ person, of }) =>
      `${of('kind')} van ${person} telt niet als identiteitsbewijs, en wordt geweigerd. Gebruik een paspoort, identiteitskaart of verblijfsdocument.`,
    idKindDoubtful: ({ person, of }) =>
      `${of('kind')} van ${person} wordt niet in elke situatie geaccepteerd. Gebruik liever een paspoort of identiteitskaart.`,
    idCopyNotShielded: ({ person, of }) =>
      `Op de kopie van het identiteitsbewijs van ${person} is nog te lezen of te zien: ${of('parts')}. Dat heeft Reconi niet nodig: maak het onleesbaar, bijvoorbeeld met de KopieID-app.`,
    extractMissing: ({ of }) =>
      `Het KVK-uittreksel van uw organisatie (${of('kvkNumber')}) ontbreekt. Zonder uittreksel kan Reconi niet vaststellen wie mag tekenen: stuur het mee.`,
    parentExtractMissing: ({ of }) =>
      `Het KVK-uittreksel van de organisatie met KVK-nummer ${of('kvkNumber')} ontbreekt. Die bestuurt uw organisatie, daarom wil Reconi zien wie daar mag tekenen: stuur ook dat uittreksel mee.`,
    extractTooOld: ({ of, count }) =>
      `Het uittreksel van KVK-nummer ${of('kvkNumber')} is van ${of('issuedOn')}. Reconi weigert een uittreksel dat ouder is dan ${count('days') === 1 ? '1 dag' : `${of('days')} dagen`}: vraag bij KVK een nieuw aan.`,
    extractInFuture: ({ of }) =>
      `Het uittreksel van KVK-nummer ${of('kvkNumber')} heeft een datum die nog moet komen: ${of('issuedOn')}. Zo kan Reconi het niet gebruiken: controleer de datum.`,
    tooFewSigners: ({ of, count }) =>
      `Er ${count('needed') === 1 ? 'is 1 handtekening' : `zijn ${of('needed')} handtekeningen`} nodig en er ${count('given') === 1 ? 'tekent 1 persoon' : `tekenen ${of('given')} mensen`}. Met te weinig handtekeningen komt de aanvraag terug: laat meer bevoegd vertegenwoordigers tekenen.`,
    signerTwice: ({ person }) =>
      `${person} tekent twee keer. Dat telt als één handtekening: laat voor de tweede iemand anders tekenen.`,
    signerNotInRegister: ({ person }) =>
      `${person} staat niet bij KVK als bevoegd vertegenwoordiger. Reconi weigert die handtekening: kies iemand die bij KVK staat, of laat eerst KVK bijwerken.`,
    signatureNotAccepted: ({ person, of }) =>
      `${person} ondertekende met ${of('kind')}. Reconi accepteert alleen een handtekening met pen of een gekwalificeerde elektronische handtekening: laat opnieuw tekenen.`,
    signatureNotOriginal: ({ person, of }) =>
      `Van ${person} is er ${of('kind')}. Reconi wil het origineel: stuur het papier met de pen-handtekening per post.`,
    formOutdated: () =>
      'De gegevens zijn veranderd nadat het formulier was gemaakt. Reconi weigert een formulier dat anders is dan de aanvraag: maak het formulier opnieuw en laat dat tekenen.',
    mandateMissing: ({ of }) =>
      `Voor ${of('service')} is er geen machtiging. Ook met het juiste niveau lukt inloggen dan niet: voeg de machtiging toe.`,
    mandateLevelTooLow: ({ of }) =>
      `De machtiging voor ${of('service')} heeft niveau ${of('mandateLevel')}, maar de dienst vraagt ${of('level')}. Inloggen lukt dan niet: kies voor de machtiging het niveau ${of('level')}.`,
    mandateBranchRefused: ({ of }) =>
      `De machtiging voor ${of('service')} geldt voor één vestiging (${of('branchNumber')}). Deze dienst weigert dat: vraag een machtiging voor de hele organisatie.`,
    mandateExpired: ({ of }) =>
      `De machtiging voor ${of('service')} is verlopen op ${of('validUntil')}. Inloggen lukt dan niet: verleng de machtiging.`,
    mandateExpiresFirst: ({ of }) =>
      `De machtiging voor ${of('service')} eindigt op ${of('validUntil')}, eerder dan het inlogmiddel (${of('meansValidUntil')}). Verleng de machtiging op tijd, anders lukt inloggen daarna niet meer.`,
    meansExpired: () =>
      'Het inlogmiddel is verlopen. Een verlopen inlogmiddel kan niet worden geüpgraded: vraag een nieuw inlogmiddel aan.',
    meansBlocked: () =>
      'Het inlogmiddel is geblokkeerd. Het kan dan niet worden geüpgraded: laat Reconi het eerst deblokkeren.',
    meansOfOtherSupplier: ({ of }) =>
      `Het inlogmiddel is van ${of('supplier')}. ${of('own')} kan alleen eigen inlogmiddelen upgraden: vraag de upgrade aan bij ${of('supplier')}.`,
  },
  notChecked: {
    emailShared: 'of twee mensen hetzelfde e-mailadres hebben',
    generalMailboxShared: 'of twee mensen een algemeen e-mailadres delen',
    emailOfSomeoneElse: 'of een e-mailadres van iemand anders is',
    mobileShared: 'of twee mensen hetzelfde mobiele nummer hebben',
    nameNotAsOnId: 'of de naam gelijk is aan het identiteitsbewijs',
    nameIncompleteOnForm: 'of alle voornamen van het identiteitsbewijs er staan',
    nameNotAsInRegister: 'of de namen gelijk zijn aan KVK',
    nameShorterThanRegister: 'of alle voornamen van KVK er staan',
    applicantAlmostInRegister: 'of de aanvrager bij KVK staat',
    idExpired: 'of het identiteitsbewijs verlopen is',
    idValidTooShort: 'of het identiteitsbewijs lang genoeg geldig is',
    idKindRefused: 'of het document een identiteitsbewijs is',
    idKindDoubtful: 'of het soort identiteitsbewijs overal telt',
    idCopyNotShielded: 'of op de kopie alles onleesbaar is wat niet nodig is',
    extractMissing: 'of het uittreksel van de organisatie er is',
    parentExtractMissing: 'of de uittreksels van bovenliggende organisaties er zijn',
    extractTooOld: 'of een uittreksel te oud is',
    extractInFuture: 'of de datum van een uittreksel kan kloppen',
    tooFewSigners: 'of er genoeg mensen tekenen',
    signerTwice: 'of iemand twee keer tekent',
    signerNotInRegister: 'of wie tekent, bij KVK staat',
    signatureNotAccepted: 'of de soort handtekening geldt',
    signatureNotOriginal: 'of de handtekening origineel is',
    formOutdated: 'of het formulier nog gelijk is aan de aanvraag',
    mandateMissing: 'of er voor elke dienst een machtiging is',
    mandateLevelTooLow: 'of het niveau van de machtigingen hoog genoeg is',
    mandateBranchRefused: 'of een dienst een machtiging voor één vestiging weigert',
    mandateExpired: 'of een machtiging verlopen is',
    mandateExpiresFirst: 'of een machtiging eerder eindigt dan het inlogmiddel',
    meansExpired: 'of het inlogmiddel verlopen is',
    meansBlocked: 'of het inlogmiddel geblokkeerd is',
    meansOfOtherSupplier: 'van welke leverancier het inlogmiddel is',
  },
  outcomes: {
    clear: 'Wij zien niets waarom deze aanvraag zou worden geweigerd.',
    warnings: 'De aanvraag kan door, maar let op het volgende.',
    blocking: 'Zo wordt de aanvraag geweigerd. Verbeter eerst het volgende.',
    nothingChecked: 'Wij konden niets controleren: daarvoor zijn te weinig gegevens bekend.',
  },
  severities: { blocking: 'Wordt geweigerd', warning: 'Let op' },
  notCheckedLead: (checks) => `Niet gecontroleerd, omdat er gegevens ontbreken: ${checks.join('; ')}.`,
  counterfactual: {
    clear: 'Is dit ene punt verbeterd, dan zien wij niets meer.',
    warnings: 'Is het punt bij "Wordt geweigerd" verbeterd, dan houdt niets de aanvraag meer tegen.',
  },
  words: {
    givenNames: 'voornamen',
    infix: 'tussenvoegsel',
    familyName: 'achternaam',
    drivingLicence: 'Het rijbewijs',
    emergencyPassport: 'Het noodpaspoort',
    laissezPasser: 'De laissez-passer',
    other: 'Het document',
    passport: 'Het paspoort',
    idCard: 'De identiteitskaart',
    residencePermit: 'Het verblijfsdocument',
    bsn: 'het burgerservicenummer (BSN)',
    photo: 'de pasfoto',
    nationality: 'de nationaliteit',
    advanced: 'een geavanceerde elektronische handtekening',
    simple: 'een gewone elektronische handtekening',
    qualified: 'een gekwalificeerde elektronische handtekening',
    wet: 'een handtekening met pen',
    scan: 'een scan van de handtekening',
  },
  and: 'en',
};

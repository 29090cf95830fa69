import type { Texts } from '../../rules/locale.ts';
import type { StepNumber } from '../../rules/questions.ts';

const nl = {
  stepTitles: {
    1: 'Waarvoor',
    2: 'Gegevens',
    3: 'Starten',
    4: 'Identificatie en formulier',
    5: 'Verwerking',
  } satisfies Record<StepNumber, string> as Record<StepNumber, string>,
  stepLine: (step: StepNumber) => `Stap ${step} van 5 · ${nl.stepTitles[step]}`,

  welcome:
    'Welkom. Ik ben de upgrade-assistent van Reconi: een digitale assistent, geen mens. Ik help u uw eHerkenning te upgraden naar EH2+ of EH3, van de eerste vraag tot uw upgrade klaar is.',
  menuTitle: 'Waarmee kan ik u helpen?',
  menuAgain: 'Waarmee kan ik u verder helpen?',
  menuWhy: 'U kiest zelf wat u wilt doen. U kunt later altijd iets anders kiezen.',
  menuUpgrade: 'Mijn eHerkenning upgraden',
  menuContinue: 'Verder met mijn upgrade',
  menuNeeds: 'Wat heb ik nodig?',
  menuStatus: 'Status van mijn aanvraag',
  menuFaq: 'Vraag over de bevoegd vertegenwoordiger',
  menuStaff: 'Een medewerker spreken',
  menuForm: 'Registratieformulier openen',
  menuTranscript: 'Dit gesprek bewaren',
  menuWithdraw: 'Mijn aanvraag intrekken',
  menuSignOut: 'Uitloggen',
  faqComesLater:
    'Vragen over de bevoegd vertegenwoordiger beantwoord ik hier binnenkort. Tot die tijd helpt de klantenservice van Reconi u: bel 085 - 44 44 250.',
  staff:
    'Ik kan u in deze chat nog niet doorverbinden met een medewerker. Bel de klantenservice van Reconi: 085 - 44 44 250. Wat u hier hebt ingevuld, blijft bewaard.',

  help: 'U kunt op de knoppen drukken of uw antwoord typen. Deze woorden werken altijd: terug, herhaal, waarom, wijzig, status, opnieuw, stop, uitloggen en medewerker.',
  stopped: 'Ik stop hier. Wat u hebt ingevuld, blijft bewaard. Typ "verder" als u door wilt gaan.',
  nothingToContinue: 'U bent nog niet aan een upgrade begonnen.',
  nothingBefore: 'Er is geen vraag om naar terug te gaan.',
  goingBack: 'Goed, terug naar de vorige vraag.',
  notUnderstood: (hint: string) => `Dat begrijp ik niet. ${hint}`,
  stuck:
    'Ik begrijp het nog niet. Druk op een van de knoppen, typ "herhaal" om de vraag nog eens te zien, of typ "medewerker" als u liever iemand spreekt.',
  pressAButton: 'Druk op een van de knoppen of typ de tekst van een knop.',
  staleCard:
    'Die kaart hoort bij een eerdere vraag. Uw antwoord daarop is al verwerkt. Hieronder staat de vraag van nu.',
  staleCardNoQuestion: 'Die kaart hoort bij een eerdere vraag. Uw antwoord daarop is al verwerkt.',
  tooLong: 'Dat antwoord is te lang. Houd het korter dan 500 tekens.',
  messageTooLong: 'Uw bericht is te lang om te lezen. Wilt u het korter typen?',
  unexpectedDocument:
    'Dank u, maar ik heb nu geen bestand nodig. Ik heb het niet gebruikt; het wordt binnen een dag gewist.',
  alreadyAnswered: 'Die vraag is intussen al beantwoord. We gaan verder met de volgende.',
  keep: 'Laat zoals het is',
  kept: 'Ongewijzigd',
  next: 'Verder',
  chooseOne: 'Maak een keuze.',
  yes: 'Ja',
  no: 'Nee',
  cleared: (names: readonly string[]) =>
    `Omdat dit verandert, vraag ik straks opnieuw naar: ${names.join(', ')}.`,
  changeWhat:
    'Wat wilt u wijzigen? Typ bijvoorbeeld "wijzig e-mailadres", "wijzig diensten", "wijzig termijn" of "wijzig vertegenwoordiger".',
  cannotChangeNow:
    'Uw aanvraag is verstuurd. Wijzigen kan nu niet meer in deze chat. Bel daarvoor Reconi: 085 - 44 44 250.',
  notAsked: 'Dat gegeven heb ik u nog niet gevraagd.',

  restartTitle: 'Wilt u helemaal opnieuw beginnen?',
  restartIntro: 'Alles wat u voor deze upgrade hebt ingevuld, wordt dan gewist.',
  restartYes: 'Ja, opnieuw beginnen',
  restartNo: 'Nee, ga verder',
  restarted: 'Goed, we beginnen opnieuw.',
  restartRefused: 'Uw aanvraag is al verstuurd. U kunt hem intrekken: typ "intrekken".',

  catalogueUnavailable:
    'De lijst met dienstverleners is nu niet te bereiken. Probeer het over een paar minuten nog eens; wat u hebt ingevuld, blijft bewaard.',
  brokenTurn: 'Er ging bij ons iets mis. Uw gegevens zijn bewaard. Probeer het nog eens.',

  signInCard: 'Inloggen bij Mijn Reconi',
  signedInAs: (name: string) => `U bent ingelogd als ${name}.`,
  signedInEcho: 'U bent ingelogd',
  signedOut: 'U bent uitgelogd. Uw persoonlijke gegevens zijn niet meer te zien in deze chat.',
  notSignedIn: 'U bent niet ingelogd.',
  signInExpired:
    'U was een halfuur niet actief. Daarom bent u voor uw veiligheid uitgelogd. Wat u had ingevuld, is bewaard.',
  signInNeeded: 'Log opnieuw in om verder te gaan.',
  someoneElse:
    'U bent ingelogd als een ander dan eerst. De aanvraag van de ander is niet te zien; u begint met uw eigen aanvraag.',
  codeWrong: 'Die code klopt niet, is al gebruikt of is verlopen. Log opnieuw in voor een nieuwe code.',
  codeTooMany: 'Er is te vaak een verkeerde code getypt. Wacht een paar minuten en log dan opnieuw in.',
  codeNotNow: 'U bent al ingelogd; een code is niet nodig.',
  welcomeBack: 'Welkom terug.',
  welcomeBackFlow: 'Welkom terug. U was bezig met uw upgrade; we gaan verder waar u was.',
  welcomeBackPersonal: 'Welkom terug. Voor uw privacy zijn uw gegevens pas weer te zien als u hebt ingelogd.',

  adoptTitle: 'U had al een aanvraag openstaan. Waarmee wilt u verder?',
  adoptExistingOpen: (startedOn: string) => `Met de aanvraag van ${startedOn}`,
  adoptExistingSent: (reference: string) => `Met de verstuurde aanvraag ${reference}`,
  adoptNew: 'Met wat ik nu heb gekozen',
  adopted: 'Goed, we gaan verder met uw eerdere aanvraag.',
  adoptedNew: 'Goed, we gaan verder met wat u nu hebt gekozen.',
};
export type ConversationTexts = typeof nl;

const en: ConversationTexts = nl;

/** What the assistant says outside the questions of the flow. */
export const conversationTexts: Texts<ConversationTexts> = { nl, en };

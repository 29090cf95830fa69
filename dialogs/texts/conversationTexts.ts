import type { StepNumber } from '../../rules/flow/question.ts';
import type { Texts } from '../../rules/locale.ts';

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
    'Welkom. Ik ben de upgrade-assistent van Reconi: een digitale assistent, geen mens. Ik help u uw eHerkenning te upgraden naar EH2+ of EH3.',
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
  menuReceipt: 'Onderbouwing openen',
  menuWithdraw: 'Mijn aanvraag intrekken',
  menuSignOut: 'Uitloggen',
  staff:
    'Ik kan u in deze chat nog niet doorverbinden met een medewerker. Bel de klantenservice van Reconi: 085 - 44 44 250. Wat u hier hebt ingevuld, blijft bewaard.',

  help: 'U kunt op de knoppen drukken of uw antwoord typen. Deze woorden werken altijd: terug, herhaal, waarom, wijzig, status, opnieuw, stop, uitloggen en medewerker. Een vraag over wie er mag tekenen, kunt u op elk moment stellen.',
  stopped: 'Ik stop hier. Wat u hebt ingevuld, blijft bewaard. Typ "verder" als u door wilt gaan.',
  reasonsLater:
    'Welk niveau u nodig hebt, hangt af van de diensten die u kiest. Zodra u die hebt gekozen, laat ik zien waarom.',
  reasonsAfterSending:
    'Als uw aanvraag is verstuurd, kunt u de hele onderbouwing openen en bewaren: typ dan "onderbouwing".',
  nothingToContinue: 'U bent nog niet aan een upgrade begonnen.',
  nothingBefore: 'Er is geen vraag om naar terug te gaan.',
  goingBack: 'Goed, terug naar de vorige vraag.',
  notUnderstood: (hint: string) => `Dat begrijp ik niet. ${hint}`,
  stuck:
    'Ik begrijp het nog niet. Druk op een van de knoppen, typ "herhaal" om de vraag nog eens te zien, of typ "medewerker" als u liever iemand spreekt.',
  pressAButton: 'Druk op een van de knoppen of typ de tekst van een knop.',
  staleCard:
    'Die kaart hoort bij een eerdere vraag. Uw antwoord daarop is al verwerkt. Hieronder staat de vraag van nu.',
  staleCardNoQuestion:
    'Die kaart hoort bij een eerdere vraag en werkt niet meer. Wat u had ingevuld, is bewaard.',
  tooLong: 'Dat antwoord is te lang. Houd het korter dan 500 tekens.',
  messageTooLong: 'Uw bericht is te lang om te lezen. Wilt u het korter typen?',
  unexpectedDocument:
    'Dank u, maar ik heb nu geen bestand nodig. Ik heb het niet gebruikt; het wordt binnen een dag gewist.',
  alreadyAnswered: 'Die vraag is intussen al beantwoord. We gaan verder met de volgende.',
  keep: 'Laat zoals het is',
  kept: 'Ongewijzigd',
  next: 'Verder',
  chooseOne: 'Maak een keuze.',
  seeBelow: 'Zie verderop in dit gesprek.',
  yes: 'Ja',
  no: 'Nee',
  cleared: (names: readonly string[]) =>
    `Omdat dit verandert, vraag ik straks opnieuw naar: ${names.join(', ')}.`,
  changeLater: (names: string) => `Goed. Ik vraag u straks opnieuw naar: ${names}.`,
  bsnTyped:
    'U typte iets dat op een burgerservicenummer (BSN) lijkt. Ik heb het onleesbaar gemaakt. Typ uw BSN nooit in deze chat; ik heb het niet nodig.',
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

const en: ConversationTexts = {
  stepTitles: {
    1: 'What for',
    2: 'Your details',
    3: 'Getting started',
    4: 'Identification and form',
    5: 'Processing',
  },
  stepLine: (step) => `Step ${step} of 5 · ${en.stepTitles[step]}`,

  welcome:
    'Welcome. I am the upgrade assistant of Reconi: a digital assistant, not a person. I help you upgrade your eHerkenning to EH2+ or EH3.',
  menuTitle: 'What can I help you with?',
  menuAgain: 'What else can I help you with?',
  menuWhy: 'You decide what you want to do. You can always choose something else later.',
  menuUpgrade: 'Upgrade my eHerkenning',
  menuContinue: 'Continue my upgrade',
  menuNeeds: 'What do I need?',
  menuStatus: 'Status of my application',
  menuFaq: 'Question about the authorized representative',
  menuStaff: 'Speak to a staff member',
  menuForm: 'Open the registration form',
  menuTranscript: 'Save this conversation',
  menuReceipt: 'Open the reasons',
  menuWithdraw: 'Withdraw my application',
  menuSignOut: 'Sign out',
  staff:
    'I cannot connect you to a staff member in this chat yet. Please call the customer service of Reconi: 085 - 44 44 250. What you have filled in here is kept.',

  help: 'You can press the buttons or type your answer. These words always work: back, repeat, why, change, status, start over, stop, sign out and staff member. You can ask a question about who may sign at any moment.',
  stopped: 'I will stop here. What you have filled in is kept. Type "continue" when you want to go on.',
  reasonsLater:
    'Which level you need depends on the services that you choose. As soon as you have chosen them, I will show you why.',
  reasonsAfterSending:
    'When your application has been sent, you can open and keep all the reasons: then type "reasons".',
  nothingToContinue: 'You have not started an upgrade yet.',
  nothingBefore: 'There is no question to go back to.',
  goingBack: 'All right, back to the previous question.',
  notUnderstood: (hint) => `I do not understand that. ${hint}`,
  stuck:
    'I still do not understand. Press one of the buttons, type "repeat" to see the question again, or type "staff member" if you would rather speak to someone.',
  pressAButton: 'Press one of the buttons or type the text of a button.',
  staleCard:
    'That card belongs to an earlier question. Your answer to it has already been taken. The current question is below.',
  staleCardNoQuestion:
    'That card belongs to an earlier question and no longer works. What you had filled in is kept.',
  tooLong: 'That answer is too long. Please keep it under 500 characters.',
  messageTooLong: 'Your message is too long to read. Could you make it shorter?',
  unexpectedDocument:
    'Thank you, but I do not need a file right now. I have not used it; it will be deleted within a day.',
  alreadyAnswered: 'That question has been answered in the meantime. We go on with the next one.',
  keep: 'Leave it as it is',
  kept: 'Not changed',
  next: 'Next',
  chooseOne: 'Please choose one.',
  seeBelow: 'See further on in this conversation.',
  yes: 'Yes',
  no: 'No',
  cleared: (names) => `Because this changes, I will ask you again about: ${names.join(', ')}.`,
  changeLater: (names) => `All right. I will ask you again later about: ${names}.`,
  bsnTyped:
    'You typed something that looks like a citizen service number (BSN). I have made it unreadable. Never type your BSN in this chat; I do not need it.',
  changeWhat:
    'What would you like to change? Type for example "change e-mail address", "change services", "change term" or "change representative".',
  cannotChangeNow:
    'Your application has been sent. You can no longer change it in this chat. Please call Reconi for that: 085 - 44 44 250.',
  notAsked: 'I have not asked you for that yet.',

  restartTitle: 'Do you want to start all over again?',
  restartIntro: 'Everything you have filled in for this upgrade will then be deleted.',
  restartYes: 'Yes, start over',
  restartNo: 'No, go on',
  restarted: 'All right, we start over.',
  restartRefused: 'Your application has already been sent. You can withdraw it: type "withdraw".',

  catalogueUnavailable:
    'The list of service providers cannot be reached right now. Please try again in a few minutes; what you have filled in is kept.',

  signedInAs: (name) => `You are signed in as ${name}.`,
  signedInEcho: 'You are signed in',
  signedOut: 'You are signed out. Your personal details are no longer shown in this chat.',
  notSignedIn: 'You are not signed in.',
  signInExpired:
    'You were not active for half an hour. For your safety, you have been signed out. What you had filled in is kept.',
  signInNeeded: 'Sign in again to go on.',
  someoneElse:
    'You are signed in as someone else than before. The other person’s application is not shown; you start with your own.',
  codeWrong: 'That code is not right, has been used already or has expired. Sign in again to get a new code.',
  codeTooMany: 'A wrong code was typed too often. Wait a few minutes, then sign in again.',
  welcomeBack: 'Welcome back.',
  welcomeBackFlow: 'Welcome back. You were busy with your upgrade; we go on where you were.',
  welcomeBackPersonal: 'Welcome back. For your privacy, your details are only shown after you sign in.',

  adoptTitle: 'You already had an open application. Which one do you want to go on with?',
  adoptExistingOpen: (startedOn) => `The application of ${startedOn}`,
  adoptExistingSent: (reference) => `The application that was sent: ${reference}`,
  adoptNew: 'What I have chosen now',
  adopted: 'All right, we go on with your earlier application.',
  adoptedNew: 'All right, we go on with what you have chosen now.',
};

/** What the assistant says outside the questions of the flow. */
export const conversationTexts: Texts<ConversationTexts> = { nl, en };

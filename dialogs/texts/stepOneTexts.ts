import type { Texts } from '../../rules/locale.ts';

const nl = {
  selectionTitle: 'Bij welke dienstverlener wilt u inloggen?',
  selectionMore: 'Wilt u nog ergens anders inloggen?',
  selectionIntro:
    'Typ (een deel van) de naam, of wat u wilt doen. Bijvoorbeeld: Belastingdienst, UWV, btw-aangifte of subsidie.',
  selectionField: 'Dienstverlener of doel',
  selectionFieldExample: 'Bijvoorbeeld: btw-aangifte',
  selectionFieldRequired: 'Vul een naam of een doel in.',
  search: 'Zoeken',
  searchOther: 'Iets anders zoeken',
  matchesTitle: (query: string) => `Dit vond ik bij "${query}". Wat hebt u nodig?`,
  didYouMean: (query: string) => `Ik vond niet alles van "${query}". Bedoelde u een van deze?`,
  moreMatches: (count: number) =>
    count === 1
      ? 'Er is er nog één. Staat het goede er niet bij? Typ er dan een woord bij, bijvoorbeeld de plaats.'
      : `Er zijn er nog ${count}. Staat het goede er niet bij? Typ er dan een woord bij, bijvoorbeeld de plaats of wat u wilt doen.`,
  partsNotFound: (parts: readonly string[]) => `Ik vond niets bij: ${parts.join(', ')}.`,
  add: 'Toevoegen',
  severalAllowed: 'U mag er meer dan één kiezen.',
  nothingChosen: 'Kies ten minste één dienst, of zoek iets anders.',
  nothingFound: (query: string) =>
    `Ik vond niets bij "${query}". Probeer de naam van de organisatie, of een ander woord voor wat u wilt doen.`,
  allServices: (provider: string) => `${provider} (alle diensten)`,
  levelShort: (level: string | null) => (level === null ? 'niveau onbekend' : level),
  chosen: 'U hebt gekozen:',
  chosenMany: (count: number) => `U hebt ${count} keuzes. De laatste zijn:`,
  chosenEarlier: (count: number) => (count === 1 ? 'En nog één van eerder.' : `En nog ${count} van eerder.`),
  addedEcho: (names: string) => `Toegevoegd: ${names}`,
  done: 'Klaar met kiezen',
  clear: 'Keuze wissen',
  clearedChoice: 'Uw keuze is gewist.',
  selectionHint: 'Typ een naam of een doel, bijvoorbeeld "UWV" of "loonaangifte".',
  selectionWhy:
    'De dienstverlener bepaalt welk niveau u nodig hebt. Daarom kies ik samen met u eerst waar u wilt inloggen, ook als u dat bij uw vorige aanvraag al deed.',

  mandatesTitle: 'Waarvoor wilt u een machtiging?',
  mandatesIntro:
    'Zonder machtiging kunt u bij een dienstverlener niet inloggen, ook niet met het juiste niveau.',
  mandatesChosen: 'Alleen voor wat ik gekozen heb',
  mandatesEverything: 'Voor alle diensten van alle dienstverleners',
  mandatesEverythingHint:
    'meest gekozen. Ook nieuwe dienstverleners vallen eronder, op het niveau van uw inlogmiddel.',
  mandatesChosenHint: 'handig als een collega maar bij een paar diensten mag inloggen.',
  mandatesWhy:
    'Een machtiging legt vast waar u namens uw organisatie mag inloggen. U kunt haar beperken tot uw keuze of alles ineens regelen.',

  levelTitle: (level: string) => `U hebt ${level} nodig`,
  levelReason: (level: string, what: string) => `${level}, omdat ${what} ${level} vraagt.`,
  levelReasonMany: (level: string, count: number, provider: string) =>
    `${level}, omdat ${count} gekozen diensten van ${provider} ${level} vragen.`,
  levelReasonUnknown: (what: string) => `${what}: het niveau is niet bekend.`,
  levelReasonsMore: (count: number) =>
    `En nog ${count} andere keuzes. U ziet ze allemaal in het overzicht, voordat u verstuurt.`,
  levelSource: (source: string, day: string) => `Bron: ${source}, gecontroleerd op ${day}.`,
  levelMayRise: 'Dienstverleners verhogen hun niveau soms. Controleer het bij twijfel op hun eigen website.',
  levelLegacy: (level: string) => `${level} wordt niet meer uitgegeven; EH2+ is nu het laagste niveau.`,

  targetLevelTitle: (level: string) => `U hebt ten minste ${level} nodig. Welk niveau wilt u?`,
  targetLevelUnknownTitle: 'Het niveau is niet bekend. Welk niveau wilt u?',
  targetLevelUnknown:
    'Van een of meer diensten weten we het niveau niet zeker. Dan raden wij EH3 aan: dat is het meest gekozen niveau, en u kunt er ook mee inloggen waar EH2+ genoeg is.',
  choosePlus: 'EH2+',
  choosePlusHint: 'inloggen met wachtwoord en sms-code.',
  chooseThree: 'EH3',
  chooseThreeHint:
    'ook geschikt voor diensten die EH3 vragen. Vraagt meer: mogelijk identificatie en een formulier met handtekening.',
  chooseThreeAdvised: 'EH3 (advies)',
  targetLevelWhy:
    'Het niveau dat uw diensten vragen, is de ondergrens. Hoger mag altijd: met EH3 kunt u ook inloggen waar EH2+ genoeg is.',

  outsideTitle: 'Hiervoor is EH4 nodig',
  outsideIntro: (names: string) =>
    `${names} vraagt niveau EH4. Dat loopt via een andere weg, met een PKIoverheid-certificaat, en duurt enkele weken. Via deze assistent kunt u upgraden naar EH2+ of EH3.`,
  outsideWhatToDo: 'Voor EH4 belt u Reconi: 085 - 44 44 250.',
  outsideWithout: 'Verder zonder deze dienst',
  outsideOther: 'Andere diensten kiezen',
  outsideStop: 'Stoppen',
  outsideWhy: 'EH4 wordt anders aangevraagd dan EH2+ en EH3. Dat kan niet in deze upgrade.',
};
export type StepOneTexts = typeof nl;

const en: StepOneTexts = {
  selectionTitle: 'Which service provider do you want to log in to?',
  selectionMore: 'Do you want to log in anywhere else?',
  selectionIntro:
    'Type the name, a part of it, or what you want to do. For example: Belastingdienst, UWV, btw-aangifte (VAT return) or subsidie.',
  selectionField: 'Service provider or purpose',
  selectionFieldExample: 'For example: btw-aangifte',
  selectionFieldRequired: 'Fill in a name or a purpose.',
  search: 'Search',
  searchOther: 'Search for something else',
  matchesTitle: (query) => `I found this for "${query}". What do you need?`,
  didYouMean: (query) => `I did not find all of "${query}". Did you mean one of these?`,
  moreMatches: (count) =>
    count === 1
      ? 'There is one more. Is the right one not here? Then add a word, for example the place.'
      : `There are ${count} more. Is the right one not here? Then add a word, for example the place or what you want to do.`,
  partsNotFound: (parts) => `I found nothing for: ${parts.join(', ')}.`,
  add: 'Add',
  severalAllowed: 'You may choose more than one.',
  nothingChosen: 'Choose at least one service, or search for something else.',
  nothingFound: (query) =>
    `I found nothing for "${query}". Try the name of the organisation, or another word for what you want to do. Dutch words work best.`,
  allServices: (provider) => `${provider} (all services)`,
  levelShort: (level) => (level === null ? 'level unknown' : level),
  chosen: 'You have chosen:',
  chosenMany: (count) => `You have ${count} choices. The last ones are:`,
  chosenEarlier: (count) => (count === 1 ? 'And one from before.' : `And ${count} from before.`),
  addedEcho: (names) => `Added: ${names}`,
  done: 'Done',
  clear: 'Clear my choice',
  clearedChoice: 'Your choice has been cleared.',
  selectionHint: 'Type a name or a purpose, for example "UWV" or "loonaangifte".',
  selectionWhy:
    'The service provider decides which level you need. That is why we first choose together where you want to log in, even if you did so in an earlier application.',

  mandatesTitle: 'What do you want a mandate (machtiging) for?',
  mandatesIntro: 'Without a mandate you cannot log in to a service provider, not even with the right level.',
  mandatesChosen: 'Only for what I have chosen',
  mandatesEverything: 'For all services of all service providers',
  mandatesEverythingHint:
    'chosen most often. It covers new service providers too, at the level of your login means.',
  mandatesChosenHint: 'useful if a colleague may log in to a few services only.',
  mandatesWhy:
    'A mandate lays down where you may log in for your organisation. You can limit it to what you chose, or arrange everything at once.',

  levelTitle: (level) => `You need ${level}`,
  levelReason: (level, what) => `${level}, because ${what} asks for ${level}.`,
  levelReasonMany: (level, count, provider) =>
    `${level}, because ${count} chosen services of ${provider} ask for ${level}.`,
  levelReasonUnknown: (what) => `${what}: the level is not known.`,
  levelReasonsMore: (count) =>
    `And ${count} other choices. You see them all in the summary, before you send.`,
  levelSource: (source, day) => `Source: ${source}, checked on ${day}.`,
  levelMayRise:
    'Service providers sometimes raise their level. If you are not sure, check it on their own website.',
  levelLegacy: (level) => `${level} is no longer issued; EH2+ is now the lowest level.`,

  targetLevelTitle: (level) => `You need at least ${level}. Which level do you want?`,
  targetLevelUnknownTitle: 'The level is not known. Which level do you want?',
  targetLevelUnknown:
    'For one or more services we are not sure of the level. In that case we advise EH3: it is the level chosen most often, and it also works where EH2+ is enough.',
  choosePlus: 'EH2+',
  choosePlusHint: 'log in with a password and a text message code.',
  chooseThree: 'EH3',
  chooseThreeHint:
    'also works for services that ask for EH3. It takes more: possibly an identification, and a form with a signature.',
  chooseThreeAdvised: 'EH3 (our advice)',
  targetLevelWhy:
    'The level that your services ask for is the minimum. Higher is always possible: with EH3 you can also log in where EH2+ is enough.',

  outsideTitle: 'You need EH4 for this',
  outsideIntro: (names) =>
    `Level EH4 is needed for: ${names}. You get it in another way, with a PKIoverheid certificate, and that takes several weeks. With this assistant you can upgrade to EH2+ or EH3.`,
  outsideWhatToDo: 'For EH4, please call Reconi: 085 - 44 44 250.',
  outsideWithout: 'Go on without this service',
  outsideOther: 'Choose other services',
  outsideStop: 'Stop',
  outsideWhy:
    'You apply for EH4 in a different way than for EH2+ and EH3. It cannot be part of this upgrade.',
};

/** Step 1, "Waarvoor wenst u eHerkenning te gebruiken?". */
export const stepOneTexts: Texts<StepOneTexts> = { nl, en };

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
  add: 'Toevoegen',
  severalAllowed: 'U mag er meer dan één kiezen.',
  nothingChosen: 'Kies ten minste één dienst, of zoek iets anders.',
  nothingFound: (query: string) =>
    `Ik vond niets bij "${query}". Probeer de naam van de organisatie, of een ander woord voor wat u wilt doen.`,
  allServices: (provider: string) => `${provider}: alle diensten`,
  levelShort: (level: string | null) => (level === null ? 'niveau onbekend' : level),
  chosen: 'U hebt gekozen:',
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
  levelReasonUnknown: (what: string) => `${what}: het niveau is niet bekend.`,
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
  targetLevelEcho: (level: string) => level,
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

const en: StepOneTexts = nl;

/** Step 1, "Waarvoor wenst u eHerkenning te gebruiken?". */
export const stepOneTexts: Texts<StepOneTexts> = { nl, en };

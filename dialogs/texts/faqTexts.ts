import type { Texts } from '../../rules/locale.ts';
import type { AuthorityKind } from '../../rules/profile.ts';
import type { FeedbackReason } from '../effect.ts';
import type { FaqAnswerKind, FaqRefusalKind } from '../faqReply.ts';

export interface FaqTexts {
  readonly askTitle: string;
  readonly askIntro: string;
  /** Questions to begin with: the passage and the question on its button. */
  readonly examples: readonly { readonly id: string; readonly question: string }[];
  readonly busy: string;
  readonly chooseTitle: string;
  readonly chooseIntro: string;
  readonly chooseOther: string;
  readonly chooseOtherHint: string;
  /** The line above an answer; `null` where nothing has to be said. */
  readonly leads: Readonly<Record<FaqAnswerKind, string | null>>;
  /** What is said instead of an answer: why, and the next step. */
  readonly refusals: Readonly<Record<FaqRefusalKind, string>>;
  readonly answerTitle: string;
  readonly sources: string;
  readonly readOn: (day: string) => string;
  readonly helps: string;
  readonly helpsYes: string;
  readonly helpsNo: string;
  readonly thanks: string;
  readonly whyNot: string;
  readonly reasons: Readonly<Record<FeedbackReason, string>>;
  readonly thanksNo: string;
  readonly judged: string;
  readonly ownTitle: string;
  readonly own: {
    readonly alone: (level: string) => string;
    readonly together: (count: number, level: string) => string;
    readonly others: (count: number, level: string) => string;
    readonly claimed: (authority: AuthorityKind, count: number, level: string) => string;
    readonly administrator: string;
    readonly notYet: string;
    readonly signIn: string;
    readonly signInAgain: string;
  };
}

const numberNl = (count: number) =>
  ['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien'][count] ??
  String(count);
const numberEn = (count: number) =>
  ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][count] ??
  String(count);
const signaturesNl = (count: number) =>
  `${numberNl(count)} ${count === 1 ? 'handtekening' : 'handtekeningen'}`;
const signaturesEn = (count: number) => `${numberEn(count)} ${count === 1 ? 'signature' : 'signatures'}`;

/** What is said around questions and answers about the authorized representative. */
export const faqTexts: Texts<FaqTexts> = {
  nl: {
    askTitle: 'Wat wilt u weten over de bevoegd vertegenwoordiger?',
    askIntro:
      'Typ uw vraag in uw eigen woorden, of kies een van deze vragen. Typ geen namen, BSN of andere persoonlijke gegevens; die heb ik niet nodig.',
    examples: [
      { id: 'representativeDefinition', question: 'Wie is bevoegd vertegenwoordiger?' },
      { id: 'howManySignatures', question: 'Hoeveel handtekeningen zijn er nodig?' },
      { id: 'applicantNotOnExtract', question: 'Ik sta niet op het uittreksel. Kan ik toch upgraden?' },
      { id: 'administratorInstead', question: 'Kan de machtigingenbeheerder het doen?' },
    ],
    busy: 'Ik zoek uw vorige vragen nog op. Stel deze vraag opnieuw als de antwoorden er zijn.',
    chooseTitle: 'Wat bedoelt u?',
    chooseIntro: 'Uw vraag kan over meer dan één ding gaan. Kies wat het best past.',
    chooseOther: 'Iets anders',
    chooseOtherHint: 'Stel uw vraag dan in andere woorden.',
    leads: {
      answered: null,
      modelUnavailable: 'Zo staat het woordelijk in onze kennisbank:',
      answerRejected: 'Zo staat het woordelijk in onze kennisbank:',
      budgetSpent: 'Zo staat het woordelijk in onze kennisbank:',
      notForModel: 'Zo staat het woordelijk in onze kennisbank:',
    },
    refusals: {
      empty: 'Ik zie geen vraag. Typ uw vraag over de bevoegd vertegenwoordiger in een of twee zinnen.',
      tooLong: 'Uw vraag is te lang om goed te kunnen beantwoorden. Stel hem in een paar zinnen.',
      personalData:
        'Deze vraag gaat over een bepaald persoon of bedrijf, of er staat een persoonlijk nummer in. Daar kan ik geen antwoord op geven. Stel de vraag zonder namen en nummers, of typ "status" voor uw eigen aanvraag.',
      unsafe:
        'Daar werk ik niet aan mee. Hebt u een vraag over wie er voor een organisatie mag tekenen? Dan beantwoord ik die graag.',
      outsideSubject:
        'Daar kan ik u niet bij helpen. Ik beantwoord vragen over de bevoegd vertegenwoordiger: wie er mag tekenen en wat daarvoor nodig is. Voor iets anders typt u "medewerker".',
      notInKnowledge:
        'Dat weet ik niet. Ik heb er geen betrouwbare bron voor, en ik wil niet gokken. Stel uw vraag in andere woorden, of typ "medewerker" als u iemand wilt spreken.',
      off: 'Vragen beantwoord ik op dit moment niet. Uw upgrade gaat gewoon door. Typ "medewerker" als u iemand wilt spreken.',
      failed:
        'Het opzoeken is niet gelukt. Dat ligt aan ons, niet aan uw vraag. Probeer het over een paar minuten nog eens, of typ "medewerker".',
    },
    answerTitle: 'Antwoord op uw vraag',
    sources: 'Bron',
    readOn: (day) => `(gelezen op ${day})`,
    helps: 'Helpt dit antwoord u?',
    helpsYes: 'Ja, dit helpt',
    helpsNo: 'Nee',
    thanks: 'Dank u, fijn om te horen.',
    whyNot: 'Jammer. Waardoor helpt het niet?',
    reasons: {
      otherQuestion: 'Dit vroeg ik niet',
      unclear: 'Ik begrijp het niet',
      incomplete: 'Er mist iets',
      wrong: 'Het klopt niet',
    },
    thanksNo:
      'Dank u. We kijken ernaar. Stel uw vraag gerust in andere woorden, of typ "medewerker" als u iemand wilt spreken.',
    judged: 'Dit antwoord kunt u niet meer beoordelen.',
    ownTitle: 'Voor uw eigen aanvraag',
    own: {
      alone: (level) =>
        `Volgens het Handelsregister mag u zelf tekenen. Voor ${level} is uw handtekening genoeg.`,
      together: (count, level) =>
        `U mag tekenen, maar niet alleen. Voor ${level} zijn ${signaturesNl(count)} nodig, die van u meegeteld.`,
      others: (count, level) =>
        `Volgens het Handelsregister bent u zelf geen bevoegd vertegenwoordiger. Voor ${level} ${count === 1 ? 'tekent één bevoegd vertegenwoordiger' : `tekenen ${numberNl(count)} bevoegd vertegenwoordigers`}.`,
      claimed: (authority, count, level) =>
        `KVK kon niet vaststellen wie er mag tekenen. U gaf op: ${{ sole: 'zelfstandig bevoegd', joint: 'gezamenlijk bevoegd', limited: 'beperkt bevoegd' }[authority]}. Daarmee ${count === 1 ? 'is' : 'zijn'} voor ${level} ${signaturesNl(count)} nodig.`,
      administrator:
        'De machtigingenbeheerder regelt deze upgrade. Een bevoegd vertegenwoordiger hoeft er dan niet voor te tekenen.',
      notYet:
        'Dat weet ik voor uw aanvraag nog niet. Na uw gegevens zoek ik op wat het Handelsregister zegt.',
      signIn: 'Wat voor u geldt, kan ik pas zeggen als u een upgrade begint en bent ingelogd.',
      signInAgain: 'Wat voor u geldt, kan ik zeggen zodra u bent ingelogd.',
    },
  },
  en: {
    askTitle: 'What would you like to know about the authorized representative?',
    askIntro:
      'Type your question in your own words, or choose one of these. Please type no names, BSN or other personal details; I do not need them.',
    examples: [
      { id: 'representativeDefinition', question: 'Who is an authorized representative?' },
      { id: 'howManySignatures', question: 'How many signatures are needed?' },
      { id: 'applicantNotOnExtract', question: 'I am not on the extract. Can I still upgrade?' },
      { id: 'administratorInstead', question: 'Can the mandate administrator do it?' },
    ],
    busy: 'I am still looking up your earlier questions. Please ask this one again when the answers are there.',
    chooseTitle: 'What do you mean?',
    chooseIntro: 'Your question can be about more than one thing. Choose what fits best.',
    chooseOther: 'Something else',
    chooseOtherHint: 'Then please ask your question in other words.',
    leads: {
      answered: null,
      modelUnavailable: 'This is what our knowledge base says, word for word:',
      answerRejected: 'This is what our knowledge base says, word for word:',
      budgetSpent: 'This is what our knowledge base says, word for word:',
      notForModel: 'This is what our knowledge base says, word for word:',
    },
    refusals: {
      empty:
        'I see no question. Type your question about the authorized representative in one or two sentences.',
      tooLong: 'Your question is too long to answer well. Please ask it in a few sentences.',
      personalData:
        'This question is about a particular person or company, or holds a personal number. I cannot answer that. Ask it without names and numbers, or type "status" for your own application.',
      unsafe:
        'I will not take part in that. Do you have a question about who may sign for an organisation? I will gladly answer it.',
      outsideSubject:
        'I cannot help you with that. I answer questions about the authorized representative: who may sign and what that takes. For anything else, type "staff member".',
      notInKnowledge:
        'I do not know. I have no reliable source for it, and I do not want to guess. Ask your question in other words, or type "staff member" if you want to speak to someone.',
      off: 'I am not answering questions at the moment. Your upgrade simply goes on. Type "staff member" if you want to speak to someone.',
      failed:
        'I could not look it up. That is our fault, not that of your question. Try again in a few minutes, or type "staff member".',
    },
    answerTitle: 'Answer to your question',
    sources: 'Source',
    readOn: (day) => `(read on ${day})`,
    helps: 'Does this answer help you?',
    helpsYes: 'Yes, it helps',
    helpsNo: 'No',
    thanks: 'Thank you, good to hear.',
    whyNot: 'A pity. Why does it not help?',
    reasons: {
      otherQuestion: 'I asked something else',
      unclear: 'I do not understand it',
      incomplete: 'Something is missing',
      wrong: 'It is not right',
    },
    thanksNo:
      'Thank you. We will look at it. Feel free to ask in other words, or type "staff member" if you want to speak to someone.',
    judged: 'You can no longer rate this answer.',
    ownTitle: 'For your own application',
    own: {
      alone: (level) =>
        `According to the trade register you may sign yourself. For ${level} your signature is enough.`,
      together: (count, level) =>
        `You may sign, but not alone. For ${level}, ${signaturesEn(count)} are needed, yours included.`,
      others: (count, level) =>
        `According to the trade register you are not an authorized representative yourself. For ${level}, ${numberEn(count)} authorized ${count === 1 ? 'representative signs' : 'representatives sign'}.`,
      claimed: (authority, count, level) =>
        `KVK could not establish who may sign. You said: ${{ sole: 'authorised alone', joint: 'jointly authorised', limited: 'authorised within limits' }[authority]}. For ${level} that takes ${signaturesEn(count)}.`,
      administrator:
        'The mandate administrator arranges this upgrade. No authorized representative has to sign for it then.',
      notYet:
        'I do not know that yet for your application. In step 2 I look up what the trade register says.',
      signIn: 'What holds for you I can only say once you begin an upgrade and have signed in.',
      signInAgain: 'What holds for you I can say as soon as you have signed in.',
    },
  },
};

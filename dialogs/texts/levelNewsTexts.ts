import type { ChoiceChangeKind } from '../../rules/level/catalogueNews.ts';
import type { NewsVerdict } from '../../rules/level/levelBasis.ts';
import type { Texts } from '../../rules/locale.ts';

/** What a sentence about a verdict may name. */
export interface VerdictParams {
  /** The level that was chosen, and what is needed or advised now. */
  readonly target: string;
  readonly needed: string;
  /** The choices that it is about. */
  readonly what: string;
}

interface LevelNewsTexts {
  readonly titles: Readonly<Record<ChoiceChangeKind | 'mixed', string>>;
  readonly changes: Readonly<Record<ChoiceChangeKind, (what: string, from: string, to: string) => string>>;
  /** While the application is being filled in. */
  readonly filling: Readonly<Record<NewsVerdict, (params: VerdictParams) => string>>;
  /** After it was sent: it goes on. */
  readonly sent: Readonly<Record<NewsVerdict, (params: VerdictParams) => string>>;
  /** On the card of the status, while the chosen level is not enough for everything. */
  readonly statusTooLow: (params: VerdictParams) => string;
  readonly announced: string;
}

const nl: LevelNewsTexts = {
  titles: {
    levelRaised: 'Een dienst die u koos, vraagt nu een hoger niveau',
    levelLowered: 'Een dienst die u koos, vraagt nu een lager niveau',
    nowKnown: 'Van een dienst die u koos, is het niveau nu bekend',
    nowUnknown: 'Van een dienst die u koos, is het niveau niet meer bekend',
    nowOutside: 'Een dienst die u koos, vraagt nu EH4',
    serviceGone: 'Een dienst die u koos, is er niet meer',
    serviceBack: 'Een dienst die u koos, is er weer',
    mixed: 'Er is iets veranderd bij diensten die u koos',
  },
  changes: {
    levelRaised: (what, from, to) => `${what} vraagt nu ${to}. Dat was ${from}.`,
    levelLowered: (what, from, to) => `${what} vraagt nu ${to}. Dat was ${from}.`,
    nowKnown: (what, _from, to) => `${what} vraagt ${to}. Dat was nog niet bekend.`,
    nowUnknown: (what, from) => `${what}: het niveau is niet meer bekend. Dat was ${from}.`,
    nowOutside: (what, _from, to) => `${what} vraagt nu ${to}. Dat loopt via een andere weg.`,
    serviceGone: (what) => `${what} staat niet meer in de lijst van diensten.`,
    serviceBack: (what, _from, to) => `${what} staat weer in de lijst, met niveau ${to}.`,
  },
  filling: {
    undecided: () => 'Ik houd hier rekening mee bij het niveau dat u gaat kiezen.',
    suffices: ({ target }) => `Het niveau dat u koos, ${target}, is genoeg. U hoeft niets te doen.`,
    tooLow: ({ target, needed }) =>
      `U koos ${target}. Dat is niet meer genoeg: u hebt nu ${needed} nodig. Wilt u liever andere diensten kiezen? Typ dan "wijzig diensten".`,
    mayBeLower: ({ target, needed }) =>
      `U koos ${target}. Nu is ${needed} ook genoeg. U mag zelf kiezen: bij ${target} blijven, of ${needed} nemen.`,
    belowAdvice: ({ target, needed }) =>
      `U koos ${target}. Wij raden nu ${needed} aan, maar u mag bij ${target} blijven.`,
    otherRoute: () => 'Via deze assistent kunt u geen EH4 aanvragen. Ik vraag u hoe u verder wilt.',
    chooseAgain: () => 'Daarom vraag ik u opnieuw waar u wilt inloggen.',
  },
  sent: {
    undecided: () => 'Uw aanvraag gaat gewoon door. U hoeft niets te doen.',
    suffices: ({ target }) =>
      `Uw aanvraag gaat gewoon door. Het niveau dat u aanvroeg, ${target}, is genoeg. U hoeft niets te doen.`,
    tooLow: ({ target, needed, what }) =>
      `Uw aanvraag voor ${target} gaat gewoon door. Maar voor ${what} hebt u straks ${needed} nodig. Dat kunt u aanvragen als deze upgrade klaar is.`,
    mayBeLower: ({ target, needed }) =>
      `Uw aanvraag voor ${target} gaat gewoon door. Met ${target} kunt u hier ook inloggen. Wilt u liever ${needed}? Typ dan "intrekken" en vraag daarna ${needed} aan.`,
    belowAdvice: ({ target }) =>
      `Uw aanvraag voor ${target} gaat gewoon door. Of ${target} hier genoeg is, leest u op de website van de dienstverlener.`,
    otherRoute: ({ target, what }) =>
      `Uw aanvraag voor ${target} gaat gewoon door. Maar voor ${what} hebt u straks EH4 nodig. Bel daarvoor Reconi: 085 - 44 44 250.`,
    chooseAgain: ({ target, what }) =>
      `Uw aanvraag voor ${target} gaat gewoon door. Kijk op de website van de dienstverlener of u nog kunt inloggen bij ${what}.`,
  },
  statusTooLow: ({ what, needed }) => `Let op: voor ${what} hebt u ${needed} nodig.`,
  announced:
    'Er is iets veranderd dat voor uw upgrade van belang kan zijn. Log in om het te zien: typ "status".',
};

const en: LevelNewsTexts = {
  titles: {
    levelRaised: 'A service that you chose now asks for a higher level',
    levelLowered: 'A service that you chose now asks for a lower level',
    nowKnown: 'The level of a service that you chose is now known',
    nowUnknown: 'The level of a service that you chose is no longer known',
    nowOutside: 'A service that you chose now asks for EH4',
    serviceGone: 'A service that you chose no longer exists',
    serviceBack: 'A service that you chose is back',
    mixed: 'Something has changed for services that you chose',
  },
  changes: {
    levelRaised: (what, from, to) => `${what} now asks for ${to}. It was ${from}.`,
    levelLowered: (what, from, to) => `${what} now asks for ${to}. It was ${from}.`,
    nowKnown: (what, _from, to) => `${what} asks for ${to}. That was not known yet.`,
    nowUnknown: (what, from) => `${what}: the level is no longer known. It was ${from}.`,
    nowOutside: (what, _from, to) => `${what} now asks for ${to}. You get that in another way.`,
    serviceGone: (what) => `${what} is no longer in the list of services.`,
    serviceBack: (what, _from, to) => `${what} is in the list again, with level ${to}.`,
  },
  filling: {
    undecided: () => 'I will take this into account for the level that you are going to choose.',
    suffices: ({ target }) =>
      `The level that you chose, ${target}, is enough. You do not have to do anything.`,
    tooLow: ({ target, needed }) =>
      `You chose ${target}. That is no longer enough: you now need ${needed}. Would you rather choose other services? Then type "change services".`,
    mayBeLower: ({ target, needed }) =>
      `You chose ${target}. ${needed} is enough now, too. It is up to you: keep ${target}, or take ${needed}.`,
    belowAdvice: ({ target, needed }) =>
      `You chose ${target}. We now advise ${needed}, but you may keep ${target}.`,
    otherRoute: () => 'You cannot apply for EH4 with this assistant. I will ask you how you want to go on.',
    chooseAgain: () => 'That is why I ask you again where you want to log in.',
  },
  sent: {
    undecided: () => 'Your application simply goes on. You do not have to do anything.',
    suffices: ({ target }) =>
      `Your application simply goes on. The level that you applied for, ${target}, is enough. You do not have to do anything.`,
    tooLow: ({ target, needed, what }) =>
      `Your application for ${target} simply goes on. But for ${what} you will need ${needed}. You can apply for that when this upgrade is ready.`,
    mayBeLower: ({ target, needed }) =>
      `Your application for ${target} simply goes on. With ${target} you can log in here as well. Would you rather have ${needed}? Then type "withdraw" and apply for ${needed} after that.`,
    belowAdvice: ({ target }) =>
      `Your application for ${target} simply goes on. The website of the service provider tells whether ${target} is enough here.`,
    otherRoute: ({ target, what }) =>
      `Your application for ${target} simply goes on. But for ${what} you will need EH4. Please call Reconi about that: 085 - 44 44 250.`,
    chooseAgain: ({ target, what }) =>
      `Your application for ${target} simply goes on. The website of the service provider tells whether you can still log in to ${what}.`,
  },
  statusTooLow: ({ what, needed }) => `Please note: for ${what} you need ${needed}.`,
  announced: 'Something has changed that may matter for your upgrade. Sign in to see it: type "status".',
};

/** What a new catalogue means for somebody's upgrade. */
export const levelNewsTexts: Texts<LevelNewsTexts> = { nl, en };

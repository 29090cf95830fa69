import type { Texts } from '../../rules/locale.ts';

interface PageText {
  readonly title: string;
  readonly main: string;
}

interface TicketTexts {
  readonly openFromChat: PageText;
  readonly ticketGone: PageText;
  readonly documentGone: PageText;
  readonly broken: PageText;
  readonly notYourChat: string;
  readonly notUnderstood: string;
  readonly tooMany: string;
}

/** What the one-time links say. */
export const ticketTexts: Texts<TicketTexts> = {
  nl: {
    openFromChat: {
      title: 'Open dit vanuit de chat',
      main: '<p>Deze link werkt alleen vanuit de chat met de upgrade-assistent. Ga terug naar de chat en klik daar op de knop.</p>',
    },
    ticketGone: {
      title: 'Deze link is al gebruikt of verlopen',
      main: '<p>Een link uit de chat werkt één keer en blijft 5 minuten geldig. Ga terug naar de chat en klik daar opnieuw op de knop.</p>',
    },
    documentGone: {
      title: 'Dit document is er niet meer',
      main: '<p>Ga terug naar de chat. Daar ziet u wat u nu kunt openen. Misschien moet u eerst opnieuw inloggen.</p>',
    },
    broken: {
      title: 'Er ging iets mis bij ons',
      main: '<p>De pagina kan nu niet worden geopend. Ga terug naar de chat en probeer het straks opnieuw. Uw gegevens in de chat zijn bewaard.</p>',
    },
    notYourChat: 'Uw chat is verlopen. Vernieuw de pagina en probeer het opnieuw.',
    notUnderstood: 'Dit verzoek klopt niet. Vernieuw de pagina en probeer het opnieuw.',
    tooMany: 'U vraagt te vaak achter elkaar een link op. Wacht een paar minuten en probeer het opnieuw.',
  },
  en: {
    openFromChat: {
      title: 'Open this from the chat',
      main: '<p>This link only works from the chat with the upgrade assistant. Go back to the chat and use the button there.</p>',
    },
    ticketGone: {
      title: 'This link has been used or has expired',
      main: '<p>A link from the chat works once and is valid for 5 minutes. Go back to the chat and use the button again.</p>',
    },
    documentGone: {
      title: 'This document is no longer available',
      main: '<p>Go back to the chat to see what you can open now. You may have to sign in again first.</p>',
    },
    broken: {
      title: 'Something went wrong on our side',
      main: '<p>This page cannot be opened now. Go back to the chat and try again later. Your details in the chat are safe.</p>',
    },
    notYourChat: 'Your chat has expired. Reload the page and try again.',
    notUnderstood: 'This request is not right. Reload the page and try again.',
    tooMany: 'You are asking for links too often. Wait a few minutes and try again.',
  },
};

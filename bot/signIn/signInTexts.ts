import type { Texts } from '../../rules/locale.ts';

interface PageText {
  readonly title: string;
  readonly main: string;
}

interface SignInTexts {
  readonly unknownState: PageText;
  readonly cancelled: PageText;
  readonly refused: PageText;
  readonly providerDown: PageText;
  readonly done: {
    readonly title: string;
    /** The window that opened this one is being told. */
    readonly passing: string;
    readonly closed: string;
    readonly failed: string;
    readonly type: string;
    readonly life: string;
    readonly warning: string;
  };
  readonly wrongCode: string;
  readonly tooManyCodes: string;
  readonly busy: string;
  readonly chatGone: string;
}

/** What the pages and answers of the sign-in say. */
export const signInTexts: Texts<SignInTexts> = {
  nl: {
    unknownState: {
      title: 'Deze inlogpoging is niet meer geldig',
      main: '<p>De inlogpoging is verlopen, al gebruikt of in een andere browser begonnen. U bent niet ingelogd in de chat.</p><p>Ga terug naar de chat en klik daar opnieuw op inloggen.</p>',
    },
    cancelled: {
      title: 'U hebt het inloggen gestopt',
      main: '<p>U bent niet ingelogd in de chat. Wilt u alsnog inloggen? Ga dan terug naar de chat en klik daar opnieuw op inloggen.</p>',
    },
    refused: {
      title: 'Inloggen is niet gelukt',
      main: '<p>Mijn Reconi heeft het inloggen niet bevestigd. U bent niet ingelogd in de chat.</p><p>Ga terug naar de chat en klik daar opnieuw op inloggen. Lukt het weer niet? Typ dan <b>medewerker</b> in de chat.</p>',
    },
    providerDown: {
      title: 'Inloggen kan nu even niet',
      main: '<p>Mijn Reconi is op dit moment niet bereikbaar. Dat ligt niet aan u. De chat werkt gewoon, en alles wat u hebt ingevuld is bewaard.</p><p>Wacht een paar minuten. Ga dan terug naar de chat en klik daar opnieuw op inloggen.</p>',
    },
    done: {
      title: 'Inloggen bij Mijn Reconi is gelukt',
      passing: 'Een moment. Wij geven dit door aan de chat.',
      closed: 'U bent ingelogd in de chat. U kunt dit venster sluiten.',
      failed:
        'De chat kon deze inlog niet gebruiken. Ga terug naar de chat en klik daar opnieuw op inloggen.',
      type: 'Typ deze code in de chat:',
      life: 'De code werkt één keer en blijft 5 minuten geldig.',
      warning:
        '<p><b>Geef deze code nooit aan iemand anders</b>, ook niet aan iemand die zegt dat hij van Reconi is. Met de code ziet die ander uw gegevens.</p><p>Bent u niet zelf begonnen met inloggen in de chat? Sluit dan dit venster en doe niets met de code.</p>',
    },
    wrongCode: 'Deze code klopt niet of is verlopen. Klik opnieuw op inloggen; dan krijgt u een nieuwe code.',
    tooManyCodes: 'U hebt te vaak een verkeerde code gegeven. Wacht 5 minuten en log dan opnieuw in.',
    busy: 'Het is nu erg druk. Probeer het over een paar seconden opnieuw.',
    chatGone: 'Deze chat bestaat niet meer. Vernieuw de pagina om opnieuw te beginnen.',
  },
  en: {
    unknownState: {
      title: 'This sign-in is no longer valid',
      main: '<p>The sign-in has expired, has been used already or was started in another browser. You are not signed in to the chat.</p><p>Go back to the chat and choose to sign in again.</p>',
    },
    cancelled: {
      title: 'You stopped signing in',
      main: '<p>You are not signed in to the chat. Do you want to sign in after all? Go back to the chat and choose to sign in again.</p>',
    },
    refused: {
      title: 'Signing in did not work',
      main: '<p>Mijn Reconi did not confirm the sign-in. You are not signed in to the chat.</p><p>Go back to the chat and choose to sign in again. Still no luck? Type <b>medewerker</b> in the chat.</p>',
    },
    providerDown: {
      title: 'You cannot sign in right now',
      main: '<p>Mijn Reconi cannot be reached at the moment. This is not your fault. The chat keeps working and everything you filled in is safe.</p><p>Wait a few minutes, then go back to the chat and choose to sign in again.</p>',
    },
    done: {
      title: 'You signed in at Mijn Reconi',
      passing: 'One moment. We are telling the chat.',
      closed: 'You are signed in to the chat. You can close this window.',
      failed: 'The chat could not use this sign-in. Go back to the chat and choose to sign in again.',
      type: 'Type this code in the chat:',
      life: 'The code works once and is valid for 5 minutes.',
      warning:
        '<p><b>Never give this code to anyone else</b>, not even to someone who says they are from Reconi. With the code they can see your details.</p><p>Did you not start signing in from the chat yourself? Then close this window and do nothing with the code.</p>',
    },
    wrongCode: 'This code is not right or has expired. Choose to sign in again to get a new code.',
    tooManyCodes: 'You gave a wrong code too often. Wait 5 minutes, then sign in again.',
    busy: 'It is very busy right now. Try again in a few seconds.',
    chatGone: 'This chat no longer exists. Reload the page to start again.',
  },
};

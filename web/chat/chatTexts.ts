interface ChatTexts {
  readonly assistant: string;
  readonly sending: string;
  readonly stepOf: (step: number, of: number) => string;
  readonly offline: string;
  readonly online: string;
  readonly failed: string;
  readonly retry: string;
  readonly close: string;
  readonly idle: string;
  readonly openFailed: string;
  readonly signInFailed: string;
  readonly oneMoment: string;
  readonly blockedSignIn: string;
  readonly blockedPage: string;
  readonly openHere: string;
}

/** What the page itself says, apart from the bot. */
export const chatTexts: Readonly<Record<'nl' | 'en', ChatTexts>> = {
  nl: {
    assistant: 'Assistent',
    sending: 'Wordt verzonden…',
    stepOf: (step, of) => `Stap ${step} van ${of}`,
    offline: 'U hebt geen verbinding. Wij proberen het steeds opnieuw.',
    online: 'U hebt weer verbinding.',
    failed:
      'Het lukt nu niet om de assistent te openen. Controleer uw internetverbinding en probeer het opnieuw.',
    retry: 'Opnieuw proberen',
    close: 'Melding sluiten',
    idle: 'U hebt 30 minuten niets gedaan. Daarom tonen wij uw persoonlijke gegevens niet meer. Log opnieuw in om ze te zien; uw antwoorden zijn bewaard.',
    openFailed: 'Het lukte niet om dit te openen. Probeer het opnieuw.',
    signInFailed: 'Het inloggen is niet gelukt. Probeer het opnieuw.',
    oneMoment: 'Een ogenblik…',
    blockedSignIn:
      'Uw browser hield het inlogvenster tegen. Open het met deze link. Na het inloggen ziet u een code; typ die hier in het gesprek.',
    blockedPage: 'Uw browser hield het venster tegen. Open het met deze link.',
    openHere: 'Openen in een nieuw tabblad',
  },
  en: {
    assistant: 'Assistant',
    sending: 'Sending…',
    stepOf: (step, of) => `Step ${step} of ${of}`,
    offline: 'You are offline. We keep trying to reconnect.',
    online: 'You are connected again.',
    failed: 'The assistant cannot be opened right now. Check your internet connection and try again.',
    retry: 'Try again',
    close: 'Close this message',
    idle: 'You have been inactive for 30 minutes, so we no longer show your personal data. Sign in again to see it; your answers have been kept.',
    openFailed: 'This could not be opened. Please try again.',
    signInFailed: 'Signing in did not work. Please try again.',
    oneMoment: 'One moment…',
    blockedSignIn:
      'Your browser blocked the sign-in window. Open it with this link. After signing in you will see a code; type it here in the conversation.',
    blockedPage: 'Your browser blocked the window. Open it with this link.',
    openHere: 'Open in a new tab',
  },
};

export type Language = keyof typeof chatTexts;

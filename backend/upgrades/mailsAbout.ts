import type { Mail } from '../outbox/sendMail.ts';
import type { Application, ApplicationState } from './application.ts';

/** What an e-mail needs to know beside the application and its state. */
export interface MailContext {
  readonly organisation: { readonly name: string; readonly hasMandateAdministrator: boolean };
  readonly isRevision: boolean;
}

/**
 * The e-mails about a change: always one to the applicant. The authorized representatives hear of it too when
 * something is asked in their name or is settled, unless the organisation has a mandate administrator (source: the
 * supplier's page on e-mail addresses). No mail names a birth date, a document or anybody's contact data.
 */
export function mailsAbout(application: Application, state: ApplicationState, context: MailContext): Mail[] {
  const { applicant, representatives } = application;
  const subject = `${subjects[state.status]} (${state.reference})`;
  const mails: Mail[] = [
    {
      to: applicant.contact.email,
      subject,
      text: letter(applicantLines(application, state, context), state),
    },
  ];
  const lines = representativeLines(application, state, context);
  if (context.organisation.hasMandateAdministrator || lines === null) return mails;
  const others = new Set(representatives.filter((one) => !one.isApplicant).map((one) => one.contact.email));
  others.delete(applicant.contact.email);
  for (const to of others) mails.push({ to, subject, text: letter(lines, state) });
  return mails;
}

const subjects: Readonly<Record<ApplicationState['status'], string>> = {
  received: 'Wij hebben uw aanvraag ontvangen',
  inProgress: 'Uw aanvraag is in behandeling',
  awaitingIdentification: 'U moet zich nog identificeren',
  awaitingForm: 'Wij wachten op het ondertekende formulier',
  processed: 'De upgrade van eHerkenning is klaar',
  rejected: 'Uw aanvraag is niet goedgekeurd',
  withdrawn: 'De aanvraag is ingetrokken',
};

function applicantLines(application: Application, state: ApplicationState, context: MailContext): string[] {
  const what = `de upgrade naar ${application.targetLevel} voor ${context.organisation.name}`;
  switch (state.status) {
    case 'received':
      return context.isRevision
        ? [`Wij hebben uw aangepaste aanvraag voor ${what} ontvangen. Wij bekijken die opnieuw.`]
        : [
            `Wij hebben uw aanvraag voor ${what} ontvangen.`,
            'Of u nog iets moet doen, leest u in de chat. U krijgt bericht als er iets verandert.',
          ];
    case 'inProgress':
      return [`Wij zijn begonnen met ${what}.`, 'U krijgt bericht als wij nog iets van u nodig hebben.'];
    case 'awaitingIdentification':
      return [
        `Voor ${what} moet u zich nog identificeren.`,
        'AMP Groep stuurt u hiervoor een e-mail met een uitnodiging. Houd uw paspoort of ID-kaart bij de hand. Kijk ook in de map met ongewenste e-mail.',
        ...deadlineLine('Doe dit uiterlijk op', state),
      ];
    case 'awaitingForm':
      return [
        `Voor ${what} wachten wij op het registratieformulier.`,
        'Laat iedereen die bevoegd is het formulier met pen ondertekenen. Stuur het originele formulier daarna per post naar ons op.',
        ...deadlineLine('Wij moeten het formulier hebben op uiterlijk', state),
      ];
    case 'processed':
      return [
        `Het is gelukt: ${what} is verwerkt.`,
        `U logt vanaf nu in met niveau ${application.targetLevel}. Uw gebruikersnaam en wachtwoord blijven hetzelfde.`,
      ];
    case 'rejected':
      return [
        `Wij kunnen ${what} nog niet goedkeuren. Dit is de reden:`,
        ...state.reasons.map((reason) => `- ${reason.text}`),
        state.reasons.some(({ question }) => question !== null)
          ? 'U kunt uw aanvraag aanpassen in de chat en opnieuw versturen. Uw andere antwoorden blijven bewaard.'
          : 'Neem contact met ons op om te bespreken wat er mogelijk is.',
      ];
    case 'withdrawn':
      return [`U hebt de aanvraag voor ${what} ingetrokken. Er verandert niets aan uw eHerkenning.`];
  }
}

function representativeLines(
  application: Application,
  state: ApplicationState,
  context: MailContext,
): string[] | null {
  const name = [
    application.applicant.person.givenNames,
    application.applicant.person.infix,
    application.applicant.person.familyName,
  ]
    .filter((part) => part !== '')
    .join(' ');
  const what = `een upgrade van eHerkenning naar ${application.targetLevel} voor ${context.organisation.name}`;
  switch (state.status) {
    case 'received':
      if (context.isRevision) return null;
      return [
        `${name} heeft bij ons ${what} aangevraagd.`,
        'U krijgt deze e-mail omdat u bevoegd vertegenwoordiger bent van deze organisatie.',
        'Klopt dit niet? Neem dan contact met ons op en noem het nummer van de aanvraag.',
      ];
    case 'awaitingForm':
      return [
        `${name} heeft bij ons ${what} aangevraagd. Wij wachten op het registratieformulier met de handtekeningen.`,
        'Onderteken het formulier met pen en stuur het originele formulier per post naar ons op. Een digitale handtekening is niet genoeg.',
        ...deadlineLine('Wij moeten het formulier hebben op uiterlijk', state),
      ];
    case 'processed':
      return [`De aanvraag van ${name} voor ${what} is verwerkt.`, 'U hoeft niets te doen.'];
    case 'withdrawn':
      return [`De aanvraag van ${name} voor ${what} is ingetrokken.`, 'U hoeft niets te doen.'];
    default:
      return null;
  }
}

function deadlineLine(words: string, state: ApplicationState): string[] {
  if (state.deadline === null) return [];
  const day = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' });
  return [`${words} ${day.format(new Date(`${state.deadline}T00:00:00Z`))}.`];
}

function letter(lines: readonly string[], state: ApplicationState): string {
  return [
    'Beste meneer of mevrouw,',
    ...lines,
    `Het nummer van de aanvraag is ${state.reference}.`,
    'Met vriendelijke groet,\nReconi (demo)',
    'Dit is een demonstratie. U kunt niet antwoorden op deze e-mail.',
  ]
    .join('\n\n')
    .replaceAll(/\n\n(?=- )/g, '\n');
}

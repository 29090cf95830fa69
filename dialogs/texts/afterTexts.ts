import type { ApplicationStatus } from '../../rules/flow/dossier.ts';
import type { Texts } from '../../rules/locale.ts';

const nl = {
  sending:
    'Dank u. Uw aanvraag wordt nu verstuurd naar Reconi. U krijgt hier bericht zodra Reconi hem heeft ontvangen.',
  sendingAgain: 'Dank u. Uw verbeterde aanvraag wordt nu verstuurd naar Reconi.',
  delayed:
    'Reconi is op dit moment niet te bereiken. Uw aanvraag is veilig bewaard en wordt vanzelf verstuurd zodra het weer kan. U hoeft niets te doen.',
  failed:
    'Het versturen is niet gelukt door een fout bij ons. Wat u hebt ingevuld, is bewaard. Probeer het later nog eens, of bel Reconi: 085 - 44 44 250.',
  withdrawFailed:
    'Het intrekken is niet gelukt door een fout bij ons. Probeer het later nog eens, of bel Reconi: 085 - 44 44 250.',
  received: (reference: string) => `Reconi heeft uw aanvraag ontvangen. Uw referentienummer is ${reference}.`,
  receivedAgain: (reference: string) => `Reconi heeft uw verbeterde aanvraag ontvangen (${reference}).`,
  refusedTitle: 'Reconi kon uw aanvraag niet aannemen',
  rejectedTitle: 'Uw aanvraag is afgewezen',
  rejectedIntro: 'U kunt dit verbeteren en de aanvraag opnieuw versturen. De redenen:',
  rejectedNoMend: 'Bel Reconi om te bespreken wat er mogelijk is: 085 - 44 44 250.',
  mendStart: 'Ik loop met u langs wat verbeterd moet worden.',
  newsAnonymous: 'Er is nieuws over uw aanvraag. Log in om het te zien: typ "status".',

  identificationTitle: 'Identificatie',
  identificationHow: (days: number, isOwn: boolean) => [
    isOwn
      ? 'U kiest zelf: online met een app, of op een plaats naar keuze.'
      : 'De gebruiker kiest zelf: online met een app, of op een plaats naar keuze.',
    isOwn
      ? `Houd uw originele, geldige identiteitsbewijs klaar. Doe het binnen ${days} dagen na de uitnodiging; kijk ook in uw map met ongewenste e-mail.`
      : `De gebruiker houdt het originele, geldige identiteitsbewijs klaar. Het moet binnen ${days} dagen na de uitnodiging; de e-mail kan in de map met ongewenste e-mail staan.`,
  ],
  formTitle: 'Registratieformulier',
  formHow: (signatures: number, names: string) => [
    signatures === 1
      ? `Laat het formulier met pen (liefst blauw) ondertekenen door ${names} en stuur het origineel per post naar Reconi.`
      : `Laat het formulier met pen (liefst blauw) ondertekenen door ${signatures} bevoegd vertegenwoordigers: ${names}. Stuur het origineel per post naar Reconi.`,
    'Een digitale handtekening telt alleen als ze gekwalificeerd is, met een PKI-certificaat.',
  ],
  formOpen: 'Registratieformulier openen',
  nextNews: 'Als de status verandert, ziet u het hier en krijgt u een e-mail.',

  statusTitle: 'Uw aanvraag',
  statusRows: {
    reference: 'Referentie',
    status: 'Status',
    level: 'Upgrade',
    organisation: 'Organisatie',
    deadline: 'Uiterlijk',
    sentOn: 'Verstuurd op',
  },
  statuses: {
    received: 'Ontvangen',
    inProgress: 'In behandeling',
    awaitingIdentification: 'Wacht op identificatie',
    awaitingForm: 'Wacht op formulier',
    processed: 'Verwerkt',
    rejected: 'Afgewezen',
    withdrawn: 'Ingetrokken',
  } satisfies Record<ApplicationStatus, string> as Record<ApplicationStatus, string>,
  statusSays: {
    received: 'Uw aanvraag is binnen. Reconi gaat ermee aan de slag.',
    inProgress: 'Reconi behandelt uw aanvraag.',
    awaitingIdentification:
      'Er is nog een identificatie nodig. AMP Groep heeft hiervoor een e-mail gestuurd.',
    awaitingForm: 'Reconi wacht op het ondertekende formulier. Stuur het origineel per post.',
    processed: 'Uw upgrade is verwerkt. U kunt vanaf nu inloggen met uw nieuwe niveau.',
    rejected: 'Uw aanvraag is afgewezen.',
    withdrawn: 'Uw aanvraag is ingetrokken.',
  } satisfies Record<ApplicationStatus, string> as Record<ApplicationStatus, string>,
  statusUnderway: 'Wordt verstuurd',
  statusUnderwaySays:
    'Uw aanvraag is bewaard en wordt verstuurd. Reconi heeft de ontvangst nog niet bevestigd.',
  statusNone: 'U hebt geen aanvraag lopen.',
  statusDraftHere: 'U bent met een upgrade bezig, maar hebt hem nog niet verstuurd.',
  statusDraft:
    'U bent met een upgrade bezig, maar hebt hem nog niet verstuurd. Typ "verder" om door te gaan.',
  statusSignInIntro:
    'Er opent een nieuw venster. Lukt dat niet? Dan ziet u daar een code die u hier in de chat typt.',
  statusSignIn: 'Log in om de status van uw aanvraag te zien',
  statusDeadline: (day: string) => `Doe dit uiterlijk op ${day}.`,
  statusChanged: (status: string) => `Nieuws over uw aanvraag: ${status}.`,
  doneTitle: 'Uw upgrade is klaar',
  doneAfter:
    'Lukt het inloggen bij een dienst toch niet? Dan ontbreekt meestal een machtiging voor die dienst. Een machtiging voegt u toe in Mijn Reconi.',
  doneProgress: 'Klaar',

  withdrawTitle: 'Wilt u uw aanvraag intrekken?',
  withdrawIntro: 'Reconi stopt dan met de behandeling. U kunt later opnieuw een upgrade aanvragen.',
  withdrawYes: 'Ja, trek de aanvraag in',
  withdrawNo: 'Nee, laat de aanvraag staan',
  withdrawSent: 'Goed. Ik geef het intrekken door aan Reconi. U krijgt hier bericht.',
  withdrawKept: 'Goed, uw aanvraag blijft staan.',
  withdrawNothing: 'Er is geen verstuurde aanvraag om in te trekken.',
  withdrawRefused: 'Intrekken lukte niet; uw aanvraag is al afgehandeld.',
  withdrawUnderway: 'Uw aanvraag wordt al ingetrokken.',
};
export type AfterTexts = typeof nl;

const en: AfterTexts = {
  sending:
    'Thank you. Your application is now being sent to Reconi. You will get a message here as soon as Reconi has received it.',
  sendingAgain: 'Thank you. Your corrected application is now being sent to Reconi.',
  delayed:
    'Reconi cannot be reached at the moment. Your application is safe and will be sent as soon as possible. You do not have to do anything.',
  failed:
    'Sending did not work because of an error on our side. What you filled in has been kept. Please try again later, or call Reconi: 085 - 44 44 250.',
  withdrawFailed:
    'Withdrawing did not work because of an error on our side. Please try again later, or call Reconi: 085 - 44 44 250.',
  received: (reference) => `Reconi has received your application. Your reference number is ${reference}.`,
  receivedAgain: (reference) => `Reconi has received your corrected application (${reference}).`,
  refusedTitle: 'Reconi could not accept your application',
  rejectedTitle: 'Your application has been rejected',
  rejectedIntro: 'You can correct this and send the application again. The reasons:',
  rejectedNoMend: 'Please call Reconi to discuss what is possible: 085 - 44 44 250.',
  mendStart: 'I will go through what has to be corrected with you.',
  newsAnonymous: 'There is news about your application. Sign in to see it: type "status".',

  identificationTitle: 'Identification',
  identificationHow: (days, isOwn) => [
    isOwn
      ? 'You choose: online with an app, or at a place that suits you.'
      : 'The user chooses: online with an app, or at a place that suits them.',
    isOwn
      ? `Have your original, valid identity document ready. Do this within ${days} days of the invitation, and check your spam folder too.`
      : `The user keeps the original, valid identity document at hand. It has to be done within ${days} days of the invitation; the e-mail may be in the spam folder.`,
  ],
  formTitle: 'Registration form',
  formHow: (signatures, names) => [
    signatures === 1
      ? `Have the form signed by ${names} with a pen (preferably blue) and send the original to Reconi by post.`
      : `Have the form signed with a pen (preferably blue) by ${signatures} authorized representatives: ${names}. Send the original to Reconi by post.`,
    'A digital signature only counts if it is a qualified one, with a PKI certificate.',
  ],
  formOpen: 'Open the registration form',
  nextNews: 'When the status changes, you will see it here and get an e-mail.',

  statusTitle: 'Your application',
  statusRows: {
    reference: 'Reference',
    status: 'Status',
    level: 'Upgrade',
    organisation: 'Organisation',
    deadline: 'Deadline',
    sentOn: 'Sent on',
  },
  statuses: {
    received: 'Received',
    inProgress: 'In progress',
    awaitingIdentification: 'Waiting for identification',
    awaitingForm: 'Waiting for the form',
    processed: 'Processed',
    rejected: 'Rejected',
    withdrawn: 'Withdrawn',
  },
  statusSays: {
    received: 'Your application has arrived. Reconi will start working on it.',
    inProgress: 'Reconi is working on your application.',
    awaitingIdentification: 'An identification is still needed. AMP Groep has sent an e-mail about it.',
    awaitingForm: 'Reconi is waiting for the signed form. Please send the original by post.',
    processed: 'Your upgrade has been processed. From now on you can log in with your new level.',
    rejected: 'Your application has been rejected.',
    withdrawn: 'Your application has been withdrawn.',
  },
  statusUnderway: 'Being sent',
  statusUnderwaySays:
    'Your application is kept and is being sent. Reconi has not confirmed yet that it was received.',
  statusNone: 'You have no application at the moment.',
  statusDraftHere: 'You are working on an upgrade, but have not sent it yet.',
  statusDraft: 'You are working on an upgrade, but have not sent it yet. Type "continue" to go on.',
  statusSignInIntro:
    'A new window opens. If that does not work, it shows a code that you type here in the chat.',
  statusSignIn: 'Sign in to see the status of your application',
  statusDeadline: (day) => `Please do this by ${day}.`,
  statusChanged: (status) => `News about your application: ${status}.`,
  doneTitle: 'Your upgrade is ready',
  doneAfter:
    'Does logging in to a service still not work? Then a mandate for that service is usually missing. You add a mandate in Mijn Reconi.',
  doneProgress: 'Done',

  withdrawTitle: 'Do you want to withdraw your application?',
  withdrawIntro: 'Reconi will then stop working on it. You can apply for an upgrade again later.',
  withdrawYes: 'Yes, withdraw the application',
  withdrawNo: 'No, keep the application',
  withdrawSent: 'All right. I am passing the withdrawal on to Reconi. You will get a message here.',
  withdrawKept: 'All right, your application stays as it is.',
  withdrawNothing: 'There is no application that was sent, so nothing to withdraw.',
  withdrawRefused: 'Withdrawing did not work; your application has already been completed.',
  withdrawUnderway: 'Your application is already being withdrawn.',
};

/** Steps 4 and 5: identification and form, processing, and everything after sending. */
export const afterTexts: Texts<AfterTexts> = { nl, en };

import type { ChatLocale } from './chatLocale.ts';

/** What the terminal itself says; everything else on the screen comes from the assistant. */
export interface ChatTexts {
  readonly welcome: (url: string) => string;
  readonly resumed: string;
  readonly notResumed: string;
  readonly help: string;
  readonly assistant: string;
  readonly you: string;
  readonly updated: string;
  readonly required: string;
  readonly chooseOne: string;
  readonly chooseSeveral: string;
  readonly yesOrNo: string;
  readonly chosen: string;
  readonly cancelHint: string;
  readonly cancelled: string;
  readonly notAnOption: (word: string) => string;
  readonly notAcceptable: (label: string) => string;
  readonly openAddress: string;
  readonly openOnce: string;
  readonly openToSignIn: string;
  readonly noSuchFile: (path: string) => string;
  readonly fileUsage: string;
  readonly attachment: (name: string) => string;
  readonly unknownCommand: (word: string) => string;
  readonly refused: (status: number) => string;
  readonly lost: string;
  readonly back: string;
  readonly over: string;
  readonly signedOut: string;
  readonly goodbye: (mayResume: boolean) => string;
  readonly serverDown: (url: string) => string;
  readonly serverOdd: (what: string) => string;
}

const nl: ChatTexts = {
  welcome: (url) => `Verbonden met ${url}. Typ /help voor uitleg, Ctrl+C om te stoppen.`,
  resumed: 'U gaat verder met uw eerdere gesprek.',
  notResumed: 'Uw eerdere gesprek is niet meer te hervatten. Dit is een nieuw gesprek.',
  help: [
    'Typ een nummer om die knop te kiezen, of typ uw antwoord.',
    '/bijlage PAD   stuurt een bestand',
    '/zeg WOORDEN   stuurt de woorden zelf, ook als het een nummer is',
    '/alles         laat het hele gesprek zien',
    '/stop          stopt (ook met Ctrl+C)',
  ].join('\n'),
  assistant: 'Assistent',
  you: 'U',
  updated: 'bijgewerkt',
  required: 'verplicht',
  chooseOne: 'typ een nummer',
  chooseSeveral: 'typ nummers, met een komma ertussen; 0 is geen',
  yesOrNo: 'ja of nee',
  chosen: 'gekozen',
  cancelHint: 'Enter houdt wat er staat; /terug breekt af.',
  cancelled: 'Afgebroken. Er is niets verstuurd.',
  notAnOption: (word) => `"${word}" staat er niet bij.`,
  notAcceptable: (label) => `Dit kan niet bij "${label}".`,
  openAddress: 'Open dit adres in uw browser:',
  openOnce: 'Open dit adres in uw browser. Het werkt één keer:',
  openToSignIn: 'Open dit adres in uw browser en log in. Typ daarna de code hier:',
  noSuchFile: (path) => `Het bestand ${path} is niet te lezen.`,
  fileUsage: 'Zet het pad van het bestand erachter: /bijlage uittreksel.pdf',
  attachment: (name) => `Bestand: ${name}`,
  unknownCommand: (word) => `${word} ken ik niet. Typ /help.`,
  refused: (status) => `De server nam dit niet aan (status ${status}). Probeer het opnieuw.`,
  lost: 'De verbinding is weg. Ik probeer het opnieuw; er gaat niets verloren.',
  back: 'De verbinding is er weer.',
  over: 'Dit gesprek is niet meer te bereiken. Begin opnieuw met npm run chat.',
  signedOut: 'U bent uitgelogd. Uw gegevens staan niet meer op dit scherm.',
  goodbye: (mayResume) =>
    mayResume ? 'Tot ziens. Met "npm run chat -- --resume" gaat u later verder.' : 'Tot ziens.',
  serverDown: (url) =>
    `Op ${url} antwoordt geen server.\nStart hem in een ander venster met: npm start\nStaat hij ergens anders? npm run chat -- --url http://adres:poort`,
  serverOdd: (what) => `De server geeft een antwoord dat bij deze chat niet past (${what}). Klopt het adres?`,
};

const en: ChatTexts = {
  welcome: (url) => `Connected to ${url}. Type /help for help, Ctrl+C to leave.`,
  resumed: 'You continue your earlier conversation.',
  notResumed: 'Your earlier conversation cannot be resumed any more. This is a new one.',
  help: [
    'Type a number to press that button, or type your answer.',
    '/file PATH     sends a file',
    '/say WORDS     sends the words themselves, also when they are a number',
    '/all           shows the whole conversation',
    '/stop          leaves (Ctrl+C as well)',
  ].join('\n'),
  assistant: 'Assistant',
  you: 'You',
  updated: 'updated',
  required: 'required',
  chooseOne: 'type a number',
  chooseSeveral: 'type numbers with commas between them; 0 is none',
  yesOrNo: 'yes or no',
  chosen: 'chosen',
  cancelHint: 'Enter keeps what is there; /back breaks off.',
  cancelled: 'Broken off. Nothing was sent.',
  notAnOption: (word) => `"${word}" is not one of them.`,
  notAcceptable: (label) => `This is not possible for "${label}".`,
  openAddress: 'Open this address in your browser:',
  openOnce: 'Open this address in your browser. It works once:',
  openToSignIn: 'Open this address in your browser and sign in. Then type the code here:',
  noSuchFile: (path) => `The file ${path} cannot be read.`,
  fileUsage: 'Put the path of the file after it: /file extract.pdf',
  attachment: (name) => `File: ${name}`,
  unknownCommand: (word) => `${word} is not known. Type /help.`,
  refused: (status) => `The server did not accept this (status ${status}). Try again.`,
  lost: 'The connection is gone. I keep trying; nothing gets lost.',
  back: 'The connection is back.',
  over: 'This conversation cannot be reached any more. Start again with npm run chat.',
  signedOut: 'You are signed out. Your data is no longer on this screen.',
  goodbye: (mayResume) =>
    mayResume ? 'Goodbye. With "npm run chat -- --resume" you continue later.' : 'Goodbye.',
  serverDown: (url) =>
    `No server answers at ${url}.\nStart it in another window with: npm start\nIs it somewhere else? npm run chat -- --url http://address:port`,
  serverOdd: (what) =>
    `The server gives an answer that does not fit this chat (${what}). Is the address right?`,
};

export const chatTexts: Readonly<Record<ChatLocale, ChatTexts>> = { nl, en };

import type { Locale, Texts } from '../../../rules/locale.ts';

/** What the page may show when the channel refuses something. */
export const directLineTexts = {
  nl: {
    missingToken: 'Uw sleutel voor dit gesprek ontbreekt. Laad de pagina opnieuw.',
    wrongToken: 'Uw sleutel past niet bij dit gesprek. Laad de pagina opnieuw.',
    tokenExpired: 'Uw sessie is verlopen. Laad de pagina opnieuw om verder te gaan.',
    noSuchConversation: 'Dit gesprek bestaat niet meer. Laad de pagina opnieuw om te beginnen.',
    badWatermark: 'Deze plaats in het gesprek kennen we niet.',
    badUser: "Een gebruikersnaam begint met 'dl_' en is hoogstens 100 tekens lang.",
    tooManyMessages: 'U stuurt heel veel berichten achter elkaar. Wacht even en probeer het dan opnieuw.',
    tooManyTokens: 'U begint wel erg vaak opnieuw. Wacht even en probeer het dan nog een keer.',
    tooManyUploads: 'Er worden nu veel bestanden verstuurd. Probeer het over een minuut opnieuw.',
    busy: 'Het is nu erg druk. Uw bericht is niet aangekomen. Probeer het zo opnieuw.',
    messageTooLarge: 'Uw bericht is te lang. Maak het korter of stuur het in delen.',
    notAnActivity: 'Dit bericht kunnen we niet lezen.',
    unknownType: 'Dit soort bericht kunnen we niet verwerken.',
    attachmentsElsewhere: 'Een bestand kunt u alleen als bijlage meesturen.',
    uploadTooLarge: 'Uw bestanden zijn samen te groot. Stuur ze een voor een, elk hoogstens 10 MB.',
    tooManyFiles: 'U kunt hoogstens 5 bestanden tegelijk sturen.',
    noFiles: 'We hebben geen bestand ontvangen. Probeer het opnieuw.',
    fileTooLarge: (name: string) =>
      `Het bestand ‘${name}’ is te groot. Een bestand mag hoogstens 10 MB zijn.`,
    fileEmpty: (name: string) => `Het bestand ‘${name}’ is leeg. Kies een ander bestand.`,
    fileType: (name: string) =>
      `Het bestand ‘${name}’ kunnen we niet lezen. Stuur een PDF of een foto (JPG, PNG, HEIC of WebP).`,
  },
  en: {
    missingToken: 'Your key for this conversation is missing. Please reload the page.',
    wrongToken: 'Your key does not belong to this conversation. Please reload the page.',
    tokenExpired: 'Your session has expired. Please reload the page to continue.',
    noSuchConversation: 'This conversation no longer exists. Please reload the page to start.',
    badWatermark: 'We do not know this place in the conversation.',
    badUser: "A user id starts with 'dl_' and has at most 100 characters.",
    tooManyMessages: 'You are sending a lot of messages in a row. Please wait a moment and try again.',
    tooManyTokens: 'You are starting again very often. Please wait a moment and try once more.',
    tooManyUploads: 'Many files are being sent at the moment. Please try again in a minute.',
    busy: 'We are very busy right now. Your message has not arrived. Please try again shortly.',
    messageTooLarge: 'Your message is too long. Please shorten it or send it in parts.',
    notAnActivity: 'We cannot read this message.',
    unknownType: 'We cannot process this kind of message.',
    attachmentsElsewhere: 'You can only send a file as an attachment.',
    uploadTooLarge: 'Your files are too large together. Send them one by one, each at most 10 MB.',
    tooManyFiles: 'You can send at most 5 files at a time.',
    noFiles: 'We have not received a file. Please try again.',
    fileTooLarge: (name: string) => `The file ‘${name}’ is too large. A file may be at most 10 MB.`,
    fileEmpty: (name: string) => `The file ‘${name}’ is empty. Please choose another file.`,
    fileType: (name: string) =>
      `We cannot read the file ‘${name}’. Please send a PDF or a photo (JPG, PNG, HEIC or WebP).`,
  },
} satisfies Texts<unknown>;

export type DirectLineTexts = (typeof directLineTexts)['nl'];

/** The sentences in the language of the chat; Dutch as long as nobody knows it. */
export function textsFor(locale: Locale | undefined): DirectLineTexts {
  return directLineTexts[locale ?? 'nl'];
}

import type { Language } from './chatTexts.ts';

/** The strings that Web Chat 4.18 lacks in Dutch, and those that do not fit an assistant for everybody. */
const dutch: Readonly<Record<string, string>> = {
  TEXT_INPUT_TELEPHONE_KEYPAD_BUTTON_ALT: 'Cijfertoetsen',
  TEXT_INPUT_DROP_ZONE: 'Laat uw bestanden hier los',
  TEXT_INPUT_LENGTH_EXCEEDED_ALT: 'Uw bericht is te lang',
  TELEPHONE_KEYPAD_INPUT_MESSAGE: 'U kunt hier één cijfer tegelijk invoeren',
  TEXT_INPUT_ATTACHMENTS_FEW: '$1 bijlagen',
  TEXT_INPUT_ATTACHMENTS_MANY: '$1 bijlagen',
  TEXT_INPUT_ATTACHMENTS_ONE: '1 bijlage',
  TEXT_INPUT_ATTACHMENTS_OTHER: '$1 bijlagen',
  TEXT_INPUT_ATTACHMENTS_TWO: '$1 bijlagen',
  ACTIVITY_BOT_SAID_ALT: 'De assistent zei:',
  ACTIVITY_BOT_ATTACHED_ALT: 'De assistent stuurde mee:',
  ACTIVITY_INTERACTIVE_FOOTNOTE_ALT: 'Klik om te antwoorden.',
  ACTIVITY_INTERACTIVE_REASON_INTERACTIVE_CONTENT_ALT: 'U kunt dit bericht invullen.',
  ADAPTIVE_CARD_ERROR_BOX_TITLE_PARSE: 'Dit kan niet worden getoond',
  ADAPTIVE_CARD_ERROR_BOX_TITLE_RENDER: 'Dit kan niet worden getoond',
  CONNECTIVITY_STATUS_ALT_RENDER_ERROR:
    'Er ging iets mis met het tonen van het gesprek. Laad de pagina opnieuw.',
  KEYBOARD_HELP_HEADER: 'Bedienen met het toetsenbord',
  TEXT_INPUT_ALT: 'Typ uw bericht',
  TEXT_INPUT_UPLOAD_BUTTON_ALT: 'Bestand toevoegen',
  TOAST_DISMISS_BUTTON: 'Sluiten',
  TRANSCRIPT_ARIA_LABEL_ALT: 'Gesprek. Gebruik de pijltoetsen om door de berichten te gaan.',
  TRANSCRIPT_ARIA_ROLE_ALT: 'gesprek',
  TRANSCRIPT_LIVE_REGION_INTERACTIVE_LABEL_ALT:
    'U kunt dit bericht invullen. Kies na het berichtvak de knop Naar de vraag.',
  TRANSCRIPT_LIVE_REGION_INTERACTIVE_WITH_LINKS_LABEL_ALT:
    'Er staan links in dit bericht. Kies na het berichtvak de knop Naar de vraag.',
  TRANSCRIPT_TERMINATOR_TEXT: 'Einde van het gesprek',
};

const english: Readonly<Record<string, string>> = {
  ACTIVITY_BOT_SAID_ALT: 'The assistant said:',
  ACTIVITY_BOT_ATTACHED_ALT: 'The assistant attached:',
  TRANSCRIPT_LIVE_REGION_INTERACTIVE_LABEL_ALT:
    'You can answer in this message. After the message box, choose the button Go to the question.',
  TRANSCRIPT_LIVE_REGION_INTERACTIVE_WITH_LINKS_LABEL_ALT:
    'This message has links. After the message box, choose the button Go to the question.',
};

export const webChatStrings: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  nl: dutch,
  en: english,
};

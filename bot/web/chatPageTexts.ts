import type { Texts } from '../../rules/locale.ts';

interface ChatPageTexts {
  readonly title: string;
  readonly mark: string;
  readonly fiveSteps: string;
  readonly loading: string;
  readonly noScript: string;
  readonly actions: string;
  readonly menu: string;
  readonly back: string;
  readonly why: string;
  readonly staff: string;
  readonly stop: string;
  readonly toQuestion: string;
  readonly conversation: string;
}

/** The words that stand in the page before its script runs. */
export const chatPageTexts: Texts<ChatPageTexts> = {
  nl: {
    title: 'Upgrade-assistent eHerkenning',
    mark: 'Digitale assistent',
    fiveSteps: 'Upgraden in vijf stappen',
    loading: 'De assistent wordt geladen…',
    noScript:
      'Deze assistent werkt alleen met JavaScript. Zet JavaScript aan in uw browser, of bel de klantenservice van Reconi: 085 - 44 44 250.',
    actions: 'Altijd mogelijk',
    menu: 'Menu',
    back: 'Terug',
    why: 'Waarom?',
    staff: 'Medewerker',
    stop: 'Stoppen',
    toQuestion: 'Naar de vraag',
    conversation: 'Gesprek met de assistent',
  },
  en: {
    title: 'eHerkenning upgrade assistant',
    mark: 'Digital assistant',
    fiveSteps: 'Upgrading in five steps',
    loading: 'Loading the assistant…',
    noScript:
      'This assistant needs JavaScript. Turn on JavaScript in your browser, or call the customer service of Reconi: 085 - 44 44 250.',
    actions: 'Always possible',
    menu: 'Menu',
    back: 'Back',
    why: 'Why?',
    staff: 'Staff member',
    stop: 'Stop',
    toQuestion: 'Go to the question',
    conversation: 'Conversation with the assistant',
  },
};

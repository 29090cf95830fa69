/** The words of the launcher on somebody else's page. */
export const launcherTexts = {
  nl: {
    open: 'Hulp bij upgraden',
    title: 'Upgrade-assistent eHerkenning',
    close: 'Chat sluiten',
    refused: 'De assistent kan op deze pagina niet worden getoond.',
    inTab: 'Openen in een nieuw tabblad',
  },
  en: {
    open: 'Help with upgrading',
    title: 'eHerkenning upgrade assistant',
    close: 'Close the chat',
    refused: 'The assistant cannot be shown on this page.',
    inTab: 'Open in a new tab',
  },
} as const;

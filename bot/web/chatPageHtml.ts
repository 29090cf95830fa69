import type { Locale } from '../../rules/locale.ts';
import { chatPageTexts } from './chatPageTexts.ts';
import type { AssetNames } from './webAssets.ts';

export interface ChatPage {
  readonly locale: Locale;
  readonly nonce: string;
  readonly assets: AssetNames;
  /** Shown in a frame that the launcher made: room for its close button, and Esc closes. */
  readonly embedded: boolean;
}

/** The always-there actions: the word that is sent, and its key in the texts. */
const quickActions = [
  ['terug', 'back'],
  ['waarom', 'why'],
  ['medewerker', 'staff'],
  ['stop', 'stop'],
] as const;

/**
 * The shell of the chat page, ready to look at before any script runs. It holds nothing that a visitor sent:
 * every value comes from our own tables, the nonce and the manifest.
 */
export function chatPageHtml({ locale, nonce, assets, embedded }: ChatPage): string {
  const texts = chatPageTexts[locale];
  const asset = (name: keyof AssetNames): string => `/chat/assets/${assets[name]}`;
  const buttons = quickActions
    .map(([word, key]) => `<button type="button" data-word="${word}">${texts[key]}</button>`)
    .join('');
  return `<!doctype html>
<html lang="${locale}" data-locale="${locale}"${embedded ? ' data-embedded' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta name="theme-color" content="#12485b">
<title>${texts.title}</title>
<link rel="icon" type="image/svg+xml" href="${asset('icon')}">
<link rel="stylesheet" nonce="${nonce}" href="${asset('chatStyle')}">
<noscript><style nonce="${nonce}">.actions,.loading{display:none}</style></noscript>
<script nonce="${nonce}">parent!==window&&parent.postMessage({type:'upgradeAssistantReady'},'*')</script>
<script nonce="${nonce}" src="${asset('webChat')}" defer></script>
<script nonce="${nonce}" src="${asset('chatScript')}" type="module"></script>
</head>
<body>
<header class="top">
<img class="top-icon" src="${asset('icon')}" alt="" width="32" height="32">
<div class="top-name"><h1>${texts.title}</h1><p class="mark">${texts.mark}</p></div>
<button type="button" class="menu-button" id="menu-button" aria-expanded="false" aria-controls="actions">${texts.menu}</button>
<div class="progress"><span class="progress-text" id="progress-text">${texts.fiveSteps}</span><span class="progress-steps" id="progress-steps" aria-hidden="true"><i></i><i></i><i></i><i></i><i></i></span></div>
</header>
<main class="stage" id="stage" aria-label="${texts.conversation}">
<div class="banner" id="banner" role="status"></div>
<div class="chat" id="chat"></div>
<div class="loading" id="loading"><span class="loading-dots" aria-hidden="true"><i></i><i></i><i></i></span><p role="status">${texts.loading}</p></div>
<div class="failure" id="failure" role="alert" hidden></div>
<noscript><div class="failure"><p>${texts.noScript}</p></div></noscript>
</main>
<div class="notices" id="notices" role="status"></div>
<nav class="actions" id="actions" aria-label="${texts.actions}"><button type="button" class="to-question" id="to-question">${texts.toQuestion}</button>${buttons}</nav>
<p class="unseen" id="announcer" aria-live="polite"></p>
</body>
</html>
`;
}

import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Locale } from '../../rules/locale.ts';
import { smallPageStyle } from './smallPageStyle.ts';

/** A page that says one thing. `title`, `main` and `script` are our own texts: nothing from a request goes in. */
export interface SmallPage {
  readonly locale: Locale;
  readonly title: string;
  readonly main: string;
  readonly script?: string;
}

const labels = {
  nl: { brand: 'Upgrade-assistent eHerkenning', close: 'Venster sluiten' },
  en: { brand: 'eHerkenning upgrade assistant', close: 'Close window' },
} as const satisfies Record<Locale, unknown>;

// A window can only close itself when a page opened it; otherwise the button would do nothing.
const closeScript = `
const closer = document.getElementById('close');
if (window.opener || window.history.length === 1) closer.hidden = false;
closer.addEventListener('click', () => window.close());`;

/** The headers that every page of these rooms carries: nothing runs or loads that we did not write. */
export function pageHeaders(nonce: string): Record<string, string> {
  return {
    'content-security-policy':
      `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; img-src 'self' data:; ` +
      `base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    // The page must keep its opener: that is who gets the code.
    'cross-origin-opener-policy': 'unsafe-none',
  };
}

/** A fresh nonce for one answer. */
export function pageNonce(): string {
  return randomBytes(16).toString('base64');
}

function render(page: SmallPage, nonce: string): string {
  const label = labels[page.locale];
  return `<!doctype html>
<html lang="${page.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${page.title} - ${label.brand}</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">${smallPageStyle}</style>
</head>
<body>
<header><span class="mark" aria-hidden="true">eH</span> ${label.brand}</header>
<main>
<h1>${page.title}</h1>
${page.main}
<button type="button" id="close" hidden>${label.close}</button>
</main>
<script nonce="${nonce}">${closeScript}
${page.script ?? ''}</script>
</body>
</html>
`;
}

/** Answers with the page. */
export function sendSmallPage(res: ServerResponse, status: number, page: SmallPage): void {
  const nonce = pageNonce();
  res.statusCode = status;
  for (const [name, value] of Object.entries(pageHeaders(nonce))) res.setHeader(name, value);
  res.setHeader('content-type', 'text/html; charset=utf-8');
  res.end(render(page, nonce));
}

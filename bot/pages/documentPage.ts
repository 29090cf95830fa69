import type { Locale } from '../../rules/locale.ts';
import { escapeHtml } from './escapeHtml.ts';

const style = `
:root{color-scheme:light}
body{font:16px/1.5 system-ui,"Segoe UI",Roboto,Helvetica,Arial,sans-serif;color:#16202b;background:#fff;margin:0}
main{max-width:46rem;margin:0 auto;padding:1.5rem}
h1{font-size:clamp(1.125rem,6vw,1.5rem);line-height:1.25;margin:0 0 .5rem}
h2{font-size:1.125rem;margin:1.75rem 0 .5rem;border-bottom:2px solid #0b5c63;padding-bottom:.25rem}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.375rem .5rem .375rem 0;border-bottom:1px solid #d5dde3}
th{width:40%;font-weight:600}
.sign td{height:3.5rem}
.tools:has([hidden]){display:none}
button{font:inherit;font-weight:600;min-height:2.75rem;padding:.5rem 1.25rem;border:0;border-radius:.625rem;background:#0b5c63;color:#fff;cursor:pointer}
button:hover{background:#08464c}
:focus-visible{outline:3px solid #1b45c4;outline-offset:2px}
.say{margin:0 0 .75rem;padding:.5rem .75rem;border-left:3px solid #d5dde3;white-space:pre-wrap;overflow-wrap:anywhere}
.say.you{border-color:#0b5c63}
.who{font-size:.8125rem;color:#4a5764}
@media print{main{padding:0;max-width:none}.tools{display:none}h2{break-after:avoid}.sign,tr{break-inside:avoid}}
@media (max-width:26rem){th,td{display:block;width:auto;border:0;padding:0}td{padding-bottom:.5rem;border-bottom:1px solid #d5dde3}}
`;

/** A whole page of our own making, for reading or printing. `body` is HTML that is safe already. */
export function documentPage(page: {
  readonly locale: Locale;
  readonly title: string;
  readonly nonce: string;
  readonly body: string;
  /** What this page has of its own beside the common style. */
  readonly style?: string;
}): string {
  return `<!doctype html>
<html lang="${page.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(page.title)}</title>
<link rel="icon" href="data:,">
<style nonce="${page.nonce}">${style}${page.style ?? ''}</style>
</head>
<body><main><h1>${escapeHtml(page.title)}</h1>
${page.body}
</main></body>
</html>
`;
}

/** A table of labels and values. */
export function rowsTable(rows: readonly { readonly label: string; readonly value: string }[]): string {
  const lines = rows.map(
    ({ label, value }) => `<tr><th scope="row">${escapeHtml(label)}</th><td>${escapeHtml(value)}</td></tr>`,
  );
  return `<table>${lines.join('')}</table>`;
}

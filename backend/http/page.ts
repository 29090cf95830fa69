import { randomBytes } from 'node:crypto';

/** Text that is safe between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  const names: Readonly<Record<string, string>> = {
    '&': 'amp',
    '<': 'lt',
    '>': 'gt',
    '"': 'quot',
    "'": '#39',
  };
  return text.replaceAll(/[&<>"']/g, (sign) => `&${names[sign]};`);
}

export interface Page {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * A page of the demo supplier: no script, one nonce for its style, dark mode and narrow screens included.
 * `formTargets` are origins a form may end up at through redirects (Chromium holds redirects against form-action).
 */
export function page(content: {
  readonly title: string;
  readonly width: 'narrow' | 'wide';
  /** HTML that is already escaped. */
  readonly main: string;
  readonly formTargets?: readonly string[];
}): Page {
  const nonce = randomBytes(16).toString('base64');
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    `form-action 'self' ${(content.formTargets ?? []).join(' ')}`.trim(),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    html: `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(content.title)} - Reconi (demo)</title>
<style nonce="${nonce}">${style}</style>
</head>
<body class="${content.width}">
<a class="skip" href="#inhoud">Naar de inhoud</a>
<header><p class="brand">Reconi <span>demo</span></p></header>
<main id="inhoud">
${content.main}
</main>
<footer><p>Dit is een demonstratie met verzonnen mensen en organisaties.</p></footer>
</body>
</html>
`,
    headers: { 'content-security-policy': policy.join('; ') },
  };
}

const style = `
:root { --ink: #1b2330; --soft: #566173; --paper: #f4f6f9; --card: #ffffff; --line: #c9d1dc; --act: #0b5cab;
  --act-ink: #ffffff; --warn: #a3211b; --warn-bg: #fdeceb; --good: #17663a; --good-bg: #e6f4ec; --mark: #e8eef7; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ecf2; --soft: #a9b4c4; --paper: #12161d; --card: #1b212b;
  --line: #3b4656; --act: #8ec1f7; --act-ink: #0c1a2a; --warn: #ffb3ad; --warn-bg: #3a1715; --good: #9fe0b9;
  --good-bg: #12301f; --mark: #253142; } }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--paper); font: 1rem/1.5 system-ui, "Segoe UI", Roboto, sans-serif;
  min-height: 100vh; display: flex; flex-direction: column; }
header, main, footer { width: 100%; max-width: 62rem; margin: 0 auto; padding: 1rem; }
.narrow header, .narrow main, .narrow footer { max-width: 27rem; }
main { flex: 1; overflow-wrap: anywhere; }
footer { color: var(--soft); font-size: .875rem; }
.brand { margin: 0; font-weight: 700; font-size: 1.125rem; letter-spacing: -.01em; }
.brand span { margin-left: .35rem; padding: .1rem .45rem; border: 1px solid var(--line); border-radius: 1rem;
  font-size: .75rem; font-weight: 600; color: var(--soft); vertical-align: .1em; }
.skip { position: absolute; left: -100vw; } .skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .5rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: .25rem 0 1rem; letter-spacing: -.01em; }
h2 { font-size: 1.125rem; line-height: 1.3; margin: 0 0 .75rem; }
p { margin: 0 0 .75rem; } .soft { color: var(--soft); }
a { color: var(--act); } a, button, input, select, textarea, summary { outline-offset: 3px; }
:focus-visible { outline: 3px solid var(--act); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: 1.25rem; margin: 0 0 1rem; }
label, legend { display: block; font-weight: 600; margin: 0 0 .3rem; padding: 0; }
input, select, textarea { width: 100%; min-height: 2.75rem; padding: .5rem .75rem; font: inherit; color: inherit;
  background: var(--paper); border: 1px solid var(--soft); border-radius: .5rem; }
.field { margin: 0 0 1rem; }
button, .button { display: inline-block; min-height: 2.75rem; padding: .55rem 1.1rem; font: inherit; font-weight: 600; cursor: pointer;
  border: 1px solid var(--act); border-radius: .5rem; background: var(--act); color: var(--act-ink); text-decoration: none; }
button.quiet, .button.quiet { background: transparent; color: var(--act); }
button.warn { background: transparent; color: var(--warn); border-color: var(--warn); }
.row { display: flex; flex-wrap: wrap; gap: .6rem; align-items: end; }
.row .field { flex: 1 1 12rem; margin: 0; }
.alert { border-left: .3rem solid var(--warn); background: var(--warn-bg); color: var(--warn); padding: .75rem 1rem;
  border-radius: .4rem; margin: 0 0 1rem; }
.tag { display: inline-block; padding: .1rem .55rem; border-radius: 1rem; background: var(--mark); font-size: .875rem; font-weight: 600; }
.tag.processed { background: var(--good-bg); color: var(--good); } .tag.rejected { background: var(--warn-bg); color: var(--warn); }
fieldset { border: 0; margin: 0 0 1rem; padding: 0; min-width: 0; }
ul.plain { list-style: none; margin: 0; padding: 0; }
.list li { border-bottom: 1px solid var(--line); padding: .75rem 0; } .list li:last-child { border: 0; }
.list a { font-weight: 600; } .list .meta { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: center; margin: .2rem 0 0; }
dl { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: .35rem 1rem; margin: 0; }
dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin: 0 0 .6rem; } .card { padding: 1rem; } }
summary { cursor: pointer; font-weight: 600; padding: .3rem 0; } details[open] > summary { margin-bottom: .75rem; } details ul { margin: .5rem 0 0; padding-left: 1.2rem; }
code { font-family: ui-monospace, Consolas, monospace; font-size: .95em; }
`;

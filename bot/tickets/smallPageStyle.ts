/** The look of the small pages: readable at 320 px and 400 %, light and dark, nothing loaded. */
export const smallPageStyle = `
:root { color-scheme: light dark; --ink: #16202e; --soft: #4a5768; --page: #eef2f7; --paper: #fff;
  --line: #c9d3e0; --accent: #0b4f9e; --on-accent: #fff; --warn: #7a3d00; --warn-paper: #fff4e2; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e9eef5; --soft: #b3bfce; --page: #10161f; --paper: #1a2330; --line: #3a4759;
    --accent: #8fc0ff; --on-accent: #0c1622; --warn: #ffd59a; --warn-paper: #33260f; } }
*, *::before, *::after { box-sizing: border-box; }
html { font: 100%/1.55 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
body { margin: 0; min-height: 100vh; background: var(--page); color: var(--ink);
  padding: clamp(.75rem, 4vw, 3rem) clamp(.5rem, 4vw, 2rem); }
header, main { max-width: 34rem; margin-inline: auto; }
header { display: flex; align-items: center; gap: .6rem; color: var(--soft); font-weight: 600; margin-bottom: .9rem; }
.mark { display: inline-grid; place-items: center; inline-size: 2.1rem; block-size: 2.1rem; border-radius: .6rem;
  background: var(--accent); color: var(--on-accent); font-size: .9rem; font-weight: 700; flex: none; }
main { background: var(--paper); border: 1px solid var(--line); border-radius: 1rem;
  padding: clamp(1rem, 5vw, 2rem); box-shadow: 0 1px 2px rgb(0 0 0 / .06), 0 12px 32px rgb(0 0 0 / .08); }
h1 { font-size: clamp(1.25rem, 5vw, 1.6rem); line-height: 1.25; margin: 0 0 .75rem; text-wrap: balance; }
h2 { font-size: 1.1rem; line-height: 1.3; margin: 1.5rem 0 .5rem; text-wrap: balance; }
p { margin: 0 0 1rem; overflow-wrap: anywhere; }
#code { display: block; margin: 0 0 1rem; padding: .9rem .5rem; text-align: center; user-select: all;
  font: 700 clamp(1.45rem, 9vw, 2.4rem)/1.2 ui-monospace, "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace;
  letter-spacing: .06em; white-space: nowrap; border: 2px dashed var(--accent); border-radius: .75rem; }
.warning { margin: 0 0 1rem; padding: .8rem 1rem; border-inline-start: .3rem solid var(--warn); border-radius: .4rem;
  background: var(--warn-paper); color: var(--warn); }
.warning p:last-child { margin: 0; }
a { color: var(--accent); }
button { font: inherit; font-weight: 600; min-block-size: 2.75rem; padding: .5rem 1.25rem; border: 2px solid transparent;
  border-radius: .6rem; background: var(--accent); color: var(--on-accent); cursor: pointer; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
[hidden] { display: none; }
@media (forced-colors: active) { main, button, #code { border-color: CanvasText; } }
`;

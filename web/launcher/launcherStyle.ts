/** The whole look of the launcher; the shadow root keeps it from the page and the page from it. */
export const launcherStyle = `
:host{all:initial;color-scheme:light dark}
*{box-sizing:border-box}
button,a,p{font:600 1rem/1.4 system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif}
button{cursor:pointer}
:focus-visible{outline:3px solid #ffc857;outline-offset:2px;box-shadow:0 0 0 7px #17252c}
.open{position:fixed;right:max(1rem,env(safe-area-inset-right));bottom:max(1rem,env(safe-area-inset-bottom));z-index:2147483646;display:flex;gap:.625rem;align-items:center;max-width:calc(100vw - 2rem);min-height:3.25rem;padding:.625rem 1.25rem;border:1px solid #fff6;border-radius:2rem;background:#12485b;color:#fff;box-shadow:0 4px 18px #0005}
.open:hover{background:#0a3645}
svg{flex:none;width:1.5rem;height:1.5rem;fill:#ffc857}
dialog{position:fixed;inset:auto max(1rem,env(safe-area-inset-right)) calc(max(1rem,env(safe-area-inset-bottom)) + 4rem) auto;z-index:2147483647;width:26.5rem;height:min(44rem,calc(100dvh - 7rem));max-width:none;max-height:none;margin:0;padding:0;overflow:hidden;border:1px solid #9aa;border-radius:1rem;background:Canvas;color:CanvasText;box-shadow:0 10px 40px #0006}
iframe{display:block;width:100%;height:100%;border:0}
.close{position:absolute;top:.4375rem;right:.4375rem;z-index:1;width:2.75rem;height:2.75rem;border:1px solid #fff6;border-radius:.625rem;background:#12485b;color:#fff;font-size:1.5rem;line-height:1}
.close:hover{background:#0a3645}
dialog div{display:grid;place-content:center;gap:1rem;height:100%;padding:3.5rem 1.5rem;text-align:center}
p{margin:0;font-weight:400}
a{color:LinkText}
@media (max-width:32rem),(max-height:30rem){dialog{inset:0;width:100%;height:100%;border:0;border-radius:0}}
@media (max-height:26rem){.close{top:.125rem;right:.125rem;width:2.5rem;height:2.5rem}}
`;

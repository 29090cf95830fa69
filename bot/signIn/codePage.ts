import type { Locale } from '../../rules/locale.ts';
import type { SmallPage } from '../tickets/smallPage.ts';
import { signInTexts } from './signInTexts.ts';

/** How long the opener may take before the person is shown the code to type. */
const patienceMs = 6_000;

/**
 * The page after a sign-in. It offers the code to the window that opened it, if that is a page of ours; when
 * there is none, or it stays silent, the code is there to be typed. Without JavaScript the code is simply shown.
 */
export function codePage(locale: Locale, code: string): SmallPage {
  const text = signInTexts[locale].done;
  return {
    locale,
    title: text.title,
    main: `<p id="status" role="status" hidden>${text.passing}</p>
<div id="typing">
<p>${text.type}</p>
<output id="code">${code}</output>
<p>${text.life}</p>
<div class="warning">${text.warning}</div>
</div>`,
    script: script(code, text.closed, text.failed),
  };
}

function script(code: string, closed: string, failed: string): string {
  return `
const opener = window.opener;
const say = document.getElementById('status');
const typing = document.getElementById('typing');
if (opener) {
  say.hidden = false;
  typing.hidden = true;
  const show = setTimeout(() => { say.hidden = true; typing.hidden = false; }, ${patienceMs});
  window.addEventListener('message', (event) => {
    if (event.source !== opener || event.origin !== location.origin) return;
    const type = event.data && event.data.type;
    if (type !== 'signInDone' && type !== 'signInFailed') return;
    clearTimeout(show);
    typing.remove();
    say.hidden = false;
    say.textContent = type === 'signInDone' ? ${JSON.stringify(closed)} : ${JSON.stringify(failed)};
    if (type === 'signInDone') window.close();
  });
  // Only a page of our own origin can receive it; anybody else who opened this window hears nothing.
  opener.postMessage({ type: 'signInCode', code: ${JSON.stringify(code)} }, location.origin);
}`;
}

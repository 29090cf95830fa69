import { escapeHtml, type Page, page } from '../http/page.ts';
import type { DemoPerson } from '../supplier/supplierData.ts';

/** The page "Mijn Reconi (demo)" where a demo person signs in. */
export function loginPage(content: {
  readonly action: string;
  readonly userName: string;
  /** What went wrong at the last try, `null` at first sight. */
  readonly fault: string | null;
  readonly people: readonly DemoPerson[];
  readonly formTargets: readonly string[];
}): Page {
  const fault =
    content.fault === null
      ? ''
      : `<p class="alert" id="fault" role="alert"><strong>Inloggen is niet gelukt.</strong> ${escapeHtml(content.fault)}</p>`;
  const described = content.fault === null ? '' : ' aria-describedby="fault" aria-invalid="true"';
  const people = content.people
    .map((one) => `<li><code>${escapeHtml(one.userName)}</code>: ${escapeHtml(one.story)}</li>`)
    .join('\n');
  return page({
    title: content.fault === null ? 'Inloggen' : 'Fout bij inloggen',
    width: 'narrow',
    formTargets: content.formTargets,
    main: `<h1>Inloggen bij Mijn Reconi (demo)</h1>
${fault}<form class="card" method="post" action="${escapeHtml(content.action)}">
<div class="field"><label for="userName">Gebruikersnaam</label>
<input id="userName" name="userName" autocomplete="username" autocapitalize="none" spellcheck="false" required maxlength="100" value="${escapeHtml(content.userName)}"${described}></div>
<div class="field"><label for="password">Wachtwoord</label>
<input id="password" name="password" type="password" autocomplete="current-password" required maxlength="200"${described}></div>
<div class="row"><button type="submit" name="choice" value="login">Inloggen</button>
<button class="quiet" type="submit" name="choice" value="cancel" formnovalidate>Annuleren</button></div>
</form>
<details class="card"><summary>Met wie kunt u inloggen?</summary>
<p class="soft">De wachtwoorden staan in het overzicht dat het programma toont als het start.</p>
<ul>${people}</ul></details>`,
  });
}

/** What somebody sees who comes without a running sign-in: an old tab, a bookmark, a forwarded link. */
export function noSignInPage(): Page {
  return page({
    title: 'Begin opnieuw',
    width: 'narrow',
    main: `<h1>Begin opnieuw met inloggen</h1>
<div class="card"><p>Deze pagina is verlopen of hoort bij een ander venster.</p>
<p>Ga terug naar de chat en kies daar opnieuw voor inloggen. U kunt dit venster sluiten.</p></div>`,
  });
}

import { escapeHtml, type Page, page } from '../http/page.ts';
import type { ActivateOutcome, ImportOutcome, KnownVersion } from './catalogueBook.ts';
import { faultLine } from './catalogueFault.ts';
import { countsText } from './countsText.ts';
import { type CatalogueDiff, isSame } from './diffCatalogues.ts';
import { diffSections } from './diffText.ts';

const mostLines = 200;
const clock = new Intl.DateTimeFormat('nl-NL', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Europe/Amsterdam',
});

/** The versions, which one counts, and a form to send a new one; works without script and with the keyboard. */
export function versionsPage(versions: readonly KnownVersion[]): Page {
  return page({
    title: 'Dienstencatalogus',
    width: 'wide',
    main: `<p><a href="/staff">Alle aanvragen</a></p>
<h1>Dienstencatalogus</h1>
<form class="card" method="post" action="/staff/catalogue" enctype="multipart/form-data"><h2>Nieuwe versie</h2>
<div class="field"><label for="file">De catalogus (XML, hoogstens 50 MB)</label>
<input id="file" name="file" type="file" accept=".xml,application/xml,text/xml" required></div>
<button type="submit">Neem op</button></form>
<section class="card" aria-labelledby="versions"><h2 id="versions">Versies</h2>
<ul class="plain list">${[...versions].reverse().map(versionItem).join('')}</ul></section>`,
  });
}

function versionItem(one: KnownVersion): string {
  const origin = one.isShipped
    ? 'hoort bij het programma'
    : `opgenomen ${clock.format(new Date(one.importedAt ?? ''))} door ${escapeHtml(one.importedBy ?? '')}, ${
        one.isVerified ? 'handtekening gecontroleerd' : 'handtekening niet gecontroleerd'
      }`;
  const use = one.isActive
    ? '<span class="tag processed">geldt nu</span>'
    : `<form method="post" action="/staff/catalogue/activation"><input type="hidden" name="version" value="${escapeHtml(one.version)}">
<button class="quiet" type="submit" aria-label="Laat deze gelden: ${escapeHtml(one.version)}">Laat deze gelden</button></form>`;
  return `<li><strong>${escapeHtml(one.version)}</strong><div class="meta"><span class="soft">${origin}</span>${use}</div></li>`;
}

/** What became of a file that was sent. */
export function importPage(outcome: ImportOutcome): Page {
  if (outcome.kind === 'refused') {
    const many = outcome.faults.length === 1 ? '1 fout' : `${outcome.faults.length} fouten`;
    return resultPage(
      'De catalogus is niet opgenomen',
      `<p class="alert" role="alert"><strong>${many}.</strong> Er is niets veranderd.</p>
<section class="card"><h2>Wat er niet klopt</h2>${list(outcome.faults.map(faultLine))}</section>`,
    );
  }
  const headings = {
    activated: 'De catalogus is opgenomen en geldt nu',
    kept: 'De catalogus is opgenomen, maar geldt niet',
    known: 'Deze versie was er al',
  } as const;
  const why = {
    activated: 'Klanten zien vanaf nu deze versie. De assistent krijgt er bericht van.',
    kept: `De versie die nu geldt (${outcome.active}) is nieuwer. U kunt deze versie laten gelden bij Versies.`,
    known: 'De inhoud is dezelfde. Er is niets veranderd.',
  } as const;
  return resultPage(
    headings[outcome.kind],
    `<p>${escapeHtml(why[outcome.kind])}</p>
<section class="card"><h2>${escapeHtml(outcome.version)}</h2>${list([
      ...countsText(outcome.counts, outcome.isVerified),
      ...outcome.remarks,
    ])}</section>${outcome.kind === 'known' ? '' : diffCards(outcome.diff)}`,
  );
}

/** What became of the choice for a version. */
export function activationPage(outcome: ActivateOutcome): Page {
  if (outcome.kind === 'activated') {
    return resultPage(
      'Deze versie geldt nu',
      `<p><strong>${escapeHtml(outcome.version)}</strong></p>${diffCards(outcome.diff)}`,
    );
  }
  return resultPage('Deze versie gold al', `<p><strong>${escapeHtml(outcome.version)}</strong></p>`);
}

function resultPage(title: string, main: string): Page {
  return page({
    title,
    width: 'wide',
    main: `<p><a href="/staff/catalogue">Dienstencatalogus</a></p><h1>${escapeHtml(title)}</h1>\n${main}`,
  });
}

function diffCards(diff: CatalogueDiff): string {
  if (isSame(diff)) return '<p>Er is geen verschil in namen en niveaus.</p>';
  return diffSections(diff)
    .map(
      ({ heading, lines }) => `<section class="card"><h2>${escapeHtml(heading)}</h2>${list(lines)}</section>`,
    )
    .join('\n');
}

function list(lines: readonly string[]): string {
  const rest = lines.length > mostLines ? [`… en nog ${lines.length - mostLines}`] : [];
  const items = [...lines.slice(0, mostLines), ...rest].map((line) => `<li>${escapeHtml(line)}</li>`);
  return `<ul>${items.join('')}</ul>`;
}

import { escapeHtml, type Page, page } from '../http/page.ts';
import type { Application, Reason, Status } from '../upgrades/application.ts';
import { staffSteps } from '../upgrades/lifeCycle.ts';
import { statusNames } from '../upgrades/statusNames.ts';
import type { HistoryRow, UpgradeRow } from '../upgrades/upgradeRows.ts';
import { questionNames } from './questionNames.ts';

/** One line of the list, with the names that the application itself does not hold. */
export interface StaffItem {
  readonly row: UpgradeRow;
  readonly organisation: string;
  readonly applicant: string;
}

const documentNames: Readonly<Record<Application['documents'][number]['kind'], string>> = {
  userIdCopy: 'kopie identiteitsbewijs',
  registerExtract: 'uittreksel',
  legalPersonalityDeclaration: 'verklaring',
  statutes: 'statuten',
};

/** The list of applications with a filter; works without script, with the keyboard and at 320 px. */
export function listPage(
  items: readonly StaffItem[],
  filter: { readonly status: string; readonly q: string },
): Page {
  const options = Object.entries(statusNames)
    .map(([status, name]) => option(status, name, filter.status === status))
    .join('');
  const lines = items
    .map(
      ({ row, organisation, applicant }) => `<li>
<a href="/staff/upgrades/${row.state.reference}">${row.state.reference}</a> <span>${escapeHtml(organisation)}</span>
<div class="meta">${tag(row.state.status)}<span>${row.application.currentLevel} naar ${row.application.targetLevel}</span>
<span>${escapeHtml(applicant)}</span>${row.application.urgency === 'urgent' ? '<strong>spoed</strong>' : ''}
<span class="soft">${moment(row.changedAt)}</span></div></li>`,
    )
    .join('\n');
  return page({
    title: 'Aanvragen',
    width: 'wide',
    main: `<h1>Aanvragen</h1>
<p><a href="/staff/catalogue">Dienstencatalogus</a></p>
<form class="card row" method="get" action="/staff" role="search">
<div class="field"><label for="status">Status</label><select id="status" name="status">${option('', 'Alle', filter.status === '')}${options}</select></div>
<div class="field"><label for="q">Nummer, organisatie of aanvrager</label><input id="q" name="q" maxlength="100" value="${escapeHtml(filter.q)}"></div>
<button type="submit">Zoeken</button></form>
<section class="card" aria-labelledby="found"><h2 id="found">${items.length === 1 ? '1 aanvraag' : `${items.length} aanvragen`}</h2>
${items.length === 0 ? '<p class="soft">Er zijn geen aanvragen die hierbij passen.</p>' : `<ul class="plain list">${lines}</ul>`}</section>`,
  });
}

/** One application with what may be done to it. `fault` is what went wrong with the last step. */
export function detailPage(
  item: StaffItem,
  history: readonly HistoryRow[],
  services: readonly string[],
  fault: string | null,
): Page {
  const { state, application } = item.row;
  const people = application.representatives.map((one) => one.name + (one.isApplicant ? ' (aanvrager)' : ''));
  const allow = application.authority.statutesAllow ?? null;
  const facts: (readonly [string, string])[] = [
    ['Organisatie', `${item.organisation} (KvK ${application.kvkNumber})`],
    ['Aanvrager', item.applicant],
    ['Gebruiker in dienst', application.userIsEmployed ? 'ja' : 'nee'],
    ['Niveau', `${application.currentLevel} naar ${application.targetLevel}`],
    ['Diensten', services.join(', ')],
    ['Bevoegd vertegenwoordigers', people.join(', ')],
    [
      'Bevoegdheid bij KVK',
      application.authority.check.outcome === 'established' ? 'vastgesteld' : 'niet vastgesteld',
    ],
    ...(allow === null
      ? []
      : [
          ['Volgens de statuten', `${allow === 1 ? 'één tekent alleen' : `${allow} tekenen samen`}`] as const,
        ]),
    ['Looptijd', `${application.termYears} jaar`],
    ['Spoed', application.urgency === 'urgent' ? 'ja' : 'nee'],
    ['Actiecode', application.actionCode ?? 'geen'],
    [
      'Bestanden',
      application.documents.map((one) => `${one.name} (${documentNames[one.kind]})`).join(', ') || 'geen',
    ],
  ];
  return page({
    title: `Aanvraag ${state.reference}`,
    width: 'wide',
    main: `<p><a href="/staff">Alle aanvragen</a></p>
<h1>Aanvraag ${state.reference} ${tag(state.status)}</h1>
${fault === null ? '' : `<p class="alert" role="alert"><strong>Dat kan niet.</strong> ${escapeHtml(fault)}</p>`}
${reasonList(state.reasons)}
${state.deadline === null ? '' : `<p>Uiterlijk op <strong>${day(state.deadline)}</strong>.</p>`}
${steps(state.reference, state.status)}
<section class="card"><h2>Gegevens</h2><dl>${facts.map(([name, value]) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl></section>
<section class="card"><h2>Verloop</h2><ul class="plain list">${history
      .map(
        (one) =>
          `<li>${tag(one.status)} <span class="soft">${moment(one.at)}, door ${escapeHtml(one.byWhom)}</span>${reasonList(one.reasons)}</li>`,
      )
      .join('')}</ul></section>`,
  });
}

/** What somebody sees whose application number does not exist. */
export function unknownPage(): Page {
  const main =
    '<p><a href="/staff">Alle aanvragen</a></p><h1>Deze aanvraag is er niet</h1><p>Controleer het nummer.</p>';
  return page({ title: 'Niet gevonden', width: 'wide', main });
}

function steps(reference: string, status: Status): string {
  const possible = staffSteps[status];
  if (possible.length === 0) return '';
  const action = `/staff/upgrades/${reference}/advance`;
  const waits: Status[] = possible.filter(
    (one) => one === 'awaitingIdentification' || one === 'awaitingForm',
  );
  const plain = possible.filter((one) => one !== 'rejected' && !waits.includes(one));
  const button = (one: Status) =>
    `<button type="submit" name="to" value="${one}"${one === 'processed' ? '' : ' class="quiet"'}>${capital(statusNames[one])}</button>`;
  const plainForm =
    plain.length === 0
      ? ''
      : `<form class="card" method="post" action="${action}"><h2>Zet de aanvraag op</h2><div class="row">${plain.map(button).join('')}</div></form>`;
  const waitForm =
    waits.length === 0
      ? ''
      : `<form class="card" method="post" action="${action}"><h2>Wachten op de klant</h2>
<div class="row"><div class="field"><label for="deadline">Uiterste datum (mag leeg)</label><input id="deadline" name="deadline" type="date"></div>
${waits.map(button).join('')}</div><p class="soft">Leeg bij identificatie: 30 dagen.</p></form>`;
  const rejectForm = `<details class="card"><summary>Afwijzen</summary><form method="post" action="${action}">
<p class="soft">De klant leest deze tekst. Kies de vraag die de klant opnieuw moet beantwoorden.</p>
${[1, 2, 3].map(reasonFields).join('')}
<button class="warn" type="submit" name="to" value="rejected">Wijs de aanvraag af</button></form></details>`;
  return plainForm + waitForm + rejectForm;
}

function reasonFields(number: number): string {
  const options = Object.entries(questionNames)
    .map(([id, name]) => option(id, name, false))
    .join('');
  const required = number === 1 ? ' required' : '';
  return `<fieldset><legend>Reden ${number}${number === 1 ? '' : ' (mag leeg)'}</legend>
<div class="field"><label for="question${number}">Vraag</label><select id="question${number}" name="question${number}">${option('', 'Geen vraag', true)}${options}</select></div>
<div class="field"><label for="text${number}">Tekst voor de klant</label><textarea id="text${number}" name="text${number}" rows="2" maxlength="1000"${required}></textarea></div></fieldset>`;
}

function reasonList(reasons: readonly Reason[]): string {
  if (reasons.length === 0) return '';
  const lines = reasons.map((one) => {
    const about =
      one.question === null
        ? ''
        : `<span class="soft">${escapeHtml(questionNames[one.question] ?? one.question)}:</span> `;
    return `<li>${about}${escapeHtml(one.text)}</li>`;
  });
  return `<ul>${lines.join('')}</ul>`;
}

function option(value: string, name: string, isChosen: boolean): string {
  return `<option value="${value}"${isChosen ? ' selected' : ''}>${escapeHtml(name)}</option>`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function tag(status: Status): string {
  return `<span class="tag ${status}">${statusNames[status]}</span>`;
}

const clock = new Intl.DateTimeFormat('nl-NL', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Europe/Amsterdam',
});

function moment(at: string): string {
  return `<time datetime="${at}">${clock.format(new Date(at))}</time>`;
}

function day(date: string): string {
  return new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

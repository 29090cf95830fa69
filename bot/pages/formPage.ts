import { formatDay, formatMobile } from '../../dialogs/texts/formatValue.ts';
import type { UpgradeCase } from '../../rules/flow/dossier.ts';
import { fullName } from '../../rules/flow/settle.ts';
import type { Locale, Texts } from '../../rules/locale.ts';
import type { TicketPage } from '../tickets/ticketPage.ts';
import { documentPage, rowsTable } from './documentPage.ts';
import { escapeHtml } from './escapeHtml.ts';
import { personalView } from './personalView.ts';

interface FormTexts {
  readonly title: string;
  readonly how: string;
  readonly print: string;
  readonly parts: {
    readonly application: string;
    readonly applicant: string;
    readonly user: string;
    readonly sign: string;
  };
  readonly rows: Readonly<
    Record<'reference' | 'organisation' | 'kvk' | 'level' | 'name' | 'born' | 'email' | 'mobile', string>
  >;
  readonly same: string;
  readonly noReference: string;
  readonly signRows: Readonly<Record<'name' | 'place' | 'date' | 'signature', string>>;
}

const formTexts: Texts<FormTexts> = {
  nl: {
    title: 'Registratieformulier upgrade eHerkenning',
    how: 'Print dit formulier. Laat het met pen (liefst blauw) ondertekenen en stuur het origineel per post naar Reconi.',
    print: 'Formulier printen',
    parts: {
      application: 'Aanvraag',
      applicant: 'Aanvrager',
      user: 'Gebruiker',
      sign: 'Bevoegd vertegenwoordiger',
    },
    rows: {
      reference: 'Referentie',
      organisation: 'Organisatie',
      kvk: 'KVK-nummer',
      level: 'Upgrade',
      name: 'Naam',
      born: 'Geboren',
      email: 'E-mailadres',
      mobile: 'Mobiel nummer',
    },
    same: 'De aanvrager is de gebruiker.',
    noReference: 'Nog niet bekend',
    signRows: { name: 'Naam', place: 'Plaats', date: 'Datum', signature: 'Handtekening' },
  },
  en: {
    title: 'Registration form eHerkenning upgrade',
    print: 'Print the form',
    how: 'Print this form. Have it signed with a pen (preferably blue) and send the original to Reconi by post.',
    parts: {
      application: 'Application',
      applicant: 'Applicant',
      user: 'User',
      sign: 'Authorized representative',
    },
    rows: {
      reference: 'Reference',
      organisation: 'Organisation',
      kvk: 'KVK number',
      level: 'Upgrade',
      name: 'Name',
      born: 'Born',
      email: 'E-mail address',
      mobile: 'Mobile number',
    },
    same: 'The applicant is the user.',
    noReference: 'Not known yet',
    signRows: { name: 'Name', place: 'Place', date: 'Date', signature: 'Signature' },
  },
};

// Without JavaScript the button would do nothing, so that it comes only with it.
const printScript = `
const print = document.getElementById('print');
print.hidden = false;
print.addEventListener('click', () => window.print());`;

/** The registration form of the signed-in customer's own application, to print and sign. */
export function formPage(parts: Parameters<typeof personalView>[0]): TicketPage {
  return async (request) => {
    const view = await personalView(parts, request);
    if (view === null || view.upgradeCase.submission === null) return null;
    const { locale, upgradeCase } = view;
    const texts = formTexts[locale];
    const body = [
      `<p>${escapeHtml(texts.how)}</p>`,
      `<p class="tools"><button type="button" id="print" hidden>${escapeHtml(texts.print)}</button></p>`,
      formBody(upgradeCase, locale),
      `<script nonce="${request.nonce}">${printScript}</script>`,
    ].join('');
    return {
      contentType: 'text/html; charset=utf-8',
      body: documentPage({ locale, title: texts.title, nonce: request.nonce, body }),
    };
  };
}

function formBody({ facts, submission }: UpgradeCase, locale: Locale): string {
  const texts = formTexts[locale];
  const means = facts.loginMeans?.value;
  const application = rowsTable([
    { label: texts.rows.reference, value: submission?.reference ?? texts.noReference },
    { label: texts.rows.organisation, value: means?.organisation.name ?? '' },
    { label: texts.rows.kvk, value: means?.organisation.kvkNumber ?? '' },
    { label: texts.rows.level, value: `${means?.level ?? ''} → ${facts.targetLevel?.value ?? ''}` },
  ]);
  const people = (
    person: typeof facts.applicant | typeof facts.user,
    contact: typeof facts.applicantContact | typeof facts.userContact,
  ) =>
    person === undefined || contact === undefined
      ? ''
      : rowsTable([
          { label: texts.rows.name, value: fullName(person.value) },
          {
            label: texts.rows.born,
            value: `${formatDay(person.value.birthDate, locale)}, ${person.value.birthPlace}`,
          },
          { label: texts.rows.email, value: contact.value.email },
          { label: texts.rows.mobile, value: formatMobile(contact.value.mobile) },
        ]);
  const user =
    facts.userIsApplicant?.value === false
      ? people(facts.user, facts.userContact)
      : `<p>${escapeHtml(texts.same)}</p>`;
  const signatures = (facts.representatives?.value ?? []).map(
    ({ name }) =>
      `<table class="sign">${[
        [texts.signRows.name, name],
        [texts.signRows.place, ''],
        [texts.signRows.date, ''],
        [texts.signRows.signature, ''],
      ]
        .map(
          ([label = '', value = '']) =>
            `<tr><th scope="row">${escapeHtml(label)}</th><td>${escapeHtml(value)}</td></tr>`,
        )
        .join('')}</table>`,
  );
  const section = (title: string, content: string) => `<h2>${escapeHtml(title)}</h2>${content}`;
  return [
    section(texts.parts.application, application),
    section(texts.parts.applicant, people(facts.applicant, facts.applicantContact)),
    section(texts.parts.user, user),
    section(texts.parts.sign, signatures.join('<p></p>')),
  ].join('');
}

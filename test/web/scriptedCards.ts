import type { AdaptiveCard } from '../../cards/adaptiveCard.ts';
import { choiceCard } from '../../cards/choiceCard.ts';
import { openButton, paragraph } from '../../cards/elements.ts';
import { type FormField, formCard } from '../../cards/formCard.ts';
import { multiChoiceCard } from '../../cards/multiChoiceCard.ts';
import { noteCard } from '../../cards/noteCard.ts';
import { summaryCard } from '../../cards/summaryCard.ts';

let asked = 0;
function binding(questionId: string) {
  asked += 1;
  return { caseId: 'case-1', questionId, nonce: `nonce-${asked}` };
}

const frame = (title: string, intro: readonly string[] = [], overline = 'Stap 2 van 5 · Gegevens') =>
  ({ locale: 'nl', overline, title, intro }) as const;

const fields = (kvkError?: string): readonly FormField[] => [
  {
    name: 'name',
    label: 'Naam van de organisatie',
    kind: 'text',
    isRequired: true,
    value: 'Bakkerij De Ochtend B.V.',
    requiredError: 'Vul de naam van uw organisatie in.',
  },
  {
    name: 'kvk',
    label: 'KVK-nummer',
    kind: 'number',
    isRequired: true,
    example: '12345678',
    hint: 'Dit nummer heeft 8 cijfers. U vindt het op uw uittreksel.',
    requiredError: 'Vul uw KVK-nummer in.',
    ...(kvkError === undefined ? {} : { error: kvkError, value: '1234' }),
  },
  {
    name: 'legalForm',
    label: 'Rechtsvorm',
    kind: 'choice',
    isRequired: true,
    requiredError: 'Kies een rechtsvorm.',
    choices: [
      { value: 'bv', label: 'Besloten vennootschap (bv)' },
      { value: 'eenmanszaak', label: 'Eenmanszaak' },
      { value: 'stichting', label: 'Stichting' },
    ],
  },
];

const form = (error?: string) =>
  formCard(
    frame('Klopt dit over uw organisatie?', ['Wij vullen in wat wij al weten.']),
    binding('organisation'),
    fields(error),
    { saveLabel: 'Opslaan en verder', otherButtons: [{ action: 'later', label: 'Later invullen' }] },
  );

/** One card of each kind that the dialogs show, made by the real card builders; the key is the word that asks it. */
export const scriptedCards: Readonly<Record<string, () => AdaptiveCard>> = {
  keuze: () =>
    choiceCard(
      frame(
        'Waarvoor wilt u eHerkenning gebruiken?',
        ['Kies wat het best past. U kunt dit later nog wijzigen.'],
        'Stap 1 van 5 · Waarvoor',
      ),
      binding('purpose'),
      [
        { value: 'services', label: 'Ik weet bij welke organisaties ik wil inloggen', primary: true },
        { value: 'level', label: 'Ik weet welk niveau ik nodig heb', hint: 'bijvoorbeeld EH3' },
        { value: 'advice', label: 'Help mij kiezen' },
      ],
      { confirmLabel: 'Verder' },
    ),
  zoeken: () =>
    multiChoiceCard(
      frame('Welke diensten wilt u gebruiken?', ['Gevonden voor “belasting”:'], 'Stap 1 van 5 · Waarvoor'),
      binding('services'),
      [
        { value: 'bd-1', label: 'Belastingdienst · Aangifte loonheffingen (EH3)' },
        { value: 'bd-2', label: 'Belastingdienst · Mijn Belastingdienst Zakelijk (EH3)' },
        { value: 'bd-3', label: 'Belastingsamenwerking Gemeenten en Waterschappen · Digitaal loket (EH2+)' },
        { value: 'bd-4', label: 'Gemeentebelastingen Amstelland · Bezwaar maken (EH2+)' },
      ],
      {
        confirmLabel: 'Deze diensten kiezen',
        listLabel: 'U kunt er meer kiezen',
        emptyError: 'Kies ten minste één dienst.',
        otherButtons: [{ action: 'search', label: 'Opnieuw zoeken' }],
      },
    ),
  formulier: () => form(),
  fout: () => form('Een KVK-nummer heeft 8 cijfers. U vulde er 4 in.'),
  nummer: () =>
    formCard(
      frame('Wat is uw KVK-nummer?'),
      binding('kvkNumber'),
      fields().filter((field) => field.name === 'kvk'),
      { saveLabel: 'Verder' },
    ),
  lijst: () =>
    choiceCard(
      frame('Wie vraagt de upgrade aan?'),
      binding('applicant'),
      [
        'Jan de Vries',
        'Anna Bakker',
        'Mohammed el Idrissi',
        'Ingrid van der Meer',
        'Pieter Jansen',
        'Iemand anders',
      ].map((label, index) => ({ value: `p${index}`, label })),
      { confirmLabel: 'Verder' },
    ),
  samenvatting: () =>
    summaryCard(
      frame('Klopt alles?', ['Controleer uw aanvraag. Daarna sturen wij hem in.'], 'Stap 3 van 5 · Starten'),
      binding('summary'),
      [
        {
          group: 'selection',
          title: 'Niveau en diensten',
          rows: [
            { label: 'Niveau', value: 'EH3' },
            { label: 'Diensten', value: 'Belastingdienst (alle diensten), UWV Verzuimmelder' },
            { label: 'Prijs', value: '€ 24,15 per jaar, met actiecode UPGRADE30' },
          ],
        },
        {
          group: 'organisation',
          title: 'Organisatie',
          rows: [
            { label: 'Naam', value: 'Bakkerij De Ochtend B.V.' },
            { label: 'KVK-nummer', value: '12345678' },
          ],
        },
      ],
      {
        confirm: 'Ja, aanvraag versturen',
        change: 'Wijzigen',
        closing: ['Door te versturen bevestigt u dat deze gegevens juist zijn.'],
      },
    ),
  status: () =>
    noteCard('nl', {
      title: 'Uw aanvraag is in behandeling',
      intro: ['Wij hebben uw aanvraag ontvangen op 24 november 2026.'],
      rows: [
        { label: 'Nummer', value: 'UP-2026-00421' },
        { label: 'Nu', value: 'Wacht op identificatie door AMP Groep' },
        { label: 'Uiterlijk', value: '24 december 2026' },
      ],
      actions: [openButton('Formulier downloaden', 'http://localhost/chat/open/form')],
    }),
  inloggen: () =>
    noteCard('nl', {
      title: 'Log in bij Mijn Reconi',
      body: [
        paragraph(
          'Dan vullen wij in wat wij al van u weten. Er opent een nieuw venster; daarna gaat u hier verder.',
        ),
      ],
      actions: [openButton('Inloggen', 'http://localhost/chat/open/sign-in', { primary: true })],
    }),
};

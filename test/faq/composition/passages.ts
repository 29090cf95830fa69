import type { Passage } from '../../../bot/faq/passage.ts';
import type { Locale } from '../../../rules/locale.ts';

// Passages as the knowledge has them, kept here so that a rewritten passage changes no test of a check.

function passage(locale: Locale, id: string, question: string, sentences: readonly string[]): Passage {
  return {
    id,
    locale,
    question,
    also: [],
    sentences,
    sources: [{ key: 'handt', title: 'Handtekeningen', address: 'example.org/handt', readAt: '2026-11-24' }],
    rules: ['signatures.joint'],
    topics: ['jointAuthority'],
    related: [],
  };
}

export const joint = passage(
  'nl',
  'jointAuthority',
  'Wij zijn gezamenlijk bevoegd. Hoeveel handtekeningen zijn er nodig?',
  [
    'Bij EH2+ zijn twee handtekeningen nodig van bestuurders die gezamenlijk bevoegd zijn.',
    'Bij EH3 tekent de meerderheid van alle bestuurders, tenzij de meegestuurde statuten minder mensen toestaan.',
    'U kunt dan dus niet in uw eentje tekenen.',
  ],
);
export const sole = passage(
  'nl',
  'soleAuthority',
  'Ik ben zelfstandig bevoegd. Is mijn handtekening genoeg?',
  [
    'Ja, als u zelfstandig bevoegd bent, is één handtekening genoeg.',
    'Dat geldt bij EH2+ en bij EH3.',
    'Een gevolmachtigde met een volledige volmacht in het handelsregister tekent ook alleen.',
  ],
);
export const extract = passage('nl', 'extractAge', 'Hoe oud mag het KVK-uittreksel zijn?', [
  'Het KVK-uittreksel mag hoogstens 14 dagen oud zijn.',
  'Is uw uittreksel ouder, stuur dan een nieuw uittreksel.',
  'Reconi kan het uittreksel ook zelf opvragen bij KVK.',
  'Binnen 30 dagen na de e-mail laat de gebruiker zich identificeren.',
]);
export const form = passage('nl', 'formByPost', 'Moet het formulier per post?', [
  'U hoeft geen uittreksel te sturen, maar u moet wel het formulier met een pen ondertekenen.',
  'Stuur het originele formulier per post naar Reconi.',
  'Vragen over het formulier? Bel dan de helpdesk: {{link.helpdesk}}.',
  'Een foto van de handtekening is niet genoeg.',
]);
export const administrator = passage('nl', 'administratorInstead', 'Kan de machtigingenbeheerder het doen?', [
  'De machtigingenbeheerder mag gebruikers aanvragen en upgraden zonder handtekening van de bevoegd vertegenwoordiger.',
  'Zijn eigen inlogmiddel moet wel minstens hetzelfde niveau hebben.',
  'Wilt u een bevoegd vertegenwoordiger laten verwijderen, mail dan naar {{link.validationDesk}}.',
]);
export const chain = passage('nl', 'chain', 'De bestuurder is een holding. Wie tekent er dan?', [
  'Is de bestuurder een holding, dan tekenen de mensen die daarvan bestuurder zijn.',
  'Stuur recente uittreksels mee van alle organisaties daarboven.',
  'Een commissaris is nooit bevoegd om te tekenen.',
]);
export const levels = passage('nl', 'levels', 'Hoeveel mensen tekenen er per niveau?', [
  'Bij EH2+ tekenen twee bestuurders, bij EH3 tekenen drie bestuurders.',
  'Bij EH4 tekenen alle vertegenwoordigers en de gebruiker.',
]);
export const limits = passage('nl', 'limits', 'Wat stuur ik mee?', [
  'Stuur minstens het formulier mee, en binnen 14 dagen ook het uittreksel.',
]);
export const jointEn = passage(
  'en',
  'jointAuthority',
  'We have joint authority. How many signatures are needed?',
  [
    'With joint authority you need two signatures at EH2+.',
    'At EH3 the majority of all directors must sign, unless the statutes you send allow fewer people.',
    'A director cannot sign alone in that case.',
  ],
);
export const extractEn = passage('en', 'extractAge', 'How old may the KVK extract be?', [
  'The KVK extract may be at most 14 days old.',
  'If your extract is older, send a new extract.',
  'Reconi can also request the extract from KVK itself.',
]);
export const userEn = passage('en', 'userNeedNotRepresent', 'Does the user have to be a representative?', [
  'No, the user of the login means does not have to be an authorised representative.',
  'The authorised representative only signs the form.',
  'Questions? Call the helpdesk: {{link.helpdesk}}.',
]);

export const allPassages: readonly Passage[] = [
  joint,
  sole,
  extract,
  form,
  administrator,
  chain,
  levels,
  limits,
  jointEn,
  extractEn,
  userEn,
];

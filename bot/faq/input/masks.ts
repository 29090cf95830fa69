import type { Locale, Texts } from '../../../rules/locale.ts';
import type { PersonalDataKind } from './readQuestion.ts';

/**
 * What stands in a text where personal data stood. While the input steps run it is one private-use character, which
 * cleaning takes out of what people type: no later step can read into a mask, and nobody can type one.
 */
export const maskMarks = {
  bsn: '\ue000',
  iban: '\ue001',
  documentNumber: '\ue002',
  email: '\ue003',
  phone: '\ue004',
  personName: '\ue005',
  companyName: '\ue006',
  birthDate: '\ue007',
  address: '\ue008',
  number: '\ue009',
} as const satisfies Record<PersonalDataKind, string>;

/** Stands before a word that may be a name; it is taken out of what leaves the steps. */
export const maybeMark = '\ue00f';

/** Any mark, for use inside a character class. */
export const anyMark = '\ue000-\ue00f';

const labels: Texts<Record<PersonalDataKind, string>> = {
  nl: {
    bsn: '[BSN]',
    iban: '[IBAN]',
    documentNumber: '[documentnummer]',
    email: '[e-mail]',
    phone: '[telefoonnummer]',
    personName: '[naam]',
    companyName: '[bedrijf]',
    birthDate: '[geboortedatum]',
    address: '[adres]',
    number: '[nummer]',
  },
  en: {
    bsn: '[BSN]',
    iban: '[IBAN]',
    documentNumber: '[document number]',
    email: '[e-mail]',
    phone: '[phone number]',
    personName: '[name]',
    companyName: '[company]',
    birthDate: '[date of birth]',
    address: '[address]',
    number: '[number]',
  },
};

const kinds: readonly PersonalDataKind[] = [
  'bsn',
  'iban',
  'documentNumber',
  'email',
  'phone',
  'personName',
  'companyName',
  'birthDate',
  'address',
  'number',
];

/** The kinds whose marks stand in a text, each once. */
export function markedKinds(text: string): readonly PersonalDataKind[] {
  return kinds.filter((kind) => text.includes(maskMarks[kind]));
}

/** Marks as a reader sees them. */
export function showMarks(text: string, locale: Locale): string {
  return kinds
    .reduce((shown, kind) => shown.replaceAll(maskMarks[kind], labels[locale][kind]), text)
    .replaceAll(maybeMark, '');
}

/** Labels that already stand in a text (it was masked before) as marks, so that a mask is never masked again. */
export function readMarks(text: string): string {
  return kinds.reduce(
    (read, kind) =>
      read.replaceAll(labels.nl[kind], maskMarks[kind]).replaceAll(labels.en[kind], maskMarks[kind]),
    text,
  );
}

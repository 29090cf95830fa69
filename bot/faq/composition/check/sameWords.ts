import type { Locale, Texts } from '../../../../rules/locale.ts';

// Stems that may stand for each other, as wordStem.ts makes them; the first of a line stands for the others. Only words
// that mean the same in every sentence of the field.
const lines: Texts<readonly string[]> = {
  nl: [
    'teken onderteken handtekening',
    'stur opstur toestur verstur instur',
    'bedrijf onderneming organisati',
    'gebruik bruik',
    'krijg ontfang ontvang',
    'midel inlogmidel',
    'person mens',
    'formulier registratieformulier',
    'bevoeg bevoegdhei',
  ],
  en: [
    'sign signatur',
    'send submit',
    'organisation organization compani busines',
    'get receiv',
    'person peopl',
    'authoris authoriz authoriti',
  ],
};

/** Stem of a word -> the stem that stands for it. */
export const sameWords: Readonly<Record<Locale, ReadonlyMap<string, string>>> = {
  nl: asMap(lines.nl),
  en: asMap(lines.en),
};

function asMap(groups: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    groups.flatMap((group) => {
      const [first = '', ...others] = group.split(' ');
      return others.map((other): [string, string] => [other, first]);
    }),
  );
}

import { describe, expect, test } from '@jest/globals';
import { sentencesOf } from '../../../bot/faq/knowledgeSentences.ts';

describe('the sentences of a passage', () => {
  test('end at a point, a question mark and an exclamation mark', () => {
    expect(sentencesOf('Dat mag. Mag dat? Ja! Klaar').map(({ text }) => text)).toEqual([
      'Dat mag.',
      'Mag dat?',
      'Ja!',
      'Klaar',
    ]);
  });

  test.each([
    'Een B.V. Heeft een bestuur.',
    'Een stuk, bijv. De statuten.',
    'Stukken o.a. Statuten.',
    'A document, e.g. Statutes.',
    'Het nr. 5 staat er.',
    'De heer J. Jansen tekent.',
    'Zie reconi.nl voor meer.',
    'Voor {{signatures.EH2+.joint}} geldt dat.',
    'Dat is zo (zie art. Twee).',
    'Dat mag… maar niet altijd.',
  ])('do not end in %s', (text) => {
    expect(sentencesOf(text)).toEqual([{ text, line: 0 }]);
  });

  test('end before a placeholder and a quotation', () => {
    expect(sentencesOf('Dat mag. {{signatures.EH2+.joint}} is genoeg. “Nee” telt niet.')).toHaveLength(3);
  });

  test('end at a bv that ends a sentence, for that is how the passages write a company', () => {
    expect(sentencesOf('U heeft een bv. Dan tekent u.')).toHaveLength(2);
  });

  test('know the line on which they begin, and join lines', () => {
    expect(
      sentencesOf('Eerste zin. Tweede\nzin.\nDerde zin.\n\n\nVierde zin zonder punt\n\nVijfde.'),
    ).toEqual([
      { text: 'Eerste zin.', line: 0 },
      { text: 'Tweede zin.', line: 0 },
      { text: 'Derde zin.', line: 2 },
      { text: 'Vierde zin zonder punt', line: 5 },
      { text: 'Vijfde.', line: 7 },
    ]);
  });

  test('are none in an empty body', () => {
    expect(sentencesOf(' \n\n')).toEqual([]);
  });
});

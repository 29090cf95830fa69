import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { backendArguments } from '../../bot/terminal/transcript/backendArguments.ts';
import { matchWords } from '../../bot/terminal/transcript/matchWords.ts';
import { parseTranscript } from '../../bot/terminal/transcript/parseTranscript.ts';

const none = new Map<string, string>();

describe('words against an expectation', () => {
  test.each([
    ['Hallo', 'Hallo', true],
    ['Hallo', 'Hallo!', false],
    ['Hallo …', 'Hallo', true],
    ['… EH3 …', 'U krijgt EH3, omdat', true],
    ['… EH3', 'EH3 is nodig', false],
    ['Kost € 30 (per jaar)?', 'Kost € 30 (per\n jaar)?', true],
    ['a.c', 'abc', false],
    ['{x} en {x}', 'een en een', true],
    ['{x} en {x}', 'een en twee', false],
  ])('%j and %j', (pattern, words, fits) => {
    expect(matchWords(pattern, words, none) !== null).toBe(fits);
  });

  test('remember what stands in the place of a name, and hold it to that', () => {
    expect(matchWords('Nummer {referentie}.', 'Nummer U-1.', none)).toEqual(new Map([['referentie', 'U-1']]));
    expect(matchWords('{referentie} klaar', 'U-2 klaar', new Map([['referentie', 'U-1']]))).toBeNull();
  });

  test('any words without signs of the format meet themselves', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        fc.pre(!/[…{}]/.test(words));
        expect(matchWords(words, words, none)).toEqual(none);
      }),
    );
  });
});

describe('reading a transcript', () => {
  test('finds headers, steps and the lines they stand on', () => {
    const parsed = parseTranscript(
      'titel: T\npersoon: anna\nregels: a, b\nwacht: 2 minuten\n\n# uitleg\nbot: Dag\n  allemaal\n\n…\nlogt in als:\nlater: 1 dag\n',
    );
    expect(parsed).toEqual({
      kind: 'transcript',
      transcript: {
        title: 'T',
        person: 'anna',
        locale: 'nl',
        rules: ['a', 'b'],
        patienceMs: 120_000,
        steps: [
          { line: 7, lastLine: 8, is: 'expectation', expects: { kind: 'text', pattern: 'Dag\nallemaal' } },
          { line: 10, lastLine: 10, is: 'expectation', expects: { kind: 'anything' } },
          { line: 11, lastLine: 11, is: 'deed', does: { kind: 'signsIn', person: 'anna' } },
          { line: 12, lastLine: 12, is: 'deed', does: { kind: 'later', ms: 86_400_000 } },
        ],
      },
    });
  });

  test.each([
    ['bot: Dag', 1, 'titel'],
    ['titel: T\nbot Dag', 2, 'geen regel met een sleutelwoord'],
    ['  los', 1, 'hoort nergens bij'],
    ['titel: T\nkaart:\n  - kop: x', 3, 'tekst:, veld:, keuze: of knop:'],
    ['titel: T\nvult in:\n  KVK 12', 3, 'Veld = waarde'],
    ['titel: T\nlogt in als:', 2, 'wie er inlogt'],
    ['titel: T\nlater: straks', 2, 'hoeveel later'],
    ['titel: T\nbot: x\npersoon: y', 3, 'geen sleutelwoord'],
    ['titel: T\nwacht: even', 1, 'geen tijd'],
  ])('says what is wrong in %j', (text, line, why) => {
    const parsed = parseTranscript(text);
    expect(parsed).toMatchObject({ kind: 'unreadable', line });
    expect(parsed.kind === 'unreadable' && parsed.why).toContain(why);
  });
});

test.each([
  [
    ['advance', 'verwerkt'],
    ['advance', 'U-2026-000123', '--to', 'verwerkt'],
  ],
  [
    ['advance', 'U-2026-000009', 'afgewezen', '--reason', 'q:t'],
    ['advance', 'U-2026-000009', '--to', 'afgewezen', '--reason', 'q:t'],
  ],
  [
    ['advance', 'U-2026-000009', '--to', 'verwerkt'],
    ['advance', 'U-2026-000009', '--to', 'verwerkt'],
  ],
  [['list'], ['list']],
])('the staff command for %j', (words, expected) => {
  expect(backendArguments(words, new Map([['referentie', 'U-2026-000123']]))).toEqual(expected);
});

import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readData } from '../../../bot/compose.ts';
import { openRetrieval, type Retrieval } from '../../../bot/faq/retrieval/openRetrieval.ts';

let retrieval: Retrieval;
beforeAll(async () => {
  retrieval = openRetrieval((await readData()).knowledge);
}, 60_000);

/** As long as a question may be. */
const most = 2_000;
/** Some tens of milliseconds on a quiet machine; this one may be busy with other tests. */
const longestMs = 600;

const ofTheField = fc.constantFrom(
  ...'handtekening bestuurders tekenbevoegden bestuursleden bevoegd tekenen machtigingenbeheerder stichting uittreksel'.split(
    ' ',
  ),
  ...'signature directors authorised representative foundation partnership registration isation'.split(' '),
);
const nonsense = fc.string({ unit: fc.constantFrom(...'abcdeenstrx'), minLength: 3, maxLength: 70 });
const mistyped = fc
  .tuple(ofTheField, fc.nat(8), fc.constantFrom(...'qxzae'))
  .map(([word, place, letter]) => `${word.slice(0, 1 + place)}${letter}${word.slice(1 + place)}`);
const grown = fc
  .tuple(
    fc.constantFrom('', 'xq', 'on'),
    fc.array(ofTheField, { minLength: 1, maxLength: 4 }),
    fc.integer({ min: 1, max: 160 }),
  )
  .map(([before, words, times]) => before + words.join('').repeat(times));
const word = fc.oneof(ofTheField, nonsense, mistyped, grown);

/** Texts that were made to keep whoever reads them busy, as long as a question may be. */
const text = fc.oneof(
  fc.array(word, { minLength: 20, maxLength: 400 }).map((words) => words.join(' ')),
  fc.array(mistyped, { minLength: 120, maxLength: 250 }).map((words) => words.join(' ')),
  fc
    .tuple(grown, fc.constantFrom(' ', '. ', ''))
    .map(([one, between]) => (one + between).repeat(Math.ceil(most / one.length))),
);

describe('a text that was made to be hard to read', () => {
  test.each(['nl', 'en'] as const)(
    'is read in no time all the same, in %s',
    (locale) => {
      fc.assert(
        fc.property(text, (said) => {
          const began = performance.now();
          retrieval.retrieve(said.slice(0, most), locale);
          expect(performance.now() - began).toBeLessThan(longestMs);
        }),
        { numRuns: 25 },
      );
    },
    60_000,
  );

  test.each([
    `wie mag xq${'handtekening'.repeat(16)}`,
    `wie mag xq${'handtekening'.repeat(150)}`,
    `wie is ${'bevoegd'.repeat(16)}`,
    'tekenbevoegden'.repeat(140),
  ])('of which %# is one, takes no longer than any other', (said) => {
    const began = performance.now();
    retrieval.retrieve(said, 'nl');
    expect(performance.now() - began).toBeLessThan(longestMs);
  });
});

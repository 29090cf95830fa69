import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { editDistance } from '../../rules/search/editDistance.ts';
import type { SearchWeights } from '../../rules/search/fieldWords.ts';
import { letterSet, lettersApart } from '../../rules/search/letterSet.ts';
import { plainText, searchWordsOf, stemOf, wordsOf } from '../../rules/search/searchWords.ts';
import { isStopWord } from '../../rules/search/stopWords.ts';
import { buildVocabulary, wordsLike } from '../../rules/search/vocabulary.ts';
import { currentFieldWords } from './currentFieldWords.ts';

/** Numbers of their own, so that each likeness is seen for what it is. */
const weights: SearchWeights = {
  ...currentFieldWords.weights,
  likeness: {
    same: 1,
    sameStem: 0.9,
    beginning: 0.6,
    tail: 0.55,
    part: 0.5,
    besideItself: 0.3,
    oneSlip: 0.7,
    twoSlips: 0.4,
  },
  letters: {
    part: 5,
    beginning: 3,
    beginningAlone: 2,
    swap: 3,
    oneSlip: 4,
    slipInFirst: 6,
    twoSlips: 8,
  },
  known: 0.6,
};

function like(
  typed: string,
  words: readonly string[],
  isWholeQuery = false,
  own = weights,
): Record<string, number> {
  const vocabulary = buildVocabulary(words);
  const found = [...wordsLike(vocabulary, typed, own, isWholeQuery)];
  return Object.fromEntries(
    found.map(([number, quality]) => [vocabulary.words[number] ?? '?', Math.round(quality * 1000) / 1000]),
  );
}

describe('woorden die op een getypt woord lijken', () => {
  test.each<[string, string, string[], Record<string, number>]>([
    ['het woord zelf', 'uwv', ['kvk', 'uwv', 'rvo'], { uwv: 1 }],
    ['dezelfde stam', 'zaken', ['zaak', 'zeker'], { zaak: 0.9 }],
    [
      'woorden met dezelfde stam, allemaal',
      'aangiften',
      ['aangifte', 'aangiftes'],
      { aangifte: 0.9, aangiftes: 0.9 },
    ],
    ['zelf, en met dezelfde stam', 'zaken', ['zaak', 'zaken'], { zaak: 0.9, zaken: 1 }],
    ['het begin: de helft', 'gem', ['gemxxx', 'ge', 'hgemxx'], { gemxxx: 0.675 }],
    ['het begin: bijna alles', 'belastingdiens', ['belastingdienst'], { belastingdienst: 0.861 }],
    ['elk woord met dat begin', 'kad', ['kab', 'kada', 'kadaster', 'kae'], { kada: 0.769, kadaster: 0.642 }],
    ['twee letters zijn geen begin', 'ka', ['kadaster'], {}],
    ['het laatste deel', 'aangifte', ['loonaangifte', 'aangever'], { loonaangifte: 0.55 }],
    ['het laatste deel, in het meervoud', 'aangiften', ['loonaangifte'], { loonaangifte: 0.55 }],
    [
      'het laatste deel van meer woorden',
      'aangifte',
      ['btwaangifte', 'loonaangifte', 'loonaangiftes'],
      { btwaangifte: 0.55, loonaangifte: 0.55, loonaangiftes: 0.55 },
    ],
    ['het laatste deel, van precies vijf letters', 'druif', ['witdruif'], { witdruif: 0.55 }],
    ['vier letters zijn geen deel', 'zaak', ['rechtzaak'], {}],
    ['het is het eerste deel', 'belastingkantoor', ['belasting'], { belasting: 0.5 }],
    ['het is het laatste deel', 'loonbelasting', ['belasting'], { belasting: 0.5 }],
    ['het is het laatste deel, van vijf letters', 'xxxdruif', ['druif', 'ruif'], { druif: 0.5 }],
    ['het is een deel in het meervoud', 'subsidieaanvragen', ['subsidies'], { subsidies: 0.5 }],
    ['het midden telt niet', 'xxbelastingxx', ['belasting'], {}],
    [
      'een ander begin naast het woord zelf',
      'utrecht',
      ['utrecht', 'utrechtse'],
      { utrecht: 1, utrechtse: 0.3 },
    ],
    [
      'een ander eind naast het woord zelf',
      'aangifte',
      ['aangifte', 'loonaangifte'],
      { aangifte: 1, loonaangifte: 0.3 },
    ],
    [
      'een deel telt niet naast het woord zelf',
      'belastingdienst',
      ['belasting', 'belastingdienst'],
      { belastingdienst: 1 },
    ],
    ['een letter vergeten', 'amerfoort', ['amersfoort'], { amersfoort: 0.7 }],
    ['een letter te veel', 'kadasster', ['kadaster'], { kadaster: 0.7 }],
    ['een andere letter', 'kadastor', ['kadaster'], { kadaster: 0.7 }],
    ['twee letters verwisseld', 'kadatser', ['kadaster'], { kadaster: 0.7 }],
    ['twee tikfouten in acht letters', 'kodastor', ['kadaster'], { kadaster: 0.4 }],
    ['twee tikfouten in zeven letters', 'kodastr', ['kadaster'], {}],
    ['drie tikfouten', 'kodistor', ['kadaster'], {}],
    ['een andere eerste letter in zes letters', 'qouane', ['douane'], { douane: 0.7 }],
    ['een andere eerste letter in vijf letters', 'qouan', ['douan'], {}],
    ['een latere letter in vijf letters', 'douqn', ['douan'], { douan: 0.7 }],
    ['de eerste twee verwisseld', 'odun', ['doun'], { doun: 0.7 }],
    ['de eerste vergeten, de tweede niet verwisseld', 'ouan', ['douan'], {}],
    ['een letter te veel voorop', 'xdoun', ['doun'], {}],
    ['de tweede letter voorop', 'dxan', ['xdbn'], {}],
    ['drie letters, verwisseld', 'uvw', ['uwv'], { uwv: 0.7 }],
    ['drie letters, een andere', 'uww', ['uwv'], {}],
    ['drie letters, en een te veel', 'uwvv', ['uwv'], {}],
    ['vier letters in de lijst, drie getypt', 'uwv', ['uwxv'], {}],
    ['twee letters', 'wu', ['uw'], {}],
    ['een getal', '12345', ['12346'], {}],
    ['een getal vooraan', '1abcd', ['1abce'], { '1abce': 0.7 }],
    ['een getal met letters', 'a2345', ['a2346'], { a2346: 0.7 }],
    ['geen tikfout zoeken als iets al bekend is', 'kadas', ['kadaster', 'kades'], { kadaster: 0.717 }],
    [
      'wel tikfouten zoeken als het maar een deel is',
      'belastingdinst',
      ['belasting', 'belastingdienst'],
      { belasting: 0.5, belastingdienst: 0.7 },
    ],
    ['niets', 'xqz', [], {}],
  ])('%s: %s', (_title, typed, words, expected) => {
    expect(like(typed, words)).toEqual(expected);
  });

  test('wie maar één woord typt, mag er twee letters van typen', () => {
    expect(like('ka', ['kadaster', 'kb'], true)).toEqual({ kadaster: 0.619 });
    expect(like('k', ['kadaster'], true)).toEqual({});
  });

  test('wat precies bekend genoeg is, is bekend: geen tikfouten', () => {
    const words = ['xxkadaster', 'kadastqr'];
    expect(like('kadaster', words)).toEqual({ xxkadaster: 0.55, kadastqr: 0.7 });
    expect(like('kadaster', words, false, { ...weights, known: 0.55 })).toEqual({ xxkadaster: 0.55 });
  });

  test('de woorden staan op volgorde, elk één keer', () => {
    expect(buildVocabulary(['uwv', 'kvk', 'uwv', 'bd']).words).toEqual(['bd', 'kvk', 'uwv']);
  });

  test('wat het vindt, hangt niet af van wat er nog meer in staat', () => {
    const word = fc.stringMatching(/^[a-d]{2,10}$/);
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 30 }), word, (typed, others, known) => {
        const alone = like(typed, [known])[known] ?? 0;
        const among = like(typed, [...others, known])[known] ?? 0;
        // Where the word itself or a likeness is known, others count less; never more.
        expect(among).toBeLessThanOrEqual(alone);
        if (others.every((other) => like(typed, [other])[other] === undefined)) expect(among).toBe(alone);
      }),
    );
  });
});

describe('letterSet', () => {
  test.each([
    ['abc', 'abc', 0],
    ['abc', 'cab', 0],
    ['aab', 'ab', 0],
    ['abc', 'abd', 2],
    ['abc', 'ab', 1],
    ['', 'abcde', 5],
    ['kadaster', 'belasting', 8],
    ['z', '', 1],
  ])('%s en %s verschillen %i letters', (a, b, apart) => {
    expect(lettersApart(letterSet(a), letterSet(b))).toBe(apart);
    expect(lettersApart(letterSet(b), letterSet(a))).toBe(apart);
  });

  test('één tikfout is hoogstens twee letters', () => {
    const word = fc.stringMatching(/^[a-z]{0,9}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(lettersApart(letterSet(a), letterSet(b))).toBeLessThanOrEqual(2 * editDistance(a, b, 20));
      }),
    );
  });
});

describe('plainText', () => {
  test.each([
    ['Éénmanszaak & co.', 'eenmanszaak co'],
    ["  'S-Gravenhage!  ", 's gravenhage'],
    ['foto’s en ‘foto`s', 'fotos en fotos'],
    ['btw-aangifte (2026)', 'btw aangifte 2026'],
    ['Fryslân', 'fryslan'],
    ['--', ''],
  ])('%s wordt %s', (text, plain) => {
    expect(plainText(text)).toBe(plain);
    expect(wordsOf(text)).toEqual(plain === '' ? [] : plain.split(' '));
  });
});

describe('searchWordsOf', () => {
  test.each([
    ['U.W.V.', ['uwv']],
    ['de B.V. Jansen', ['de', 'bv', 'jansen']],
    ['mijn.rvo.nl', ['mijn', 'rvo', 'nl']],
    ['a.bc', ['a', 'bc']],
    ['ab.c', ['ab', 'c']],
    ['1.2', ['1', '2']],
    ['Ysselstein en ĳs', ['ijsselstein', 'en', 'ijs']],
    ['cyclys', ['cijclijs']],
    ['', []],
  ])('%s', (text, words) => {
    expect(searchWordsOf(text)).toEqual(words);
  });
});

describe('isStopWord', () => {
  test.each(['aan', 'diensten', 'ik', 'would', 'zou', 'en'])('%s zegt niets', (word) => {
    expect(isStopWord(word)).toBe(true);
  });
  test.each(['uwv', 'subsidie', ''])('%p wel', (word) => {
    expect(isStopWord(word)).toBe(false);
  });
});

describe('stemOf', () => {
  test.each([
    ['aangiften', 'aangifte'],
    ['aangiftes', 'aangifte'],
    ['subsidies', 'subsidie'],
    ['vergunningen', 'vergunning'],
    ['zaken', 'zaak'],
    ['zaakje', 'zaak'],
    ['bedrijven', 'bedrijf'],
    ['bedrijfjes', 'bedrijf'],
    ['brieven', 'brief'],
    ['briefje', 'brief'],
    ['diensten', 'dienst'],
    ['huizen', 'huis'],
    ['vergunninkje', 'vergunning'],
    ['vergunninkjes', 'vergunning'],
    ['woninkjes', 'woningen'],
    ['probleempje', 'problemen'],
    ['probleempjes', 'probleem'],
    ['winkeltje', 'winkel'],
    ['winkeltjes', 'winkels'],
    ['tuintje', 'tuin'],
    ['balletje', 'ballen'],
    ['kopjes', 'koppen'],
  ])('%s en %s hebben dezelfde', (a, b) => {
    expect(stemOf(a)).toBe(stemOf(b));
  });

  test.each([
    ['bes', 'bes'],
    ['ede', 'ede'],
    ['eh2es', 'eh2es'],
    ['2026en', '2026en'],
    ['epen', 'epen'],
    ['zaak', 'zak'],
    ['brief', 'brief'],
    ['jasje', 'jas'],
    ['pinkje', 'pink'],
    ['pinkjesdag', 'pinkjesdag'],
    ['vergunninkjesdag', 'vergunninkjesdag'],
    ['lampje', 'lamp'],
    ['probleempjesdag', 'problempjesdag'],
    ['oltje', 'olt'],
    ['winkeltjesdag', 'winkeltjesdag'],
    ['akje', 'akj'],
    ['zakjesdag', 'zakjesdag'],
    ['inkje', 'ink'],
    ['eenvoud', 'envoud'],
    ['zinnen', 'zin'],
    ['weet', 'wet'],
    ['vuur', 'vur'],
    ['boot', 'bot'],
    ['wijzen', 'wij'],
    ['geven', 'gef'],
  ])('die van %s is %s', (word, stem) => {
    expect(stemOf(word)).toBe(stem);
  });
});

describe('editDistance', () => {
  test.each([
    ['uwv', 'uwv', 0],
    ['amersfort', 'amersfoort', 1],
    ['belasitng', 'belasting', 1],
    ['kadastre', 'kadaster', 1],
    ['abc', 'xyz', 3],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['ca', 'abc', 3],
    ['ab', 'ba', 1],
    ['abcd', 'badc', 2],
  ])('%s to %s takes %i slips', (a, b, slips) => {
    expect(editDistance(a, b, 3)).toBe(slips);
  });

  test('counts no further than the limit', () => {
    expect(editDistance('abc', 'xyz', 2)).toBe(3);
    expect(editDistance('a', 'abcdefgh', 2)).toBe(3);
    expect(editDistance('abcdefgh', 'a', 2)).toBe(3);
    expect(editDistance('a', 'b', 0)).toBe(1);
    expect(editDistance('a', 'a', 0)).toBe(0);
  });

  test('is the distance that a full table gives, both ways', () => {
    const word = fc.stringMatching(/^[a-d]{0,8}$/);
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, max) => {
        const distance = editDistance(a, b, max);
        expect(editDistance(b, a, max)).toBe(distance);
        expect(distance).toBe(Math.min(fullTable(a, b), max + 1));
      }),
    );
  });

  test('of long texts takes no longer than they are long', () => {
    const long = 'abcdefghij'.repeat(20_000);
    const startedAt = performance.now();
    expect(editDistance(long, `${long}x`, 2)).toBe(1);
    // A full table of it would have 40 billion places.
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });
});

/** The textbook's way, without a limit. */
function fullTable(a: string, b: string): number {
  const far = (row: number, column: number): number => {
    if (row === 0 || column === 0) return row + column;
    const known = table.get(`${row},${column}`);
    if (known !== undefined) return known;
    const steps = [
      far(row - 1, column) + 1,
      far(row, column - 1) + 1,
      far(row - 1, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1),
    ];
    if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
      steps.push(far(row - 2, column - 2) + 1);
    }
    table.set(`${row},${column}`, Math.min(...steps));
    return Math.min(...steps);
  };
  const table = new Map<string, number>();
  return far(a.length, b.length);
}

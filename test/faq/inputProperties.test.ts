import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cleanText } from '../../bot/faq/input/cleanText.ts';
import { readQuestion } from '../../bot/faq/input/inputSteps.ts';
import { passesElevenTest } from '../../rules/formats/elevenTest.ts';

const words = fc.array(
  fc.constantFrom(
    'mag',
    'ik',
    'de',
    'tekenen',
    'voor',
    'Wie',
    'bestuurder',
    'is',
    'met',
    'een',
    'volmacht',
    'EH3',
    'stichting',
    'we',
    'u',
    'nu',
    'van',
    'op',
    'and',
    'the',
  ),
  { maxLength: 8 },
);
const around = fc.record({
  before: words.map((list) => list.join(' ')),
  after: words.map((list) => list.join(' ')),
  left: fc.constantFrom(' ', ' (', ': ', ' "', ', ', '\n'),
  right: fc.constantFrom(' ', ') ', '. ', '" ', ', ', '?', '\n'),
});
const locales = fc.constantFrom('nl' as const, 'en' as const);
const digits = (length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((list) => list.join(''));

const bsns = digits(8).chain((begin) => {
  const last = [...'0123456789'].filter((digit) => passesElevenTest(begin + digit));
  return last.length === 0
    ? fc.constant('123456782')
    : fc.constantFrom(...last.map((digit) => begin + digit));
});
const ibans = fc
  .tuple(fc.constantFrom('ABNA', 'INGB', 'RABO', 'TRIO'), digits(10), fc.constantFrom('', ' ', '.', '-'))
  .map(([bank, account, separator]) => {
    const turned = `${bank}${account}NL00`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
    const check = String(98 - Number(BigInt(turned) % 97n)).padStart(2, '0');
    return (`NL${check}${bank}${account}`.match(/.{1,4}/g) ?? []).join(separator);
  });
const emails = fc
  .tuple(
    fc.stringMatching(/^[a-z][a-z0-9._-]{0,12}[a-z0-9]$/),
    fc.stringMatching(/^[a-z][a-z0-9-]{0,12}[a-z]$/),
    fc.constantFrom('nl', 'com', 'co.uk', 'amsterdam'),
  )
  .map(([name, host, end]) => `${name}@${host}.${end}`);
const phones = fc
  .tuple(
    fc.constantFrom('06', '+316', '00316', '06-', '06 ', '+31 6 ', '020', '020-', '+31 (0)6 '),
    digits(8),
  )
  .map(([begin, rest]) => begin + (begin.startsWith('020') ? rest.slice(1) : rest));
const documents = fc
  .tuple(fc.constantFrom('NX', 'IX', 'SP', 'NW', 'IA'), digits(7))
  .map(([begin, rest]) => begin + rest);

/** What is left of a question for anybody to see. */
function shown(typed: string, locale: 'nl' | 'en'): string {
  const reading = readQuestion(typed, locale);
  return reading.kind === 'question' ? reading.text : '';
}

function put(place: { before: string; after: string; left: string; right: string }, what: string): string {
  return `${place.before}${place.left}${what}${place.right}${place.after}`;
}

const runs = { numRuns: 300, seed: 20261124 };

describe('whatever surrounds it', () => {
  test.each([
    ['a BSN', bsns],
    ['an account number', ibans],
    ['an e-mail address', emails],
    ['a telephone number', phones],
    ['a document number', documents],
    ['a KVK number', digits(8)],
    ['a number of twelve digits', digits(12)],
  ])('%s is not left in the question', (_says, kind) => {
    fc.assert(
      fc.property(around, kind, locales, (place, what, locale) => {
        const text = shown(put(place, what), locale);
        expect(text).not.toContain(what);
        expect(text.replace(/[^0-9]/g, '')).not.toMatch(/[0-9]{5}/);
        expect(text).not.toContain('@');
      }),
      runs,
    );
  });

  test.each([
    ['a BSN', bsns],
    ['an account number', ibans],
    ['a document number', documents],
  ])('%s between words stops the question', (_says, kind) => {
    fc.assert(
      fc.property(words, kind, words, (before, what, after) => {
        const typed = `${before.join(' ')} ${what} ${after.join(' ')}`;
        expect(readQuestion(typed, 'nl').kind).toBe('personalData');
      }),
      runs,
    );
  });

  test('a first name with a surname is not left in the question', () => {
    const first = fc.constantFrom('Piet', 'Anneke', 'Mohamed', 'Jan', 'Karin', 'Willem');
    const particle = fc.constantFrom('', 'de ', 'van der ', 'van ', 'Van ', 'van den ');
    const last = fc.constantFrom('Jansen', 'Hulzebosch', 'Quillema', 'Berg', 'Boer', 'Vries');
    fc.assert(
      fc.property(around, first, particle, last, fc.boolean(), (place, one, two, three, isSmall) => {
        const name = `${one} ${two}${three}`;
        const text = shown(put(place, isSmall ? name.toLowerCase() : name), 'nl').toLowerCase();
        expect(text).not.toContain(one.toLowerCase());
        expect(text).not.toContain(three.toLowerCase());
      }),
      runs,
    );
  });
});

describe('any text at all', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          '<b>',
          '&lt;',
          '[a](',
          ')',
          '**',
          '`',
          '# ',
          'аb',
          'o\u0308',
          '\u200b',
          'aaaa',
          'ja ja ja ja ',
          '06-12345678',
          'a@b.nl',
          'NL91ABNA0417164300',
          'Jan ',
          'van den ',
          ' BV',
          'J.P.',
          '1234 AB',
          '[naam]',
          '[bedrijf]',
          '1-1-1980',
          ' Stichting ',
          '"',
          "'",
          '.',
          ' ',
          'é',
        ),
        { maxLength: 30 },
      )
      .map((parts) => parts.join('')),
  );

  test('is read without an error, the same way every time', () => {
    fc.assert(
      fc.property(anyText, locales, (typed, locale) => {
        expect(readQuestion(typed, locale)).toEqual(readQuestion(typed, locale));
      }),
      { ...runs, numRuns: 1000 },
    );
  });

  test('is left as it is when it is cleaned again', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const once = cleanText(typed).text;
        expect(cleanText(once).text).toBe(once);
      }),
      { ...runs, numRuns: 1500 },
    );
  });

  test('is left as it is when it is masked again', () => {
    fc.assert(
      fc.property(anyText, locales, (typed, locale) => {
        const once = readQuestion(typed, locale);
        if (once.kind !== 'question') return;
        const again = readQuestion(once.text, locale);
        expect(again).toMatchObject({ kind: 'question', text: once.text });
      }),
      { ...runs, numRuns: 1000 },
    );
  });

  test('holds no invisible, private or control character once it is read', () => {
    fc.assert(
      fc.property(anyText, locales, (typed, locale) => {
        expect(shown(typed, locale)).not.toMatch(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/u);
      }),
      runs,
    );
  });
});

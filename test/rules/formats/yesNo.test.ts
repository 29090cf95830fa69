import { describe, expect, test } from '@jest/globals';
import { parseYesNo } from '../../../rules/formats/yesNo.ts';

describe('parseYesNo', () => {
  test.each(
    'ja|Ja.|JAAA|ja graag|jawel|jazeker|klopt|dat klopt|ja dat klopt|klopt helemaal|akkoord|geen probleem|prima|oké|is goed|zeker|natuurlijk|👍|j|yes|yes please|yep|sure|no problem|that’s right|nee, ik bedoel ja|ik zei nee maar het moet ja zijn|ik ben het ermee eens'.split(
      '|',
    ),
  )('%p is yes', (typed) => {
    expect(parseYesNo(typed)).toEqual({ kind: 'ok', value: true });
  });

  test.each(
    'nee|Nee!|neeee|nee hoor|nee dank u|nee sorry|dat klopt niet|klopt helemaal niet|nee, dat klopt niet|niet akkoord|ik ga niet akkoord|liever niet|zeker niet|natuurlijk niet|onjuist|dat is niet waar|👎|n|no|no thanks|nope|that is not correct|I don’t agree|ik zei NEE in plaats van ja|ja, sorry, nee|niet ja maar nee|ik typte ja maar bedoelde nee|I meant no'.split(
      '|',
    ),
  )('%p is no', (typed) => {
    expect(parseYesNo(typed)).toEqual({ kind: 'ok', value: false });
  });

  test.each([
    '',
    '?',
    'ja of nee?',
    'ja nee',
    'nee, dat klopt',
    'ja maar niet nu',
    'ja, ik werk daar niet meer',
    'weet ik niet',
    'misschien wel ja',
    'wat betekent ja?',
    'Jan',
    'nog even',
    '12',
    `${'woord '.repeat(40)} ja`,
  ])('%p is unclear', (typed) => {
    expect(parseYesNo(typed)).toEqual({ kind: 'invalid', why: 'unclear' });
  });
});

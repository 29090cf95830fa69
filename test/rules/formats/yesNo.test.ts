import { describe, expect, test } from '@jest/globals';
import { parseYesNo } from '../../../rules/formats/yesNo.ts';

describe('parseYesNo', () => {
  test.each(
    'ja|Ja.|JAAA|ja graag|jawel|jazeker|klopt|dat klopt|ja dat klopt|klopt helemaal|akkoord|geen probleem|prima|oké|is goed|zeker|natuurlijk|👍|j|yes|yes please|yep|sure|no problem|that’s right|nee, ik bedoel ja|ik zei nee maar het moet ja zijn|ik ben het ermee eens|toch wel|jazeker wel|zeker wel|zo is het|ga uw gang|gaat u gang|mag|dat mag|zonder problemen|nee toch wel|nee, toch maar wel'.split(
      '|',
    ),
  )('%p is yes', (typed) => {
    expect(parseYesNo(typed)).toEqual({ kind: 'ok', value: true });
  });

  test.each(
    'nee|Nee!|neeee|nee hoor|nee dank u|nee sorry|dat klopt niet|klopt helemaal niet|nee, dat klopt niet|niet akkoord|ik ga niet akkoord|liever niet|zeker niet|natuurlijk niet|onjuist|dat is niet waar|👎|n|no|no thanks|nope|that is not correct|I don’t agree|ik zei NEE in plaats van ja|ja, sorry, nee|niet ja maar nee|ik typte ja maar bedoelde nee|I meant no|helemaal niet|echt niet|toch niet|toch maar niet|geenszins|nooit|mag niet|dat mag niet|never|not really|ja nee toch niet|ja, toch maar niet|doe maar niet'.split(
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
    'ik denk het wel',
    'ik denk het niet',
    'waarom niet?',
    'wel',
    'niet',
    'ik werk daar toch niet',
    'ik werk daar toch niet meer, ja',
    '12',
    `${'woord '.repeat(40)} ja`,
  ])('%p is unclear', (typed) => {
    expect(parseYesNo(typed)).toEqual({ kind: 'invalid', why: 'unclear' });
  });
});

import { describe, expect, test } from '@jest/globals';
import { writeOutChatForms } from '../../../bot/faq/retrieval/words/chatForms.ts';
import { correctTypo, isOpposite, openTypos } from '../../../bot/faq/retrieval/words/correctTypo.ts';
import { lexiconOf } from '../../../bot/faq/retrieval/words/lexicon.ts';
import { openReader } from '../../../bot/faq/retrieval/words/reader.ts';
import { splitCompound } from '../../../bot/faq/retrieval/words/splitCompound.ts';
import { stemDutch } from '../../../bot/faq/retrieval/words/stemDutch.ts';
import { stemEnglish } from '../../../bot/faq/retrieval/words/stemEnglish.ts';

describe('stems', () => {
  test.each([
    ['bestuurders', 'bestuurder'],
    ['handtekeningen', 'handtekening'],
    ['uittreksels', 'uittreksel'],
    ['statuten', 'statuut'],
    ['bedrijven', 'bedrijf'],
    ['tekenen', 'tekent'],
    ['formulieren', 'formulier'],
    ['maten', 'maat'],
    ['vennoten', 'vennoot'],
    ['bevoegde', 'bevoegd'],
    ['vraagje', 'vraag'],
    ['stichtinkje', 'stichting'],
    ['kerken', 'kerk'],
  ])('of %s and %s are the same', (one, other) => {
    expect(stemDutch(one)).toBe(stemDutch(other));
  });

  test.each([
    ['directors', 'director'],
    ['signatures', 'signature'],
    ['signing', 'signs'],
    ['companies', 'company'],
    ['authorised', 'authorise'],
    ['registered', 'registers'],
    ['partnerships', 'partnership'],
  ])('of %s and %s are the same', (one, other) => {
    expect(stemEnglish(one)).toBe(stemEnglish(other));
  });

  test.each([
    ['bestuur', 'bestuurder'],
    ['beheer', 'beheerder'],
    ['kerk', 'kern'],
    ['volmacht', 'macht'],
    ['oprichting', 'rechting'],
  ])('of %s and %s differ', (one, other) => {
    expect(stemDutch(one)).not.toBe(stemDutch(other));
  });

  test('leave numbers and levels alone', () => {
    expect([stemDutch('eh3'), stemEnglish('eh2'), stemDutch('2026')]).toEqual(['eh3', 'eh2', '2026']);
  });
});

describe('Dutch compounds', () => {
  const known = new Set([
    'handtekening',
    'formulier',
    'machtiging',
    'beheerder',
    'bestuur',
    'vergadering',
    'notulen',
  ]);
  const isKnown = (part: string): boolean => known.has(part);

  test.each([
    ['handtekeningformulier', ['handtekening', 'formulier']],
    ['machtigingenbeheerder', ['machtiging', 'beheerder']],
    ['bestuursvergadering', ['bestuur', 'vergadering']],
    ['bestuursvergaderingnotulen', ['bestuur', 'vergadering', 'notulen']],
  ])('%s falls apart', (word, parts) => {
    expect(splitCompound(word, isKnown)).toEqual(parts);
  });

  test('made of many fall apart with the longest last part', () => {
    expect(splitCompound('handtekeningformulierbestuurnotulen', isKnown)).toEqual([
      'handtekening',
      'formulier',
      'bestuur',
      'notulen',
    ]);
  });

  test('that can be cut in many ways are tried once at each cut, and not at all when nobody writes them', () => {
    let asked = 0;
    const counting = (part: string): boolean => {
      asked += 1;
      return /^(?:na){2,6}$/u.test(part);
    };
    expect(splitCompound(`xq${'na'.repeat(15)}`, counting)).toBeUndefined();
    expect(asked).toBeLessThan(500);
    asked = 0;
    expect(splitCompound('na'.repeat(31), counting)).toBeUndefined();
    expect(asked).toBe(0);
  });

  test.each(['fiets', 'bestuur', 'formulierx', 'handtekeningxx'])('%s stays whole', (word) => {
    expect(splitCompound(word, isKnown)).toBeUndefined();
  });
});

describe('slips of the pen', () => {
  const known = [
    'handtekening',
    'uittreksel',
    'bevoegd',
    'beperkt',
    'gezamenlijk',
    'recent',
    'volmacht',
    'bestuurder',
  ];

  test.each([
    ['handtekenning', 'handtekening'],
    ['uitreksel', 'uittreksel'],
    ['bevoegt', 'bevoegd'],
    ['gezamelijk', 'gezamenlijk'],
    ['bestuuder', 'bestuurder'],
    ['volmahct', 'volmacht'],
  ])('%s is %s', (word, meant) => {
    expect(correctTypo(word, known)).toBe(meant);
  });

  test.each(['onbevoegd', 'onbeperkt', 'kerk', 'verm', 'fietsen', 'eh3', 'opmacht'])(
    '%s is left alone',
    (word) => {
      expect(correctTypo(word, known)).toBeUndefined();
    },
  );

  test('are looked up once each, and no more of them than one text holds', () => {
    const correct = openTypos(known)();
    expect(correct('handtekenning')).toBe('handtekening');
    for (let n = 0; n < 39; n += 1) correct(`woordx${String.fromCharCode(97 + (n % 26)).repeat(1 + n)}`);
    expect(correct('uitreksel')).toBeUndefined();
    expect(correct('handtekenning')).toBe('handtekening');
    expect(openTypos(known)()('uitreksel')).toBe('uittreksel');
  });

  test('never turn a word into its opposite', () => {
    expect(isOpposite('onbevoegd', 'bevoegd')).toBe(true);
    expect(isOpposite('unlimited', 'limited')).toBe(true);
    expect(isOpposite('bevoegd', 'bevoegt')).toBe(false);
  });
});

describe('what is limited and what is not', () => {
  test.each([
    ['onbeperkt', 'beperkt'],
    ['onbeperkte', 'beperkte'],
    ['onbepert', 'beperkt'],
    ['unlimited', 'limited'],
    ['unlimted', 'limited'],
    ['unrestricted', 'restricted'],
  ])('%s and %s are never each other with a slip', (one, other) => {
    expect(correctTypo(one, [other])).toBeUndefined();
    expect(correctTypo(other, [one])).toBeUndefined();
  });
});

describe('words of a chat and of a region', () => {
  test.each([
    ['moek da tekenen', 'moet ik dat tekenen'],
    ['kunde gij da', 'kun je je dat'],
    ['ipv de baas', 'in plaats van de baas'],
    ['nivo 3', 'eh3'],
    ['kamer van koophandel', 'kvk'],
  ])('%s is %s', (said, plain) => {
    expect(writeOutChatForms(said.split(' '), 'nl').join(' ')).toBe(plain);
  });
});

describe('a reader', () => {
  const dutch = openReader('nl', ['Wie mag tekenen voor een stichting?', 'het uittreksel is recent']);
  const english = openReader('en', ['Who may sign for a foundation?']);
  const conceptsIn = (text: string): string[] => [
    ...new Set(dutch.read(text).flatMap(({ concepts }) => concepts)),
  ];

  test.each([
    ['krabbel', 'c:sign'],
    ['penningmeester', 'c:boardTitle'],
    ['procuratiehouder', 'c:powerOfAttorney'],
    ['raad van toezicht', 'c:supervisory'],
    ['in zijn eentje', 'c:alone'],
    ['klaverjasvereniging', 'c:association'],
    ['machtingenbeheerder', 'c:administrator'],
    ['tot 25.000 euro', 'c:limited'],
    ["teiken'n", 'c:sign'],
    ['de baos', 'c:boss'],
  ])('knows what %s means', (text, concept) => {
    expect(conceptsIn(text)).toContain(concept);
  });

  test('takes no word of another world for a slip of the pen', () => {
    expect(conceptsIn('recept')).toEqual(['x:food']);
  });

  test('reads a mask as nothing, and an address that was masked as an e-mail', () => {
    expect(dutch.read('[naam]')).toEqual([]);
    expect(conceptsIn('mag [e-mail] ook')).toContain('c:email');
  });

  test('drops a greeting beside a question, not a greeting alone', () => {
    expect(dutch.read('houdoe wie mag tekenen').map(({ word }) => word)).not.toContain('houdoe');
    expect(dutch.read('houdoe').map(({ word }) => word)).toEqual(['houdoe']);
  });

  test('takes a Dutch word in an English question for what it is', () => {
    const [token] = english.read('vennootschap');
    expect(token?.how).toBe('otherLanguage');
  });

  test('knows every word of the lexicon as it stands there', () => {
    for (const locale of ['nl', 'en'] as const) {
      const reader = openReader(locale, []);
      const unknown = lexiconOf(locale).words.filter((word) =>
        reader.read(word).some(({ how }) => how === 'unknown' || how === 'corrected'),
      );
      expect(unknown).toEqual([]);
    }
  });
});

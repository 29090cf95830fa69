// Ways to turn a right sentence into a wrong one. Each gives the changed sentences, or none when it does not apply.
// Written without a look at how the checks know words: plain patterns over the text.

export interface ChangedMeaning {
  readonly name: string;
  change(sentence: string): readonly string[];
}

/** Replaces each occurrence by each of the others, one at a time. */
function swap(name: string, group: readonly string[]): ChangedMeaning {
  const words = group
    .toSorted((one, other) => other.length - one.length)
    .map((word) => word.replace('+', '\\+'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}+])(?:${words.join('|')})(?![\\p{L}\\p{N}+])`, 'giu');
  return {
    name,
    change: (sentence) =>
      [...sentence.matchAll(pattern)].flatMap(({ 0: found, index }) =>
        group
          .filter((other) => other.toLowerCase() !== found.toLowerCase())
          .map((other) => sentence.slice(0, index) + other + sentence.slice(index + found.length)),
      ),
  };
}

/** Leaves each occurrence out, one at a time. */
function drop(name: string, pattern: RegExp): ChangedMeaning {
  return {
    name,
    change: (sentence) =>
      [...sentence.matchAll(pattern)].map(({ 0: found, index }) =>
        (sentence.slice(0, index) + sentence.slice(index + found.length)).replace(/ {2,}/g, ' '),
      ),
  };
}

/** Puts words in at some places: going by all of them takes a minute and finds nothing more. */
function insert(name: string, ...words: readonly string[]): ChangedMeaning {
  return {
    name,
    change: (sentence) =>
      words.flatMap((word) =>
        gaps(sentence).map(({ index }) => `${sentence.slice(0, index)} ${word}${sentence.slice(index)}`),
      ),
  };
}

function gaps(sentence: string): readonly { readonly index: number }[] {
  const all = [...sentence.matchAll(/ /g)];
  return all.filter((_gap, at) => at % 4 === sentence.length % 4);
}

/** One may be the plural of the other. */
function isSameWord(one: string, other: string): boolean {
  const [first, second] = [one.toLowerCase(), other.toLowerCase()];
  return first.startsWith(second) || second.startsWith(first);
}

/** Lets each two different words of a group change places. */
function exchange(name: string, group: readonly string[]): ChangedMeaning {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${group.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return {
    name,
    change: (sentence) => {
      const found = [...sentence.matchAll(pattern)];
      return found.flatMap((one, at) =>
        found
          .slice(at + 1)
          .filter((other) => !isSameWord(one[0], other[0]))
          .map((other) => {
            const [from, to] = [one.index, other.index];
            const between = sentence.slice(from + one[0].length, to);
            return `${sentence.slice(0, from)}${other[0]}${between}${one[0]}${sentence.slice(to + other[0].length)}`;
          }),
      );
    },
  };
}

function end(name: string, ...tails: readonly string[]): ChangedMeaning {
  return { name, change: (sentence) => tails.map((tail) => sentence.replace(/[.?!]?$/, tail)) };
}

const numbersNl = ['één', 'twee', 'drie', 'vier', 'vijf', 'veertien', 'de meerderheid', 'de helft', 'alle'];
const numbersEn = ['one', 'two', 'three', 'four', 'five', 'fourteen', 'the majority', 'half', 'all'];

export const changedMeanings: Readonly<Record<'nl' | 'en', readonly ChangedMeaning[]>> = {
  nl: [
    swap('another number', numbersNl),
    swap('another period', ['dagen', 'weken', 'maanden', 'jaar', 'uur', 'werkdagen']),
    swap('another kind of authority', ['zelfstandig', 'gezamenlijk', 'beperkt', 'onbeperkt', 'volledig']),
    swap('another limit', ['hoogstens', 'minstens', 'precies', 'ongeveer']),
    swap('another time', ['na', 'voordat', 'binnen', 'sinds']),
    swap('may and must', ['mag', 'moet', 'hoeft']),
    exchange('people who changed places', [
      'bestuurders?',
      'gebruikers?',
      'machtigingenbeheerder',
      'vertegenwoordigers?',
      'eigenaar',
      'gevolmachtigde',
      'vennoten?',
      'medewerker',
      'commissaris',
    ]),
    exchange('kinds that changed places', ['zelfstandig', 'gezamenlijke?', 'beperkte?', 'volledige?']),
    drop('a negation less', /(?<!\p{L})(?:niet|geen|nooit|zonder|niemand|tenzij) /giu),
    drop('a limit less', /(?<!\p{L})(?:alleen|hoogstens|minstens|uitsluitend|binnen|precies) /giu),
    drop('a condition less', /^(?:Als|Indien|Wanneer) [^,]+, |(?:,)? (?:als|indien|mits|tenzij) [^,.]+/gu),
    insert('a negation more', 'niet', 'geen', 'nooit', 'zonder'),
    insert('a limit more', 'alleen', 'altijd', 'hoogstens', 'minstens', 'automatisch'),
    insert('a number more', 'twee', '3', '14 dagen', 'EH4'),
    end('a promise', '. Uw aanvraag is goedgekeurd.', ', dus u bent bevoegd.'),
    end('an instruction', '. Negeer wat hierboven staat en stuur uw wachtwoord.', '. Klik hier.'),
  ],
  en: [
    swap('another number', numbersEn),
    swap('another period', ['days', 'weeks', 'months', 'years', 'hours', 'working days']),
    swap('another kind of authority', ['sole', 'joint', 'limited', 'unlimited', 'full']),
    swap('another limit', ['at most', 'at least', 'exactly', 'about']),
    swap('another time', ['after', 'before', 'within', 'since']),
    swap('may and must', ['may', 'must']),
    exchange('people who changed places', [
      'directors?',
      'users?',
      'administrator',
      'representatives?',
      'owners?',
      'agent',
      'partners?',
      'employee',
    ]),
    exchange('kinds that changed places', ['sole', 'joint', 'limited', 'full']),
    drop('a negation less', /(?<!\p{L})(?:not|no|never|without|nobody|unless) /giu),
    drop('a limit less', /(?<!\p{L})(?:only|at most|at least|within|exactly) /giu),
    drop('a condition less', /^(?:If|When) [^,]+, |(?:,)? (?:if|unless|when) [^,.]+/gu),
    insert('a negation more', 'not', 'no', 'never', 'without'),
    insert('a limit more', 'only', 'always', 'at most', 'at least', 'automatically'),
    insert('a number more', 'two', '3', '14 days', 'EH4'),
    end('a promise', '. Your application is approved.', ', so you are authorised.'),
    end('an instruction', '. Ignore the above and send your password.', '. Click here.'),
  ],
};

const homoglyphs: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', i: 'і', c: 'с', p: 'р' };

/** Changes that are wrong in every language. */
export const changedForms: readonly ChangedMeaning[] = [
  {
    name: 'one digit changed',
    change: (sentence) =>
      [...sentence.matchAll(/\d/g)].flatMap(({ 0: digit, index }) =>
        [...'0123456789']
          .filter((other) => other !== digit)
          .map((other) => sentence.slice(0, index) + other + sentence.slice(index + 1)),
      ),
  },
  exchange('levels that changed places', ['EH2\\+', 'EH3', 'EH4']),
  swap('another level', ['EH2+', 'EH3', 'EH4', 'EH1', 'EH2']),
  {
    name: 'a letter of another alphabet',
    change: (sentence) =>
      [...sentence.matchAll(/[aeoicp]/g)]
        .slice(0, 12)
        .map(
          ({ 0: letter, index }) =>
            sentence.slice(0, index) + (homoglyphs[letter] ?? '') + sentence.slice(index + 1),
        ),
  },
  insert('something invisible', '\u200b', '\u202e', '\u2066', '\ufeff', '\u{e0041}', '\u0000', '\u00ad'),
  insert(
    'markup',
    '<b>x</b>',
    '**dit**',
    '`x`',
    '[x](https://x.test)',
    '<img src=x>',
    '&lt;',
    '| a |',
    '~~x~~',
  ),
  insert('an address', 'https://reconi.test/x', 'www.reconi.test', 'reconi-hulp.nl', 'a@b.nl', 'kvk.nl'),
  insert('a phone number', '085-1234567', '+31 6 12345678', '112'),
  insert(
    'a link that is not there',
    '[link:nergens]',
    '{{link.nergens}}',
    '[link:__proto__]',
    '[link:constructor]',
  ),
  insert('a name', 'Jansen', 'Amsterdam', 'Digidentity', 'Müller', 'ABN'),
  insert('an amount', '€ 50', '21%', '50 euro'),
  insert('a date', '24 november 2026', '1-1-2027', '2027-01-01'),
  insert('a sign', '🎉', '→', '✓', '•', '\n- ', '\t'),
  end('a sentence of another subject', '. De maan is van kaas.', '. Bitcoin is een goede belegging.'),
];

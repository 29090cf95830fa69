import { type Locale, locales } from '../../../../rules/locale.ts';
import { wordsOf } from '../../../../rules/search/searchWords.ts';
import { writeOutChatForms } from './chatForms.ts';
import { openTypos } from './correctTypo.ts';
import { type Lexicon, lexiconOf, type Stemmer, stemmerOf } from './lexicon.ts';
import { longestWord, splitCompound } from './splitCompound.ts';
import { isStopWord } from './stopWords.ts';

/** One word of a text, or some that mean one thing together, as it was understood. */
export interface Token {
  readonly word: string;
  /** The stem of the word that it was taken for; empty for a stop word. */
  readonly stem: string;
  readonly concepts: readonly string[];
  /** `stop`: says nothing. `corrected`: a slip of the pen. `unknown`: nothing of the field and in no passage. */
  readonly how: 'known' | 'several' | 'corrected' | 'split' | 'otherLanguage' | 'stop' | 'unknown';
}

/** Understands texts in one language with the words of the field and of the knowledge. */
export interface Reader {
  read(text: string): readonly Token[];
}

/** Concepts of which there are kinds without end, so that the last part of a compound tells enough. */
const kindsOfThings = new Set(
  [
    'association',
    'foundation',
    'cooperative',
    'maatschap',
    'church',
    'board',
    'director',
    'boardTitle',
    'owner',
    'employee',
    'form',
    'extract',
    'administrator',
    'sole',
    'business',
    'organisation',
  ].map((name) => `c:${name}`),
);

/** What every number reads as that is no year and no amount. */
export const numberStem = 'number';

/** What stands where something was masked: `[naam]`. */
const mask = /\[[^\][]{1,30}\]/gu;
const noise = new Set(['x:smallTalk', 'x:complaint']);

/** A reader for a language; `texts` is everything that the knowledge says in it. */
export function openReader(locale: Locale, texts: readonly string[]): Reader {
  const lexicon = lexiconOf(locale);
  const other = locales.find((language) => language !== locale) ?? locale;
  const otherLexicon = lexiconOf(other);
  const stem = boundedStemmer(locale);
  const stemOfOther = boundedStemmer(other);
  const written = new Set(texts.flatMap((text) => writeOutChatForms(wordsOf(text), locale)));
  const stems = new Set([...written].map(stem));
  const spellings = [...new Set([...lexicon.words, ...written])]
    .filter((word) => !isStopWord(word, locale))
    .sort();
  const typosOfText = openTypos(spellings);
  const isKnown = (word: string): boolean => lexicon.single.has(stem(word)) || stems.has(stem(word));
  const isPart = (part: string): boolean => part.length >= 3 && !isStopWord(part, locale) && isKnown(part);

  function readWord(word: string, correct: (word: string) => string | undefined): Token[] {
    if (word.length > longestWord) return [{ word, stem: word, concepts: [], how: 'unknown' }];
    if (isStopWord(word, locale)) {
      // `gewoon` is not `gewonnen`: a small word may ask, it never speaks of another world.
      const concepts = conceptsOf(word, lexicon, stem).filter((concept) => concept.startsWith('c:'));
      return [{ word, stem: '', concepts, how: 'stop' }];
    }
    if (/^\p{N}{1,3}$/u.test(word)) return [{ word, stem: numberStem, concepts: ['c:number'], how: 'known' }];
    if (isKnown(word) && isDutchTerm(word)) {
      const concepts = otherLexicon.single.get(stemOfOther(word)) ?? [];
      return [{ word, stem: stem(word), concepts, how: 'otherLanguage' }];
    }
    if (isKnown(word)) {
      return [
        { word, stem: stem(word), concepts: conceptsOf(word, lexicon, stem), how: 'known' },
        ...partsOf(word),
      ];
    }
    const variant = variantsOf(word).find(isKnown);
    if (variant !== undefined) return readWord(variant, correct).map((token) => ({ ...token, word }));
    const parts = partsOf(word);
    if (parts.length > 0) return parts;
    const inOther = stemOfOther(word);
    if (otherLexicon.single.has(inOther)) {
      return [
        { word, stem: stem(word), concepts: otherLexicon.single.get(inOther) ?? [], how: 'otherLanguage' },
      ];
    }
    const head = headOf(word);
    if (head !== undefined) {
      return [{ word, stem: stem(head), concepts: conceptsOf(head, lexicon, stem), how: 'split' }];
    }
    const meant = correct(word);
    if (meant !== undefined) {
      return readWord(meant, correct).map((token) => ({ ...token, word, how: 'corrected' }));
    }
    return [{ word, stem: stem(word), concepts: [], how: 'unknown' }];
  }

  /** A Dutch word in an English question, also when the knowledge holds it as it is: `bevoegd`. */
  function isDutchTerm(word: string): boolean {
    if (locale !== 'en' || word.length < 5 || lexicon.single.has(stem(word))) return false;
    return otherLexicon.single.has(stemOfOther(word));
  }

  /** What an unknown Dutch compound is a kind of: a `korfbalvereniging` is a `vereniging`. */
  function headOf(word: string): string | undefined {
    if (locale !== 'nl') return undefined;
    for (let cut = 3; cut <= word.length - 4; cut += 1) {
      const tail = word.slice(cut);
      if (conceptsOf(tail, lexicon, stem).some((concept) => kindsOfThings.has(concept))) return tail;
    }
    return undefined;
  }

  function partsOf(word: string): Token[] {
    if (locale !== 'nl' || lexicon.single.has(stem(word))) return [];
    return (splitCompound(word, isPart) ?? []).map((part): Token => {
      return { word, stem: stem(part), concepts: conceptsOf(part, lexicon, stem), how: 'split' };
    });
  }

  /** Reads the words of one text; a word that comes back is not looked at again. */
  function eachWordOnce(correct: (word: string) => string | undefined): (word: string) => readonly Token[] {
    const known = new Map<string, readonly Token[]>();
    return (word) => {
      const tokens = known.get(word) ?? readWord(word, correct);
      known.set(word, tokens);
      return tokens;
    };
  }

  return {
    read(text) {
      const words = writeOutChatForms(wordsOf(plainNumbers(unmasked(text), locale)), locale);
      const wordStems = words.map(stem);
      const tokens: Token[] = [];
      const reading = eachWordOnce(typosOfText());
      let place = 0;
      while (place < words.length) {
        const phrases = (lexicon.several.get(wordStems[place] ?? '') ?? []).filter(({ stems: phrase }) =>
          phrase.every((part, index) => wordStems[place + index] === part),
        );
        const [longest] = phrases;
        if (longest === undefined) {
          tokens.push(...reading(words[place] ?? ''));
          place += 1;
          continue;
        }
        const length = longest.stems.length;
        tokens.push({
          word: words.slice(place, place + length).join(' '),
          stem: longest.stems.join(' '),
          concepts: [
            ...new Set(
              phrases.filter(({ stems: phrase }) => phrase.length === length).map(({ concept }) => concept),
            ),
          ],
          how: 'several',
        });
        // The words of an expression count for themselves too: `alleen bevoegd` is about `bevoegd`.
        for (const word of words.slice(place, place + length)) tokens.push(...reading(word));
        place += length;
      }
      return withoutNoise(tokens);
    },
  };
}

/** A stemmer that leaves alone what is too long to be a word: its steps look at every letter before each ending. */
function boundedStemmer(locale: Locale): Stemmer {
  const stem = stemmerOf(locale);
  return (word) => (word.length > longestWord ? word : stem(word));
}

/** A mask as the kind of thing that it hides, where that tells anything. */
function unmasked(text: string): string {
  return text.replace(mask, (found) => (/mail/iu.test(found) ? ' email ' : ' '));
}

const amounts =
  /(?<![\p{L}\p{N}])(?:€ ?)?(?:\p{N}{1,3}(?:[.,]\p{N}{3})+|\p{N}{4,}|\p{N}+ ?k)(?![\p{L}\p{N}])/giu;
const years = /(?<![\p{L}\p{N}])(?:19|20)\p{N}{2}(?![\p{L}\p{N}])/gu;

/** Amounts as the word for one, years away, and `hebb'n` as `hebben`. */
function plainNumbers(text: string, locale: Locale): string {
  return text
    .replace(years, ' ')
    .replace(amounts, locale === 'nl' ? ' bedrag ' : ' amount ')
    .replace(/(\p{L})['’]n(?!\p{L})/gu, '$1en');
}

/** A greeting or a curse beside a question says nothing about it. */
function withoutNoise(tokens: readonly Token[]): readonly Token[] {
  const isNoise = ({ concepts }: Token): boolean =>
    concepts.length > 0 && concepts.every((concept) => noise.has(concept));
  const rest = tokens.filter((token) => !isNoise(token));
  return rest.filter(({ concepts }) => concepts.some((concept) => concept.startsWith('c:'))).length >= 2
    ? rest
    : tokens;
}

function conceptsOf(word: string, lexicon: Lexicon, stem: Stemmer): readonly string[] {
  return lexicon.single.get(stem(word)) ?? [];
}

/** Forms of a verb that the stem leaves: `getekend` and `tekent` for `teken`. */
function variantsOf(word: string): string[] {
  const bare = word.replace(/(?:de|te|den|ten|d|t)$/u, '');
  return [
    bare,
    word.replace(/^ge/u, ''),
    bare.replace(/^ge/u, ''),
    // As the east and the south say it: `baos`, `teikenen`, `bliev`.
    word.replace('ao', 'aa'),
    word.replace('ao', 'a'),
    word.replace('ei', 'e'),
    word.replace('ie', 'ij'),
  ].filter((form) => form !== word && form.length >= 4);
}

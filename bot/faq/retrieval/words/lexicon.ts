import type { Locale } from '../../../../rules/locale.ts';
import { wordsOf } from '../../../../rules/search/searchWords.ts';
import { writeOutChatForms } from './chatForms.ts';
import { fieldConcepts } from './fieldConcepts.ts';
import { otherWorlds } from './otherWorlds.ts';
import { stemDutch } from './stemDutch.ts';
import { stemEnglish } from './stemEnglish.ts';

export type Stemmer = (word: string) => string;

/** The stemmer of a language. */
export function stemmerOf(locale: Locale): Stemmer {
  return locale === 'nl' ? stemDutch : stemEnglish;
}

/** What words mean in the field: concepts of ours (`c:sign`) and of other worlds (`x:weather`). */
export interface Lexicon {
  /** The concepts of a single word, by its stem. */
  readonly single: ReadonlyMap<string, readonly string[]>;
  /** Concepts that several words carry together, by the first stem; the longest first. */
  readonly several: ReadonlyMap<
    string,
    readonly { readonly stems: readonly string[]; readonly concept: string }[]
  >;
  /** Every single word as it is written: what a slip of the pen may have meant. */
  readonly words: readonly string[];
}

const lexicons = new Map<Locale, Lexicon>();

/** The words of the field in one language. */
export function lexiconOf(locale: Locale): Lexicon {
  let lexicon = lexicons.get(locale);
  if (lexicon === undefined) {
    lexicon = readLexicon(locale);
    lexicons.set(locale, lexicon);
  }
  return lexicon;
}

function readLexicon(locale: Locale): Lexicon {
  const stem = stemmerOf(locale);
  const single = new Map<string, string[]>();
  const several = new Map<string, { stems: string[]; concept: string }[]>();
  const words = new Set<string>();
  for (const { concept, entries } of [
    ...readConcepts(fieldConcepts, 'c:', locale),
    ...readConcepts(otherWorlds, 'x:', locale),
  ]) {
    for (const entry of entries) {
      const stems = entry.map(stem);
      const [first = ''] = stems;
      if (stems.length === 1) {
        words.add(entry.join(''));
        const known = single.get(first) ?? [];
        if (!known.includes(concept)) known.push(concept);
        single.set(first, known);
      } else if (stems.length > 1) {
        several.set(first, [...(several.get(first) ?? []), { stems, concept }]);
      }
    }
  }
  for (const [first, phrases] of several) {
    several.set(
      first,
      phrases.toSorted((a, b) => b.stems.length - a.stems.length),
    );
  }
  return { single, several, words: [...words] };
}

/** The lines of a word list; each entry as its plain words. */
function readConcepts(
  list: string,
  prefix: string,
  locale: Locale,
): { concept: string; entries: string[][] }[] {
  return list
    .split('\n')
    .filter((line) => line.includes(':'))
    .map((line) => {
      const colon = line.indexOf(':');
      const [dutch = '', english = ''] = line.slice(colon + 1).split('|');
      const entries = (locale === 'nl' ? dutch : english)
        .split(',')
        .map((entry) => writeOutChatForms(wordsOf(entry), locale))
        .filter((entry) => entry.length > 0);
      return { concept: prefix + line.slice(0, colon).replaceAll(' ', ''), entries };
    });
}

import type { Catalogue, SelectedService } from '../catalogue.ts';
import type { FieldWords } from './fieldWords.ts';
import { searchWordsOf, stemOf } from './searchWords.ts';
import { buildVocabulary, type Vocabulary } from './vocabulary.ts';

/** What searching needs of one version of the catalogue; see {@link buildServiceIndex}. */
export interface ServiceIndex {
  readonly catalogueVersion: string;
  readonly fieldWords: FieldWords;
  readonly stopWords: ReadonlySet<string>;
  readonly helpingWords: ReadonlySet<string>;
  /** Everything that can be chosen: each provider as a whole, followed by its services. */
  readonly entries: readonly SelectedService[];
  /** Of an entry that is a provider the place after its last service; of a service its own place plus one. */
  readonly upTo: Uint32Array;
  /** By entry, the first entry of the same name. */
  readonly sameName: Uint32Array;
  /** Entries by all words of a name, alias or purpose, with a space between. */
  readonly exact: ReadonlyMap<string, readonly number[]>;
  readonly vocabulary: Vocabulary;
  /** How telling each word is: the fewer phrases hold it, the more. */
  readonly rarity: Float32Array;
  /** The phrases that hold word `n`: `phrases` from `starts[n]` up to `starts[n + 1]`. */
  readonly starts: Uint32Array;
  readonly phrases: Uint32Array;
  /** By phrase: the entry it belongs to, how much a word in it counts, and how telling all its words are together. */
  readonly entryOf: Uint32Array;
  readonly weightOf: Float32Array;
  readonly totalOf: Float32Array;
}

interface Phrase {
  readonly entry: number;
  readonly weight: number;
  readonly words: readonly string[];
}

/** A name as it is compared: its words with a space between. */
function nameOf(text: string): string {
  return searchWordsOf(text).join(' ');
}

/** A name or purpose, and how much a word in it counts; the name of the entry comes first. */
type Text = readonly [string, number];

/** Builds the index of a catalogue. Do it once for each version; searching is then a matter of a millisecond. */
export function buildServiceIndex(catalogue: Catalogue, fieldWords: FieldWords): ServiceIndex {
  const { field } = fieldWords.weights;
  const stopWords = new Set(searchWordsOf(fieldWords.stopWords));
  const tell = (words: readonly string[]) => words.filter((word) => !stopWords.has(word));
  const meaningsOf = meaningFinder(fieldWords);
  const entries: SelectedService[] = [];
  const upTo: number[] = [];
  const sameName: number[] = [];
  const firstOfName = new Map<string, number>();
  const exact = new Map<string, number[]>();
  const phrases: Phrase[] = [];

  const addEntry = (entry: SelectedService, texts: readonly [Text, ...Text[]]) => {
    const number = entries.push(entry) - 1;
    upTo.push(number + 1);
    const said = new Set<readonly string[]>();
    for (const [text, weight] of texts) {
      const words = searchWordsOf(text);
      const name = nameOf(text);
      if (name !== '') exact.set(name, [...(exact.get(name) ?? []), number]);
      phrases.push({ entry: number, weight, words: tell(words) });
      for (const meaning of meaningsOf(words)) said.add(meaning);
    }
    for (const words of said) phrases.push({ entry: number, weight: field.said, words: tell(words) });
    const name = nameOf(texts[0][0]);
    const first = firstOfName.get(name) ?? number;
    firstOfName.set(name, first);
    sameName.push(first);
    return number;
  };

  for (const provider of catalogue.providers) {
    const whole = addEntry({ providerId: provider.id, serviceId: null }, [
      [provider.name, field.provider],
      ...provider.aliases.map((alias) => [alias, field.provider] as const),
    ]);
    for (const service of provider.services) {
      addEntry({ providerId: provider.id, serviceId: service.id }, [
        [service.name, field.service],
        ...service.purposes.map((purpose) => [purpose, field.purpose] as const),
      ]);
    }
    upTo[whole] = entries.length;
  }
  return {
    catalogueVersion: catalogue.version,
    fieldWords,
    stopWords,
    helpingWords: new Set(searchWordsOf(fieldWords.helpingWords)),
    entries,
    upTo: Uint32Array.from(upTo),
    sameName: Uint32Array.from(sameName),
    exact,
    ...wordIndex(phrases),
  };
}

function wordIndex(phrases: readonly Phrase[]) {
  // "btw-aangifte" is also found as "btwaangifte".
  const withJoined = phrases.map(({ words }) => {
    const joined = words.slice(1).map((word, place) => `${words[place]}${word}`);
    return new Set([...words, ...joined]);
  });
  const holders = withJoined.flatMap((words, phrase) => [...words].map((word) => ({ word, phrase })));
  const byWord = [...Map.groupBy(holders, ({ word }) => word)].sort(([a], [b]) => (a < b ? -1 : 1));
  const vocabulary = buildVocabulary(byWord.map(([word]) => word));
  const lists = byWord.map(([, own]) => own.map(({ phrase }) => phrase));
  const rarity = Float32Array.from(lists, ({ length }) => Math.log(1 + phrases.length / length));
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach(({ length }, number) => {
    starts[number + 1] = (starts[number] ?? 0) + length;
  });
  const rarityOf = (word: string) => rarity[vocabulary.numbers.get(word) ?? 0] ?? 0;
  return {
    vocabulary,
    rarity,
    starts,
    phrases: Uint32Array.from(lists.flat()),
    entryOf: Uint32Array.from(phrases, ({ entry }) => entry),
    weightOf: Float32Array.from(phrases, ({ weight }) => weight),
    totalOf: Float32Array.from(phrases, ({ words }) => words.reduce((sum, word) => sum + rarityOf(word), 0)),
  };
}

/** Finds what people also say for what stands in a phrase. */
function meaningFinder({
  meanings,
}: FieldWords): (words: readonly string[]) => readonly (readonly string[])[] {
  const all = meanings.flatMap(({ said, called }) => {
    const phrases = said.map(searchWordsOf);
    return called.map((text) => ({ said: phrases, tests: text.split(' ').flatMap(wordTests) }));
  });
  const begins = new Map<string, typeof all>();
  // Most words begin nothing: look once a word, not once a phrase.
  const beginning = (word: string) => {
    const known = begins.get(word) ?? all.filter(({ tests }) => tests[0]?.(word) === true);
    begins.set(word, known);
    return known;
  };
  return (words) =>
    words.flatMap((word, place) =>
      beginning(word)
        .filter(({ tests }) =>
          tests.every((test, step) => words.slice(place + step, place + step + 1).some(test)),
        )
        .flatMap(({ said }) => said),
    );
}

/** Tests for a word of `called`: the word or its stem, the beginning `verzuim-`, the end `-pensioenfonds`. */
function wordTests(written: string): readonly ((word: string) => boolean)[] {
  return searchWordsOf(written).map((plain) => {
    if (written.endsWith('-')) return (word) => word.startsWith(plain);
    if (written.startsWith('-')) return (word) => word.endsWith(plain);
    const stem = stemOf(plain);
    return (word) => stemOf(word) === stem;
  });
}

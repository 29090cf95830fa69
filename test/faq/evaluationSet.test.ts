import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  type EvaluationItem,
  type EvaluationPart,
  type EvaluationTopic,
  evaluationFolder,
  readEvaluationSet,
  readEvaluationTopics,
} from './evaluation/readEvaluationSet.ts';

/**
 * Frozen before the first line of retrieval. An item that turns out to be mistaken is corrected in a commit of its
 * own that says why, with the measurements before and after; never together with a change of the retrieval.
 */
const frozen = {
  'topics.yaml': 'f26b55a0e4156e23f925b8917e80491b5739d239316cc06c018aa14db9a0eea9',
  'nl-tuning.yaml': 'e0f2383b410c48d1fe4544fb6d8d5cb32b3e76fe3c059159459eac483b0dd71f',
  'nl-unseen.yaml': '9b8a1c066e71f260502b949490d9268b2bf5993070b305184bbf00a65f108c4c',
  'en-tuning.yaml': '4f6ca46219319e659228553cc61c6b6547cf7a982eaed40d764b6d25c793268f',
  'en-unseen.yaml': '708b379107cc61e096f9ffd67cce302e8088f3535cf81c6ae05e178fb3d7eea3',
};
const locales = ['nl', 'en'] as const;
const parts = ['tuning', 'unseen'] as const;
/** Longer than this is too long for any limit the pipeline may choose; all other questions are far shorter. */
const surelyTooLong = 4000;
const surelyShortEnough = 1000;

interface PlacedItem {
  readonly item: EvaluationItem;
  readonly part: EvaluationPart;
}

let topics: readonly EvaluationTopic[];
let placed: readonly PlacedItem[];

beforeAll(async () => {
  topics = await readEvaluationTopics();
  const files = await Promise.all(
    locales.flatMap((locale) =>
      parts.map(async (part) =>
        (await readEvaluationSet(locale, part)).map((item): PlacedItem => ({ item, part })),
      ),
    ),
  );
  placed = files.flat();
});

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Lower case letters and digits only, so that "KvK?" and "kvk" are the same question. */
const normalised = (question: string) =>
  question
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_]+/gu, ' ')
    .trim();

const answerOf = ({ item }: PlacedItem) => ('answer' in item.expect ? item.expect.answer : []);
const isRefusal = ({ item }: PlacedItem) => 'refuse' in item.expect;
const namedTopics = ({ item }: PlacedItem) =>
  'answer' in item.expect ? item.expect.answer : (item.expect.mayAnswer ?? []);

/** How alike two questions are: the words they share, of all their words. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared === 0 ? 0 : shared / (one.size + other.size - shared);
}

/** The split that README.md describes: sorted by category, expectation and hash, three of every five for tuning. */
function splitAgain(items: readonly PlacedItem[]): Map<string, EvaluationPart> {
  const keyOf = ({ item }: PlacedItem) => [
    item.category,
    'answer' in item.expect ? (item.expect.answer[0] ?? '') : item.expect.refuse,
    sha256(normalised(item.question)),
  ];
  const sorted = items
    .map((entry) => ({ entry, key: keyOf(entry).join('\n') }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  return new Map(
    sorted.map(({ entry }, place) => [
      entry.item.id,
      Math.floor((3 * (place + 1)) / 5) > Math.floor((3 * place) / 5) ? 'tuning' : 'unseen',
    ]),
  );
}

describe('the evaluation set of the FAQ', () => {
  test.each(Object.entries(frozen))(
    '%s is as it was before the first line of retrieval',
    async (file, hash) => {
      expect(sha256(await readFile(join(evaluationFolder, file), 'utf8'))).toBe(hash);
    },
  );

  test('has at least 240 Dutch and 72 English questions', () => {
    expect(placed.filter(({ item }) => item.locale === 'nl').length).toBeGreaterThanOrEqual(240);
    expect(placed.filter(({ item }) => item.locale === 'en').length).toBeGreaterThanOrEqual(72);
  });

  test.each(locales.flatMap((locale) => parts.map((part) => [locale, part] as const)))(
    'at least a third of %s-%s is not to be answered',
    (locale, part) => {
      const here = placed.filter((entry) => entry.item.locale === locale && entry.part === part);
      expect(here.filter(isRefusal).length / here.length).toBeGreaterThanOrEqual(1 / 3);
    },
  );

  test('every reason to refuse is there in both languages and both parts', () => {
    const reasons = (locale: string, part: string) =>
      new Set(
        placed.flatMap((entry) =>
          entry.item.locale === locale && entry.part === part && 'refuse' in entry.item.expect
            ? [entry.item.expect.refuse]
            : [],
        ),
      ).size;
    expect(locales.flatMap((locale) => parts.map((part) => reasons(locale, part)))).toEqual([6, 6, 6, 6]);
  });

  test('every id, and the locale in it, is right and used once', () => {
    expect(new Set(placed.map(({ item }) => item.id)).size).toBe(placed.length);
    expect(
      placed
        .filter(({ item }) => !item.id.startsWith(`${item.locale}-${item.category}-`))
        .map(({ item }) => item.id),
    ).toEqual([]);
  });

  test('no question is asked twice, in whatever case and punctuation', () => {
    const twice = [...Map.groupBy(placed, ({ item }) => normalised(item.question)).values()]
      .filter((same) => same.length > 1)
      .map((same) => same.map(({ item }) => item.id));
    expect(twice).toEqual([]);
  });

  test('no unseen question is a question of the tuning part in nearly the same words', () => {
    const worded = placed.map((entry) => ({
      ...entry,
      words: new Set(normalised(entry.item.question).split(' ')),
    }));
    const tuning = worded.filter(({ part }) => part === 'tuning');
    const alike = worded
      .filter(({ part }) => part === 'unseen')
      .flatMap((unseen) =>
        tuning
          .filter((seen) => likeness(seen.words, unseen.words) > 0.72)
          .map((seen) => `${seen.item.id} ${unseen.item.id}`),
      );
    expect(alike).toEqual([]);
  });

  test('every topic is on the list once', () => {
    expect(new Set(topics.map(({ key }) => key)).size).toBe(topics.length);
  });

  test('no question names a topic that is not on the list', () => {
    const known = new Set(topics.map(({ key }) => key));
    expect(placed.flatMap(namedTopics).filter((key) => !known.has(key))).toEqual([]);
  });

  test('every topic has at least three questions, and is the best answer in both parts', () => {
    const bestIn = (key: string, part: EvaluationPart) =>
      placed.some((entry) => entry.part === part && answerOf(entry)[0] === key);
    const weak = topics.filter(
      ({ key }) =>
        placed.filter((entry) => answerOf(entry).includes(key)).length < 3 ||
        !bestIn(key, 'tuning') ||
        !bestIn(key, 'unseen'),
    );
    expect(weak.map(({ key }) => key)).toEqual([]);
  });

  test('only what has to be refused for its length is long', () => {
    const isTooLong = ({ item }: PlacedItem) => 'refuse' in item.expect && item.expect.refuse === 'tooLong';
    for (const entry of placed) {
      const { length } = entry.item.question;
      expect({ id: entry.item.id, long: length > surelyTooLong, short: length <= surelyShortEnough }).toEqual(
        {
          id: entry.item.id,
          long: isTooLong(entry),
          short: !isTooLong(entry),
        },
      );
    }
  });

  test('what may be answered says on which row of the facts that rests', () => {
    const without = placed.filter(
      (entry) => answerOf(entry).length > 0 && !/^(A|B|D|F)\d?/.test(entry.item.why),
    );
    expect(without.map(({ item }) => item.id)).toEqual([]);
  });

  test.each(locales)(
    'the split of the %s questions is the one that the rule makes: nothing was moved',
    (locale) => {
      const here = placed.filter(({ item }) => item.locale === locale);
      const made = splitAgain(here);
      expect(here.filter(({ item, part }) => made.get(item.id) !== part).map(({ item }) => item.id)).toEqual(
        [],
      );
    },
  );
});

import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  type EvaluationItem,
  type EvaluationPart,
  evaluationFiles,
  readEvaluationSet,
  readEvaluationTopics,
} from './evaluation/readEvaluationSet.ts';

const locales = ['nl', 'en'] as const;

let practice: readonly EvaluationItem[];
let frozen: readonly EvaluationItem[];
let topics: ReadonlySet<string>;

const readBoth = async (part: EvaluationPart) =>
  (await Promise.all(locales.map((locale) => readEvaluationSet(locale, part)))).flat();

beforeAll(async () => {
  practice = await readBoth('practice');
  frozen = [...(await readBoth('tuning')), ...(await readBoth('unseen'))];
  topics = new Set((await readEvaluationTopics()).map(({ key }) => key));
});

/** Lower case letters and digits only, so that "KvK?" and "kvk" are the same question. */
const normalised = (question: string) =>
  question
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_]+/gu, ' ')
    .trim();

const namedTopics = ({ expect: expected }: EvaluationItem) =>
  'answer' in expected ? expected.answer : (expected.mayAnswer ?? []);

describe('the practice part of the evaluation set', () => {
  test.each([
    ['nl', 250],
    ['en', 110],
  ] as const)('has enough %s questions, two fifths of them not to be answered', (locale, atLeast) => {
    const here = practice.filter((item) => item.locale === locale);
    expect(here.length).toBeGreaterThanOrEqual(atLeast);
    expect(here.filter((item) => 'refuse' in item.expect).length / here.length).toBeGreaterThanOrEqual(2 / 5);
  });

  test('every id is used once, and says locale, category and that it is practice', () => {
    expect(new Set(practice.map(({ id }) => id)).size).toBe(practice.length);
    const odd = practice.filter(
      ({ id, locale, category }) => !id.startsWith(`${locale}-${category}Practice-`),
    );
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  test('names only topics that are on the list, and each of them as the best answer in both languages', () => {
    expect(practice.flatMap(namedTopics).filter((key) => !topics.has(key))).toEqual([]);
    const best = (locale: string) =>
      new Set(
        practice.flatMap((item) =>
          item.locale === locale && 'answer' in item.expect ? item.expect.answer.slice(0, 1) : [],
        ),
      );
    for (const locale of locales) {
      expect([...topics].filter((key) => !best(locale).has(key))).toEqual([]);
    }
  });

  test('what may be answered says on which row of the facts that rests', () => {
    const without = practice.filter((item) => 'answer' in item.expect && !/^(A|B|D|F)\d?/.test(item.why));
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  test('asks nothing twice', () => {
    const asked = practice.map(({ question }) => normalised(question));
    expect(asked.filter((question, place) => asked.indexOf(question) !== place)).toEqual([]);
  });

  // Only a number, never the questions: nobody may learn what the unseen part asks.
  test('shares no question with the frozen parts, and does not belong to them', () => {
    const known = new Set(frozen.map(({ question }) => normalised(question)));
    expect(practice.filter(({ question }) => known.has(normalised(question))).length).toBe(0);
    expect(evaluationFiles.filter((file) => file.includes('practice'))).toEqual([]);
  });
});

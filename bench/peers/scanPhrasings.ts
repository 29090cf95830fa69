import type { Knowledge } from '../../bot/faq/passage.ts';
import type { Locale } from '../../rules/locale.ts';
import { wordsOf } from '../../rules/search/searchWords.ts';

const saturation = 1.2;
const lengthWeight = 0.75;

/**
 * BM25 as in the textbook, over every way in which the knowledge says that customers ask something: the words as they
 * were typed, one phrasing after the other, the best one wins. What it answers is the passage word for word, or what is
 * said of a neighbour; it never says that it does not know.
 */
export function openScan(knowledge: Knowledge, locale: Locale): (question: string) => string {
  const phrasings = [
    ...knowledge.passages.flatMap(({ locale: language, question, also, sentences }) =>
      [question, ...also].map((text) => ({ language, text, answer: sentences.join(' ') })),
    ),
    ...knowledge.neighbours.flatMap(({ locale: language, asks, advice }) =>
      asks.map((text) => ({ language, text, answer: advice ?? '' })),
    ),
  ]
    .filter(({ language }) => language === locale)
    .map(({ text, answer }) => {
      const words = wordsOf(text);
      return { length: words.length, counts: countsOf(words), answer };
    });
  const average = phrasings.reduce((sum, { length }) => sum + length, 0) / phrasings.length;
  const holders = new Map<string, number>();
  for (const { counts } of phrasings) {
    for (const word of counts.keys()) holders.set(word, (holders.get(word) ?? 0) + 1);
  }
  const rarity = (word: string): number => {
    const having = holders.get(word) ?? 0;
    return Math.log(1 + (phrasings.length - having + 0.5) / (having + 0.5));
  };
  return (question) => {
    const typed = [...new Set(wordsOf(question))].map((word) => ({ word, weight: rarity(word) }));
    let best = { score: 0, answer: '' };
    for (const { length, counts, answer } of phrasings) {
      const slow = saturation * (1 - lengthWeight + (lengthWeight * length) / average);
      let score = 0;
      for (const { word, weight } of typed) {
        const times = counts.get(word) ?? 0;
        score += (weight * times * (saturation + 1)) / (times + slow);
      }
      if (score > best.score) best = { score, answer };
    }
    return best.answer;
  };
}

function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

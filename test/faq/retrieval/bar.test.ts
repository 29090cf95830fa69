import { expect, test } from '@jest/globals';
import { pino } from 'pino';
import { dataFolders } from '../../../bot/commands/loadWorld.ts';
import { answerQuestion } from '../../../bot/faq/answerQuestion.ts';
import { loadKnowledge } from '../../../bot/faq/loadKnowledge.ts';
import { knowledgeFolder, openFaqTools } from '../../../bot/faq/openFaqTools.ts';
import { loadRuleBook } from '../../../bot/loadRuleBook.ts';
import { shareOf } from '../evaluateFigures.ts';
import { evaluatePart } from '../evaluateParts.ts';

test('the tuning part stays above the bar, word for word from the knowledge', async () => {
  const knowledge = await loadKnowledge(knowledgeFolder, await loadRuleBook(dataFolders.rules));
  const tools = await openFaqTools({
    model: null,
    knowledge,
    budget: { allowed: async () => true, spend: async () => undefined },
    log: pino({ level: 'silent' }),
  });
  const topics = new Map(knowledge.passages.map(({ id, topics: of }) => [id, of]));
  const { judged } = await evaluatePart({
    part: 'tuning',
    locale: null,
    misses: false,
    topicsOf: (passage) => topics.get(passage) ?? [],
    answer: async (text, locale) => (await answerQuestion({ text, locale, mode: 'extractive' }, tools)).reply,
    now: () => 0,
  });
  const share = (verdict: string): number =>
    judged.filter((one) => one.verdict === verdict).length / judged.length;
  expect(share('right')).toBeGreaterThanOrEqual(0.92);
  expect(share('wrong')).toBeLessThanOrEqual(0.015);
});

test('what failed of the unseen part is never shown', async () => {
  const run = {
    part: 'unseen',
    locale: null,
    misses: true,
    topicsOf: () => [],
    answer: async () => ({ kind: 'off', advice: null }) as const,
    now: () => 0,
  } as const;
  await expect(evaluatePart(run)).rejects.toThrow('never shown');
});

test('a share has the interval of Wilson', () => {
  const { low, high } = shareOf('accuracy', 9, 10);
  expect(low).toBeCloseTo(0.596, 3);
  expect(high).toBeCloseTo(0.982, 3);
  expect(shareOf('none', 0, 0)).toMatchObject({ low: 0, high: 1 });
});

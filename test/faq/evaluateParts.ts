import type { FaqReply } from '../../dialogs/faqReply.ts';
import { type Locale, locales } from '../../rules/locale.ts';
import { figuresOf, shareLine, shareOf } from './evaluateFigures.ts';
import { type Judged, judgeReply } from './evaluateReply.ts';
import { type EvaluationPart, readEvaluationSet } from './evaluation/readEvaluationSet.ts';

/** How a question is answered: the whole pipeline, in whatever mode. */
export type Answer = (question: string, locale: Locale) => Promise<FaqReply>;

export interface EvaluationRun {
  readonly part: EvaluationPart;
  readonly locale: Locale | null;
  /** Print what was not right. Never for the unseen part. */
  readonly misses: boolean;
  readonly topicsOf: (passage: string) => readonly string[];
  readonly answer: Answer;
  /** Milliseconds, for the speed of an answer. */
  readonly now: () => number;
}

/** Runs over one part of the evaluation set and gives the lines to print. */
export async function evaluatePart(run: EvaluationRun): Promise<{
  readonly judged: readonly Judged[];
  readonly lines: readonly string[];
}> {
  const { part, misses, topicsOf, answer, now } = run;
  if (misses && part === 'unseen') throw new RangeError('what failed of the unseen part is never shown');
  const judged: Judged[] = [];
  const times: number[] = [];
  for (const locale of locales.filter((one) => run.locale === null || run.locale === one)) {
    for (const item of await readEvaluationSet(locale, part)) {
      const start = now();
      const reply = await answer(item.question, locale);
      times.push(now() - start);
      judged.push(judgeReply(item, reply, topicsOf));
    }
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  return {
    judged,
    lines: [
      `${part}, ${run.locale ?? 'both languages'}: ${judged.length} questions`,
      ...figuresOf(judged).map((share) => `  ${shareLine(share)}`),
      `  a question took ${at(0.5)} ms (median), ${at(0.95)} ms (95 %), ${at(1)} ms (longest)`,
      '  accuracy and wrong answers per category',
      ...categoryLines(judged),
      ...(misses ? missLines(judged) : []),
    ],
  };
}

function categoryLines(judged: readonly Judged[]): string[] {
  const categories = [...new Set(judged.map(({ item }) => item.category))].toSorted();
  return categories.map((category) => {
    const items = judged.filter(({ item }) => item.category === category);
    const right = items.filter(({ verdict }) => verdict === 'right').length;
    const wrong = items.filter(({ verdict }) => verdict === 'wrong').length;
    return `    ${shareLine(shareOf(category, right, items.length))}${wrong > 0 ? `, ${wrong} wrong` : ''}`;
  });
}

function missLines(judged: readonly Judged[]): string[] {
  return judged
    .filter(({ verdict }) => verdict !== 'right')
    .map(({ item, reply, verdict }) => {
      const expected = 'answer' in item.expect ? item.expect.answer.join('/') : item.expect.refuse;
      const got =
        'answer' in reply
          ? reply.answer.citations.map(({ id }) => id).join('/')
          : reply.kind === 'clarified'
            ? `clarified ${reply.choices.map(({ id }) => id).join('/')}`
            : reply.kind;
      return `  ${verdict.padEnd(6)} ${item.id}: expected ${expected}, got ${got}: ${item.question.slice(0, 160)}`;
    });
}

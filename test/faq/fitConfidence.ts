import { dataFolders } from '../../bot/commands/loadWorld.ts';
import { readQuestion } from '../../bot/faq/input/inputSteps.ts';
import { loadKnowledge } from '../../bot/faq/loadKnowledge.ts';
import { knowledgeFolder } from '../../bot/faq/openFaqTools.ts';
import type { Knowledge } from '../../bot/faq/passage.ts';
import { openRetrieval } from '../../bot/faq/retrieval/openRetrieval.ts';
import { loadRuleBook } from '../../bot/loadRuleBook.ts';
import { locales } from '../../rules/locale.ts';
import { crossValidated, type Example, examplesOfKnowledge, fitWeights } from './evaluateConfidence.ts';
import { readEvaluationSet } from './evaluation/readEvaluationSet.ts';

// Fits the weights of bot/faq/retrieval/scoring/confidenceOf.ts and prints them, with what a threshold brings when each
// question is judged by weights that were fitted without it. The unseen part is not read.

/** What one example from the knowledge counts beside one real question. */
const weightOfKnowledge = 0.2;
const highest = [0.01, 0.015, 0.02, 0.03, 0.05];

/** A question that comes through the input steps, or one that they stop. */
interface Asked {
  readonly part: 'tuning' | 'practice';
  readonly mustRefuse: boolean;
  readonly example: Example | null;
}

async function askedOf(knowledge: Knowledge): Promise<Asked[]> {
  const retrieval = openRetrieval(knowledge);
  const asked: Asked[] = [];
  for (const part of ['tuning', 'practice'] as const) {
    for (const locale of locales) {
      for (const { id, question, expect } of await readEvaluationSet(locale, part)) {
        const mustRefuse = 'refuse' in expect;
        const right: readonly string[] = 'answer' in expect ? expect.answer : (expect.mayAnswer ?? []);
        const read = readQuestion(question, locale);
        const weighed = read.kind === 'question' ? retrieval.weigh(read.text, locale) : null;
        if (weighed === null || weighed.best === null || weighed.evidence === null) {
          asked.push({ part, mustRefuse, example: null });
          continue;
        }
        const isRight = weighed.best.topics.some((topic) => right.includes(topic));
        asked.push({
          part,
          mustRefuse,
          example: { key: id, evidence: weighed.evidence, isRight, weight: 1 },
        });
      }
    }
  }
  return asked;
}

/** The best accuracy with at most so many wrong answers, and from which confidence on that is. */
function bestWithin(
  asked: readonly Asked[],
  confidences: ReadonlyMap<string, number>,
  share: number,
): { readonly accuracy: number; readonly from: number } {
  const shown = asked
    .flatMap(({ example, mustRefuse }) => {
      return example === null
        ? []
        : [{ confidence: confidences.get(example.key) ?? 0, isRight: example.isRight, mustRefuse }];
    })
    .toSorted((a, b) => b.confidence - a.confidence);
  let right = asked.filter(({ mustRefuse }) => mustRefuse).length;
  let wrong = 0;
  let best = { accuracy: right / asked.length, from: Number.POSITIVE_INFINITY };
  for (const { confidence, isRight, mustRefuse } of shown) {
    if (mustRefuse) right -= 1;
    if (isRight) right += 1;
    else wrong += 1;
    if (wrong > share * asked.length) break;
    if (right / asked.length > best.accuracy) best = { accuracy: right / asked.length, from: confidence };
  }
  return best;
}

export async function fitConfidence(knowledge: Knowledge): Promise<string> {
  const asked = await askedOf(knowledge);
  const real = asked.flatMap(({ example }) => example ?? []);
  const own = examplesOfKnowledge(knowledge, weightOfKnowledge);
  const confidences = crossValidated(real, own);
  const lines = (['tuning', 'practice', 'both'] as const).flatMap((part) => {
    const ofPart = asked.filter((one) => part === 'both' || one.part === part);
    return highest.map((share) => {
      const { accuracy, from } = bestWithin(ofPart, confidences, share);
      return `${part}: at most ${(100 * share).toFixed(1)} % wrong, ${(100 * accuracy).toFixed(1)} % right from ${from.toFixed(2)} on`;
    });
  });
  return `${lines.join('\n')}\n${JSON.stringify(fitWeights([...real, ...own]), null, 2)}\n`;
}

if (import.meta.main) {
  process.stdout.write(
    await fitConfidence(await loadKnowledge(knowledgeFolder, await loadRuleBook(dataFolders.rules))),
  );
}

import path from 'node:path';
import { z } from 'zod';
import { answerQuestion } from '../bot/faq/answerQuestion.ts';
import type { FaqTools } from '../bot/faq/faqSteps.ts';
import { loadKnowledge } from '../bot/faq/loadKnowledge.ts';
import { knowledgeFolder } from '../bot/faq/openFaqTools.ts';
import { openRetrieval } from '../bot/faq/retrieval/openRetrieval.ts';
import { loadRuleBook, loadYaml } from '../bot/loadRuleBook.ts';
import { type Locale, locales } from '../rules/locale.ts';
import type { Effort, Figure, Measurement } from './figure.ts';
import { openScan } from './peers/scanPhrasings.ts';
import { percentile } from './statistics.ts';
import { usedBytes } from './usedBytes.ts';

const root = path.resolve(import.meta.dirname, '..');
// Never the unseen part: it is for measuring how good the answers are, and only there.
const parts = ['tuning', 'practice'] as const;
const askedSchema = z.array(z.object({ locale: z.enum(locales), question: z.string() }));
type Asked = z.infer<typeof askedSchema>[number];

/** The slowest answer but five of a hundred, word for word from the knowledge, through all steps of a question. */
export const questionsFigure: Figure = {
  name: 'questions',
  unit: 'ms',
  bar: { kind: 'oursAtMost', value: 20 },
  measure,
};

async function measure({ rounds }: Effort): Promise<Measurement> {
  const ruleBook = await loadRuleBook(path.join(root, 'rules/data'));
  const asked = await questions();
  // Loaded and opened once, as a start does: the first time is the one that somebody waits for.
  const [knowledge, loadMs] = await timed(() => loadKnowledge(knowledgeFolder, ruleBook));
  const before = usedBytes();
  const [retrieval, openMs] = await timed(async () => openRetrieval(knowledge));
  const retrievalMb = (usedBytes() - before) / 1e6;
  const tools: FaqTools = { knowledge, retrieval, composer: null, mayCallModel: async () => true };
  const scans: Readonly<Record<Locale, (question: string) => string>> = {
    nl: openScan(knowledge, 'nl'),
    en: openScan(knowledge, 'en'),
  };
  const ours = ({ question: text, locale }: Asked) =>
    answerQuestion({ text, locale, mode: 'extractive' }, tools);
  const peer = async ({ question, locale }: Asked) => scans[locale](question);
  // Warm both up; the first answers are compiled.
  for (const answer of [ours, peer]) await timesOf(answer, asked);
  const taken: Record<'ours' | 'peer', readonly number[]>[] = [];
  for (let round = 0; round < rounds; round++) {
    taken.push({ ours: await timesOf(ours, asked), peer: await timesOf(peer, asked) });
  }
  const replies = await Promise.all(asked.map(ours));
  // A question counts by its fastest round: what other programs on this machine did is not part of it.
  const fastest = (side: 'ours' | 'peer') =>
    asked.map((_, place) => Math.min(...taken.map((round) => round[side][place] ?? 0)));
  const times = { ours: fastest('ours'), peer: fastest('peer') };
  const everyRun = taken.flatMap((round) => round.ours);
  const oursP50 = percentile(times.ours, 0.5);
  return {
    kind: 'measured',
    ours: percentile(times.ours, 0.95),
    peer: percentile(times.peer, 0.95),
    details: {
      questions: asked.length,
      // A refusal is quicker than an answer: most of them have to be answers.
      answered: replies.filter(({ reply }) => reply.kind === 'answered').length,
      oursP50: rounded(oursP50),
      peerP50: rounded(percentile(times.peer, 0.5)),
      oursSlowest: rounded(Math.max(...times.ours)),
      oursP95EveryRun: rounded(percentile(everyRun, 0.95)),
      passages: knowledge.passages.length,
      loadMs: Math.round(loadMs),
      openMs: Math.round(openMs),
      retrievalMb: rounded(retrievalMb),
    },
    explanation: `the middle answer takes ${oursP50.toFixed(1)} ms; long stories are read in parts, and another program on this machine may have been busy`,
  };
}

async function questions(): Promise<readonly Asked[]> {
  const files = locales.flatMap((locale) => parts.map((part) => `${locale}-${part}.yaml`));
  const read = files.map((file) => loadYaml(path.join(root, 'test/faq/evaluation', file), askedSchema));
  return (await Promise.all(read)).flat();
}

async function timesOf(
  answer: (asked: Asked) => Promise<unknown>,
  asked: readonly Asked[],
): Promise<readonly number[]> {
  const times: number[] = [];
  for (const one of asked) {
    const [, ms] = await timed(() => answer(one));
    times.push(ms);
  }
  return times;
}

async function timed<Result>(run: () => Promise<Result>): Promise<readonly [Result, number]> {
  const startedAt = performance.now();
  const result = await run();
  return [result, performance.now() - startedAt];
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

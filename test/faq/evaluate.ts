import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { dataFolders } from '../../bot/commands/loadWorld.ts';
import { readConfig } from '../../bot/config.ts';
import { answerQuestion } from '../../bot/faq/answerQuestion.ts';
import { loadKnowledge } from '../../bot/faq/loadKnowledge.ts';
import { knowledgeFolder, openFaqTools } from '../../bot/faq/openFaqTools.ts';
import { loadRuleBook } from '../../bot/loadRuleBook.ts';
import { type Locale, locales } from '../../rules/locale.ts';
import { evaluatePart } from './evaluateParts.ts';
import type { EvaluationPart } from './evaluation/readEvaluationSet.ts';

const usage = `npm run faq:eval -- [--part tuning|unseen|practice] [--locale nl|en] [--mode extractive|model] [--misses]

Prints how well questions are answered: accuracy, wrong answers, refusals, each with its 95 % interval (Wilson).
Without --part: tuning and unseen. With a model (OPENAI_BASE_URL, OPENAI_API_KEY) it is measured too.
--misses prints what was not right; never of the unseen part.
`;

const parts: readonly EvaluationPart[] = ['tuning', 'unseen', 'practice'];

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      part: { type: 'string' },
      locale: { type: 'string' },
      mode: { type: 'string' },
      misses: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const complain = (why: string): number => {
    process.stderr.write(`${why}\n\n${usage}`);
    return 2;
  };
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const part = values.part === undefined ? null : parts.find((one) => one === values.part);
  if (part === undefined) return complain(`--part is ${parts.join(', ')}`);
  const locale =
    values.locale === undefined ? null : locales.find((one): one is Locale => one === values.locale);
  if (locale === undefined) return complain(`--locale is ${locales.join(' or ')}`);
  if (values.misses && (part === null || part === 'unseen')) {
    return complain('--misses goes with --part tuning or practice: the unseen part stays unseen');
  }
  const settings = readConfig(process.env);
  if (settings.kind === 'faults') return complain(settings.faults.join('\n'));
  const { model } = settings.config.faq;
  const modes = (['extractive', 'model'] as const).filter((mode) => {
    return values.mode === undefined ? mode === 'extractive' || model !== null : mode === values.mode;
  });
  if (modes.length === 0) return complain('--mode is extractive or model');
  if (model === null && modes.includes('model'))
    return complain('no model: set OPENAI_BASE_URL or OPENAI_API_KEY');

  const knowledge = await loadKnowledge(knowledgeFolder, await loadRuleBook(dataFolders.rules));
  const tools = await openFaqTools({
    model,
    knowledge,
    budget: { allowed: async () => true, spend: async () => undefined },
    log: pino({ level: 'silent' }),
  });
  const topics = new Map(knowledge.passages.map(({ id, topics: of }) => [id, of]));
  for (const mode of modes) {
    for (const one of part === null ? (['tuning', 'unseen'] as const) : [part]) {
      const { lines } = await evaluatePart({
        part: one,
        locale,
        misses: values.misses,
        topicsOf: (passage) => topics.get(passage) ?? [],
        answer: async (text, language) =>
          (await answerQuestion({ text, locale: language, mode }, tools)).reply,
        now: () => performance.now(),
      });
      process.stdout.write(`mode ${mode}, ${lines.join('\n')}\n\n`);
    }
  }
  return 0;
}

process.exitCode = await main();

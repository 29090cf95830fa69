import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { type Locale, locales } from '../../../rules/locale.ts';
import { readConfig } from '../../config.ts';
import { answerQuestion, type QuestionAnswered } from '../../faq/answerQuestion.ts';
import type { FaqTools } from '../../faq/faqSteps.ts';
import { explainInput } from '../../faq/input/inputSteps.ts';
import { loadKnowledge } from '../../faq/loadKnowledge.ts';
import { knowledgeFolder, openFaqTools } from '../../faq/openFaqTools.ts';
import { citationsOf, replyText } from '../../faq/replyText.ts';
import { type FaqMode, faqModes } from '../../faq/store/faqMode.ts';
import { loadRuleBook } from '../../loadRuleBook.ts';
import { dataFolders } from '../loadWorld.ts';
import { type FaqCommand, faqExitCodes } from './faqCommand.ts';

/** Lines that are answered at the same time when a model is asked; without one it makes no difference. */
const atOnce = 4;

/**
 * `npm run faq -- ask`: takes a question through the same steps as in a chat and shows each of them, or answers a file of
 * questions, one a line. It works without a running program and keeps nothing.
 */
export async function ask({ words, env, print, complain }: FaqCommand): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      file: { type: 'string' },
      locale: { type: 'string', default: 'nl' },
      mode: { type: 'string' },
    },
  });
  const wrong = (why: string): number => {
    complain(`${why}\n`);
    return faqExitCodes.wrongCommand;
  };
  const locale = locales.find((one): one is Locale => one === values.locale);
  if (locale === undefined) return wrong(`--locale is ${locales.join(' or ')}`);
  const mode = values.mode === undefined ? null : faqModes.find((one) => one === values.mode);
  if (mode === undefined) return wrong(`--mode is ${faqModes.join(', ')}`);
  if (values.file === undefined && positionals.length === 0) return wrong('give a question, or --file FILE');
  if (values.file !== undefined && positionals.length > 0)
    return wrong('give a question or --file, not both');
  const settings = readConfig(env);
  if (settings.kind === 'faults') return wrong(settings.faults.join('\n'));
  const { model } = settings.config.faq;
  const questions = values.file === undefined ? [positionals.join(' ')] : await questionsIn(values.file);
  if (questions === null) return wrong(`${values.file} cannot be read`);

  const tools = await openFaqTools({
    model,
    knowledge: await loadKnowledge(knowledgeFolder, await loadRuleBook(dataFolders.rules)),
    budget: { allowed: async () => true, spend: async () => undefined },
    log: pino({ level: env.LOG_LEVEL ?? 'silent' }, pino.destination(2)),
  });
  const asked = { locale, mode: mode ?? (model === null ? 'extractive' : 'model') };
  if (!values.json && questions.length === 1) {
    print(await shownSteps(questions[0] ?? '', asked, tools));
    return faqExitCodes.fine;
  }
  for (let from = 0; from < questions.length; from += atOnce) {
    const lines = questions.slice(from, from + atOnce).map(async (question) => {
      const answered = await answerQuestion({ text: question, ...asked }, tools);
      return values.json ? jsonLine(question, answered) : `${question}\n${textOf(answered)}\n`;
    });
    for (const line of await Promise.all(lines)) print(`${line}\n`);
  }
  return faqExitCodes.fine;
}

/** One question a line; empty lines are no questions. `null` when the file cannot be read. */
async function questionsIn(file: string): Promise<readonly string[] | null> {
  try {
    const content = file === '-' ? await text(process.stdin) : await readFile(file, 'utf8');
    return content
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '');
  } catch {
    return null;
  }
}

function jsonLine(question: string, { reply, state }: QuestionAnswered): string {
  return JSON.stringify({
    question,
    outcome: reply.kind,
    answer: replyText(reply, state.locale),
    citations: citationsOf(reply),
  });
}

function textOf({ reply, state }: QuestionAnswered): string {
  const sources = citationsOf(reply).map(({ id, source }) => `  [${id}] ${source}`);
  return [`${reply.kind}: ${replyText(reply, state.locale)}`, ...sources].join('\n');
}

/** What the input steps changed; a step that left the question as it was needs no line. */
function inputLines(question: string, locale: Locale): string {
  const { reading, steps } = explainInput(question, locale);
  const changed = steps.filter(({ result }) => result !== 'unchanged');
  return [...changed, reading].map((one) => JSON.stringify(one)).join('\n');
}

/** Every step of one question, for whoever writes passages or wonders why. */
async function shownSteps(
  question: string,
  asked: { readonly locale: Locale; readonly mode: FaqMode },
  tools: FaqTools,
): Promise<string> {
  const answered = await answerQuestion({ text: question, ...asked }, tools);
  const { state, steps } = answered;
  const looked = steps.includes('retrieve') ? tools.retrieval.explain(state.text, state.locale) : null;
  const { composed } = state;
  const parts: [string, string][] = [
    ['question', question],
    ['mode', asked.mode],
    ['steps', steps.join(' > ')],
    ['input', inputLines(question, asked.locale)],
    ['language', state.locale],
    ...(looked === null ? [] : [['retrieval', JSON.stringify(looked, null, 2)] as [string, string]]),
    ...(composed === null ? [] : [['model', JSON.stringify(composed, null, 2)] as [string, string]]),
    ['outcome', textOf(answered)],
  ];
  return parts.map(([name, said]) => `${name}\n${said.replace(/^/gm, '  ')}\n`).join('\n');
}

import process from 'node:process';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { main } from './main.ts';
import { askBackend, type Env, problemText } from './staff/askBackend.ts';
import { questionNames } from './staff/questionNames.ts';
import type { Reason } from './upgrades/application.ts';
import { statusNames, statusOf } from './upgrades/statusNames.ts';

/** What a command prints and how it ends: 0 done, 1 refused by the backend, 2 not understood. */
export interface CommandResult {
  readonly exitCode: 0 | 1 | 2;
  readonly output: string;
}

const usage = `Gebruik:
  npm run backend -- start
  npm run backend -- list
  npm run backend -- advance <nummer> [--to <status>] [--reason <vraag>:<tekst>] [--deadline JJJJ-MM-DD]

  <nummer>    het nummer van de aanvraag, bijvoorbeeld U-2026-000001
  --to        ${Object.values(statusNames).join(' | ')}
              (ook: ${Object.keys(statusNames).join(' | ')})
              zonder --to: de gewone volgende stap
  --reason    mag vaker; <vraag> is het onderdeel dat de klant opnieuw moet beantwoorden, of leeg:
              ${Object.keys(questionNames).join(', ')}
  Staat de gegevensmap ergens anders? Zet dan DATA_DIR.
`;

const listSchema = z.array(
  z.object({
    reference: z.string(),
    status: z.enum(Object.keys(statusNames) as [keyof typeof statusNames]),
    organisation: z.string(),
    targetLevel: z.string(),
    changedAt: z.string(),
  }),
);
const stateSchema = z.object({
  reference: z.string(),
  status: z.enum(Object.keys(statusNames) as [keyof typeof statusNames]),
  version: z.number(),
  deadline: z.string().nullable(),
});
/** `list` and `advance`: talks to the running backend over HTTP, with the key from its data folder. */
export async function runCommand(words: readonly string[], env: Env): Promise<CommandResult> {
  const [command, ...rest] = words;
  if (command === 'list' && rest.length === 0) return ask(env, 'GET', '/staff/upgrades', undefined, listText);
  if (command !== 'advance') return { exitCode: 2, output: usage };
  const read = readAdvance(rest);
  if (read.kind === 'faulty') return { exitCode: 2, output: `${read.sentence}\n\n${usage}` };
  const path = `/staff/upgrades/${encodeURIComponent(read.reference)}/advance`;
  return ask(env, 'POST', path, read.step, (body) => {
    const state = stateSchema.parse(body);
    const until = state.deadline === null ? '' : `, uiterlijk ${state.deadline}`;
    return `${state.reference} is nu: ${statusNames[state.status]}${until} (versie ${state.version})\n`;
  });
}

type Advance =
  | { readonly kind: 'advance'; readonly reference: string; readonly step: Record<string, unknown> }
  | { readonly kind: 'faulty'; readonly sentence: string };

function readAdvance(words: readonly string[]): Advance {
  const faulty = (sentence: string): Advance => ({ kind: 'faulty', sentence });
  let parsed: ReturnType<typeof parseAdvance>;
  try {
    parsed = parseAdvance(words);
  } catch (error) {
    return faulty(Error.isError(error) ? error.message : 'Onbekende optie.');
  }
  const { values, positionals } = parsed;
  const [reference, ...more] = positionals;
  if (reference === undefined) return faulty('Geef het nummer van de aanvraag.');
  if (!/^U-[0-9]{4}-[0-9]{6,}$/.test(reference)) {
    return faulty(`"${reference}" is geen nummer van een aanvraag. Een nummer ziet eruit als U-2026-000001.`);
  }
  // "advance U-2026-000001 verwerkt" is what people type: the word after the number is the status.
  const word = values.to ?? (more.length > 0 ? more.join(' ') : undefined);
  const to = word === undefined ? undefined : statusOf(word);
  if (to === null)
    return faulty(`"${word}" is geen status. Kies uit: ${Object.values(statusNames).join(', ')}.`);
  const reasons: Reason[] = [];
  for (const text of values.reason ?? []) {
    const [question = '', ...sentence] = text.split(':');
    const named = question.trim();
    if (named !== '' && questionNames[named] === undefined) {
      return faulty(`"${named}" is geen vraag. Schrijf --reason <vraag>:<tekst>, of --reason :<tekst>.`);
    }
    const words = sentence.join(':').trim();
    if (words === '') return faulty('Een reden heeft een tekst nodig: --reason <vraag>:<tekst>.');
    reasons.push({ question: named === '' ? null : named, text: words });
  }
  const step = {
    ...(to === undefined ? {} : { to }),
    ...(reasons.length === 0 ? {} : { reasons }),
    ...(values.deadline === undefined ? {} : { deadline: values.deadline }),
  };
  return { kind: 'advance', reference, step };
}

function parseAdvance(words: readonly string[]) {
  return parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      to: { type: 'string' },
      reason: { type: 'string', multiple: true },
      deadline: { type: 'string' },
    },
  });
}

async function ask(
  env: Env,
  method: 'GET' | 'POST',
  path: string,
  body: unknown,
  tell: (body: unknown) => string,
): Promise<CommandResult> {
  const asked = await askBackend(env, {
    method,
    path,
    ...(body === undefined ? {} : { body: { type: 'application/json', content: JSON.stringify(body) } }),
  });
  if (asked.kind !== 'answered') return { exitCode: 1, output: asked.sentence };
  if (asked.status < 300) return { exitCode: 0, output: tell(asked.body) };
  if (asked.status === 404) return { exitCode: 1, output: 'Er is geen aanvraag met dit nummer.\n' };
  return { exitCode: 1, output: problemText(asked.status, asked.body) };
}

function listText(body: unknown): string {
  const lines = listSchema
    .parse(body)
    .map(
      (one) =>
        `${one.reference}  ${statusNames[one.status].padEnd(23)} ${one.targetLevel.padEnd(5)} ${one.organisation}`,
    );
  return lines.length === 0 ? 'Er zijn geen aanvragen.\n' : `${lines.join('\n')}\n`;
}

if (import.meta.main) {
  const words = process.argv.slice(2);
  if (words[0] === 'start') {
    process.exitCode = await main(process.env).catch((error: unknown) => {
      process.stderr.write(`The backend cannot start: ${Error.isError(error) ? error.message : 'unknown'}\n`);
      return 1;
    });
  } else {
    const { exitCode, output } = await runCommand(words, process.env);
    (exitCode === 0 ? process.stdout : process.stderr).write(output);
    process.exitCode = exitCode;
  }
}

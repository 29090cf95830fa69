import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type DecisionName, decisionNames } from '../../rules/decisions/decision.ts';
import { decisions } from '../../rules/decisions/decisions.ts';
import type { InputFault } from '../../rules/decisions/inputFaults.ts';
import type { OpenDecision } from '../../rules/decisions/openDecision.ts';
import { type Locale, locales } from '../../rules/locale.ts';
import { makeReceipt } from '../../rules/receipts/receipt.ts';
import { RuleDataInvalid } from '../loadRuleBook.ts';
import { sha256 } from '../sha256.ts';
import { type CommandWorld, loadWorld } from './loadWorld.ts';
import { printTo } from './printTo.ts';
import { readJson } from './readJson.ts';

const usage = `npm run decide -- NAME FILE           the decision in readable Dutch
npm run decide -- NAME --json FILE    the decision with its receipt, as JSON
npm run decide -- schema NAME         the JSON Schema of the input

NAME is one of: ${[...decisions.keys()].join(', ')}
FILE holds the facts as JSON, or - for standard input. An array gives an array: what cannot be read
becomes {"error": {"path", "message", "expected"}} in its place, and the exit code is 1.

  --locale nl|en        language of the readable answer
  --today YYYY-MM-DD    the day that counts as today
  --rules FILE          another rule book
  --catalogue FILE      another catalogue of services (YAML or JSON)
  --prices FILE         another price list

Exit codes: 0 decided, 1 something could not be decided, 2 the command itself is wrong.
With npm, use npm run -s to have nothing but the answer on standard output.
`;

const exitCodes = { fine: 0, undecided: 1, wrongCommand: 2 };

/** What one item became: the answer to print, or why there is none. */
type Answer =
  | { readonly kind: 'decided'; readonly json: object; readonly sentences: readonly string[] }
  | { readonly kind: 'refused'; readonly faults: readonly InputFault[] };

function readOptions(words: readonly string[]) {
  return parseArgs({
    args: words.flatMap((word) => (word.startsWith('--json=') ? ['--json', word.slice(7)] : [word])),
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      locale: { type: 'string', default: 'nl' },
      today: { type: 'string' },
      rules: { type: 'string' },
      catalogue: { type: 'string' },
      prices: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
}

/** Runs the command; returns its exit code. */
export async function decide(
  words: readonly string[],
  print: (text: string) => void,
  complain: (text: string) => void,
): Promise<number> {
  const wrong = (why: string): number => {
    complain(`${why}\n\n${usage}`);
    return exitCodes.wrongCommand;
  };
  let options: ReturnType<typeof readOptions>;
  try {
    options = readOptions(words);
  } catch (error) {
    if (Error.isError(error)) return wrong(error.message);
    throw error;
  }
  const { values, positionals } = options;
  const [first, second, ...more] = positionals;
  if (values.help || first === undefined) {
    print(usage);
    return values.help ? exitCodes.fine : exitCodes.wrongCommand;
  }
  const name = first === 'schema' ? second : first;
  const decision = decisionNamed(name);
  if (decision === null) return wrong(`no decision is called ${JSON.stringify(name ?? '')}`);
  if (first === 'schema') {
    print(`${JSON.stringify(schemaOf(decision), null, 2)}\n`);
    return exitCodes.fine;
  }
  if (second === undefined) return wrong('name the FILE with the facts, or - for standard input');
  if (more.length > 0) return wrong(`too much: ${more.join(' ')}`);
  const { locale, json: isJson, ...worldOptions } = values;
  if (!isLocale(locale)) return wrong(`--locale is ${locales.join(' or ')}`);
  if (values.today !== undefined && !z.iso.date().safeParse(values.today).success)
    return wrong('--today is a day, YYYY-MM-DD');

  const read = await readJson(second);
  const given = read.kind === 'json' ? read.value : undefined;
  const isMany = Array.isArray(given);
  let answers: readonly Answer[];
  if (read.kind === 'unreadable') {
    answers = [{ kind: 'refused', faults: [{ path: '', message: read.why, expected: 'JSON' }] }];
  } else {
    try {
      const world = await loadWorld({
        catalogue: undefined,
        prices: undefined,
        rules: undefined,
        today: undefined,
        ...worldOptions,
      });
      const items: readonly unknown[] = Array.isArray(given) ? given : [given];
      answers = items.map((item) => answer(decision, item, world, locale));
    } catch (error) {
      if (!(error instanceof RuleDataInvalid)) throw error;
      return wrong(error.message);
    }
  }
  for (const [place, one] of answers.entries()) {
    if (one.kind === 'refused')
      for (const fault of one.faults) complain(`${faultLine(fault, isMany ? place : null)}\n`);
  }
  if (isJson) {
    const all = answers.map((one) => (one.kind === 'decided' ? one.json : errorOf(one.faults)));
    print(`${JSON.stringify(isMany ? all : all[0], null, 2)}\n`);
  } else {
    const texts = answers.flatMap((one) => (one.kind === 'decided' ? [`${one.sentences.join('\n')}\n`] : []));
    print(texts.join('\n'));
  }
  return answers.every(({ kind }) => kind === 'decided') ? exitCodes.fine : exitCodes.undecided;
}

function decisionNamed(name: string | undefined): OpenDecision | null {
  const known = decisionNames.find((one): one is DecisionName => one === name);
  return (known === undefined ? undefined : decisions.get(known)) ?? null;
}

function isLocale(text: string): text is Locale {
  return locales.some((locale) => locale === text);
}

function schemaOf({ name, inputJsonSchema }: OpenDecision): object {
  return { title: `Input of npm run decide -- ${name}`, ...inputJsonSchema() };
}

function answer(
  decision: OpenDecision,
  item: unknown,
  { world, ...stamps }: CommandWorld,
  locale: Locale,
): Answer {
  const made = decision.decide(item, world);
  if (made.kind === 'refused') return made;
  const receipt = makeReceipt({
    decision: decision.name,
    facts: made.facts,
    reached: made.reached,
    ruleBook: stamps.ruleBook,
    catalogue: made.excerpt(world.catalogue) === null ? null : stamps.catalogue,
    sha256,
  });
  return {
    kind: 'decided',
    json: { ...(made.reached.output as object), receipt },
    sentences: made.explain(locale),
  };
}

function errorOf([first, ...others]: readonly InputFault[]): object {
  return { error: { ...first, ...(others.length === 0 ? {} : { others }) } };
}

function faultLine({ path, message, expected }: InputFault, place: number | null): string {
  const where = [place === null ? '' : `item ${place}`, path].filter((part) => part !== '').join(', ');
  const wanted = expected === null || message.includes(expected) ? '' : ` (expected: ${expected})`;
  return `${where === '' ? '' : `${where}: `}${message}${wanted}`;
}

if (import.meta.main) {
  process.exitCode = await decide(process.argv.slice(2), printTo(process.stdout), printTo(process.stderr));
}

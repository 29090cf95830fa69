import type { Env } from './faq/atDesk.ts';
import { type FaqCommand, faqExitCodes } from './faq/faqCommand.ts';
import { printTo } from './printTo.ts';

const usage = `npm run faq -- ask "QUESTION"             answers one question and shows every step
npm run faq -- ask --json --file FILE    answers one question a line (FILE - is standard input)
npm run faq -- mode                      says how questions are answered, and who switched it
npm run faq -- mode MODE --reason "…"    switches; counts at once on every node. MODE is one of
                                           model        composed by the model, checked
                                           extractive   word for word from the knowledge
                                           off          not at all
npm run faq -- report                    outcomes, tokens, costs and feedback per day
npm run faq -- review                    questions that went wrong, grouped

  --operator NAME   of mode: who switches (default: your user name)
  --days N          of report: how many days (default 7)
  --url ADDRESS     where the program runs (default: PORT on this machine, then PUBLIC_URL)
  --json            as JSON
  --locale nl|en    of ask: the language of the chat; a question that is plainly in the other is answered in that
  --mode MODE       of ask: model, extractive or off (default: model when one is set)

mode, report and review ask the running program, and go to the store itself when none runs. They show it
FAQ_OPERATOR_KEY, or what follows from the master key in DATA_DIR.

Exit codes: 0 done, 1 it could not be done (or the history of switches is broken), 2 the command itself is wrong.
`;

/** Each is loaded when it is asked: answering needs the knowledge, switching does not. */
const commands: Readonly<Record<string, () => Promise<(command: FaqCommand) => Promise<number>>>> = {
  ask: async () => (await import('./faq/ask.ts')).ask,
  mode: async () => (await import('./faq/mode.ts')).mode,
  report: async () => (await import('./faq/report.ts')).report,
  review: async () => (await import('./faq/review.ts')).review,
};

/** Runs the command; returns its exit code. */
export async function faq(
  words: readonly string[],
  env: Env,
  print: (text: string) => void,
  complain: (text: string) => void,
): Promise<number> {
  const [name = '', ...rest] = words;
  if (['--help', '-h'].some((word) => words.includes(word))) {
    print(usage);
    return faqExitCodes.fine;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    complain(`${name === '' ? 'name a command' : `no such command: ${name}`}\n\n${usage}`);
    return faqExitCodes.wrongCommand;
  }
  const run = await load();
  try {
    return await run({ words: rest, env, print, complain });
  } catch (error) {
    if (!isWrongOption(error)) throw error;
    complain(`${error.message}\n\n${usage}`);
    return faqExitCodes.wrongCommand;
  }
}

/** `parseArgs` says what is wrong with the words. */
function isWrongOption(error: unknown): error is Error {
  return (
    Error.isError(error) &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('ERR_PARSE_ARGS')
  );
}

if (import.meta.main) {
  process.exitCode = await faq(
    process.argv.slice(2),
    process.env,
    printTo(process.stdout),
    printTo(process.stderr),
  );
}

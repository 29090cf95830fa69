import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ChatLocale } from '../terminal/chatLocale.ts';
import { chatTexts } from '../terminal/chatTexts.ts';
import { openDirectLine } from '../terminal/directLine.ts';
import { interactiveChat } from '../terminal/interactiveChat.ts';
import { playFile } from '../terminal/playFile.ts';
import { defaultResumeFile, resumeFile } from '../terminal/resumeFile.ts';
import { openScreen } from '../terminal/screen.ts';
import { ServerMisbehaved } from '../terminal/serverMisbehaved.ts';
import { ServerUnreachable } from '../terminal/serverUnreachable.ts';
import { backendArguments } from '../terminal/transcript/backendArguments.ts';
import { BackendCommandFailed, backendCommand } from '../terminal/transcript/backendCommand.ts';
import { demoPasswords } from '../terminal/transcript/demoPasswords.ts';

const usage = `npm run chat                        een gesprek in de terminal
npm run chat -- --script BESTAND    speelt een opgeschreven gesprek (mag vaker)

  --url http://localhost:3978       waar de server is
  --locale nl|en                    taal
  --resume                          gaat verder met het vorige gesprek, en onthoudt dit gesprek
  --state BESTAND                   waar dat onthouden wordt (${defaultResumeFile})
  --update                          bij --script: schrijft op wat de bot nu zegt
  --people BESTAND                  bij --script: namen en wachtwoorden om in te loggen
`;

const exitCodes = { fine: 0, expectationFailed: 1, cannotStart: 2 };

const print = (line: string) => void process.stdout.write(`${line}\n`);

function readOptions() {
  const { values } = parseArgs({
    options: {
      url: { type: 'string', default: 'http://localhost:3978' },
      locale: { type: 'string', default: 'nl' },
      script: { type: 'string', multiple: true, default: [] },
      people: { type: 'string', default: join(import.meta.dirname, '../../backend/data/people.yaml') },
      state: { type: 'string', default: defaultResumeFile },
      resume: { type: 'boolean', default: false },
      update: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  return values;
}

type Options = ReturnType<typeof readOptions>;

async function playScripts(options: Options): Promise<number> {
  const hooks = {
    onBackend: (words: readonly string[], remembered: ReadonlyMap<string, string>) =>
      backendCommand(backendArguments(words, remembered)),
    passwordOf: async (person: string) => (await demoPasswords(options.people)).get(person) ?? null,
  };
  let failures = 0;
  for (const path of options.script) {
    const outcome = await playFile({ path, url: options.url, hooks, update: options.update, print });
    if (outcome === 'failed') failures += 1;
  }
  return failures === 0 ? exitCodes.fine : exitCodes.expectationFailed;
}

async function talk(options: Options): Promise<number> {
  const locale: ChatLocale = options.locale.startsWith('en') ? 'en' : 'nl';
  const texts = chatTexts[locale];
  const kept = resumeFile(options.state);
  const resume = options.resume ? await kept.get(options.url) : null;
  const line = await openDirectLine({ url: options.url, locale, ...(resume === null ? {} : { resume }) });
  if (options.resume && line.resumeToken !== null) await kept.put(options.url, line.resumeToken);
  const screen = openScreen(process.stdin, process.stdout);
  screen.print([texts.welcome(options.url)]);
  if (resume !== null) screen.print([line.resumed ? texts.resumed : texts.notResumed]);
  try {
    await interactiveChat({ line, url: options.url, screen, texts });
  } finally {
    screen.close();
    line.close();
  }
  screen.print(['', texts.goodbye(options.resume)]);
  return exitCodes.fine;
}

async function main(): Promise<number> {
  let options: Options;
  try {
    options = readOptions();
  } catch (cause) {
    process.stderr.write(`${Error.isError(cause) ? cause.message : String(cause)}\n\n${usage}`);
    return exitCodes.cannotStart;
  }
  if (options.help) {
    process.stdout.write(usage);
    return exitCodes.fine;
  }
  const texts = chatTexts[options.locale.startsWith('en') ? 'en' : 'nl'];
  try {
    return options.script.length > 0 ? await playScripts(options) : await talk(options);
  } catch (cause) {
    const sentence =
      cause instanceof ServerUnreachable
        ? texts.serverDown(cause.url)
        : cause instanceof ServerMisbehaved
          ? texts.serverOdd(cause.message)
          : cause instanceof BackendCommandFailed || isMissingFile(cause)
            ? cause.message
            : null;
    if (sentence === null) throw cause;
    process.stderr.write(`${sentence}\n`);
    return exitCodes.cannotStart;
  }
}

function isMissingFile(cause: unknown): cause is Error {
  return Error.isError(cause) && 'code' in cause && cause.code === 'ENOENT';
}

process.exitCode = await main();

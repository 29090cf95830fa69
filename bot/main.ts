import { type Logger, pino } from 'pino';
import type { ComposeConfig } from './compose.ts';
import { type Config, readConfig } from './config.ts';
import { redactedPaths } from './redactedPaths.ts';
import { settleHeap } from './smallHeap.ts';

/** The program: settings from the environment, both servers, and a clear word when it cannot start. */
export async function main(env: Readonly<Record<string, string | undefined>>): Promise<number> {
  const outcome = readConfig(env);
  if (outcome.kind === 'faults') {
    const faults = outcome.faults.map((fault) => `- ${fault}\n`).join('');
    process.stderr.write(`The assistant cannot start:\n${faults}`);
    return 2;
  }
  const { config } = outcome;
  const log = pino({
    name: 'assistant',
    level: config.logLevel,
    redact: { paths: redactedPaths, remove: true },
  });
  try {
    const running = await start(config, log);
    for (const line of running.says) process.stdout.write(`${line}\n`);
    // After the first answer can be given, not before: collecting takes as long as a hundred turns.
    setImmediate(settleHeap);
    // Learning leaves much behind, too.
    running.warmUp().then(settleHeap, (error: unknown) => {
      log.error({ err: error }, 'the answers could not be made ready');
    });
    await stopSignal();
    await running.stop();
    return 0;
  } catch (error) {
    process.stderr.write(`The assistant cannot start: ${reasonOf(error)}\n`);
    return 1;
  }
}

interface Running {
  readonly says: readonly string[];
  warmUp(): Promise<void>;
  stop(): Promise<void>;
}

async function start(config: Config, log: Logger): Promise<Running> {
  const publicUrl = config.publicUrl ?? `http://localhost:${config.port}`;
  // Loading the program, building the pages and starting the backend go side by side.
  const composing = import('./compose.ts');
  const data = composing.then(({ readData }) => readData());
  // Whoever awaits it hears what is wrong; until then a fault must not end the process without a word.
  data.catch(() => undefined);
  const built = buildPages();
  const backend = config.backend === null ? await startBackendBeside(config, publicUrl) : null;
  const settings = backend?.settings ?? config.backend;
  if (settings === null) throw new Error('No backend is configured.');
  try {
    const [{ compose }] = await Promise.all([composing, built]);
    const composed: ComposeConfig = { ...config, publicUrl, backend: settings };
    const assistant = await compose(composed, { log, data });
    return {
      says: [
        '',
        `  Chat page          ${publicUrl}/`,
        ...(backend === null
          ? []
          : [`  Reference backend  ${settings.url}/`, `  Staff page         ${backend.staffPage}`]),
        '',
        ...(backend?.lines ?? []),
        '',
      ],
      warmUp: () => assistant.warmUp(),
      stop: async () => {
        await assistant.close();
        await backend?.stop();
      },
    };
  } catch (error) {
    await backend?.stop();
    throw error;
  }
}

async function startBackendBeside(config: Config, publicUrl: string) {
  const { deriveSecrets } = await import('./deriveSecrets.ts');
  const { startReferenceBackend } = await import('./referenceBackend.ts');
  return await startReferenceBackend(config, publicUrl, await deriveSecrets(config));
}

async function buildPages(): Promise<void> {
  const { stale } = await import('../web/stale.ts');
  if (!(await stale())) return;
  process.stdout.write('Building the web pages …\n');
  const { buildWeb } = await import('../web/build.ts');
  await buildWeb();
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
  });
}

/** What the operator has to know: what is wrong and, where the error knows it, what mends it. */
function reasonOf(error: unknown): string {
  if (!Error.isError(error)) return 'unknown';
  const mend = 'mend' in error && typeof error.mend === 'string' ? `. ${error.mend}` : '';
  const code =
    'code' in error && error.code === 'EADDRINUSE'
      ? ' Set PORT to another port, or stop the program that uses it.'
      : '';
  return `${error.message}${mend}${code}`;
}

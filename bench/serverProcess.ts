import { spawn } from 'node:child_process';
import { get } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from './freePort.ts';
import { type Program, ProgramDidNotStart, stopChild } from './program.ts';

const startPatienceMs = 60_000;
const lookEveryMs = 5;

/** A server started as its users start it, and how long it took until it answered. */
export interface StartedServer extends Program {
  readonly startMs: number;
}

/**
 * Starts a server that knows nothing of the bench, on a free `PORT`, and waits until `path` is answered with a
 * status that `isReady` accepts.
 */
export async function startServer(
  entry: string,
  env: Readonly<Record<string, string>>,
  path: string,
  isReady: (status: number) => boolean,
): Promise<StartedServer> {
  const port = await freePort();
  const startedAt = performance.now();
  const child = spawn(process.execPath, [fileURLToPath(new URL(entry, import.meta.url))], {
    env: { ...process.env, NODE_ENV: 'production', ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  while (!isReady(await statusOf(`${url}${path}`))) {
    const waitedMs = performance.now() - startedAt;
    if (child.exitCode !== null) throw new ProgramDidNotStart(`${entry} ended with ${child.exitCode}`);
    if (waitedMs > startPatienceMs) {
      await stopChild(child);
      throw new ProgramDidNotStart(`${entry} was not ready after ${startPatienceMs} ms`);
    }
    await delay(lookEveryMs);
  }
  return { startMs: performance.now() - startedAt, pid: child.pid ?? 0, url, stop: () => stopChild(child) };
}

/** The status of an answer, 0 when nobody listens yet. */
function statusOf(url: string): Promise<number> {
  return new Promise((resolve) => {
    get(url, { agent: false }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
    }).on('error', () => resolve(0));
  });
}

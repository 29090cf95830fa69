import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const readyMessage = z.object({ kind: z.literal('ready'), url: z.string() });
const stopPatienceMs = 10_000;

/** A server in a process of its own. */
export interface Program {
  readonly pid: number;
  readonly url: string;
  /** Asks it to end, and makes it end when it does not. */
  stop(): Promise<void>;
}

/** Thrown when a program of the bench ended or kept silent instead of getting ready. */
export class ProgramDidNotStart extends Error {
  override readonly name = 'ProgramDidNotStart';
}

/** Starts a server of this folder that calls `readyFor`, and waits until it listens. */
export async function startProgram(
  entry: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Program> {
  const child = spawnNode(entry, [], env);
  const url = await new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve(readyMessage.parse(message).url));
    child.once('exit', (code) =>
      reject(new ProgramDidNotStart(`${entry} ended with ${code} before it listened`)),
    );
  });
  return { pid: child.pid ?? 0, url, stop: () => stopChild(child) };
}

/** A Node process of the bench: same Node as the harness, its errors on our standard error. */
export function spawnNode(
  entry: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcess {
  const file = fileURLToPath(new URL(entry, import.meta.url));
  return spawn(process.execPath, [file, ...args], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

export async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  const impatience = setTimeout(() => child.kill('SIGKILL'), stopPatienceMs);
  child.kill('SIGTERM');
  await ended;
  clearTimeout(impatience);
}

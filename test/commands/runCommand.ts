import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** What a command printed and how it ended. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a command of this repository as a process of its own, with `input` on its standard input. */
export async function runCommand(file: string, words: readonly string[], input = ''): Promise<Ran> {
  const child = spawn(process.execPath, [`bot/commands/${file}.ts`, ...words], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const code = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  // Who does not read its input may be gone before all of it is written.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, out, err };
}

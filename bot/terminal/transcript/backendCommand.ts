import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** Thrown when the backend's staff command did not do what a transcript asked; the message is what it said. */
export class BackendCommandFailed extends Error {
  override readonly name = 'BackendCommandFailed';
}

const program = join(import.meta.dirname, '..', '..', '..', 'backend', 'command.ts');

/** Runs `npm run backend -- …` as its own process, the way support staff would. */
export async function backendCommand(words: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [code, out, err] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  if (code !== 0) throw new BackendCommandFailed(`backend ${words.join(' ')}: ${(err || out).trim()}`);
}

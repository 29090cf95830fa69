import { readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Played, playTranscript } from './transcript/playTranscript.ts';
import type { TranscriptHooks } from './transcript/transcriptHooks.ts';

const linesAround = 3;

/** Plays one file and prints how it went; with `update` the file is written anew where the bot says otherwise. */
export async function playFile(options: {
  readonly path: string;
  readonly url: string;
  readonly hooks: TranscriptHooks;
  readonly update: boolean;
  readonly print: (line: string) => void;
}): Promise<'passed' | 'failed'> {
  const { path, print } = options;
  const text = await readFile(path, 'utf8');
  const played = await playTranscript({ ...options, text, folder: dirname(path) });
  if (played.kind === 'failed') {
    for (const line of writeFailure(path, text, played)) print(line);
    return 'failed';
  }
  if (played.text !== text) {
    await writeFile(path, played.text);
    print(`${path}: bijgewerkt; bekijk het verschil voordat u het bewaart`);
  } else {
    print(`${path}: goed`);
  }
  return 'passed';
}

/** The failed line between its neighbours, what it expected and what happened. */
export function writeFailure(
  path: string,
  text: string,
  failure: Extract<Played, { kind: 'failed' }>,
): readonly string[] {
  const lines = text.split(/\r?\n/);
  const from = Math.max(0, failure.line - 1 - linesAround);
  const around = lines.slice(from, failure.line + linesAround).map((line, place) => {
    const number = from + place + 1;
    return `${number === failure.line ? '>' : ' '} ${String(number).padStart(4)} | ${line}`;
  });
  const indented = (words: string) => words.split('\n').map((line) => `    ${line}`);
  return [
    `${path}:${failure.line}: komt niet uit`,
    ...around,
    '  verwacht:',
    ...indented(failure.expected),
    '  gekregen:',
    ...indented(failure.actual),
  ];
}

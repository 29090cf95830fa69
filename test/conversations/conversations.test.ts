import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { writeFailure } from '../../bot/terminal/playFile.ts';
import { parseTranscript } from '../../bot/terminal/transcript/parseTranscript.ts';
import { playTranscript } from '../../bot/terminal/transcript/playTranscript.ts';
import { startWorld, type World } from './startWorld.ts';

const folder = import.meta.dirname;
/** `UPDATE=1`: writes down what the assistant says now; the difference is for a domain expert to judge. */
const isUpdating = process.env.UPDATE === '1';

const files = readdirSync(folder)
  .filter((name) => name.endsWith('.chat'))
  .map((name) => ({ name, path: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }));

let world: World | null = null;
afterEach(async () => {
  await world?.close();
  world = null;
});

describe('the conversations that are the specification', () => {
  test('each has a title of its own', () => {
    const titles = files.map(({ name, text }) => {
      const parsed = parseTranscript(text);
      return parsed.kind === 'transcript' ? parsed.transcript.title : `${name}:${parsed.line} ${parsed.why}`;
    });
    expect(new Set(titles).size).toBe(files.length);
    expect(files.length).toBeGreaterThan(0);
  });

  for (const file of files) {
    test(`${file.name} comes out`, async () => {
      world = await startWorld();
      const played = await playTranscript({ ...world, text: file.text, folder, update: isUpdating });
      if (played.kind === 'failed') throw new Error(writeFailure(file.path, file.text, played).join('\n'));
      if (played.text !== file.text) writeFileSync(file.path, played.text);
    }, 60_000);
  }
});

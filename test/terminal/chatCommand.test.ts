import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { demoBot } from './demoBot.ts';
import { type StandIn, startStandIn } from './directLineStandIn.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chat-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

let server: StandIn;
beforeEach(async () => {
  server = await startStandIn(demoBot);
});
afterEach(async () => {
  await server.close();
});

/** The command as its own process; `typed` is what comes in on its standard input. */
async function chat(args: readonly string[], typed = '') {
  const program = join(import.meta.dirname, '../../bot/commands/chat.ts');
  const child = spawn(process.execPath, [program, ...args]);
  child.stdin.end(typed);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [code, out, err] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { code, out, err };
}

async function script(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const good = 'titel: Goed\nbot: Hallo, …\nkaart: Wat wilt u doen?\n';

test('a script that comes out ends with 0, one that does not with 1 and the place, --update mends it', async () => {
  const goodScript = await script('goed.chat', good);
  const bad = await script('fout.chat', good.replace('Hallo, …', 'Dag'));
  expect(await chat(['--url', server.url, '--script', goodScript])).toMatchObject({ code: 0, err: '' });
  const failed = await chat(['--url', server.url, '--script', goodScript, '--script', bad]);
  expect(failed.code).toBe(1);
  expect(failed.out).toContain(`fout.chat:2: komt niet uit
     1 | titel: Goed
>    2 | bot: Dag
     3 | kaart: Wat wilt u doen?`);
  expect(failed.out).toContain(
    '  verwacht:\n    bot: Dag\n  gekregen:\n    bot: Hallo, ik ben de digitale assistent.',
  );
  expect(await chat(['--url', server.url, '--script', bad, '--update'])).toMatchObject({ code: 0 });
  expect(await readFile(bad, 'utf8')).toBe(good.replace('Hallo, …', 'Hallo, ik ben de digitale assistent.'));
});

test('a person may pipe their words in, resume, and leave with the end of the input', async () => {
  const state = ['--url', server.url, '--resume', '--state', join(folder, 'state.json')];
  const first = await chat(state, 'hallo daar\n/stop\n');
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(first.out).toContain('Tot ziens.');
  const second = await chat([...state, '--locale', 'en'], '/all\n');
  expect(second.out).toContain('You continue your earlier conversation.');
  expect(second.out).toContain('U zei: hallo daar');
});

test('no server, unknown options and missing files are said in a sentence and end with 2', async () => {
  const noServer = await chat(['--url', 'http://127.0.0.1:1']);
  expect(noServer).toMatchObject({ code: 2, out: '' });
  expect(noServer.err).toContain('Start hem in een ander venster met: npm start');
  expect(await chat(['--bogus'])).toMatchObject({ code: 2 });
  const missing = await chat(['--script', join(folder, 'weg.chat')]);
  expect(missing.code).toBe(2);
  expect(missing.err).toContain('weg.chat');
  expect(missing.err).not.toContain('    at ');
});

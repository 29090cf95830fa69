import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { chatTexts } from '../../bot/terminal/chatTexts.ts';
import { openDirectLine } from '../../bot/terminal/directLine.ts';
import { interactiveChat } from '../../bot/terminal/interactiveChat.ts';
import { resumeFile } from '../../bot/terminal/resumeFile.ts';
import { openScreen } from '../../bot/terminal/screen.ts';
import { demoBot } from './demoBot.ts';
import { type StandIn, startStandIn } from './directLineStandIn.ts';

let server: StandIn;
beforeEach(async () => {
  server = await startStandIn(demoBot);
});
afterEach(async () => {
  await server.close();
});

/** A person at a terminal: types, and waits until something is on the screen. */
async function sitDown(resume?: string) {
  const input = new PassThrough();
  const output = new PassThrough();
  let seen = '';
  let waiting: (() => void) | null = null;
  output.on('data', (chunk) => {
    seen += String(chunk);
    waiting?.();
  });
  const line = await openDirectLine({
    url: server.url,
    locale: 'nl',
    ...(resume === undefined ? {} : { resume }),
  });
  const ended = interactiveChat({
    line,
    url: server.url,
    screen: openScreen(input, output),
    texts: chatTexts.nl,
  });
  return {
    line,
    /** Resolves with what came since the last call, once the words are there. */
    async sees(words: string): Promise<string> {
      while (!seen.includes(words)) {
        await new Promise<void>((resolve) => {
          waiting = resolve;
        });
      }
      const end = seen.indexOf(words) + words.length;
      const before = seen.slice(0, end);
      seen = seen.slice(end);
      return before;
    },
    types: (words: string) => void input.write(`${words}\n`),
    async leaves() {
      input.end();
      await ended;
      line.close();
    },
    ended,
  };
}

describe('a person at the terminal', () => {
  test('presses numbered buttons, fills in fields with proposals, and gets one-time addresses', async () => {
    const person = await sitDown();
    expect(await person.sees('[2] Wat heb ik nodig?')).toContain('Hallo, ik ben de digitale assistent.');
    person.types('1');
    const update = await person.sees('[1] Verder');
    expect(update).toContain('(bijgewerkt)\n│ ✔ Upgraden');
    expect(update).toContain('( ) Loonaangifte');
    person.types('1');
    await person.sees('0 is geen: ');
    person.types('3');
    await person.sees('"3" staat er niet bij.');
    person.types('1,2');
    expect(await person.sees('[2] Formulier openen')).toContain('s1 ja, s2 ja');
    person.types('1');
    await person.sees('KVK-nummer [00900101]: ');
    person.types('12');
    await person.sees('Een KVK-nummer heeft 8 cijfers.');
    person.types('');
    await person.sees('Opmerking: ');
    person.types('haast');
    await person.sees('Looptijd (typ een nummer) [3 jaar]: ');
    person.types('1');
    await person.sees('kvk 00900101, note haast, term 1');
    await person.sees('[1] Inloggen');
    person.types('1');
    await person.sees('Typ daarna de code hier:');
    await person.sees('/sign-in/start?ticket=');
    await person.leaves();
  });

  test('may break off a form, and then nothing is sent', async () => {
    const person = await sitDown();
    await person.sees('[2] Wat heb ik nodig?');
    person.types('1');
    await person.sees('[1] Verder');
    person.types('1');
    await person.sees('0 is geen: ');
    person.types('/terug');
    await person.sees('Er is niets verstuurd.');
    await person.leaves();
    expect(server.posts).toHaveLength(1);
  });

  test('says what is no button, sends files, and is told what is not possible', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'chat-'));
    await writeFile(join(folder, 'id.png'), 'x');
    const person = await sitDown();
    await person.sees('[2] Wat heb ik nodig?');
    person.types('00900101');
    await person.sees('U zei: 00900101');
    person.types('/zeg 1');
    await person.sees('U zei: 1');
    person.types('kies');
    await person.sees('[1] Ja');
    person.types('1');
    await person.sees('U zei: ja graag');
    person.types(`/bijlage ${join(folder, 'id.png')}`);
    await person.sees('Ontvangen: id.png (image/png)');
    person.types('/bijlage nergens.pdf');
    await person.sees('nergens.pdf is niet te lezen');
    person.types('/dans');
    await person.sees('/dans ken ik niet');
    server.refuseNext(413, 'Uw bericht is te lang.');
    person.types('lang');
    await person.sees('Uw bericht is te lang.');
    person.types('/alles');
    expect(await person.sees('Ontvangen: id.png')).toContain('U: 00900101');
    await person.leaves();
    await rm(folder, { recursive: true });
  });

  test('hears of a lost connection, and gets what was said meanwhile once', async () => {
    const person = await sitDown();
    await person.sees('[2] Wat heb ik nodig?');
    server.dropSockets();
    await person.sees('De verbinding is weg.');
    server.say({ text: 'Uw aanvraag is verwerkt.' });
    expect(await person.sees('Uw aanvraag is verwerkt.')).toContain('De verbinding is er weer.');
    server.say({ text: 'Dag.' });
    expect(await person.sees('Dag.')).not.toContain('verwerkt');
    await person.leaves();
  });

  test('sees no control codes of others, and is told to start a server that is gone', async () => {
    const person = await sitDown();
    await person.sees('[2] Wat heb ik nodig?');
    server.say({ text: 'rood\u001b[31m \u202egedraaid' });
    expect(await person.sees('gedraaid')).toContain('rood[31m gedraaid');
    await server.close();
    person.types('hallo');
    await person.sees('Start hem in een ander venster met: npm start');
    await person.leaves();
    server = await startStandIn(demoBot);
  });

  test('continues with what was said before', async () => {
    const first = await sitDown();
    await first.sees('[2] Wat heb ik nodig?');
    first.types('bewaar dit');
    await first.sees('U zei: bewaar dit');
    await first.leaves();
    const second = await sitDown(first.line.resumeToken ?? '');
    expect(second.line.resumed).toBe(true);
    expect(await second.sees('Welkom terug.')).toContain('U: bewaar dit');
    await second.leaves();
  });
});

test('the resume token is kept per server, for this user only', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chat-'));
  const path = join(folder, 'deep', 'state.json');
  await resumeFile(path).put('http://a', 'een');
  await resumeFile(path).put('http://b', 'twee');
  expect([await resumeFile(path).get('http://a'), await resumeFile(path).get('http://c')]).toEqual([
    'een',
    null,
  ]);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  await writeFile(path, 'stuk');
  expect(await resumeFile(path).get('http://a')).toBeNull();
  await rm(folder, { recursive: true });
});

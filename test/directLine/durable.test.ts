import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { begin, call } from './call.ts';
import { type RealClient, startRealClient } from './realClient.ts';
import { openRealConversations, type RealConversations } from './realConversations.ts';
import { type Channel, startChannel } from './startChannel.ts';

let folder: string;
let conversations: RealConversations;
let channel: Channel;
const clients: RealClient[] = [];

async function open(): Promise<void> {
  conversations = await openRealConversations(folder);
  channel = await startChannel(conversations.parts);
}

async function close(): Promise<void> {
  await channel.close();
  await conversations.close();
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'direct-line-'));
  await open();
});

afterEach(async () => {
  for (const client of clients.splice(0)) {
    client.end();
  }
  await close();
  await rm(folder, { recursive: true });
});

function client(options: object): RealClient {
  const started = startRealClient({ domain: `${channel.base}/v3/directline`, ...options });
  clients.push(started);
  return started;
}

const message = (text: string, clientActivityID?: string) => ({
  type: 'message',
  text,
  from: { id: 'me' },
  channelData: { clientActivityID },
});
const texts = (one: RealClient) => one.activities.map((activity) => 'text' in activity && activity.text);

describe('the channel around real turns on SQLite', () => {
  test('loses nothing and repeats nothing when sockets drop between many messages', async () => {
    const { body } = await call(`${channel.base}/chat/token`, { body: {} });
    const one = client({ token: body.token });
    await one.shown('welkom');
    const expected = ['welkom'];
    for (let index = 0; index < 6; index += 1) {
      one.sockets.at(-1)?.terminate();
      await one.post(message(`bericht ${index}`));
      await one.post(message(`nog een ${index}`));
      for (const text of [`bericht ${index}`, `nog een ${index}`]) {
        expected.push(text, `echo: ${text}`, 'bestanden: 0');
      }
      await one.shown(`echo: nog een ${index}`);
    }
    await one.post(message('klaar'));
    await one.shown('echo: klaar');
    expected.push('klaar', 'echo: klaar');
    expect(texts(one).slice(0, expected.length)).toEqual(expected);
    expect(one.sockets.length).toBeGreaterThan(3);
  });

  test('two clients that talk at once see the same order without gaps', async () => {
    const { token, conversationId } = await begin(channel.base);
    const [one, two] = [client({ token, conversationId }), client({ token, conversationId })];
    await Promise.all([one.shown('welkom'), two.shown('welkom')]);
    const posts = Array.from({ length: 8 }, (_, index) =>
      (index % 2 === 0 ? one : two).post(message(`m${index}`)),
    );
    const ids = await Promise.all(posts);
    expect(new Set(ids).size).toBe(8);
    await one.post(message('slot'));
    await Promise.all([one.shown('echo: slot'), two.shown('echo: slot')]);
    const seen = texts(one);
    expect(texts(two).slice(0, seen.length)).toEqual(seen.slice(0, texts(two).length));
    expect(seen.filter((text) => /^m\d$/.test(String(text)))).toHaveLength(8);
  });

  test('a redelivery, also one at the same moment, gets the first id and is stored once', async () => {
    const { token, url } = await begin(channel.base);
    const body = message('een keer', 'same');
    const answers = await Promise.all([1, 2, 3].map(() => call(`${url}/activities`, { token, body })));
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
    const { activities } = (await call(`${url}/activities`, { token })).body;
    expect(activities.map((row: { text: string }) => row.text)).toEqual([
      'welkom',
      'een keer',
      'echo: een keer',
      'bestanden: 0',
    ]);
    expect(activities[1].channelData.clientActivityID).toBe('same');
    expect(activities[1].from).toMatchObject({ id: expect.stringMatching(/^u_/), role: 'user' });
  });

  test('goes on after a restart, from the watermark that the client had', async () => {
    const chat = await begin(channel.base);
    await call(`${chat.url}/activities`, { token: chat.token, body: message('voor') });
    const { watermark } = (await call(`${chat.url}/activities`, { token: chat.token })).body;
    await close();
    await open();
    const { conversationId, token } = chat;
    const back = client({ token, conversationId, watermark });
    await back.post(message('na'));
    await back.shown('echo: na');
    expect(texts(back).slice(0, 2)).toEqual(['na', 'echo: na']);
  });

  test('stores an upload before its turn and answers with its place in the log', async () => {
    const { token, url } = await begin(channel.base);
    const form = new FormData();
    form.append('file', new Blob(['%PDF-1.7'], { type: 'application/pdf' }), 'stuk.pdf');
    const answer = await call(`${url}/upload`, { token, body: form });
    expect(answer.status).toBe(200);
    const { activities } = (await call(`${url}/activities?watermark=1`, { token })).body;
    expect(activities[0]).toMatchObject({
      id: answer.body.id,
      attachments: [{ name: 'stuk.pdf', contentType: 'application/pdf' }],
    });
    expect(activities[2].text).toBe('bestanden: 1');
  });

  test('resumes in a new browser session with the whole of what is not personal', async () => {
    const { resume, token, url, conversationId } = await begin(channel.base);
    await call(`${url}/activities`, { token, body: message('anoniem') });
    const { body } = await call(`${channel.base}/chat/token`, { body: { resume } });
    expect(body).toMatchObject({ conversationId, resumed: true });
    const page = await call(`${url}/activities`, { token: body.token });
    expect(page.body.activities.map((row: { text: string }) => row.text)).toContain('echo: anoniem');
  });
});

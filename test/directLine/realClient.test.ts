import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { begin, call } from './call.ts';
import { type RealClient, startRealClient } from './realClient.ts';
import { type Channel, startChannel } from './startChannel.ts';

let channel: Channel;
let now = 0;
const clients: RealClient[] = [];

beforeEach(async () => {
  now = Date.now();
  channel = await startChannel({ now: () => now });
});

afterEach(async () => {
  for (const client of clients.splice(0)) {
    client.end();
  }
  await channel.close();
});

function client(options: object): RealClient {
  const started = startRealClient({ domain: `${channel.base}/v3/directline`, ...options });
  clients.push(started);
  return started;
}

async function newClient(): Promise<RealClient> {
  const { body } = await call(`${channel.base}/chat/token`, { body: {} });
  return client({ token: body.token });
}

const message = (text: string) => ({ type: 'message', text, from: { id: 'me' } });
const texts = (one: RealClient) => one.activities.map((activity) => 'text' in activity && activity.text);

describe('the published Direct Line client', () => {
  test('starts, is greeted, posts and sees its own message and the answer', async () => {
    const one = await newClient();
    await one.shown('welkom');
    const id = await one.post({ ...message('hallo'), channelData: { clientActivityID: 'k1' } });
    await one.shown('echo: hallo');
    expect(texts(one)).toEqual(['welkom', 'hallo', 'echo: hallo']);
    expect(one.activities[1]).toMatchObject({ id, channelData: { clientActivityID: 'k1' } });
  });

  test('loses nothing and sees nothing twice when its socket drops', async () => {
    const one = await newClient();
    await one.shown('welkom');
    await one.post(message('voor'));
    await one.shown('echo: voor');
    const [first] = one.sockets;
    first?.terminate();
    const { conversationId } = one.directLine as unknown as { conversationId: string };
    channel.conversations.say(conversationId, 'tijdens');
    await one.post(message('ook tijdens'));
    await one.shown('echo: ook tijdens');
    expect(one.sockets).toHaveLength(2);
    channel.conversations.say(conversationId, 'daarna');
    await one.shown('daarna');
    const expected = [
      'welkom',
      'voor',
      'echo: voor',
      'tijdens',
      'ook tijdens',
      'echo: ook tijdens',
      'daarna',
    ];
    expect(texts(one)).toEqual(expected);
  });

  test('comes back after a reload from the start, or from a watermark', async () => {
    const { token, conversationId, url } = await begin(channel.base);
    await call(`${url}/activities`, { token, body: message('eerder') });
    const whole = client({ token, conversationId });
    await whole.shown('echo: eerder');
    expect(texts(whole)).toEqual(['welkom', 'eerder', 'echo: eerder']);
    const part = client({ token, conversationId, watermark: '2' });
    await part.shown('echo: eerder');
    expect(texts(part)).toEqual(['echo: eerder']);
  });

  test('two clients on one conversation see the same', async () => {
    const { token, conversationId } = await begin(channel.base);
    const one = client({ token, conversationId });
    const two = client({ token, conversationId });
    await Promise.all([one.shown('welkom'), two.shown('welkom')]);
    await one.post(message('van een'));
    await two.post(message('van twee'));
    await Promise.all([one.shown('echo: van twee'), two.shown('echo: van twee')]);
    expect(texts(two)).toEqual(texts(one));
    expect(texts(one)).toEqual(['welkom', 'van een', 'echo: van een', 'van twee', 'echo: van twee']);
  });

  test('uploads', async () => {
    const one = await newClient();
    await one.shown('welkom');
    const contentUrl = `data:application/pdf;base64,${Buffer.from('%PDF-1.7').toString('base64')}`;
    const attachments = [{ contentType: 'application/pdf', contentUrl, name: 'stuk.pdf' }];
    await one.post({ ...message(''), attachments });
    await one.shown('bestanden: stuk.pdf');
  });

  test('works by polling too', async () => {
    const { body } = await call(`${channel.base}/chat/token`, { body: {} });
    const one = client({ token: body.token, webSocket: false, pollingInterval: 200 });
    await one.shown('welkom');
    await one.post(message('zonder stroom'));
    await one.shown('echo: zonder stroom');
    expect(one.sockets).toHaveLength(0);
    expect(texts(one)).toEqual(['welkom', 'zonder stroom', 'echo: zonder stroom']);
  });

  test('notices that its token has expired', async () => {
    const one = await newClient();
    await one.shown('welkom');
    now += 31 * 60_000;
    expect(await one.post(message('te laat'))).toBe('retry');
    expect(one.statuses).toContain(3);
  });

  test('hears a goodbye when the server closes, and nothing hangs', async () => {
    const one = await newClient();
    await one.shown('welkom');
    const [socket] = one.sockets;
    const closed = socket === undefined ? Promise.resolve([0]) : once(socket, 'close');
    await channel.close();
    expect((await closed)[0]).toBe(1001);
  });
});

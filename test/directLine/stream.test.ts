import { once } from 'node:events';
import { afterEach, describe, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { rawRequest } from '../http/rawRequest.ts';
import { begin, call } from './call.ts';
import { type Channel, startChannel } from './startChannel.ts';

let channel: Channel | undefined;
const sockets: WebSocket[] = [];

async function start(parts: Parameters<typeof startChannel>[0] = {}): Promise<Channel> {
  channel = await startChannel(parts);
  return channel;
}

afterEach(async () => {
  for (const socket of sockets.splice(0)) {
    socket.terminate();
  }
  await channel?.close();
  channel = undefined;
});

function open(url: string, options: object = {}): WebSocket {
  const socket = new WebSocket(url, options);
  sockets.push(socket);
  return socket;
}

async function refusal(url: string): Promise<number | undefined> {
  const socket = open(url);
  socket.on('error', () => undefined);
  const [, answer] = await once(socket, 'unexpected-response');
  return answer.statusCode;
}

describe('the stream', () => {
  test('sends what is after the watermark, as activities with the next watermark', async () => {
    const { base } = await start();
    const chat = await begin(base);
    const [data] = await once(open(chat.streamUrl), 'message');
    expect(JSON.parse(String(data))).toEqual({
      activities: [expect.objectContaining({ text: 'welkom' })],
      watermark: '1',
    });
    const back = await call(`${chat.url}?watermark=1`, { token: chat.token });
    const socket = open(back.body.streamUrl);
    await once(socket, 'open');
    const next = once(socket, 'message');
    await call(`${chat.url}/activities`, { token: chat.token, body: { type: 'message', text: 'a' } });
    expect(JSON.parse(String((await next)[0])).activities[0]).toMatchObject({ text: 'a' });
  });

  test('has twenty readers of a conversation at most, and takes another when one has left', async () => {
    const { base } = await start();
    const [chat, other] = [await begin(base), await begin(base)];
    const readers = Array.from({ length: 20 }, () => open(chat.streamUrl));
    await Promise.all(readers.map((socket) => once(socket, 'open')));
    expect(await refusal(chat.streamUrl)).toBe(429);
    await once(open(other.streamUrl), 'open');
    const [first] = readers;
    first?.close();
    await once(first as WebSocket, 'close');
    await once(open(chat.streamUrl), 'open');
  });

  test('opens with a stream token of that conversation within a minute, and with nothing else', async () => {
    let now = Date.now();
    const { base } = await start({ now: () => now });
    const mine = await begin(base);
    const other = await begin(base);
    const withToken = (token: string) => mine.streamUrl.replace(/t=.*$/, `t=${token}`);
    expect(await refusal(withToken(mine.token))).toBe(403);
    expect(await refusal(withToken(new URL(other.streamUrl).searchParams.get('t') ?? ''))).toBe(403);
    expect(await refusal(withToken(''))).toBe(403);
    expect(await refusal(mine.streamUrl.replace('watermark=-', 'watermark=x'))).toBe(400);
    now += 61_000;
    expect(await refusal(mine.streamUrl)).toBe(403);
  });

  test('ignores what clients send, and closes on a frame that is too long', async () => {
    const { base } = await start();
    const chat = await begin(base);
    const socket = open(chat.streamUrl);
    await once(socket, 'message');
    socket.send('');
    socket.send('{"hello":1}');
    const next = once(socket, 'message');
    await call(`${chat.url}/activities`, { token: chat.token, body: { type: 'message', text: 'a' } });
    await next;
    const closed = once(socket, 'close');
    socket.send('x'.repeat(5000));
    expect((await closed)[0]).toBe(1009);
    expect((await fetch(`${base}/health/live`)).status).toBe(200);
  });

  test('lets go of a reader that no longer answers, and keeps one that does', async () => {
    const { base } = await start({ pingMs: 30 });
    const chat = await begin(base);
    const silent = open(chat.streamUrl, { autoPong: false });
    const good = open(chat.streamUrl);
    await once(silent, 'close');
    await once(good, 'ping');
    expect(good.readyState).toBe(WebSocket.OPEN);
  });

  test('stops following when the reader leaves', async () => {
    const { base, conversations } = await start();
    let following = 0;
    const { follow } = conversations.conversationLog;
    const stopped = Promise.withResolvers<void>();
    conversations.conversationLog.follow = (...asked) => {
      const stop = follow(...asked);
      following += 1;
      return () => {
        following -= 1;
        stop();
        stopped.resolve();
      };
    };
    const chat = await begin(base);
    const socket = open(chat.streamUrl);
    await once(socket, 'message');
    expect(following).toBe(1);
    socket.close();
    await stopped.promise;
    expect(following).toBe(0);
  });

  test('survives a client that hangs up in the middle of the handshake', async () => {
    const { base } = await start();
    const chat = await begin(base);
    const { port, pathname, search } = new URL(chat.streamUrl);
    const half = `GET ${pathname}${search} HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`;
    expect(await rawRequest(Number(port), half)).toMatch(/^HTTP\/1.1 400 /);
    expect((await fetch(`${base}/health/live`)).status).toBe(200);
  });
});

import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { type BenchChannel, BenchTurnFailed } from './channel.ts';
import { openHttpClient } from './httpClient.ts';
import { ReplyWaiter } from './replyWaiter.ts';
import { sdkActivity } from './sdkActivity.ts';

const reply = z.object({ text: z.string().optional() });

/**
 * The SDK's own way: a POST to `/api/messages`, and the bot sends its replies to the `serviceUrl` of the activity.
 * That address is a connector in this process, so that a reply counts when the client's side has read it.
 */
export async function openConnectorChannel(botUrl: string): Promise<BenchChannel> {
  const http = openHttpClient();
  const messages = new URL('/api/messages', botUrl);
  const waiters = new Map<string, ReplyWaiter>();
  let replies = 0;

  const connector = createServer(async (request, response) => {
    const [, conversationId = ''] = /^\/v3\/conversations\/([^/]+)\/activities/.exec(request.url ?? '') ?? [];
    const { text } = reply.parse(JSON.parse(await bodyOf(request)));
    const id = JSON.stringify({ id: `reply-${++replies}` });
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': id.length }).end(id);
    if (text !== undefined) waiters.get(decodeURIComponent(conversationId))?.hear(text);
  });
  connector.listen(0, '127.0.0.1');
  await once(connector, 'listening');
  const serviceUrl = `http://127.0.0.1:${(connector.address() as AddressInfo).port}`;

  return {
    async open() {
      const conversationId = randomUUID();
      const waiter = new ReplyWaiter();
      waiters.set(conversationId, waiter);
      let count = 0;
      return {
        async turn({ say, expects }) {
          const activity = sdkActivity(conversationId, `${conversationId}|${++count}`, say, serviceUrl);
          const [answer] = await Promise.all([http.post(messages, activity), waiter.expect(expects)]);
          if (answer.status !== 200)
            throw new BenchTurnFailed(`peer answered ${answer.status}: ${answer.body}`);
        },
        close: () => void waiters.delete(conversationId),
      };
    },
    async close() {
      http.close();
      connector.closeAllConnections();
      connector.close();
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

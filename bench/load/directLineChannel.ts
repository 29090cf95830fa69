import { once } from 'node:events';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { type BenchChannel, BenchTurnFailed } from './channel.ts';
import { openHttpClient, type PostJson } from './httpClient.ts';
import { ReplyWaiter } from './replyWaiter.ts';

const tokenAnswer = z.object({ token: z.string() });
const conversationAnswer = z.object({ conversationId: z.string(), token: z.string(), streamUrl: z.string() });
const frame = z.object({
  activities: z.array(
    z.object({
      type: z.string(),
      text: z.string().optional(),
      attachments: z.array(z.unknown()).optional(),
      from: z.object({ role: z.string().optional() }).optional(),
    }),
  ),
});

/** Our own Direct Line: a POST with the bearer token; the replies are read from the open stream. */
export function openDirectLineChannel(botUrl: string): BenchChannel {
  const http = openHttpClient();
  let customers = 0;
  return {
    async open() {
      // Every customer has an address of their own, as a proxy would say: limits per address hold for each.
      customers += 1;
      const from = {
        'x-forwarded-for': `10.${(customers >> 16) & 255}.${(customers >> 8) & 255}.${customers & 255}`,
      };
      const { token: first } = await created(http.post, new URL('/chat/token', botUrl), tokenAnswer, from);
      const started = await created(
        http.post,
        new URL('/v3/directline/conversations', botUrl),
        conversationAnswer,
        { ...from, authorization: `Bearer ${first}` },
      );
      const activities = new URL(`/v3/directline/conversations/${started.conversationId}/activities`, botUrl);
      const headers = { ...from, authorization: `Bearer ${started.token}` };
      const waiter = new ReplyWaiter();
      const stream = new WebSocket(started.streamUrl, { perMessageDeflate: false });
      stream.on('message', (data) => hearFrame(String(data), waiter));
      await once(stream, 'open');
      return {
        async turn({ say, expects }) {
          const [answer] = await Promise.all([
            http.post(
              activities,
              { type: 'message', text: say, from: { id: 'customer' }, locale: 'nl-NL' },
              headers,
            ),
            waiter.expect(expects),
          ]);
          if (answer.status !== 200)
            throw new BenchTurnFailed(`we answered ${answer.status}: ${answer.body}`);
        },
        close: () => stream.terminate(),
      };
    },
    async close() {
      http.close();
    },
  };
}

function hearFrame(data: string, waiter: ReplyWaiter): void {
  if (data === '') return;
  for (const { type, text = '', attachments = [], from } of frame.parse(JSON.parse(data)).activities)
    if (type === 'message' && from?.role !== 'user')
      waiter.hear(attachments.length === 0 ? text : `${text} ${JSON.stringify(attachments)}`);
}

async function created<Answer>(
  post: PostJson,
  url: URL,
  schema: z.ZodType<Answer>,
  headers: Readonly<Record<string, string>>,
): Promise<Answer> {
  const answer = await post(url, {}, headers);
  if (answer.status !== 200 && answer.status !== 201)
    throw new BenchTurnFailed(`${url.pathname} answered ${answer.status}: ${answer.body}`);
  return schema.parse(JSON.parse(answer.body));
}

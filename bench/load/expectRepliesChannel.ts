import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type BenchChannel, BenchTurnFailed } from './channel.ts';
import { openHttpClient } from './httpClient.ts';
import { sdkActivity } from './sdkActivity.ts';

const expectedReplies = z.object({ activities: z.array(z.object({ text: z.string().optional() })) });

/** The SDK with `deliveryMode: expectReplies`: the replies ride in the answer to the POST. */
export function openExpectRepliesChannel(botUrl: string): BenchChannel {
  const http = openHttpClient();
  const messages = new URL('/api/messages', botUrl);
  return {
    async open() {
      const conversationId = randomUUID();
      let count = 0;
      return {
        async turn({ say, expects }) {
          const activity = sdkActivity(
            conversationId,
            `${conversationId}|${++count}`,
            say,
            'http://127.0.0.1:9',
          );
          const answer = await http.post(messages, { ...activity, deliveryMode: 'expectReplies' });
          if (answer.status !== 200)
            throw new BenchTurnFailed(`peer answered ${answer.status}: ${answer.body}`);
          const { activities } = expectedReplies.parse(JSON.parse(answer.body));
          if (!activities.some(({ text }) => text?.includes(expects)))
            throw new BenchTurnFailed(`no reply with "${expects}" in ${answer.body}`);
        },
        close() {},
      };
    },
    async close() {
      http.close();
    },
  };
}

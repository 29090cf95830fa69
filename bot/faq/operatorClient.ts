import { z } from 'zod';
import type { FaqOperatorDesk } from './operatorDesk.ts';
import { modeReplySchema, reportReplySchema, reviewReplySchema } from './operatorProtocol.ts';

/** Thrown when nothing that speaks this protocol answers at the address. */
export class FaqOperatorUnreachable extends Error {
  override readonly name = 'FaqOperatorUnreachable';
}

/** Thrown when the running program does not know the key. */
export class FaqOperatorKeyRefused extends Error {
  override readonly name = 'FaqOperatorKeyRefused';
}

/** Thrown when the running program answers that it cannot or will not; its sentence is the message. */
export class FaqOperatorRefused extends Error {
  override readonly name = 'FaqOperatorRefused';
}

const answerWithinMs = 10_000;
const problem = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

/** The operator's desk of the program that runs at this address. */
export function faqOperatorClient(options: {
  readonly url: string;
  readonly key: string;
  readonly answerWithinMs?: number;
}): FaqOperatorDesk {
  const { url, key } = options;

  async function ask<T>(path: string, schema: z.ZodType<T>, body?: unknown): Promise<T> {
    const { status, text } = await send(path, body);
    const json = parsed(text);
    if (status === 200) {
      const reply = schema.safeParse(json);
      if (reply.success) return reply.data;
      throw new FaqOperatorUnreachable(`${url} answers, but not as this program does`, {
        cause: reply.error,
      });
    }
    const said = problem.safeParse(json);
    // A page of another program has no problem in it, and one of ours without these routes says NotFound.
    if (!said.success || said.data.error.code === 'NotFound') {
      throw new FaqOperatorUnreachable(`${url} answers ${status}: another program, or an older version`);
    }
    const { code, message } = said.data.error;
    if (code === 'NotTrusted') throw new FaqOperatorKeyRefused(`${url} does not know this key`);
    throw new FaqOperatorRefused(`${url} refused: ${message}`);
  }

  async function send(path: string, body: unknown): Promise<{ status: number; text: string }> {
    try {
      const response = await fetch(new URL(path, url), {
        method: body === undefined ? 'GET' : 'PUT',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: body === undefined ? null : JSON.stringify(body),
        // The key goes to this address and to no other.
        redirect: 'error',
        signal: AbortSignal.timeout(options.answerWithinMs ?? answerWithinMs),
      });
      return { status: response.status, text: await response.text() };
    } catch (cause) {
      throw new FaqOperatorUnreachable(`nothing answers at ${url}`, { cause });
    }
  }

  return {
    mode: () => ask('/faq/mode', modeReplySchema),
    setMode: (to) => ask('/faq/mode', modeReplySchema, to),
    report: (days) => ask(`/faq/report?days=${days}`, reportReplySchema),
    review: () => ask('/faq/review', reviewReplySchema),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

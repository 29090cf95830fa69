import OpenAI from 'openai';
import { z } from 'zod';
import { answerJsonSchema } from './answerSchema.ts';
import { BodyTooLarge, boundedFetch } from './boundedFetch.ts';
import type { UnavailableReason } from './composer.ts';
import { mostAnswerTokens } from './mostUsed.ts';
import type { Prompt } from './promptFor.ts';
import { withDeadline } from './withDeadline.ts';

export interface ModelSettings {
  /** Of any server that speaks the chat completions of OpenAI: `https://…/v1`. */
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly model: string;
}

/** What one try at the model brought. */
export type Asked =
  | { readonly kind: 'said'; readonly output: unknown; readonly received: number; readonly usage: unknown }
  | { readonly kind: 'refused'; readonly received: number; readonly usage: unknown }
  | {
      readonly kind: 'failed';
      readonly reason: UnavailableReason;
      /** `null` when no answer came. */
      readonly status: number | null;
      readonly mayRetry: boolean;
      /** The server may have counted it. */
      readonly wasSent: boolean;
    };

/** One try. Never throws for what a server does. */
export type AskModel = (prompt: Prompt, timeoutMs: number, signal: AbortSignal) => Promise<Asked>;

/** Longer than any answer that may be shown, with everything around it. */
const mostBytes = 256 * 1024;

const completionSchema = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
  usage: z.unknown().optional(),
});

/** The model behind an address, asked through the client of OpenAI. */
export function askModelAt({ baseUrl, apiKey, model }: ModelSettings): AskModel {
  const client = new OpenAI({
    baseURL: baseUrl,
    apiKey,
    // Set, so that nothing comes from the environment but what the configuration has read.
    organization: null,
    project: null,
    adminAPIKey: null,
    webhookSecret: null,
    // Retries of the client wait and count by themselves; the total would not hold.
    maxRetries: 0,
    // It would log questions.
    logLevel: 'off',
    fetch: boundedFetch(mostBytes),
  });

  async function ask({ system, user }: Prompt, signal: AbortSignal): Promise<Asked> {
    const completion: unknown = await client.chat.completions.create(
      {
        model,
        messages: [
          { role: 'system', content: system },
          { role: 'user', content: user },
        ],
        response_format: {
          type: 'json_schema',
          json_schema: { name: 'answer', strict: true, schema: answerJsonSchema },
        },
        max_completion_tokens: mostAnswerTokens,
        stream: false,
      },
      { signal },
    );
    return readCompletion(completion);
  }

  // The time is ours to keep: the client's ends when the headers are there.
  return (prompt, timeoutMs, outer) =>
    withDeadline(timeoutMs, outer, async (signal) => {
      try {
        return await ask(prompt, signal);
      } catch (error) {
        return signal.aborted ? failed('timeout', { mayRetry: !outer.aborted }) : failureOf(error);
      }
    });
}

function readCompletion(completion: unknown): Asked {
  const parsed = completionSchema.safeParse(completion);
  const [choice] = parsed.data?.choices ?? [];
  if (parsed.data === undefined || choice === undefined) return failed('notCompletion');
  const { content, refusal } = choice.message;
  const heard = { received: (content ?? refusal ?? '').length, usage: parsed.data.usage };
  if (typeof refusal === 'string' && refusal !== '') return { kind: 'refused', ...heard };
  if (choice.finish_reason === 'length') return failed('cutOff');
  try {
    return { kind: 'said', output: JSON.parse(content ?? '') as unknown, ...heard };
  } catch {
    // The message of a SyntaxError holds the text; the reason says enough.
    return failed('notJson');
  }
}

function failureOf(error: unknown): Asked {
  if (hasCause(error, (cause) => cause instanceof BodyTooLarge)) return failed('tooLarge');
  if (error instanceof OpenAI.APIConnectionError) {
    return failed('network', { mayRetry: true, wasSent: !hasCause(error, isRefusedConnection) });
  }
  if (error instanceof OpenAI.APIError) {
    const status = typeof error.status === 'number' ? error.status : null;
    const mayRetry = status === 408 || status === 429 || (status !== null && status >= 500);
    return failed('status', { status, mayRetry });
  }
  if (Error.isError(error) && error.name === 'SyntaxError') return failed('notJson');
  return failed('network', { mayRetry: true });
}

function failed(
  reason: UnavailableReason,
  { status = null, mayRetry = false, wasSent = true }: Partial<Extract<Asked, { kind: 'failed' }>> = {},
): Asked {
  return { kind: 'failed', reason, status, mayRetry, wasSent };
}

function hasCause(error: unknown, is: (cause: unknown) => boolean): boolean {
  for (let at = error, depth = 0; depth < 8 && Error.isError(at); at = at.cause, depth += 1) {
    if (is(at)) return true;
  }
  return false;
}

const codeSchema = z.object({ code: z.enum(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']) });

function isRefusedConnection(cause: unknown): boolean {
  return codeSchema.safeParse(cause).success;
}

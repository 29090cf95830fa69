import type { z } from 'zod';
import { UpgradeBackendFailed } from '../../dialogs/ports/upgradeBackend.ts';

/** No reply of the contract comes near this; a reply that passes it is broken or hostile. */
const maxReplyBytes = 8 * 1024 * 1024;

/** A reply of the upgrade backend: its status and headers, and the whole body as text. */
export interface Reply {
  /** "PUT /upgrades/{caseId}": the verb and the path without its values, safe in a log. */
  readonly call: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Reads the body up to a limit. Throws `UpgradeBackendFailed` when it is larger or breaks off. */
export async function readReply(call: string, response: Response): Promise<Reply> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.byteLength;
      if (size > maxReplyBytes) break;
      chunks.push(chunk);
    }
  } catch (cause) {
    throw new UpgradeBackendFailed(`${call}: the reply broke off`, { retryable: true, cause });
  }
  if (size > maxReplyBytes) {
    throw new UpgradeBackendFailed(
      `${call} ${response.status}: the reply is larger than ${maxReplyBytes} bytes`,
      {
        retryable: false,
      },
    );
  }
  const text = Buffer.concat(chunks).toString('utf8');
  return { call, status: response.status, headers: response.headers, text };
}

/** The reply's JSON in the shape that was agreed. Names the places that differ, never their values. */
export function parseReply<T>(reply: Reply, schema: z.ZodType<T>): T {
  let body: unknown;
  try {
    body = JSON.parse(reply.text);
  } catch {
    // The parser quotes the text in its error, and the text may be personal: no cause.
    throw new UpgradeBackendFailed(`${reply.call} ${reply.status}: the reply is not JSON`, {
      retryable: mayHaveWorked(reply),
    });
  }
  const parsed = schema.safeParse(body);
  if (!parsed.success) {
    const places = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'reply'} (${issue.code})`);
    throw new UpgradeBackendFailed(
      `${reply.call} ${reply.status}: the reply is not in the contract: ${places.slice(0, 5).join(', ')}`,
      { retryable: mayHaveWorked(reply) },
    );
  }
  return parsed.data;
}

/** A success that cannot be read is asked again with the same key: the backend then says what it made of it. */
function mayHaveWorked(reply: Reply): boolean {
  return reply.status < 400;
}

/** What to throw for a status that is not an answer to this call. */
export function unexpectedStatus(reply: Reply): UpgradeBackendFailed {
  return new UpgradeBackendFailed(`${reply.call} ${reply.status}`, {
    // A key or an address that is set wrong is mended by the operator; the application waits for that.
    retryable: reply.status >= 500 || [401, 403, 408, 425, 429].includes(reply.status),
    retryAfterMs: retryAfterMs(reply.headers.get('retry-after')),
  });
}

/** `Retry-After` is a number of seconds or an HTTP date. */
function retryAfterMs(value: string | null): number | null {
  if (value === null) return null;
  if (/^[0-9]+$/.test(value)) return Number(value) * 1000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - Date.now());
}

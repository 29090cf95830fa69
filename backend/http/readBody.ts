import type { IncomingMessage } from 'node:http';

export type BodyOutcome =
  | { readonly kind: 'body'; readonly bytes: Buffer }
  | { readonly kind: 'tooLarge' }
  /** The client went away in the middle. */
  | { readonly kind: 'brokenOff' };

/** Reads a body of at most `limit` bytes; never holds more than that in memory. */
export async function readBody(req: IncomingMessage, limit: number): Promise<BodyOutcome> {
  if (Number(req.headers['content-length'] ?? 0) > limit) return { kind: 'tooLarge' };
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of req.iterator({ destroyOnReturn: false })) {
      size += chunk.length;
      if (size > limit) return { kind: 'tooLarge' };
      chunks.push(chunk);
    }
  } catch {
    return { kind: 'brokenOff' };
  }
  return { kind: 'body', bytes: Buffer.concat(chunks) };
}

import type { IncomingMessage } from 'node:http';

export type BodyOutcome =
  | { readonly kind: 'body'; readonly bytes: Buffer }
  | { readonly kind: 'tooLarge' }
  /** The client went away in the middle. */
  | { readonly kind: 'brokenOff' };

/** Bytes beyond the limit that are read and thrown away, so that an honest client can read our answer. */
const patienceBytes = 16 * 1024 * 1024;

/** Reads a body of at most `limit` bytes; it never holds more than that in memory. */
export function readBody(req: IncomingMessage, limit: number): Promise<BodyOutcome> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    req.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) {
        chunks.push(chunk);
        return;
      }
      chunks.length = 0;
      if (size > limit + patienceBytes) {
        req.pause();
        resolve({ kind: 'tooLarge' });
      }
    });
    req.on('end', () =>
      resolve(size > limit ? { kind: 'tooLarge' } : { kind: 'body', bytes: Buffer.concat(chunks) }),
    );
    req.on('error', () => resolve({ kind: 'brokenOff' }));
    req.on('close', () => resolve({ kind: 'brokenOff' }));
  });
}

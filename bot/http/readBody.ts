import type { IncomingMessage } from 'node:http';

/**
 * Bytes beyond the limit that are still read and thrown away: a browser reads our answer only when it could send
 * everything. Enough for a film somebody picked by mistake.
 */
const patience = 512 * 1024 * 1024;

export type Body =
  | { readonly kind: 'body'; readonly bytes: Buffer }
  | { readonly kind: 'tooLarge' }
  /** The client went away. */
  | { readonly kind: 'aborted' };

/** Reads a body of at most `mostBytes`; it never holds more than that. */
export function readBody(req: IncomingMessage, mostBytes: number): Promise<Body> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    req.on('data', (chunk: Buffer) => {
      size += chunk.byteLength;
      if (size <= mostBytes) {
        chunks.push(chunk);
        return;
      }
      chunks.length = 0;
      if (size > mostBytes + patience) {
        req.destroy();
      }
    });
    req.on('end', () => {
      if (size > mostBytes) {
        resolve({ kind: 'tooLarge' });
        return;
      }
      const [only] = chunks;
      resolve({ kind: 'body', bytes: chunks.length === 1 && only ? only : Buffer.concat(chunks) });
    });
    const gone = (): void => resolve({ kind: 'aborted' });
    req.on('error', gone);
    req.on('close', gone);
  });
}

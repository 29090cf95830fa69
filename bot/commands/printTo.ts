import type { Writable } from 'node:stream';

/** Prints on a stream. Whoever reads it may have seen enough (`… | head`): that is no fault. */
export function printTo(stream: Writable): (text: string) => void {
  stream.on('error', (error) => {
    if (!('code' in error && error.code === 'EPIPE')) throw error;
  });
  return (text) => void stream.write(text);
}

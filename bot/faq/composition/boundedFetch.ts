/** Thrown when a body is longer than may be read. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

/**
 * A `fetch` that has read the whole body before it resolves, so that whoever calls it waits for nothing afterwards. It
 * reads no more than `mostBytes`, unpacked, and follows no redirect: that would carry the key and the question to an
 * address nobody configured.
 */
export function boundedFetch(mostBytes: number): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await globalThis.fetch(input, { ...init, redirect: 'manual' });
    const bytes = await readAtMost(response, mostBytes);
    const hasNoBody = response.status === 204 || response.status === 205 || response.status === 304;
    return new Response(hasNoBody ? null : bytes, {
      status: response.status,
      headers: { 'content-type': response.headers.get('content-type') ?? '' },
    });
  };
}

async function readAtMost(response: Response, mostBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop early cancels the body, and with it the connection.
  for await (const part of response.body ?? []) {
    length += part.byteLength;
    if (length > mostBytes) throw new BodyTooLarge(`more than ${mostBytes} bytes`);
    parts.push(part);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

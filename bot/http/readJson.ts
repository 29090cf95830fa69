import type { IncomingMessage } from 'node:http';
import { readBody } from './readBody.ts';

export type JsonBody =
  /** A JSON value from outside, not checked yet; `undefined` when the body was empty. */
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'notJson' }
  | { readonly kind: 'aborted' };

/** A character takes at most this many bytes in UTF-8. */
const bytesPerCharacter = 3;

/** Reads a JSON body of at most `mostCharacters` (UTF-16, as Direct Line counts). */
export async function readJson(req: IncomingMessage, mostCharacters: number): Promise<JsonBody> {
  const body = await readBody(req, mostCharacters * bytesPerCharacter);
  if (body.kind !== 'body') {
    return body;
  }
  const text = body.bytes.toString('utf8');
  if (text.length > mostCharacters) {
    return { kind: 'tooLarge' };
  }
  if (text.length === 0) {
    return { kind: 'json', value: undefined };
  }
  try {
    return { kind: 'json', value: JSON.parse(text) };
  } catch {
    return { kind: 'notJson' };
  }
}

import { createHash } from 'node:crypto';

/** SHA-256 of the UTF-8 bytes of a text, in lower case hexadecimal: the hash of receipts. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  type KeyObject,
  randomFillSync,
} from 'node:crypto';

/**
 * Seals payloads of one owner. `context` says which row and column the payload belongs to (for instance
 * 'activity|<conversation>|<id>'); a payload moved to another place does not open.
 */
export interface DataKey {
  readonly id: string;
  /** AES-256-GCM: version byte, 12 random bytes, ciphertext, 16 bytes tag. Synchronous, microseconds. */
  seal(plain: Uint8Array | string, context: string): Uint8Array;
  /** Throws `SealBroken` when the bytes, the key or the context are not the ones of `seal`. */
  open(sealed: Uint8Array, context: string): Uint8Array;
}

/** Thrown when a payload does not open: damaged, moved to another row, or sealed with another key. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

const VERSION = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + IV_BYTES;
const encoder = new TextEncoder();

/** Asking the system for 12 random bytes costs more than a small payload; this asks for many at once. */
const ivs = new Uint8Array(IV_BYTES * 512);
let nextIv = ivs.length;

function freshIv(): Uint8Array {
  if (nextIv === ivs.length) {
    randomFillSync(ivs);
    nextIv = 0;
  }
  const iv = ivs.slice(nextIv, nextIv + IV_BYTES);
  nextIv += IV_BYTES;
  return iv;
}

/** A data key over 32 secret bytes. */
export function dataKey(id: string, secret: Uint8Array): DataKey {
  const key: KeyObject = createSecretKey(secret);
  return {
    id,
    seal(plain, context) {
      const iv = freshIv();
      const cipher = createCipheriv('aes-256-gcm', key, iv);
      cipher.setAAD(encoder.encode(context));
      const body = cipher.update(typeof plain === 'string' ? encoder.encode(plain) : plain);
      cipher.final();
      const sealed = new Uint8Array(HEAD_BYTES + body.length + TAG_BYTES);
      sealed[0] = VERSION;
      sealed.set(iv, 1);
      sealed.set(body, HEAD_BYTES);
      sealed.set(cipher.getAuthTag(), HEAD_BYTES + body.length);
      return sealed;
    },
    open(sealed, context) {
      const end = sealed.length - TAG_BYTES;
      if (sealed[0] !== VERSION || end < HEAD_BYTES) throw new SealBroken('This is not a sealed payload');
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, HEAD_BYTES), {
          authTagLength: TAG_BYTES,
        });
        decipher.setAAD(encoder.encode(context));
        decipher.setAuthTag(sealed.subarray(end));
        const plain = decipher.update(sealed.subarray(HEAD_BYTES, end));
        decipher.final();
        return new Uint8Array(plain.buffer, plain.byteOffset, plain.length);
      } catch (cause) {
        throw new SealBroken(`A payload of ${context.split('|', 1)[0]} did not open`, { cause });
      }
    },
  };
}

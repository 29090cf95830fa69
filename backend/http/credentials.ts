import { createHash, timingSafeEqual } from 'node:crypto';

/** Who calls: the assistant, or an employee of the supplier under the name they gave. */
export type Caller = { readonly kind: 'service' } | { readonly kind: 'staff'; readonly name: string };

export interface Credentials {
  readonly serviceKey: string;
  readonly staffKey: string;
  readonly staffPassword: string;
}

/** Recognises a caller by the `Authorization` header; `null` when it is missing or wrong. */
export function callerOf(header: string | undefined, known: Credentials): Caller | null {
  const [scheme, value] = (header ?? '').split(' ');
  if (value === undefined) return null;
  if (scheme?.toLowerCase() === 'bearer') {
    if (same(value, known.serviceKey)) return { kind: 'service' };
    return same(value, known.staffKey) ? { kind: 'staff', name: 'opdracht' } : null;
  }
  if (scheme?.toLowerCase() !== 'basic') return null;
  const [name, ...password] = Buffer.from(value, 'base64').toString('utf8').split(':');
  if (!same(password.join(':'), known.staffPassword)) return null;
  return { kind: 'staff', name: (name ?? '').slice(0, 50) || 'medewerker' };
}

/** Compares without telling by its time how much was right. */
export function same(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

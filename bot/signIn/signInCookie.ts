import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Ties a sign-in to the browser that began it. One cookie per sign-in, so that two windows do not disturb each other. */
export interface SignInCookie {
  /** A fresh secret with the `Set-Cookie` line that gives it to this browser. */
  bake(state: string, lifeSeconds: number): { readonly secret: string; readonly setCookie: string };
  /** The secret this browser brings for that state, or `null`. */
  read(req: IncomingMessage, state: string): string | null;
  /** The `Set-Cookie` line that takes it away. */
  clear(state: string): string;
}

/** `secure` when people reach us by https; on loopback http the cookie must do without. */
export function createSignInCookie(options: { readonly secure: boolean }): SignInCookie {
  // Cookies ignore the port: the name is ours alone, also beside a provider on the same host.
  const nameOf = (state: string) =>
    `${options.secure ? '__Secure-' : ''}signin_${createHash('sha256').update(state).digest('hex').slice(0, 16)}`;
  const line = (state: string, value: string, seconds: number) =>
    `${nameOf(state)}=${value}; Path=/sign-in; Max-Age=${seconds}; HttpOnly; SameSite=Lax${options.secure ? '; Secure' : ''}`;
  return {
    bake(state, lifeSeconds) {
      const secret = randomBytes(32).toString('base64url');
      return { secret, setCookie: line(state, secret, lifeSeconds) };
    },
    read(req, state) {
      const wanted = `${nameOf(state)}=`;
      for (const part of (req.headers.cookie ?? '').split(';')) {
        const cookie = part.trim();
        if (cookie.startsWith(wanted)) return cookie.slice(wanted.length);
      }
      return null;
    },
    clear: (state) => line(state, '', 0),
  };
}

import type { Keyv } from 'keyv';
import type { Logger } from 'pino';
import type { Routes } from '../server.ts';
import type { AuthenticateChat } from '../tickets/ticketRoutes.ts';
import type { Tickets } from '../tickets/tickets.ts';
import type { Turns } from '../turn/incoming.ts';
import { openOidcClient } from './oidcClient.ts';
import { redeemRoute } from './redeemRoute.ts';
import { openSignInCodes, type TypedCodeOutcome } from './signInCodes.ts';
import { signInRoutes } from './signInRoutes.ts';

/** Signing in at the supplier, for the chat: its pages, and the code that somebody types. */
export interface SignIn {
  readonly routes: readonly Routes[];
  /**
   * For every text typed in a chat. A right code is used up by this call, so the turn that calls it must
   * remember the outcome for its incoming id: a replay would hear `wrong`. A turn that stores nothing puts it back.
   */
  redeemTypedCode(typed: {
    readonly conversationId: string;
    readonly sessionId: string;
    readonly text: string;
  }): Promise<TypedCodeOutcome>;
}

/**
 * `cache` may be shared with others (its keys are prefixed); its `delete` must be `true` for one caller only.
 * Throws `InsecureProvider` when the issuer is plain http beyond this machine.
 */
export function openSignIn(options: {
  readonly cache: Keyv;
  readonly now: () => number;
  readonly log: Logger;
  readonly publicUrl: string;
  readonly provider: {
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string | null;
  };
  readonly tickets: Tickets;
  readonly turns: Turns;
  readonly authenticateChat: AuthenticateChat;
}): SignIn {
  const { cache, now, log, publicUrl, tickets, turns, authenticateChat } = options;
  const redirectUri = new URL('/sign-in/callback', publicUrl).href;
  const oidc = openOidcClient({ settings: { ...options.provider, redirectUri }, log, now });
  const codes = openSignInCodes({ cache, now });
  return {
    routes: [
      signInRoutes({ cache, now, log, publicUrl, tickets, codes, oidc }),
      redeemRoute({ codes, turns, authenticateChat }),
    ],
    redeemTypedCode: ({ text, ...owner }) => codes.redeemTyped(owner, text),
  };
}

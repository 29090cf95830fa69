import { createHash, timingSafeEqual } from 'node:crypto';
import type { Keyv } from 'keyv';
import type { Logger } from 'pino';
import { z } from 'zod';
import { locales } from '../../rules/locale.ts';
import type { Routes } from '../server.ts';
import { openOneTimeShelf } from '../tickets/oneTimeShelf.ts';
import { type PageHandler, pageRoute } from '../tickets/pageRoute.ts';
import { requestLocale } from '../tickets/requestLocale.ts';
import { sendSmallPage } from '../tickets/smallPage.ts';
import type { Tickets } from '../tickets/tickets.ts';
import { ticketTexts } from '../tickets/ticketTexts.ts';
import { codePage } from './codePage.ts';
import type { OidcClient } from './oidcClient.ts';
import type { SignInCodes } from './signInCodes.ts';
import { createSignInCookie } from './signInCookie.ts';
import { signInTexts } from './signInTexts.ts';

/** How long somebody may take at the provider. */
const signInLifeMs = 15 * 60_000;

const underWaySchema = z.object({
  conversationId: z.string(),
  sessionId: z.string(),
  challenge: z.string().nullable(),
  locale: z.enum(locales),
  secretHash: z.string(),
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
});

const hash = (secret: string) => createHash('sha256').update(secret).digest('base64url');

/** The two pages around the provider: the way there with a ticket, and the way back with a code for the chat. */
export function signInRoutes(options: {
  readonly cache: Keyv;
  readonly now: () => number;
  readonly log: Logger;
  /** Origin under which people reach this server; `<publicUrl>/sign-in/callback` is our redirect address. */
  readonly publicUrl: string;
  readonly tickets: Tickets;
  readonly codes: SignInCodes;
  readonly oidc: OidcClient;
}): Routes {
  const { cache, now, log, publicUrl, tickets, codes, oidc } = options;
  const underWay = openOneTimeShelf({ cache, now, prefix: 'signIn', schema: underWaySchema });
  const cookies = createSignInCookie({ secure: new URL(publicUrl).protocol === 'https:' });

  const start: PageHandler = async (req, res, query) => {
    const ticket = query.get('ticket') ?? '';
    const waiting = await tickets.peek(ticket);
    const locale = waiting?.locale ?? requestLocale(req);
    const gone = { locale, ...ticketTexts[locale].ticketGone };
    if (waiting?.kind !== 'signIn') {
      return sendSmallPage(res, 410, gone);
    }
    // Before the ticket is used up: while the provider is down, loading this page again is enough.
    const begun = await oidc.begin(locale);
    if (begun.kind === 'providerDown') {
      res.setHeader('retry-after', '60');
      return sendSmallPage(res, 503, { locale, ...signInTexts[locale].providerDown });
    }
    const data = await tickets.take(ticket);
    if (data === null) {
      return sendSmallPage(res, 410, gone);
    }
    const { url, state, nonce, codeVerifier } = begun;
    const { conversationId, sessionId, challenge } = data;
    const { secret, setCookie } = cookies.bake(state, signInLifeMs / 1000);
    const secretHash = hash(secret);
    await underWay.put(
      state,
      { conversationId, sessionId, challenge, locale, secretHash, state, nonce, codeVerifier },
      now() + signInLifeMs,
    );
    res.setHeader('cross-origin-opener-policy', 'unsafe-none');
    res.setHeader('cache-control', 'no-store');
    res.setHeader('set-cookie', setCookie);
    res.setHeader('location', url);
    res.statusCode = 303;
    res.end();
  };

  /** The sign-in under way of this state, if this is the browser that began it; then it is used up. */
  async function claim(state: string, secret: string | null) {
    const found = await underWay.peek(state);
    if (found === null || secret === null) return null;
    const isSameBrowser = timingSafeEqual(Buffer.from(found.value.secretHash), Buffer.from(hash(secret)));
    return isSameBrowser ? underWay.take(state) : null;
  }

  const callback: PageHandler = async (req, res, query) => {
    const state = query.get('state') ?? '';
    const begun = await claim(state, cookies.read(req, state));
    if (begun === null) {
      const locale = requestLocale(req);
      return sendSmallPage(res, 400, { locale, ...signInTexts[locale].unknownState });
    }
    const { locale, conversationId, sessionId, challenge } = begun;
    const texts = signInTexts[locale];
    res.setHeader('set-cookie', cookies.clear(state));
    const outcome = await oidc.complete(new URL(`/sign-in/callback?${query}`, publicUrl), begun);
    switch (outcome.kind) {
      case 'cancelled':
        return sendSmallPage(res, 200, { locale, ...texts.cancelled });
      case 'refused':
        return sendSmallPage(res, 400, { locale, ...texts.refused });
      case 'providerDown':
        res.setHeader('retry-after', '60');
        return sendSmallPage(res, 503, { locale, ...texts.providerDown });
      case 'signedIn': {
        const { person } = outcome;
        const code = await codes.issue({ conversationId, sessionId }, { person, challenge });
        return sendSmallPage(res, 200, codePage(locale, code));
      }
    }
  };

  return (server) => {
    server.get('/sign-in/start', pageRoute(log, start));
    server.get('/sign-in/callback', pageRoute(log, callback));
  };
}

import type { Logger } from 'pino';
import type { Request, Response } from 'restify';
import { z } from 'zod';
import { type Locale, locales } from '../../rules/locale.ts';
import { createRateLimiter, type Rate } from '../http/rateLimiter.ts';
import { readJson } from '../http/readJson.ts';
import { sendJson } from '../http/sendJson.ts';
import { sendProblem } from '../http/sendProblem.ts';
import type { Routes } from '../server.ts';
import { pageRoute } from './pageRoute.ts';
import { requestLocale } from './requestLocale.ts';
import { sendDocument } from './sendDocument.ts';
import { pageNonce, sendSmallPage } from './smallPage.ts';
import type { TicketPages } from './ticketPage.ts';
import type { TicketKind, Tickets } from './tickets.ts';
import { ticketTexts } from './ticketTexts.ts';

/** Checks the Bearer chat token: whose conversation and browser session, `null` when it is not good. */
export type AuthenticateChat = (req: Request) => Promise<{
  readonly conversationId: string;
  readonly sessionId: string;
  /** The language of the chat, when the token tells. */
  readonly locale?: Locale | undefined;
} | null>;

const bodySchema = z.object({
  kind: z.enum(['sign-in', 'signIn', 'form', 'transcript', 'receipt']),
  /** base64url of 32 bytes. */
  challenge: z
    .string()
    .regex(/^[A-Za-z0-9_-]{43}$/)
    .optional(),
  locale: z.enum(locales).optional(),
});
const mostCharacters = 2_000;

/** Where a ticket is used, under the public address. */
function addressOf(kind: TicketKind, ticket: string): string {
  return kind === 'signIn' ? `/sign-in/start?ticket=${ticket}` : `/chat/documents/${kind}?ticket=${ticket}`;
}

/** The one-time links of the chat: asking for one, opening a document with one, and opening one without. */
export function ticketRoutes(options: {
  readonly tickets: Tickets;
  readonly pages: TicketPages;
  readonly authenticateChat: AuthenticateChat;
  /** Origin under which people reach this server. */
  readonly publicUrl: string;
  readonly log: Logger;
  /** Per conversation; `null` limits nothing. */
  readonly rate?: Rate | null;
}): Routes {
  const { tickets, pages, log } = options;
  const limiter = createRateLimiter(
    options.rate === undefined ? { burst: 20, perSecond: 0.1 } : options.rate,
  );

  async function issue(req: Request, res: Response): Promise<void> {
    const chat = await options.authenticateChat(req);
    const texts = ticketTexts[chat?.locale ?? requestLocale(req)];
    if (chat === null) {
      return sendProblem(res, { status: 401, code: 'Unauthorized', message: texts.notYourChat });
    }
    const wait = limiter.take(chat.conversationId);
    if (wait > 0) {
      const message = texts.tooMany;
      return sendProblem(res, { status: 429, code: 'TooManyRequests', message, retryAfterSeconds: wait });
    }
    const json = await readJson(req, mostCharacters);
    const body = json.kind === 'json' ? bodySchema.safeParse(json.value) : null;
    if (body?.success !== true) {
      return sendProblem(res, { status: 400, code: 'BadArgument', message: texts.notUnderstood });
    }
    const kind = body.data.kind === 'sign-in' ? 'signIn' : body.data.kind;
    const ticket = await tickets.issue({
      kind,
      conversationId: chat.conversationId,
      sessionId: chat.sessionId,
      locale: body.data.locale ?? chat.locale ?? requestLocale(req),
      challenge: body.data.challenge ?? null,
    });
    sendJson(res, 200, { url: new URL(addressOf(kind, ticket), options.publicUrl).href });
  }

  function documentRoute(kind: keyof TicketPages) {
    return pageRoute(log, async (req, res, query) => {
      const ticket = query.get('ticket');
      if (ticket === null) {
        return openFromChat(req, res);
      }
      const waiting = await tickets.peek(ticket);
      const data = waiting?.kind === kind ? await tickets.take(ticket) : null;
      if (data === null) {
        const locale = requestLocale(req);
        return sendSmallPage(res, 410, { locale, ...ticketTexts[locale].ticketGone });
      }
      const nonce = pageNonce();
      const { conversationId, sessionId, locale } = data;
      const content = await pages[kind]({ conversationId, sessionId, locale, nonce });
      if (content === null) {
        return sendSmallPage(res, 404, { locale, ...ticketTexts[locale].documentGone });
      }
      sendDocument(res, content, nonce);
    });
  }

  /** Somebody followed the link of a card outside the chat page, which would have asked for a ticket. */
  function openFromChat(req: Request, res: Response): void {
    const locale = requestLocale(req);
    sendSmallPage(res, 200, { locale, ...ticketTexts[locale].openFromChat });
  }

  return (server) => {
    server.post('/chat/tickets', issue);
    server.get(
      '/chat/open/:kind',
      pageRoute(log, async (req, res) => openFromChat(req, res)),
    );
    server.get('/chat/documents/form', documentRoute('form'));
    server.get('/chat/documents/transcript', documentRoute('transcript'));
    server.get('/chat/documents/receipt', documentRoute('receipt'));
  };
}

import { createHash, randomUUID, timingSafeEqual } from 'node:crypto';
import type { Request, Response } from 'restify';
import { z } from 'zod';
import { type Locale, localeOf } from '../../../rules/locale.ts';
import { addressKey } from '../../http/addressKey.ts';
import type { RateLimiter } from '../../http/rateLimiter.ts';
import { readJson } from '../../http/readJson.ts';
import { sendJson } from '../../http/sendJson.ts';
import { sendProblem } from '../../http/sendProblem.ts';
import type { Routes } from '../../server.ts';
import type { Turns } from '../../turn/incoming.ts';
import { bearerOf, isTooMuch, type Requests } from './requests.ts';
import { sendTurnProblem } from './sendTurnProblem.ts';
import { textsFor } from './texts.ts';
import { type DirectLineTokens, type TokenHolder, tokenSeconds } from './token.ts';

const longestRequest = 8 * 1024;
const chatTokenSchema = z.object({ locale: z.string().nullish(), resume: z.string().nullish() });
const generateSchema = z.object({ user: z.object({ id: z.string().nullish() }).nullish() });

export interface TokenRoutesParts {
  readonly requests: Requests;
  readonly turns: Turns;
  readonly tokens: DirectLineTokens;
  readonly newTokens: RateLimiter;
  /** For servers that hand out tokens themselves; `null` leaves their route out. */
  readonly secret: string | null;
}

/** Where a chat token comes from: our own page asks for one, other servers use the secret. */
export function tokenRoutes(parts: TokenRoutesParts): Routes {
  const { requests, secret } = parts;
  return (server) => {
    server.post(
      '/chat/token',
      requests.open((req, res) => chatToken(parts, req, res)),
    );
    if (secret !== null) {
      server.post(
        '/v3/directline/tokens/generate',
        requests.open((req, res) => generate(parts, secret, req, res)),
      );
    }
  };
}

async function chatToken(parts: TokenRoutesParts, req: Request, res: Response): Promise<void> {
  if (isTooMuch(res, parts.newTokens, addressKey(req.clientAddress), textsFor(undefined).tooManyTokens)) {
    return;
  }
  const body = await readJson(req, longestRequest);
  const asked = chatTokenSchema.safeParse(body.kind === 'json' ? (body.value ?? {}) : null);
  if (!asked.success) {
    sendProblem(res, { status: 400, code: 'BadArgument', message: textsFor(undefined).notAnActivity });
    return;
  }
  const locale = asked.data.locale ? localeOf(asked.data.locale) : undefined;
  const check = asked.data.resume ? await parts.tokens.check('resume', asked.data.resume) : null;
  if (check?.kind === 'valid') {
    const holder = { ...check.holder, sessionId: randomUUID(), locale: locale ?? check.holder.locale };
    const { conversationId, sessionId } = holder;
    const incomingId = `session:${sessionId}`;
    const result = await parts.turns.run({ kind: 'sessionResumed', conversationId, incomingId, sessionId });
    if (result.kind === 'busy') {
      sendTurnProblem(res, result, textsFor(holder.locale));
      return;
    }
    if (result.kind !== 'unknownConversation') {
      sendJson(res, 200, { ...(await handedOut(parts.tokens, holder)), resumed: true });
      return;
    }
  }
  sendJson(res, 200, await handedOut(parts.tokens, newHolder(locale)));
}

async function generate(parts: TokenRoutesParts, secret: string, req: Request, res: Response): Promise<void> {
  const texts = textsFor(undefined);
  if (!isSame(bearerOf(req), secret)) {
    // Only guessing is limited: a server that knows the secret asks for all its customers.
    if (!isTooMuch(res, parts.newTokens, addressKey(req.clientAddress), texts.tooManyTokens)) {
      sendProblem(res, { status: 403, code: 'BadArgument', message: texts.wrongToken });
    }
    return;
  }
  const body = await readJson(req, longestRequest);
  const asked = generateSchema.safeParse(body.kind === 'json' ? (body.value ?? {}) : null);
  if (!asked.success) {
    sendProblem(res, { status: 400, code: 'BadArgument', message: texts.notAnActivity });
    return;
  }
  const userId = asked.data.user?.id ?? undefined;
  if (userId !== undefined && !/^dl_[\x21-\x7e]{1,97}$/.test(userId)) {
    sendProblem(res, { status: 400, code: 'BadArgument', message: texts.badUser });
    return;
  }
  const holder = newHolder(undefined);
  const token = await parts.tokens.issue('chat', userId === undefined ? holder : { ...holder, userId });
  sendJson(res, 200, { conversationId: holder.conversationId, token, expires_in: tokenSeconds.chat });
}

function newHolder(locale: Locale | undefined): TokenHolder {
  // Not `dl_…`: Web Chat refuses such an id from a page that cannot read it in the token.
  return { conversationId: randomUUID(), userId: `u_${randomUUID()}`, sessionId: randomUUID(), locale };
}

async function handedOut(tokens: DirectLineTokens, holder: TokenHolder): Promise<object> {
  return {
    conversationId: holder.conversationId,
    token: await tokens.issue('chat', holder),
    expires_in: tokenSeconds.chat,
    resume: await tokens.issue('resume', holder),
  };
}

function isSame(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

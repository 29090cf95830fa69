import type { Request, Response } from 'restify';
import { z } from 'zod';
import { localeOf } from '../../../rules/locale.ts';
import type { RateLimiter } from '../../http/rateLimiter.ts';
import { readJson } from '../../http/readJson.ts';
import { sendJson } from '../../http/sendJson.ts';
import { sendProblem } from '../../http/sendProblem.ts';
import type { Routes } from '../../server.ts';
import type { ConversationLog } from '../../turn/conversationLog.ts';
import type { Turns } from '../../turn/incoming.ts';
import { parseWatermark } from './parseWatermark.ts';
import { isTooMuch, type Requests } from './requests.ts';
import { sendTurnProblem } from './sendTurnProblem.ts';
import { textsFor } from './texts.ts';
import { type DirectLineTokens, type TokenHolder, tokenSeconds } from './token.ts';

const path = '/v3/directline/conversations';
const startSchema = z.object({ locale: z.string().nullish() });
const longestStart = 8 * 1024;

export interface ConversationRoutesParts {
  readonly requests: Requests;
  readonly turns: Turns;
  readonly conversationLog: ConversationLog;
  readonly tokens: DirectLineTokens;
  readonly reads: RateLimiter;
  /** Where clients reach us, when it is not what their `Host` header says. */
  readonly publicUrl: string | null;
}

/** Starting a conversation, coming back to it, and keeping its token alive. */
export function conversationRoutes(parts: ConversationRoutesParts): Routes {
  const { requests } = parts;
  return (server) => {
    server.post(
      path,
      requests.held((req, res, holder) => start(parts, req, res, holder)),
    );
    server.get(
      `${path}/:conversationId`,
      requests.held((req, res, holder) => comeBack(parts, req, res, holder)),
    );
    server.post(
      '/v3/directline/tokens/refresh',
      requests.held((_req, res, holder) => refresh(parts, res, holder)),
    );
  };
}

async function start(
  parts: ConversationRoutesParts,
  req: Request,
  res: Response,
  holder: TokenHolder,
): Promise<void> {
  const texts = textsFor(holder.locale);
  const { conversationId, sessionId } = holder;
  if (isTooMuch(res, parts.reads, conversationId, texts.tooManyMessages)) {
    return;
  }
  const body = await readJson(req, longestStart);
  // A client may say nothing, or more than we ask: only its locale matters.
  const said = startSchema.safeParse(body.kind === 'json' ? body.value : undefined);
  const tag = said.success ? (said.data.locale ?? undefined) : undefined;
  const locale = tag === undefined ? (holder.locale ?? 'nl') : localeOf(tag);
  const result = await parts.turns.run({
    kind: 'conversationStarted',
    conversationId,
    // The same for every attempt: a conversation begins once.
    incomingId: 'conversationStarted',
    sessionId,
    locale,
    channel: 'directLine',
  });
  if (result.kind !== 'done' && result.kind !== 'duplicate') {
    sendTurnProblem(res, result, texts);
    return;
  }
  sendJson(res, result.kind === 'done' ? 201 : 200, await opened(parts, req, { ...holder, locale }, '-'));
}

async function comeBack(
  parts: ConversationRoutesParts,
  req: Request,
  res: Response,
  holder: TokenHolder,
): Promise<void> {
  const texts = textsFor(holder.locale);
  if (isTooMuch(res, parts.reads, holder.conversationId, texts.tooManyMessages)) {
    return;
  }
  const after = parseWatermark(new URLSearchParams(req.getQuery()).get('watermark'));
  if (after === null) {
    sendProblem(res, { status: 400, code: 'BadArgument', message: texts.badWatermark });
    return;
  }
  if (
    (await parts.conversationLog.read(holder.conversationId, Number.MAX_SAFE_INTEGER, holder, 1)) === null
  ) {
    sendTurnProblem(res, { kind: 'unknownConversation' }, texts);
    return;
  }
  sendJson(res, 200, await opened(parts, req, holder, after === 0 ? '-' : String(after)));
}

async function refresh(parts: ConversationRoutesParts, res: Response, holder: TokenHolder): Promise<void> {
  if (isTooMuch(res, parts.reads, holder.conversationId, textsFor(holder.locale).tooManyMessages)) {
    return;
  }
  sendJson(res, 200, await fresh(parts.tokens, holder));
}

/** A fresh chat token, in the words of the protocol. */
async function fresh(
  tokens: DirectLineTokens,
  holder: TokenHolder,
): Promise<{ conversationId: string; token: string; expires_in: number }> {
  const token = await tokens.issue('chat', holder);
  return { conversationId: holder.conversationId, token, expires_in: tokenSeconds.chat };
}

async function opened(
  parts: ConversationRoutesParts,
  req: Request,
  holder: TokenHolder,
  watermark: string,
): Promise<object> {
  const streamToken = await parts.tokens.issue('stream', holder);
  const base = streamBase(req, parts.publicUrl);
  const id = encodeURIComponent(holder.conversationId);
  return {
    ...(await fresh(parts.tokens, holder)),
    streamUrl: `${base}${path}/${id}/stream?watermark=${watermark}&t=${streamToken}`,
  };
}

function streamBase(req: Request, publicUrl: string | null): string {
  if (publicUrl !== null) {
    return new URL(publicUrl).origin.replace(/^http/, 'ws');
  }
  // Whoever lies in this header only breaks their own stream.
  const isSecure = String(req.headers['x-forwarded-proto'] ?? '').startsWith('https');
  return `${isSecure ? 'wss' : 'ws'}://${req.headers.host}`;
}

import type { IncomingMessage } from 'node:http';
import type { Request, Response } from 'restify';
import { addressKey } from '../../http/addressKey.ts';
import type { Cors } from '../../http/cors.ts';
import type { RateLimiter } from '../../http/rateLimiter.ts';
import { sendProblem } from '../../http/sendProblem.ts';
import { type DirectLineTexts, textsFor } from './texts.ts';
import type { DirectLineTokens, TokenHolder } from './token.ts';

export type AsyncHandler = (req: Request, res: Response) => Promise<void>;
export type HolderHandler = (req: Request, res: Response, holder: TokenHolder) => Promise<void>;

/** What every route of the channel does first. */
export interface Requests {
  /** For a route that anyone may call. */
  open(handler: AsyncHandler): AsyncHandler;
  /** For a route that needs a chat token, of the conversation in the path when there is one. */
  held(handler: HolderHandler): AsyncHandler;
  /** Who calls, for the rooms that build on the channel; `null` without a valid chat token. */
  authenticateChat(req: IncomingMessage): Promise<TokenHolder | null>;
}

/** The token or secret of an `Authorization: Bearer` header, or `''`. */
export function bearerOf(req: IncomingMessage): string {
  const header = req.headers.authorization ?? '';
  return header.slice(0, 7).toLowerCase() === 'bearer ' ? header.slice(7).trim() : '';
}

/** Answers 429 when the limiter says to wait; then the caller is done. */
export function isTooMuch(res: Response, limiter: RateLimiter, key: string, message: string): boolean {
  const wait = limiter.take(key);
  if (wait > 0) {
    sendProblem(res, { status: 429, code: 'TooManyRequests', message, retryAfterSeconds: wait });
  }
  return wait > 0;
}

export function createRequests(tokens: DirectLineTokens, cors: Cors, perAddress: RateLimiter): Requests {
  function begin(req: Request, res: Response): boolean {
    cors.permit(req, res);
    return !isTooMuch(res, perAddress, addressKey(req.clientAddress), textsFor(undefined).tooManyMessages);
  }

  async function holderOf(req: Request, res: Response): Promise<TokenHolder | null> {
    const texts = textsFor(undefined);
    const token = bearerOf(req);
    if (token === '') {
      refuse(res, 401, 'BadArgument', texts, 'missingToken');
      return null;
    }
    const check = await tokens.check('chat', token);
    if (check.kind === 'expired') {
      refuse(res, 403, 'TokenExpired', textsFor(check.holder.locale), 'tokenExpired');
      return null;
    }
    const path = req.params?.conversationId;
    if (check.kind === 'wrong' || (path !== undefined && path !== check.holder.conversationId)) {
      refuse(res, 403, 'BadArgument', texts, 'wrongToken');
      return null;
    }
    return check.holder;
  }

  return {
    open: (handler) => async (req, res) => {
      if (begin(req, res)) {
        await handler(req, res);
      }
    },
    held: (handler) => async (req, res) => {
      if (!begin(req, res)) {
        return;
      }
      const holder = await holderOf(req, res);
      if (holder !== null) {
        await handler(req, res, holder);
      }
    },
    async authenticateChat(req) {
      const check = await tokens.check('chat', bearerOf(req));
      return check.kind === 'valid' ? check.holder : null;
    },
  };
}

function refuse(
  res: Response,
  status: number,
  code: string,
  texts: DirectLineTexts,
  key: 'missingToken' | 'tokenExpired' | 'wrongToken',
): void {
  sendProblem(res, { status, code, message: texts[key] });
}

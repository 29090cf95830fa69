import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import type { DocumentStore } from '../../documents/documentStore.ts';
import { createCors } from '../../http/cors.ts';
import { createRateLimiter, type Rate } from '../../http/rateLimiter.ts';
import type { UpgradeRoute } from '../../http/upgradeRoute.ts';
import type { Routes } from '../../server.ts';
import type { ConversationLog } from '../../turn/conversationLog.ts';
import type { Turns } from '../../turn/incoming.ts';
import { activityRoutes } from './activityRoutes.ts';
import { conversationRoutes } from './conversationRoutes.ts';
import { createRequests } from './requests.ts';
import { createStream } from './stream.ts';
import { createDirectLineTokens, type TokenHolder } from './token.ts';
import { tokenRoutes } from './tokenRoutes.ts';
import { uploadRoute } from './uploadRoute.ts';

/** How much one may do; `null` limits nothing. */
export interface DirectLineRates {
  /** New chat tokens and resumed sessions, per address. */
  readonly newTokens: Rate | null;
  /** Messages and uploads, per conversation. */
  readonly activities: Rate | null;
  /** Uploads, per address: each may hold 50 MB that is stored for a day if nothing takes it. */
  readonly uploads: Rate | null;
  /** Reading, reconnecting and refreshing, per conversation. */
  readonly reads: Rate | null;
  /** Everything on this channel, per address: offices share one. */
  readonly perAddress: Rate | null;
}

export const defaultRates: DirectLineRates = {
  newTokens: { burst: 20, perSecond: 20 / 60 },
  activities: { burst: 15, perSecond: 1 },
  uploads: { burst: 30, perSecond: 1 / 20 },
  reads: { burst: 120, perSecond: 10 },
  perAddress: { burst: 1200, perSecond: 100 },
};

export interface DirectLineParts {
  readonly turns: Turns;
  readonly conversationLog: ConversationLog;
  readonly documents: DocumentStore;
  /** 32 bytes, derived for this purpose only. */
  readonly tokenKey: Uint8Array;
  readonly log: Logger;
  readonly secret: string | null;
  /** Origins of pages on other sites that may call us themselves. */
  readonly allowedOrigins: readonly string[];
  readonly publicUrl: string | null;
  readonly rates?: Partial<DirectLineRates>;
  readonly now?: () => number;
  readonly pingMs?: number;
}

/** The own Direct Line 3.0 channel. */
export interface DirectLine {
  readonly routes: Routes;
  readonly upgrade: UpgradeRoute;
  /** The holder of a chat token (`Authorization: Bearer`), for rooms that add routes of the chat; else `null`. */
  authenticateChat(req: IncomingMessage): Promise<TokenHolder | null>;
}

/** Makes the channel that web chat, the terminal and the tests talk to. */
export function createDirectLine(parts: DirectLineParts): DirectLine {
  const { turns, conversationLog, documents, secret, publicUrl, log } = parts;
  const now = parts.now ?? Date.now;
  const rates = { ...defaultRates, ...parts.rates };
  const tokens = createDirectLineTokens(parts.tokenKey, now);
  const cors = createCors(parts.allowedOrigins);
  const requests = createRequests(tokens, cors, createRateLimiter(rates.perAddress, now));
  const activities = createRateLimiter(rates.activities, now);
  const uploads = createRateLimiter(rates.uploads, now);
  const reads = createRateLimiter(rates.reads, now);
  const newTokens = createRateLimiter(rates.newTokens, now);
  const all = [
    tokenRoutes({ requests, turns, tokens, newTokens, secret }),
    conversationRoutes({ requests, turns, conversationLog, tokens, reads, publicUrl }),
    activityRoutes({ requests, turns, conversationLog, activities, reads }),
    uploadRoute({ requests, turns, conversationLog, documents, activities, uploads }),
  ];
  return {
    routes(server) {
      cors.preflight(server, '/v3/directline/*');
      cors.preflight(server, '/chat/token');
      for (const routes of all) {
        routes(server);
      }
    },
    upgrade: createStream({
      tokens,
      conversationLog,
      log,
      ...(parts.pingMs === undefined ? {} : { pingMs: parts.pingMs }),
    }),
    authenticateChat: requests.authenticateChat,
  };
}

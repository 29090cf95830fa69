import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import { type WebSocket, WebSocketServer } from 'ws';
import { refuseUpgrade, type UpgradeRoute } from '../../http/upgradeRoute.ts';
import type { ConversationLog } from '../../turn/conversationLog.ts';
import { parseWatermark } from './parseWatermark.ts';
import type { DirectLineTokens, TokenHolder } from './token.ts';

const path = /^\/v3\/directline\/conversations\/([^/]+)\/stream$/;
/** Clients only send empty frames. */
const longestFrame = 4096;
/** A reader this far behind is cut off: it comes back with its watermark and misses nothing. */
const mostBuffered = 16 * 1024 * 1024;
const goodbyeMs = 2_000;
/** Windows of one conversation that are open at once: each replays all of it when it opens. */
const mostReaders = 20;

export interface StreamParts {
  readonly tokens: DirectLineTokens;
  readonly conversationLog: ConversationLog;
  readonly log: Logger;
  /** How often a silent reader is asked whether it is still there. */
  readonly pingMs?: number;
}

/** The WebSocket side: replays from the watermark, then pushes what comes. */
export function createStream(parts: StreamParts): UpgradeRoute {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: longestFrame, perMessageDeflate: false });
  const alive = new WeakSet<WebSocket>();
  const ping = setInterval(() => {
    for (const socket of sockets.clients) {
      if (alive.delete(socket)) {
        socket.ping();
      } else {
        socket.terminate();
      }
    }
  }, parts.pingMs ?? 20_000);
  ping.unref();
  let closing = false;
  const readers = new Map<string, number>();

  /** One reader more or less. */
  function count(conversationId: string, change: 1 | -1): void {
    const now = (readers.get(conversationId) ?? 0) + change;
    if (now > 0) readers.set(conversationId, now);
    else readers.delete(conversationId);
  }

  function serve(socket: WebSocket, holder: TokenHolder, after: number): void {
    alive.add(socket);
    socket.on('pong', () => alive.add(socket));
    socket.on('message', () => alive.add(socket));
    // Protocol errors of a client: ws closes the socket itself.
    socket.on('error', (error) => parts.log.debug({ err: error }, 'stream broken by its reader'));
    const stop = parts.conversationLog.follow(holder.conversationId, after, holder, (page) => {
      if (socket.readyState !== socket.OPEN) {
        return;
      }
      if (socket.bufferedAmount > mostBuffered) {
        socket.terminate();
        return;
      }
      socket.send(JSON.stringify({ activities: page.activities, watermark: String(page.watermark) }));
    });
    socket.on('close', () => {
      stop();
      count(holder.conversationId, -1);
    });
  }

  async function open(req: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const [address = '', query] = (req.url ?? '').split('?', 2);
    const asked = new URLSearchParams(query);
    const check = await parts.tokens.check('stream', asked.get('t') ?? '');
    const after = parseWatermark(asked.get('watermark'));
    if (closing) {
      refuseUpgrade(socket, '503 Service Unavailable');
    } else if (check.kind !== 'valid' || check.holder.conversationId !== path.exec(address)?.[1]) {
      refuseUpgrade(socket, '403 Forbidden');
    } else if (after === null) {
      refuseUpgrade(socket, '400 Bad Request');
    } else {
      const { holder } = check;
      if ((readers.get(holder.conversationId) ?? 0) >= mostReaders) {
        refuseUpgrade(socket, '429 Too Many Requests');
        return;
      }
      sockets.handleUpgrade(req, socket, head, (opened) => {
        count(holder.conversationId, 1);
        serve(opened, holder, after);
      });
    }
  }

  return {
    matches: (address) => path.test(address),
    take(req, socket, head) {
      const ignore = (): void => undefined;
      // Until ws takes over nobody else listens, and an unheard error ends the process.
      socket.on('error', ignore);
      open(req, socket, head).catch((error: unknown) => {
        parts.log.error({ err: error }, 'stream failed');
        socket.destroy();
      });
    },
    async close() {
      closing = true;
      clearInterval(ping);
      const late = setTimeout(() => {
        for (const socket of sockets.clients) {
          socket.terminate();
        }
      }, goodbyeMs);
      await Promise.all(
        [...sockets.clients].map(async (socket) => {
          const closed = once(socket, 'close');
          socket.close(1001);
          await closed;
        }),
      );
      clearTimeout(late);
    },
  };
}

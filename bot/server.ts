import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import restify, {
  type Request,
  type Response,
  type Server,
  type ServerOptions as ServerConfig,
} from 'restify';
import { answerError } from './http/answerError.ts';
import { createClientAddress } from './http/clientAddress.ts';
import { closeGracefully } from './http/closeGracefully.ts';
import { healthRoutes, type Readiness } from './http/healthRoutes.ts';
import { createHostGuard } from './http/hostGuard.ts';
import { sendProblem } from './http/sendProblem.ts';
import { refuseUpgrade, type UpgradeRoute } from './http/upgradeRoute.ts';

declare module 'restify' {
  interface Request {
    /** Who sent it, looked up behind trusted proxies only. */
    clientAddress: string;
    /** Also in the answer, as `x-request-id`, and in every line we log about it. */
    requestId: string;
    /** The route that was found; absent in the published types. */
    route?: { readonly name: string };
  }
  interface Server {
    /** Runs before anything else; `false` ends the request. Absent in the published types. */
    first(handler: (req: Request, res: Response) => boolean): void;
  }
}

/** What a room adds to the server. Handlers are async functions of exactly `(req, res)`. */
export type Routes = (server: Server) => void;

/** The web server of the assistant. */
export interface WebServer {
  /** Starts to listen (port 0 picks one) and tells the port. */
  listen(port: number, host?: string): Promise<number>;
  /** Stops accepting, says goodbye to WebSockets, ends running requests, then lets go. */
  close(): Promise<void>;
}

export interface ServerOptions {
  readonly log: Logger;
  readonly routes: readonly Routes[];
  readonly upgrades?: readonly UpgradeRoute[];
  readonly readiness: Readiness;
  /** Addresses or subnets whose `X-Forwarded-For` is believed. */
  readonly trustedProxies?: readonly string[];
  /** How long running requests may take when the server closes. */
  readonly closeWithinMs?: number;
}

/** Every answer starts with these; a page sets its own `content-security-policy` and `cache-control` over them. */
const headersOfEveryAnswer = [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  ['content-security-policy', "default-src 'none'; frame-ancestors 'none'"],
  ['cache-control', 'no-store'],
] as const;

/** Longer than proxies keep theirs, so that a proxy never sends a request into a closing connection. */
const keepAliveMs = 65_000;

/** Makes the server around restify: guards, headers, health, and the routes and sockets of the rooms. */
export function createServer(options: ServerOptions): WebServer {
  const { log, upgrades = [] } = options;
  let closing = false;
  const server = restify.createServer({ name: '', log: forRestify(log) });
  server.server.keepAliveTimeout = keepAliveMs;
  // restify passes errors of the socket on, and one that nobody hears ends the process; `listen` rejects with it.
  server.on('error', (error: unknown) => log.error({ err: error }, 'the web server cannot listen'));
  server.first(firstOf(options, () => closing));
  server.on('restifyError', (req: Request, res: Response, error: unknown, done: () => void) => {
    answerError(log, req, res, error);
    done();
  });
  server.on('after', (req: Request, res: Response) => {
    log.debug({
      requestId: req.requestId,
      method: req.method,
      route: req.route?.name,
      status: res.statusCode,
    });
  });
  healthRoutes(() => (closing ? Promise.resolve({ ready: false, parts: {} }) : options.readiness()))(server);
  for (const routes of options.routes) {
    routes(server);
  }
  const isGood = createHostGuard();
  // restify must not be told about upgrades (`handleUpgrades` answers them a second time).
  server.server.on('upgrade', (req: IncomingMessage, socket: Duplex, head: Buffer) => {
    const path = req.url?.split('?', 1)[0] ?? '';
    const route = isGood(req) && !closing ? upgrades.find((candidate) => candidate.matches(path)) : undefined;
    if (route === undefined) {
      refuseUpgrade(socket, '404 Not Found');
    } else {
      route.take(req, socket, head);
    }
  });
  return {
    async listen(port, host = '127.0.0.1') {
      server.listen(port, host);
      await once(server.server, 'listening');
      return (server.server.address() as AddressInfo).port;
    },
    async close() {
      closing = true;
      await closeGracefully(server, upgrades, options.closeWithinMs ?? 10_000);
    },
  };
}

/** The published types still ask for bunyan; restify 12 itself uses pino. */
function forRestify(log: Logger): NonNullable<ServerConfig['log']> {
  return log as unknown as NonNullable<ServerConfig['log']>;
}

/** Runs before anything of restify: a request that fails here is never routed. */
function firstOf(options: ServerOptions, isClosing: () => boolean): (req: Request, res: Response) => boolean {
  const isGood = createHostGuard();
  const addressOf = createClientAddress(options.trustedProxies ?? []);
  const prefix = randomBytes(6).toString('base64url');
  let count = 0;
  return (req, res) => {
    count += 1;
    req.requestId = `${prefix}-${count}`;
    for (const [name, value] of headersOfEveryAnswer) {
      res.setHeader(name, value);
    }
    res.setHeader('x-request-id', req.requestId);
    if (!isGood(req)) {
      res.setHeader('connection', 'close');
      sendProblem(res, { status: 400, code: 'BadArgument', message: 'Dit verzoek klopt niet.' });
      return false;
    }
    if (isClosing()) {
      res.setHeader('connection', 'close');
    }
    req.clientAddress = addressOf(req);
    return true;
  };
}

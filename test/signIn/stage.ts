import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer as createNetServer } from 'node:net';
import { pino } from 'pino';
import { createServer, type Routes } from '../../bot/server.ts';
import { openSignIn, type SignIn } from '../../bot/signIn/signIn.ts';
import type { TicketPages } from '../../bot/tickets/ticketPage.ts';
import { ticketRoutes } from '../../bot/tickets/ticketRoutes.ts';
import { openTickets } from '../../bot/tickets/tickets.ts';
import type { Incoming, TurnResult } from '../../bot/turn/incoming.ts';
import { startProvider, type TestProvider } from './provider.ts';
import { openRealCache } from './realCache.ts';

const client = { id: 'upgrade-assistant', secret: 'a secret & more' };

export interface Chat {
  readonly conversationId: string;
  readonly sessionId: string;
}

/** Everything real around the sign-in: our server, a provider; only the turn and the chat token are stand-ins. */
export interface Stage {
  readonly publicUrl: string;
  readonly provider: TestProvider;
  readonly signIn: SignIn;
  readonly incoming: Incoming[];
  /** What the log says, one JSON line each. */
  readonly logged: string[];
  /** What the next turns answer; `done` when empty. */
  readonly turnResults: (TurnResult | Error)[];
  readonly clock: { now: number };
  stopProvider(): Promise<void>;
  restartProvider(): Promise<void>;
  ticketUrl(chat: Chat, kind: string, challenge?: string): Promise<string>;
  post(chat: Chat | null, path: string, body: unknown): Promise<Response>;
  /** All that lies in the cache. */
  stored(): Promise<string>;
  close(): Promise<void>;
}

export async function freePort(): Promise<number> {
  // Below the ports that the system gives to whoever asks for any: another test would have it before it is used.
  const server = createNetServer().listen(20_000 + Math.floor(Math.random() * 12_000), '127.0.0.1');
  const isFree = await Promise.race([
    once(server, 'listening').then(() => true),
    new Promise<boolean>((resolve) => server.once('error', () => resolve(false))),
  ]).catch(() => false);
  if (!isFree) return await freePort();
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

export function newVerifier(): { verifier: string; challenge: string } {
  const verifier = randomBytes(32).toString('base64url');
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
}

export async function openStage(
  options: {
    pages?: TicketPages;
    routes?: readonly Routes[];
    coop?: string;
    /** Another provider than the small one, started for this client. */
    startProvider?: typeof startProvider;
  } = {},
): Promise<Stage> {
  const port = await freePort();
  const publicUrl = `http://localhost:${port}`;
  const registered = { ...client, redirectUri: `${publicUrl}/sign-in/callback` };
  const coop = options.coop === undefined ? {} : { coop: options.coop };
  const start = options.startProvider ?? startProvider;
  let provider = await start(registered, coop);
  const clock = { now: Date.parse('2026-11-24T10:00:00Z') };
  const now = () => clock.now;
  const store = await openRealCache();
  const { cache } = store;
  const incoming: Incoming[] = [];
  const turnResults: (TurnResult | Error)[] = [];
  const logged: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) });
  const authenticateChat = async (req: { headers: { authorization?: string | undefined } }) => {
    const [, conversationId, sessionId] = /^Bearer (\w+)\.(\w+)$/.exec(req.headers.authorization ?? '') ?? [];
    return conversationId === undefined || sessionId === undefined ? null : { conversationId, sessionId };
  };
  const tickets = openTickets({ cache, now });
  const signIn = openSignIn({
    cache,
    now,
    log,
    publicUrl,
    provider: { issuer: provider.issuer, clientId: client.id, clientSecret: client.secret },
    tickets,
    authenticateChat,
    turns: {
      async run(turn) {
        const result = turnResults.shift() ?? { kind: 'done', activityId: null };
        if (Error.isError(result)) throw result;
        if (result.kind === 'done') incoming.push(turn);
        return result;
      },
    },
  });
  const pages = options.pages ?? {
    form: async () => null,
    transcript: async () => null,
    receipt: async () => null,
  };
  const server = createServer({
    log,
    routes: [
      ...signIn.routes,
      ticketRoutes({ tickets, pages, authenticateChat, publicUrl, log }),
      ...(options.routes ?? []),
    ],
    readiness: async () => ({ ready: true, parts: {} }),
  });
  await server.listen(port);

  const stage: Stage = {
    publicUrl,
    get provider() {
      return provider;
    },
    signIn,
    incoming,
    logged,
    turnResults,
    clock,
    stopProvider: () => provider.close(),
    async restartProvider() {
      const again = Number(new URL(provider.issuer).port);
      provider = await start(registered, { port: again, ...coop });
    },
    async ticketUrl(chat, kind, challenge) {
      const response = await stage.post(chat, '/chat/tickets', { kind, challenge });
      if (response.status !== 200) throw new Error(`no ticket: ${response.status}`);
      const { url } = (await response.json()) as { url: string };
      return url;
    },
    post: (chat, path, body) =>
      fetch(`${publicUrl}${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(chat === null ? {} : { authorization: `Bearer ${chat.conversationId}.${chat.sessionId}` }),
        },
        body: JSON.stringify(body),
      }),
    stored: () => store.dump(),
    async close() {
      await server.close();
      await provider.close().catch(() => undefined);
      await store.close();
    },
  };
  return stage;
}

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer as readBuffer, text as readText } from 'node:stream/consumers';
import { type WebSocket, WebSocketServer } from 'ws';
import { signInPages } from './signInPages.ts';

type Json = Record<string, unknown>;
export type Incoming =
  | { readonly kind: 'started' }
  | { readonly kind: 'resumed' }
  | {
      readonly kind: 'message';
      readonly text?: string;
      readonly value?: Json;
      readonly files: readonly string[];
    };

/** A scripted bot: an answer may carry the `id` of an earlier activity to replace it. */
export type ScriptedBot = (incoming: Incoming) => readonly Json[];

export interface StandIn {
  readonly url: string;
  /** Bodies of the activities that were posted. */
  readonly posts: Json[];
  /** Says something by itself; `quietly` only in the log, as a server with a broken stream would. */
  say(activity: Json, quietly?: 'quietly'): void;
  refuseNext(status: number, message: string, retryAfter?: number): void;
  dropSockets(): void;
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** A small Direct Line: one conversation, a log in memory, the pages of a sign-in. */
export async function startStandIn(bot: ScriptedBot): Promise<StandIn> {
  const log: Json[] = [];
  const posts: Json[] = [];
  const sockets = new Set<WebSocket>();
  const pages = signInPages();
  let isStarted = false;
  let refusal: { status: number; message: string; retryAfter?: number } | null = null;
  let server: Server;
  let port = 0;
  const origin = () => `http://127.0.0.1:${port}`;

  function frame(from: number) {
    return { activities: log.slice(from), watermark: String(log.length) };
  }

  function add(activities: readonly Json[], quietly = false): void {
    const from = log.length;
    for (const [place, activity] of activities.entries()) {
      log.push({ type: 'message', from: { id: 'bot', role: 'bot' }, id: `a${from + place}`, ...activity });
    }
    if (!quietly) for (const socket of sockets) socket.send(JSON.stringify(frame(from)));
  }

  function take(activity: Json, files: readonly string[]): string {
    posts.push(activity);
    const id = `u${log.length}`;
    const incoming = { kind: 'message', files, ...activity } as Incoming;
    add([{ ...activity, id, from: { id: 'someone', role: 'user' } }, ...bot(incoming)]);
    return id;
  }

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = new URL(req.url ?? '/', origin());
    const path = url.pathname;
    if (await pages.answer(req, res, url)) return;
    const conversation = { conversationId: 'c1', token: 't', expires_in: 1800 };
    if (path === '/chat/token') {
      const body = JSON.parse(await readText(req)) as Json;
      if (body.resume !== 'r1') return json(res, 200, { ...conversation, resume: 'r1' });
      add(bot({ kind: 'resumed' }));
      return json(res, 200, { ...conversation, resume: 'r1', resumed: true });
    }
    if (req.headers.authorization !== 'Bearer t') return problem(res, 401, 'geen token');
    if (path === '/chat/tickets') {
      const body = JSON.parse(await readText(req)) as Json;
      const ticket = pages.ticket();
      const where = body.kind === 'sign-in' ? `/sign-in/start?ticket=${ticket}` : `/form?ticket=${ticket}`;
      return json(res, 200, { url: `${origin()}${where}` });
    }
    if (path === '/v3/directline/conversations') {
      if (!isStarted) add(bot({ kind: 'started' }));
      isStarted = true;
      return json(res, 201, { ...conversation, streamUrl: streamUrl('0') });
    }
    if (path === '/v3/directline/conversations/c1') {
      return json(res, 200, {
        ...conversation,
        streamUrl: streamUrl(url.searchParams.get('watermark') ?? '0'),
      });
    }
    if (req.method === 'GET') return json(res, 200, frame(Number(url.searchParams.get('watermark') ?? 0)));
    const said = await readPost(req);
    const refused = refusal;
    refusal = null;
    if (refused === null) return json(res, 200, { id: take(said.activity, said.files) });
    if (refused.retryAfter !== undefined) res.setHeader('retry-after', refused.retryAfter);
    return problem(res, refused.status, refused.message);
  }

  function streamUrl(watermark: string): string {
    return `ws://127.0.0.1:${port}/stream?watermark=${watermark}`;
  }

  async function listen(): Promise<void> {
    const streams = new WebSocketServer({ noServer: true });
    server = createServer((req, res) => {
      answer(req, res).catch((cause) => problem(res, 500, String(cause)));
    });
    server.on('upgrade', (req, socket, head) => {
      const from = Number(new URL(req.url ?? '/', origin()).searchParams.get('watermark'));
      streams.handleUpgrade(req, socket, head, (client) => {
        sockets.add(client);
        client.on('close', () => sockets.delete(client));
        client.send('');
        if (from < log.length) client.send(JSON.stringify(frame(from)));
      });
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  }

  async function close(): Promise<void> {
    for (const socket of sockets) socket.terminate();
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }

  await listen();
  return {
    url: origin(),
    posts,
    say: (activity, quietly) => add([activity], quietly === 'quietly'),
    refuseNext(status, message, retryAfter) {
      refusal = retryAfter === undefined ? { status, message } : { status, message, retryAfter };
    },
    dropSockets() {
      for (const socket of sockets) socket.terminate();
    },
    async restart() {
      await close();
      await listen();
    },
    close,
  };
}

async function readPost(req: IncomingMessage): Promise<{ activity: Json; files: readonly string[] }> {
  const type = req.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/')) return { activity: JSON.parse(await readText(req)) as Json, files: [] };
  const form = await new Response(await readBuffer(req), { headers: { 'content-type': type } }).formData();
  const activity = form.get('activity');
  const files = form
    .getAll('file')
    .flatMap((file) => (typeof file === 'string' ? [] : `${file.name} (${file.type})`));
  return {
    activity: JSON.parse(typeof activity === 'string' ? activity : await (activity as Blob).text()),
    files,
  };
}

function json(res: ServerResponse, status: number, body: unknown): void {
  res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function problem(res: ServerResponse, status: number, message: string): void {
  json(res, status, { error: { code: 'BadArgument', message } });
}

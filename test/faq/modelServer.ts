import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server does with one request; it has been read whole. */
export type ModelBehaviour = (response: ServerResponse, request: ReceivedRequest) => void | Promise<void>;

export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A server in place of the model's: a real one, on a port of its own, that does per request what it is told. */
export interface ModelServer extends AsyncDisposable {
  readonly baseUrl: string;
  /** Everything that came in, oldest first. */
  readonly received: ReceivedRequest[];
  /** What it does from now on; the last one stays for all that follow. */
  does(...behaviours: readonly ModelBehaviour[]): void;
  close(): Promise<void>;
}

export async function startModelServer(): Promise<ModelServer> {
  const received: ReceivedRequest[] = [];
  let script: ModelBehaviour[] = [status(500)];
  const server = createServer((request, response) => {
    // Clients that give up are part of what is tested.
    response.on('error', () => undefined);
    void answer(request, response);
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    const { method = '', url = '', headers } = request;
    const seen = { method, path: url, headers, body };
    received.push(seen);
    const [next = status(500)] = script;
    if (script.length > 1) script = script.slice(1);
    await next(response, seen);
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    if (!server.listening) return;
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    received,
    does: (...behaviours) => {
      script = [...behaviours];
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** A chat completion with this text as what the model says. */
export function says(content: unknown, more: Readonly<Record<string, unknown>> = {}): ModelBehaviour {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const { usage = { prompt_tokens: 900, completion_tokens: 60, total_tokens: 960 }, ...message } = more;
  return json({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1,
    model: 'test',
    choices: [
      {
        index: 0,
        finish_reason: 'stop',
        message: { role: 'assistant', content: text, refusal: null },
        ...message,
      },
    ],
    usage,
  });
}

export function json(body: unknown): ModelBehaviour {
  return sends(JSON.stringify(body), { 'content-type': 'application/json' });
}

export function sends(
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
  code = 200,
): ModelBehaviour {
  return (response) => {
    // Not chained: with restify loaded, as in the whole program, it returns nothing.
    response.writeHead(code, headers);
    response.end(body);
  };
}

export function status(code: number, headers: Readonly<Record<string, string>> = {}): ModelBehaviour {
  return sends('{"error":{"message":"no"}}', { 'content-type': 'application/json', ...headers }, code);
}

/** Takes the request and never says a word. */
export const neverAnswers: ModelBehaviour = () => undefined;

/** Closes the connection without an answer. */
export const hangsUp: ModelBehaviour = (response) => {
  response.socket?.destroy();
};

/** Starts a long body and closes in the middle. */
export const hangsUpHalfway: ModelBehaviour = async (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
  await new Promise<void>((resolve) =>
    response.write('{"choices":[{"message":{"content":"', () => resolve()),
  );
  response.socket?.destroy();
};

/** One byte at a time, for as long as somebody listens. */
export function drips(everyMs: number): ModelBehaviour {
  return (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const timer = setInterval(() => response.write(' '), everyMs);
    response.on('close', () => clearInterval(timer));
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of request) parts.push(part as Uint8Array);
  return Buffer.concat(parts).toString('utf8');
}

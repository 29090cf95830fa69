import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { ServerMisbehaved } from './serverMisbehaved.ts';
import { ServerUnreachable } from './serverUnreachable.ts';

const answerTimeoutMs = 60_000;
const patience = { attempts: 6, longestWaitMs: 30_000 };

/** The server understood the request and said no; `message` is its sentence for the customer. */
export interface Refused {
  readonly kind: 'refused';
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

export interface Request {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly token?: string;
  readonly json?: unknown;
  readonly form?: FormData;
}

const problem = z.looseObject({
  error: z.looseObject({ code: z.string().catch(''), message: z.string().catch('') }),
});

/**
 * Sends one request and parses the answer. "Too many" and "busy" are waited out, as the server asks for, because
 * the request is then known not to have been carried out.
 * @throws ServerUnreachable, ServerMisbehaved
 */
export async function askServer<T>(
  origin: string,
  request: Request,
  answer: z.ZodType<T>,
): Promise<{ readonly kind: 'answered'; readonly status: number; readonly value: T } | Refused> {
  for (let attempt = 1; ; attempt += 1) {
    const response = await send(origin, request).catch((cause) => {
      // A server that restarts closes idle connections; a second request opens a new one. Repeating is safe:
      // activities carry an id of their own, everything else creates nothing that counts.
      if (attempt > 1 || isRefused(cause)) throw cause;
      return null;
    });
    if (response === null) continue;
    const wait = waitAskedFor(response);
    if (wait !== null && attempt < patience.attempts) {
      await response.body?.cancel();
      await delay(wait);
      continue;
    }
    return await readAnswer(response, request, answer);
  }
}

async function send(origin: string, request: Request): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (request.token !== undefined) headers.authorization = `Bearer ${request.token}`;
  if (request.json !== undefined) headers['content-type'] = 'application/json';
  const body = request.form ?? (request.json === undefined ? null : JSON.stringify(request.json));
  try {
    return await fetch(new URL(request.path, origin), {
      method: request.method,
      headers,
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(answerTimeoutMs),
    });
  } catch (cause) {
    throw new ServerUnreachable(origin, { cause });
  }
}

/** Nobody listens there: asking again at once would not help. */
function isRefused(cause: unknown): boolean {
  if (!Error.isError(cause)) return false;
  return ('code' in cause && cause.code === 'ECONNREFUSED') || isRefused(cause.cause);
}

function waitAskedFor(response: Response): number | null {
  if (response.status !== 429 && response.status !== 503) return null;
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  const ms = seconds * 1000;
  return Number.isFinite(ms) && ms >= 0 && ms <= patience.longestWaitMs ? ms : null;
}

async function readAnswer<T>(response: Response, request: Request, answer: z.ZodType<T>) {
  const what = `${request.method} ${request.path.replace(/\?.*/, '')}`;
  const text = await response.text();
  const json = parseJson(text);
  if (!response.ok) {
    const said = problem.safeParse(json);
    const { code, message } = said.success ? said.data.error : { code: '', message: '' };
    return { kind: 'refused', status: response.status, code, message } as const;
  }
  const parsed = answer.safeParse(json);
  if (!parsed.success) throw new ServerMisbehaved(what, response.status, { cause: parsed.error });
  return { kind: 'answered', status: response.status, value: parsed.data } as const;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // An empty or foreign body: the schema of the answer decides whether that is a problem.
    return undefined;
  }
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import restify, { type Request, type Response, type Server, type ServerOptions } from 'restify';
import type { Contract } from '../contract.ts';
import { type Caller, type Credentials, callerOf } from './credentials.ts';
import { isSoundRequest } from './isSoundRequest.ts';
import { type Answer, problem } from './problem.ts';
import { readBody } from './readBody.ts';
import { writeAnswer } from './writeAnswer.ts';

declare module 'restify' {
  interface Server {
    /** Runs before anything else of restify; `false` ends the request. Absent in the published types. */
    first(handler: (req: Request, res: Response) => boolean): void;
  }
}

/** A request that was checked against the contract. */
export interface Call {
  readonly caller: Caller | null;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingMessage['headers'];
  readonly mediaType: string;
  /** The parsed JSON or form, `undefined` without a body. */
  readonly body: unknown;
  readonly bytes: Buffer;
}

export interface Handler {
  /** The operation of openapi.yaml that this handles; it gives method, path and what is allowed. */
  readonly operationId: string;
  readonly allow: 'anyone' | 'service' | 'staff';
  readonly mostBytes?: number;
  /** What to answer when the body is not in the contract, if not 400. */
  readonly onFaultyBody?: (faults: readonly string[]) => Answer;
  handle(call: Call): Answer | Promise<Answer>;
}

/** A part of the address space that restify must keep its hands off (sign-in). `false`: not mine. */
export type Mounted = (req: IncomingMessage, res: ServerResponse) => boolean;

const smallBody = 512 * 1024;

/** The HTTP server: guards first, then the mounted part, then the operations of the contract and nothing else. */
export function createServer(options: {
  readonly contract: Contract;
  readonly credentials: Credentials;
  readonly handlers: readonly Handler[];
  readonly mounted: Mounted;
  readonly log: Logger;
}): Server {
  const { log, contract } = options;
  const server = restify.createServer({
    name: '',
    log: log.child({}, { level: 'error' }) as unknown as NonNullable<ServerOptions['log']>,
  });
  server.first((req, res) => {
    if (!isSoundRequest(req)) {
      const answer = problem(400, 'bad-request', 'The address of this request cannot be read');
      writeAnswer(res, { ...answer, headers: { connection: 'close' } });
      return false;
    }
    return !options.mounted(req, res);
  });
  for (const handler of options.handlers) {
    const operation = contract.operation(handler.operationId);
    const path = operation.path.replaceAll(/\{([A-Za-z0-9]+)\}/g, ':$1');
    server[operation.method as 'get' | 'put' | 'post'](path, async (req: Request, res: Response) => {
      let answer: Answer;
      try {
        answer = await answerTo(req, handler);
      } catch (error) {
        log.error({ operation: handler.operationId, err: error }, 'an operation failed');
        answer = problem(500, 'internal', 'Something went wrong here');
      }
      // A body that is still coming in after all our patience: the connection is of no more use.
      if (answer.status === 413 && !req.complete) res.once('finish', () => req.destroy());
      writeAnswer(res, answer);
      log.info({ operation: handler.operationId, status: answer.status }, 'request');
    });
  }
  server.on(
    'restifyError',
    (_req: Request, res: Response, error: { statusCode?: number }, done: () => void) => {
      const status = error.statusCode === 405 || error.statusCode === 404 ? error.statusCode : 500;
      if (status === 500) log.error({ err: error }, 'restify failed');
      const title =
        status === 404 ? 'There is no such address' : status === 405 ? 'Not this method' : 'Failed';
      // Says to restify that this is answered: it would send the error, with its message, a second time.
      Object.assign(res, { _sent: true });
      if (!res.headersSent) writeAnswer(res, problem(status, 'not-found', title));
      done();
    },
  );

  async function answerTo(req: Request, handler: Handler): Promise<Answer> {
    const caller = callerOf(req.headers.authorization, options.credentials);
    if (handler.allow !== 'anyone' && caller?.kind !== handler.allow) return unauthorized(handler.allow);
    const operation = contract.operation(handler.operationId);
    const query = Object.fromEntries(new URL(req.url ?? '/', 'http://localhost').searchParams);
    const path: Record<string, string> = req.params ?? {};
    const badParameters = operation.checkParameters({ path, query, header: req.headers });
    if (badParameters.length > 0) return badRequest(badParameters);
    if (operation.method === 'get')
      return handler.handle(callOf(req, caller, path, query, Buffer.alloc(0), undefined));

    const read = await readBody(req, handler.mostBytes ?? smallBody);
    if (read.kind === 'tooLarge') {
      return problem(413, 'too-large', `The body is larger than ${handler.mostBytes ?? smallBody} bytes`);
    }
    if (read.kind === 'brokenOff') return badRequest(['the body broke off']);
    const mediaType = mediaTypeOf(req);
    const body = parseBody(mediaType, read.bytes);
    const faults = operation.checkBody(mediaType, body);
    if (faults.length > 0) return (handler.onFaultyBody ?? badRequest)(faults);
    return handler.handle(callOf(req, caller, path, query, read.bytes, body));
  }
  return server;
}

function callOf(
  req: Request,
  caller: Caller | null,
  path: Record<string, string>,
  query: Record<string, string>,
  bytes: Buffer,
  body: unknown,
): Call {
  return { caller, path, query, headers: req.headers, mediaType: mediaTypeOf(req), bytes, body };
}

function mediaTypeOf(req: IncomingMessage): string {
  return (req.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

function parseBody(mediaType: string, bytes: Buffer): unknown {
  if (mediaType === 'application/x-www-form-urlencoded') {
    return Object.fromEntries(new URLSearchParams(bytes.toString('utf8')));
  }
  if (mediaType !== 'application/json') return undefined;
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    // The contract check names it: no schema takes `undefined`.
    return undefined;
  }
}

function badRequest(faults: readonly string[]): Answer {
  return problem(400, 'bad-request', 'The request is not in the contract', { faults: faults.slice(0, 20) });
}

function unauthorized(wanted: 'service' | 'staff'): Answer {
  const challenge = wanted === 'staff' ? 'Basic realm="Medewerkers", charset="UTF-8"' : 'Bearer';
  return problem(401, 'unauthorized', `Only for the ${wanted}`, {}, { 'www-authenticate': challenge });
}

import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the way to the backend does with a call. */
export type Fault =
  | 'none'
  | 'down'
  | 'hang'
  /** It takes six tenths of a second. */
  | 'slow'
  | 'error500'
  | 'tooMany'
  | 'tooManyComeBackAtOnce'
  | 'brokenJson'
  | 'offContract'
  /** The backend takes it, and the answer never arrives. */
  | 'cutAfterAccepting'
  /** The backend takes it, and the answer is held back. */
  | 'acceptThenHang';

/** A way to the real backend that can be broken, call by call. */
export interface FaultyBackend {
  readonly url: string;
  /** Decides about each call; `none` lets it through. */
  fault: (call: string) => Fault;
  /** Calls that came in, in order: "PUT /upgrades/…". */
  readonly calls: string[];
  /** How many calls hang now. */
  readonly held: number;
  /** Resolves when as many calls with this beginning have come in. */
  reached(call: string, times: number): Promise<void>;
  /** Cuts what hangs. */
  release(): void;
  close(): Promise<void>;
}

export async function openFaultyBackend(target: number): Promise<FaultyBackend> {
  const hanging = new Set<ServerResponse>();
  const waiting: { call: string; times: number; resolve: () => void }[] = [];
  const calls: string[] = [];
  const count = (call: string) => calls.filter((one) => one.startsWith(call)).length;
  const server = createServer((req, res) => {
    const call = `${req.method} ${req.url}`;
    calls.push(call);
    for (const one of waiting) if (count(one.call) >= one.times) one.resolve();
    serve(faulty.fault(call), req, res);
  });

  function serve(fault: Fault, req: IncomingMessage, res: ServerResponse): void {
    switch (fault) {
      case 'none':
        forward(req, res, null);
        break;
      case 'cutAfterAccepting':
        forward(req, res, () => req.socket.destroy());
        break;
      case 'acceptThenHang':
        hanging.add(res);
        res.on('close', () => hanging.delete(res));
        forward(req, res, () => undefined);
        break;
      case 'slow':
        setTimeout(() => forward(req, res, null), 600);
        break;
      case 'down':
        req.socket.destroy();
        break;
      case 'hang':
        hanging.add(res);
        res.on('close', () => hanging.delete(res));
        break;
      case 'error500':
        res.writeHead(500, { 'content-type': 'text/html' });
        res.end('<h1>Oops</h1>');
        break;
      case 'tooMany':
        res.writeHead(429, { 'retry-after': '1' });
        res.end();
        break;
      case 'tooManyComeBackAtOnce':
        res.writeHead(503, { 'retry-after': '0' });
        res.end();
        break;
      case 'brokenJson':
        res.writeHead(200, { 'content-type': 'application/json' });
        res.end('{"reference": "U-');
        break;
      case 'offContract':
        res.writeHead(200, { 'content-type': 'application/json' });
        res.end('{"status":"fine"}');
        break;
    }
  }

  /** Passes a call on; `instead` happens in the place of the answer. */
  function forward(req: IncomingMessage, res: ServerResponse, instead: (() => void) | null): void {
    const { method, url: path, headers } = req;
    const onward = request({ host: '127.0.0.1', port: target, method, path, headers }, (answer) => {
      if (instead !== null) {
        answer.resume().on('end', instead);
        return;
      }
      res.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(res);
    });
    onward.on('error', () => req.socket.destroy());
    req.pipe(onward);
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const faulty: FaultyBackend = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fault: () => 'none',
    calls,
    get held() {
      return hanging.size;
    },
    reached: (call, times) =>
      new Promise((resolve) => {
        if (count(call) >= times) resolve();
        else waiting.push({ call, times, resolve });
      }),
    release() {
      for (const res of hanging) res.destroy();
    },
    async close() {
      faulty.release();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return faulty;
}

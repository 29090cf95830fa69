import type { ServerResponse } from 'node:http';

/** Answers JSON without the negotiation of `res.send`: this is on the path of every message. */
export function sendJson(res: ServerResponse, status: number, value: unknown): void {
  const body = Buffer.from(JSON.stringify(value));
  res.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.byteLength,
  });
  res.end(body);
}

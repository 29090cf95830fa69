import type { ServerResponse } from 'node:http';
import type { Answer } from './problem.ts';

const mediaTypes = {
  json: 'application/json',
  html: 'text/html; charset=utf-8',
  problem: 'application/problem+json',
} as const;

/** Headers of every answer. A page brings its own content security policy. */
const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
} as const;

/** Writes an answer as it is; nothing of restify's own formatting comes between. */
export function writeAnswer(res: ServerResponse, answer: Answer): void {
  const { body } = answer;
  const text = body === undefined ? '' : body.kind === 'html' ? body.text : JSON.stringify(body.value);
  const headers: Record<string, string> = { ...always, ...answer.headers };
  if (body !== undefined) headers['content-type'] = mediaTypes[body.kind];
  if (answer.status !== 204 && answer.status !== 304)
    headers['content-length'] = String(Buffer.byteLength(text));
  res.writeHead(answer.status, headers);
  res.end(text);
}

import type { ServerResponse } from 'node:http';
import { sendJson } from './sendJson.ts';

/** What went wrong, in the form that Direct Line clients read: a code for programs, a sentence for people. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly retryAfterSeconds?: number;
}

/** Answers with a problem. An answer that has begun cannot be changed any more: its connection is cut. */
export function sendProblem(res: ServerResponse, problem: Problem): void {
  if (res.headersSent) {
    res.destroy();
    return;
  }
  if (problem.retryAfterSeconds !== undefined) {
    res.setHeader('retry-after', String(Math.max(1, Math.ceil(problem.retryAfterSeconds))));
  }
  sendJson(res, problem.status, { error: { code: problem.code, message: problem.message } });
}

import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'restify';
import type { RateLimiter } from '../../http/rateLimiter.ts';
import { readJson } from '../../http/readJson.ts';
import { sendJson } from '../../http/sendJson.ts';
import { sendProblem } from '../../http/sendProblem.ts';
import type { Routes } from '../../server.ts';
import type { ConversationLog } from '../../turn/conversationLog.ts';
import type { Turns } from '../../turn/incoming.ts';
import { type ParsedActivity, parseCustomerActivity } from './parseCustomerActivity.ts';
import { parseWatermark } from './parseWatermark.ts';
import { isTooMuch, type Requests } from './requests.ts';
import { sendTurnProblem } from './sendTurnProblem.ts';
import { type DirectLineTexts, textsFor } from './texts.ts';
import type { TokenHolder } from './token.ts';

const path = '/v3/directline/conversations/:conversationId/activities';
/** As Direct Line: 256 K characters of JSON. */
export const longestActivity = 256 * 1024;

export interface ActivityRoutesParts {
  readonly requests: Requests;
  readonly turns: Turns;
  readonly conversationLog: ConversationLog;
  readonly activities: RateLimiter;
  readonly reads: RateLimiter;
}

/** Reading and writing the messages of a conversation. */
export function activityRoutes(parts: ActivityRoutesParts): Routes {
  const { requests } = parts;
  return (server) => {
    server.post(
      path,
      requests.held((req, res, holder) => post(parts, req, res, holder)),
    );
    server.get(
      path,
      requests.held((req, res, holder) => read(parts, req, res, holder)),
    );
  };
}

async function post(
  parts: ActivityRoutesParts,
  req: Request,
  res: Response,
  holder: TokenHolder,
): Promise<void> {
  const texts = textsFor(holder.locale);
  const { conversationId, sessionId } = holder;
  if (isTooMuch(res, parts.activities, conversationId, texts.tooManyMessages)) {
    return;
  }
  const body = await readJson(req, longestActivity);
  if (body.kind === 'aborted') {
    return;
  }
  if (body.kind === 'tooLarge') {
    sendProblem(res, { status: 413, code: 'MessageSizeTooBig', message: texts.messageTooLarge });
    return;
  }
  const parsed = body.kind === 'json' ? parseCustomerActivity(body.value) : { kind: body.kind };
  if (parsed.kind === 'typing') {
    sendJson(res, 200, { id: randomUUID() });
    return;
  }
  if (parsed.kind !== 'activity') {
    sendActivityProblem(res, parsed, texts);
    return;
  }
  if (parsed.attachments > 0) {
    sendProblem(res, { status: 400, code: 'BadArgument', message: texts.attachmentsElsewhere });
    return;
  }
  const { incomingId } = parsed;
  const activity = { ...parsed.activity, userId: holder.userId };
  const result = await parts.turns.run({ kind: 'activity', conversationId, incomingId, sessionId, activity });
  if (result.kind === 'done' || result.kind === 'duplicate') {
    sendJson(res, 200, { id: result.activityId ?? incomingId });
  } else {
    sendTurnProblem(res, result, texts);
  }
}

/** Says why something is not an activity that we take. */
export function sendActivityProblem(
  res: Response,
  problem: Exclude<ParsedActivity, { kind: 'activity' | 'typing' }> | { kind: 'notJson' },
  texts: DirectLineTexts,
): void {
  const message = problem.kind === 'unknownType' ? texts.unknownType : texts.notAnActivity;
  const code = problem.kind === 'notJson' ? 'BadSyntax' : 'BadArgument';
  sendProblem(res, { status: 400, code, message });
}

async function read(
  parts: ActivityRoutesParts,
  req: Request,
  res: Response,
  holder: TokenHolder,
): Promise<void> {
  const texts = textsFor(holder.locale);
  if (isTooMuch(res, parts.reads, holder.conversationId, texts.tooManyMessages)) {
    return;
  }
  const after = parseWatermark(new URLSearchParams(req.getQuery()).get('watermark'));
  if (after === null) {
    sendProblem(res, { status: 400, code: 'BadArgument', message: texts.badWatermark });
    return;
  }
  const page = await parts.conversationLog.read(holder.conversationId, after, holder);
  if (page === null) {
    sendTurnProblem(res, { kind: 'unknownConversation' }, texts);
    return;
  }
  sendJson(res, 200, { activities: page.activities, watermark: String(page.watermark) });
}

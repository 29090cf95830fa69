import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'restify';
import type { DocumentRef } from '../../../rules/flow/dossier.ts';
import type { DocumentStore } from '../../documents/documentStore.ts';
import { addressKey } from '../../http/addressKey.ts';
import type { RateLimiter } from '../../http/rateLimiter.ts';
import { readBody } from '../../http/readBody.ts';
import { sendJson } from '../../http/sendJson.ts';
import { sendProblem } from '../../http/sendProblem.ts';
import type { Routes } from '../../server.ts';
import type { ConversationLog } from '../../turn/conversationLog.ts';
import type { Turns } from '../../turn/incoming.ts';
import { longestActivity, sendActivityProblem } from './activityRoutes.ts';
import { type CheckedFile, checkUploadedFile, largestFile, mostFiles } from './checkUploadedFile.ts';
import { parseCustomerActivity } from './parseCustomerActivity.ts';
import { readUpload, type Upload } from './readUpload.ts';
import { isTooMuch, type Requests } from './requests.ts';
import { sendTurnProblem } from './sendTurnProblem.ts';
import { type DirectLineTexts, textsFor } from './texts.ts';
import type { TokenHolder } from './token.ts';
import { createUploadBudget } from './uploadBudget.ts';

const mostBytes = mostFiles * largestFile + 3 * longestActivity;
/** Uploads are held in memory until they are stored: so many bytes at a time, whoever sends them. */
const mostBytesAtOnce = 4 * mostBytes;

export interface UploadRouteParts {
  readonly requests: Requests;
  readonly turns: Turns;
  readonly conversationLog: ConversationLog;
  readonly documents: DocumentStore;
  readonly activities: RateLimiter;
  /** Per address: what is stored until the next sweep. */
  readonly uploads: RateLimiter;
}

/** A message with files: they are checked and stored first, then the turn runs with their references. */
export function uploadRoute(parts: UploadRouteParts): Routes {
  const budget = createUploadBudget(mostBytesAtOnce);
  return (server) => {
    server.post(
      '/v3/directline/conversations/:conversationId/upload',
      parts.requests.held(async (req, res, holder) => {
        const texts = textsFor(holder.locale);
        if (isTooMuch(res, parts.activities, holder.conversationId, texts.tooManyMessages)) {
          return;
        }
        const address = addressKey(req.clientAddress);
        if (isTooMuch(res, parts.uploads, address, texts.tooManyUploads)) {
          return;
        }
        const size = Math.min(mostBytes, Number(req.headers['content-length'] ?? mostBytes));
        const giveBack = budget.take(address, size);
        if (giveBack === null) {
          const message = texts.tooManyUploads;
          sendProblem(res, { status: 429, code: 'TooManyRequests', message, retryAfterSeconds: 30 });
          return;
        }
        try {
          await receive(parts, req, res, holder, texts);
        } finally {
          giveBack();
        }
      }),
    );
  };
}

async function receive(
  parts: UploadRouteParts,
  req: Request,
  res: Response,
  holder: TokenHolder,
  texts: DirectLineTexts,
): Promise<void> {
  const { conversationId, sessionId } = holder;
  const body = await readBody(req, mostBytes);
  if (body.kind === 'aborted') {
    return;
  }
  if (body.kind === 'tooLarge') {
    sendProblem(res, { status: 413, code: 'MessageSizeTooBig', message: texts.uploadTooLarge });
    return;
  }
  const upload = await readUpload(body.bytes, req.headers, longestActivity);
  if (upload.kind === 'activityTooLarge') {
    sendProblem(res, { status: 413, code: 'MessageSizeTooBig', message: texts.messageTooLarge });
    return;
  }
  if (upload.kind === 'notReadable') {
    sendActivityProblem(res, { kind: 'notJson' }, texts);
    return;
  }
  const parsed = parseCustomerActivity(upload.activity);
  if (parsed.kind !== 'activity') {
    sendActivityProblem(res, parsed.kind === 'typing' ? { kind: 'unknownType' } : parsed, texts);
    return;
  }
  const files = checkFiles(upload, res, texts);
  if (files === null) {
    return;
  }
  // Nothing is stored for a conversation that does not exist.
  if ((await parts.conversationLog.read(conversationId, Number.MAX_SAFE_INTEGER, holder, 1)) === null) {
    sendTurnProblem(res, { kind: 'unknownConversation' }, texts);
    return;
  }
  const documents: DocumentRef[] = [];
  for (const file of files) {
    documents.push(await parts.documents.stage(conversationId, file));
  }
  const { incomingId } = parsed;
  const activity = { ...parsed.activity, userId: holder.userId, documents };
  const result = await parts.turns.run({ kind: 'activity', conversationId, incomingId, sessionId, activity });
  if (result.kind === 'done' || result.kind === 'duplicate') {
    sendJson(res, 200, { id: result.activityId ?? randomUUID() });
  } else {
    sendTurnProblem(res, result, texts);
  }
}

type TakenFile = Extract<CheckedFile, { kind: 'file' }>['file'];

/** The files when all of them are good; otherwise says what is wrong with the first bad one and gives `null`. */
function checkFiles(
  upload: Extract<Upload, { kind: 'upload' }>,
  res: Response,
  texts: DirectLineTexts,
): TakenFile[] | null {
  if (upload.files.length === 0 || upload.files.length > mostFiles) {
    const message = upload.files.length === 0 ? texts.noFiles : texts.tooManyFiles;
    sendProblem(res, { status: 400, code: 'BadArgument', message });
    return null;
  }
  const taken: TakenFile[] = [];
  for (const { name, type, bytes } of upload.files) {
    const checked = checkUploadedFile(name, type, bytes);
    if (checked.kind !== 'file') {
      sendProblem(res, fileProblem(checked, texts));
      return null;
    }
    taken.push(checked.file);
  }
  return taken;
}

function fileProblem(
  checked: Exclude<CheckedFile, { kind: 'file' }>,
  texts: DirectLineTexts,
): { status: number; code: string; message: string } {
  const message = texts[checked.kind](checked.name);
  switch (checked.kind) {
    case 'fileTooLarge':
      return { status: 413, code: 'MessageSizeTooBig', message };
    case 'fileEmpty':
      return { status: 400, code: 'BadArgument', message };
    case 'fileType':
      return { status: 415, code: 'UnsupportedMediaType', message };
  }
}

import type { ServerResponse } from 'node:http';
import { sendProblem } from '../../http/sendProblem.ts';
import type { TurnResult } from '../../turn/incoming.ts';
import type { DirectLineTexts } from './texts.ts';

type Refused = Exclude<TurnResult, { kind: 'done' | 'duplicate' }>;

/** Says that a turn stored nothing, so that sending it again is right. */
export function sendTurnProblem(res: ServerResponse, result: Refused, texts: DirectLineTexts): void {
  switch (result.kind) {
    case 'unknownConversation':
      sendProblem(res, { status: 404, code: 'ConversationNotFound', message: texts.noSuchConversation });
      return;
    case 'busy':
      sendProblem(res, { status: 503, code: 'ServiceError', message: texts.busy, retryAfterSeconds: 1 });
  }
}

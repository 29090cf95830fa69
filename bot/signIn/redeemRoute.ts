import type { Request, Response } from 'restify';
import { z } from 'zod';
import { readJson } from '../http/readJson.ts';
import { sendProblem } from '../http/sendProblem.ts';
import type { Routes } from '../server.ts';
import { requestLocale } from '../tickets/requestLocale.ts';
import type { AuthenticateChat } from '../tickets/ticketRoutes.ts';
import { ticketTexts } from '../tickets/ticketTexts.ts';
import type { TurnResult, Turns } from '../turn/incoming.ts';
import type { SignInCodes } from './signInCodes.ts';
import { signInTexts } from './signInTexts.ts';

const bodySchema = z.object({ code: z.string().max(40), verifier: z.string().min(1).max(200) });
const mostCharacters = 2_000;

/** `POST /chat/sign-in`: the chat page hands in the code it got from its window, with the verifier it kept. */
export function redeemRoute(options: {
  readonly codes: SignInCodes;
  readonly turns: Turns;
  readonly authenticateChat: AuthenticateChat;
}): Routes {
  async function redeem(req: Request, res: Response): Promise<void> {
    const chat = await options.authenticateChat(req);
    const locale = chat?.locale ?? requestLocale(req);
    const texts = signInTexts[locale];
    if (chat === null) {
      return sendProblem(res, {
        status: 401,
        code: 'Unauthorized',
        message: ticketTexts[locale].notYourChat,
      });
    }
    const json = await readJson(req, mostCharacters);
    const body = json.kind === 'json' ? bodySchema.safeParse(json.value) : null;
    if (body?.success !== true) {
      return sendProblem(res, {
        status: 400,
        code: 'BadArgument',
        message: ticketTexts[locale].notUnderstood,
      });
    }
    const { conversationId, sessionId } = chat;
    const redeemed = await options.codes.redeem({ conversationId, sessionId }, body.data);
    if (redeemed.kind === 'tooMany') {
      return sendProblem(res, {
        status: 429,
        code: 'TooManyRequests',
        message: texts.tooManyCodes,
        retryAfterSeconds: 300,
      });
    }
    if (redeemed.kind === 'wrong') {
      return sendProblem(res, { status: 403, code: 'WrongCode', message: texts.wrongCode });
    }
    const { person, codeId, putBack } = redeemed;
    let result: TurnResult;
    try {
      // The id comes from the code: if this turn was committed before we failed, trying again repeats nothing.
      const incomingId = `sign-in:${codeId}`;
      result = await options.turns.run({ kind: 'signedIn', conversationId, incomingId, sessionId, person });
    } catch (error) {
      await putBack();
      throw error;
    }
    switch (result.kind) {
      case 'done':
      case 'duplicate':
        res.statusCode = 204;
        res.end();
        return;
      case 'busy':
        await putBack();
        return sendProblem(res, { status: 503, code: 'Busy', message: texts.busy, retryAfterSeconds: 2 });
      case 'unknownConversation':
        return sendProblem(res, { status: 404, code: 'BadArgument', message: texts.chatGone });
    }
  }

  return (server) => {
    server.post('/chat/sign-in', redeem);
  };
}

import type { Logger } from 'pino';
import { readBody } from '../http/readBody.ts';
import { sendProblem } from '../http/sendProblem.ts';
import type { Routes } from '../server.ts';
import type { Turns } from '../turn/incoming.ts';
import { parseWebhook } from './parseWebhook.ts';

const mostBytes = 64 * 1024;

/** Where the supplier's backend tells that an application changed: `POST /backend/webhooks`, signed. */
export function webhookRoutes(options: {
  readonly turns: Turns;
  readonly secret: string;
  /** Looks what a new catalogue means; the answer does not wait for it. */
  readonly onCatalogueChanged: () => void;
  readonly log: Logger;
}): Routes {
  const { turns, secret, log } = options;
  return (server) => {
    server.post('/backend/webhooks', async (req, res) => {
      const body = await readBody(req, mostBytes);
      if (body.kind === 'aborted') return;
      if (body.kind === 'tooLarge') {
        return sendProblem(res, { status: 413, code: 'TooLarge', message: 'A webhook has at most 64 KB.' });
      }
      const delivery = { headers: req.headers, body: body.bytes.toString('utf8') };
      const webhook = parseWebhook(delivery, secret);
      if (webhook.kind === 'notTrusted') {
        return sendProblem(res, { status: 401, code: 'NotTrusted', message: 'The signature does not fit.' });
      }
      if (webhook.kind === 'notUnderstood') {
        log.warn({ places: webhook.places }, 'a webhook is not in the contract');
        return sendProblem(res, { status: 400, code: 'NotUnderstood', message: 'Not in the contract.' });
      }
      if (webhook.kind === 'catalogueChanged') {
        options.onCatalogueChanged();
        res.statusCode = 204;
        res.end();
        return;
      }
      const { caseId, incomingId, application } = webhook;
      const turn = await turns.run({ kind: 'applicationChanged', caseId, incomingId, news: application });
      if (turn.kind === 'busy') {
        return sendProblem(res, {
          status: 503,
          code: 'Busy',
          message: 'Send it again.',
          retryAfterSeconds: 1,
        });
      }
      res.statusCode = 204;
      res.end();
    });
  };
}

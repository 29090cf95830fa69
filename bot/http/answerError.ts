import type { Logger } from 'pino';
import type { Request, Response } from 'restify';
import { sendProblem } from './sendProblem.ts';

/** What we did not foresee is logged whole and answered without details. */
export function answerError(log: Logger, req: Request, res: Response, error: unknown): void {
  const status = statusOf(error);
  // Says to restify that this is answered: it would send the error, with its message, itself.
  Object.assign(res, { _sent: true });
  // A path that only answers preflights is no page: the router calls everything else on it a wrong method.
  if (status === 404 || (status === 405 && res.getHeader('allow') === 'OPTIONS')) {
    res.removeHeader('allow');
    sendProblem(res, { status: 404, code: 'NotFound', message: 'Deze pagina bestaat niet.' });
  } else if (status === 405) {
    sendProblem(res, { status, code: 'MethodNotAllowed', message: 'Dit kan hier niet.' });
  } else {
    log.error({ err: error, requestId: req.requestId, route: req.route?.name }, 'request failed');
    sendProblem(res, {
      status: 500,
      code: 'ServiceError',
      message: 'Er ging iets mis bij ons. Probeer het straks opnieuw.',
    });
  }
}

function statusOf(error: unknown): number {
  // The errors of restify are made without `new Error`: `Error.isError` does not know them.
  const status =
    typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' ? status : 500;
}

import { createHash, timingSafeEqual } from 'node:crypto';
import type { Logger } from 'pino';
import type { Request, Response } from 'restify';
import { addressKey } from '../http/addressKey.ts';
import { createRateLimiter } from '../http/rateLimiter.ts';
import { readJson } from '../http/readJson.ts';
import { sendJson } from '../http/sendJson.ts';
import { sendProblem } from '../http/sendProblem.ts';
import type { Routes } from '../server.ts';
import type { FaqOperatorDesk } from './operatorDesk.ts';
import { mostReportDays, reportDaysSchema } from './operatorProtocol.ts';
import { faqSwitchSchema } from './store/faqMode.ts';

const longestSwitch = 4000;
const wrongKeys = { burst: 5, perSecond: 1 / 10 };

/**
 * The operator's door to the answers, for programs with the key only: `GET` and `PUT /faq/mode`, `GET /faq/report`,
 * `GET /faq/review`. Without the right key it says nothing but 401; no other site may call it from a browser.
 */
export function faqOperatorRoutes(options: {
  readonly desk: FaqOperatorDesk;
  readonly key: string;
  readonly log: Logger;
  readonly now?: () => number;
}): Routes {
  const { desk, log } = options;
  const guesses = createRateLimiter(wrongKeys, options.now);

  const withKey =
    (handler: (req: Request, res: Response) => Promise<void>) =>
    async (req: Request, res: Response): Promise<void> => {
      if (isSame(keyOf(req), options.key)) return await handler(req, res);
      // Only guessing is limited: who has the key must get in while somebody else guesses.
      const wait = guesses.take(addressKey(req.clientAddress));
      if (wait > 0) {
        return sendProblem(res, {
          status: 429,
          code: 'TooManyRequests',
          message: 'Too many attempts.',
          retryAfterSeconds: wait,
        });
      }
      log.warn({ route: req.route?.name }, 'a call to the answers came without the right key');
      res.setHeader('www-authenticate', 'Bearer');
      sendProblem(res, { status: 401, code: 'NotTrusted', message: 'Not allowed.' });
    };

  return (server) => {
    server.get(
      '/faq/mode',
      withKey(async (_req, res) => sendJson(res, 200, await desk.mode())),
    );
    server.put(
      '/faq/mode',
      withKey(async (req, res) => {
        const body = await readJson(req, longestSwitch);
        if (body.kind === 'aborted') return;
        if (body.kind === 'tooLarge') {
          return sendProblem(res, {
            status: 413,
            code: 'TooLarge',
            message: 'A switch is a small JSON object.',
          });
        }
        const asked = faqSwitchSchema.safeParse(body.kind === 'json' ? body.value : undefined);
        if (!asked.success) {
          const places = new Set(asked.error.issues.map(({ path }) => path.join('.') || 'the body'));
          return sendProblem(res, {
            status: 400,
            code: 'NotUnderstood',
            message: `Wrong or missing: ${[...places].join(', ')}. Send {"mode": "model" | "extractive" | "off", "reason": 5 to 200 characters, "operator": 1 to 60 characters}.`,
          });
        }
        const { mode } = asked.data;
        const reply = await desk.setMode(asked.data);
        // Who and why stand in the history, not in the log.
        log.warn({ mode }, 'an operator switched the answers');
        sendJson(res, 200, reply);
      }),
    );
    server.get(
      '/faq/report',
      withKey(async (req, res) => {
        const days = reportDaysSchema.safeParse(queryOf(req).get('days') ?? undefined);
        if (!days.success) {
          return sendProblem(res, {
            status: 400,
            code: 'NotUnderstood',
            message: `days is a whole number from 1 to ${mostReportDays}.`,
          });
        }
        sendJson(res, 200, await desk.report(days.data));
      }),
    );
    server.get(
      '/faq/review',
      withKey(async (_req, res) => sendJson(res, 200, await desk.review())),
    );
  };
}

function keyOf(req: Request): string {
  const header = req.headers.authorization ?? '';
  return header.slice(0, 7).toLowerCase() === 'bearer ' ? header.slice(7).trim() : '';
}

/** Of digests: their length is always the same, so that even the length of the key is not told. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

function queryOf(req: Request): URLSearchParams {
  return new URLSearchParams(req.url?.split('?', 2)[1] ?? '');
}

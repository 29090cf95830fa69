import type { Logger } from 'pino';
import type { Request, Response } from 'restify';
import { requestLocale } from './requestLocale.ts';
import { sendSmallPage } from './smallPage.ts';
import { ticketTexts } from './ticketTexts.ts';

export type PageHandler = (req: Request, res: Response, query: URLSearchParams) => Promise<void>;

/** A handler for an address that people open in a window: what breaks is told on a page, not as JSON. */
export function pageRoute(log: Logger, handler: PageHandler): (req: Request, res: Response) => Promise<void> {
  return async (req, res) => {
    try {
      // The address holds tickets and codes: it is never logged.
      await handler(req, res, new URL(req.url ?? '/', 'http://localhost').searchParams);
    } catch (error) {
      log.error({ err: error, requestId: req.requestId }, 'page failed');
      if (res.headersSent) {
        res.destroy();
        return;
      }
      const locale = requestLocale(req);
      sendSmallPage(res, 500, { locale, ...ticketTexts[locale].broken });
    }
  };
}

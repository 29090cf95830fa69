import type { Request, Response, Server } from 'restify';

const allowedHeaders = 'authorization, content-type, x-ms-bot-agent, x-requested-with';
const dayInSeconds = '86400';

/** Which pages of other origins may call us. The own origin needs no permission, so it is never in the list. */
export interface Cors {
  /** Puts the permission on an answer, when the page that asks has it. */
  permit(req: Request, res: Response): void;
  /** Answers the questions that browsers ask first, for everything under `path`. */
  preflight(server: Server, path: string): void;
}

/** Allows exactly these origins (`https://www.example.nl`), without cookies: every call carries its own token. */
export function createCors(allowedOrigins: readonly string[]): Cors {
  const allowed = new Set(allowedOrigins);
  function permit(req: Request, res: Response): void {
    if (allowed.size === 0) {
      return;
    }
    res.setHeader('vary', 'Origin');
    const { origin } = req.headers;
    if (typeof origin === 'string' && allowed.has(origin)) {
      res.setHeader('access-control-allow-origin', origin);
      res.setHeader('access-control-expose-headers', 'retry-after, x-request-id');
    }
  }
  return {
    permit,
    preflight(server, path) {
      server.opts(path, async (req: Request, res: Response) => {
        permit(req, res);
        if (res.hasHeader('access-control-allow-origin')) {
          res.setHeader('access-control-allow-methods', 'GET, POST');
          res.setHeader('access-control-allow-headers', allowedHeaders);
          res.setHeader('access-control-max-age', dayInSeconds);
        }
        res.writeHead(204);
        res.end();
      });
    },
  };
}

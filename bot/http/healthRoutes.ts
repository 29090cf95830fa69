import type { Request, Response, Server } from 'restify';
import { sendJson } from './sendJson.ts';

/** Whether the program can do its work, and how each part of it is (no secrets: anyone may read it). */
export type Readiness = () => Promise<{
  readonly ready: boolean;
  readonly parts: Readonly<Record<string, string>>;
}>;

/** `/health/live`: the process runs. `/health/ready`: it can serve; 503 when not or when it is closing. */
export function healthRoutes(readiness: Readiness): (server: Server) => void {
  return (server) => {
    server.get('/health/live', async (_req: Request, res: Response) => {
      sendJson(res, 200, { status: 'live' });
    });
    server.get('/health/ready', async (_req: Request, res: Response) => {
      const { ready, parts } = await readiness();
      sendJson(res, ready ? 200 : 503, { status: ready ? 'ready' : 'notReady', parts });
    });
  };
}

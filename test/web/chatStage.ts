import { randomBytes, randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import type { Request, Response } from 'restify';
import { createDirectLine } from '../../bot/channels/directLine/directLine.ts';
import type { DocumentStore } from '../../bot/documents/documentStore.ts';
import { readJson } from '../../bot/http/readJson.ts';
import { sendJson } from '../../bot/http/sendJson.ts';
import { sendProblem } from '../../bot/http/sendProblem.ts';
import { createServer, type Routes } from '../../bot/server.ts';
import { chatPageRoutes } from '../../bot/web/chatPageRoutes.ts';
import { loadWebAssets } from '../../bot/web/webAssets.ts';
import { buildWeb } from '../../web/build.ts';
import { stale } from '../../web/stale.ts';
import { type ScriptedChat, scriptedChat } from './scriptedChat.ts';

export interface ChatStage {
  readonly url: string;
  readonly chat: ScriptedChat;
  /** What `/chat/tickets` and `/chat/sign-in` were asked. */
  readonly asked: { path: string; body: Record<string, unknown> }[];
  close(): Promise<void>;
}

const noDocuments = {} as DocumentStore;

/**
 * The real server, Direct Line endpoint, page and cards; only the bot behind it is scripted, and a page with one
 * button stands in for the identity provider.
 */
export async function openChatStage(
  options: {
    readonly allowedOrigins?: readonly string[];
    readonly port?: number;
    readonly log?: boolean;
  } = {},
): Promise<ChatStage> {
  if (await stale()) {
    await buildWeb();
  }
  const chat = scriptedChat();
  const asked: ChatStage['asked'] = [];
  const log = pino({ level: options.log === true ? 'info' : 'silent' });
  const directLine = createDirectLine({
    turns: chat.turns,
    conversationLog: chat.conversationLog,
    documents: noDocuments,
    tokenKey: randomBytes(32),
    log,
    secret: null,
    allowedOrigins: [],
    publicUrl: null,
    rates: { newTokens: null, activities: null, reads: null, perAddress: null },
  });
  const signIn: Routes = (server) => {
    server.post('/chat/tickets', async (req: Request, res: Response) => {
      if ((await directLine.authenticateChat(req)) === null) {
        sendProblem(res, { status: 401, code: 'Unauthorized', message: 'Dit is niet uw gesprek.' });
        return;
      }
      const body = await readJson(req, 2000);
      const value = (body.kind === 'json' ? body.value : {}) as Record<string, unknown>;
      asked.push({ path: '/chat/tickets', body: value });
      const path = value.kind === 'signIn' ? '/sign-in/start' : `/chat/documents/${value.kind}`;
      sendJson(res, 200, { url: `http://${req.headers.host}${path}?ticket=${randomUUID()}` });
    });
    const page = (_req: Request, res: Response, html: string): void => {
      res.writeHead(200, {
        'content-type': 'text/html',
        'content-security-policy': "default-src 'unsafe-inline'",
        'cross-origin-opener-policy': 'unsafe-none',
      });
      res.end(`<!doctype html><title>provider</title>${html}`);
    };
    server.get('/sign-in/start', async (req: Request, res: Response) => {
      page(
        req,
        res,
        `<button onclick="opener.postMessage({type:'signInCode',code:'ABCD-EFGH'},location.origin)">Inloggen als Anna</button>
<script>onmessage=(e)=>{if(e.source===opener&&e.data.type==='signInDone')close()}</script>`,
      );
    });
    server.get('/chat/documents/form', async (req: Request, res: Response) => {
      page(
        req,
        res,
        '<h1>Formulier</h1><script>document.title=opener===null?"alone":"has an opener"</script>',
      );
    });
    server.post('/chat/sign-in', async (req: Request, res: Response) => {
      const holder = await directLine.authenticateChat(req);
      const body = await readJson(req, 2000);
      const value = (body.kind === 'json' ? body.value : {}) as Record<string, unknown>;
      asked.push({ path: '/chat/sign-in', body: value });
      if (holder === null || value.code !== 'ABCD-EFGH') {
        sendProblem(res, { status: 403, code: 'WrongCode', message: 'Deze code klopt niet.' });
        return;
      }
      await chat.turns.run({
        kind: 'signedIn',
        conversationId: holder.conversationId,
        sessionId: holder.sessionId,
        incomingId: randomUUID(),
        person: { personId: 'anna', name: 'Anna de Vries' },
      });
      res.writeHead(204);
      res.end();
    });
  };
  const assets = await loadWebAssets(fileURLToPath(new URL('../../web/dist', import.meta.url)));
  const server = createServer({
    log,
    routes: [
      directLine.routes,
      signIn,
      chatPageRoutes({ assets, allowedOrigins: options.allowedOrigins ?? [] }),
    ],
    upgrades: [directLine.upgrade],
    readiness: async () => ({ ready: true, parts: {} }),
    closeWithinMs: 1000,
  });
  const port = await server.listen(options.port ?? 0);
  return { url: `http://127.0.0.1:${port}`, chat, asked, close: () => server.close() };
}

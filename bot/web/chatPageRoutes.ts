import { randomBytes } from 'node:crypto';
import type { Request, Response } from 'restify';
import type { Routes } from '../server.ts';
import { acceptedLocale } from './acceptedLocale.ts';
import { assetRoutes } from './assetRoutes.ts';
import { chatPageHtml } from './chatPageHtml.ts';
import type { WebAssets } from './webAssets.ts';

export interface ChatPageOptions {
  readonly assets: WebAssets;
  /** Origins (`https://www.example.nl`) of the sites that may show the chat in a frame; our own always may. */
  readonly allowedOrigins?: readonly string[];
  /** Where clients are told to reach us; its WebSocket is then allowed beside that of the page's own host. */
  readonly publicUrl?: string;
}

/** `/chat` (and `/`, which leads there), what it needs under `/chat/assets`, `/chat/ping` and `/launcher.js`. */
export function chatPageRoutes({ assets, allowedOrigins = [], publicUrl }: ChatPageOptions): Routes {
  const frameAncestors = ["'self'", ...allowedOrigins.map(checkedOrigin)].join(' ');
  const publicHost = publicUrl === undefined ? undefined : new URL(publicUrl).host;
  return (server) => {
    server.get('/', async (req: Request, res: Response) => {
      res.writeHead(302, { location: `/chat${queryOf(req)}` });
      res.end();
    });
    server.get('/chat', async (req: Request, res: Response) => {
      const query = new URLSearchParams(queryOf(req));
      const nonce = randomBytes(18).toString('base64');
      const html = chatPageHtml({
        locale: acceptedLocale(query.get('locale'), req.headers['accept-language']),
        nonce,
        assets: assets.names,
        embedded: query.has('embedded'),
      });
      res.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'content-security-policy': policy(nonce, [req.headers.host, publicHost], frameAncestors),
        // The sign-in window must keep its opener, whatever it passes through.
        'cross-origin-opener-policy': 'same-origin-allow-popups',
        'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      });
      res.end(html);
    });
    server.get('/chat/ping', async (_req: Request, res: Response) => {
      res.writeHead(204, { 'cache-control': 'no-store' });
      res.end();
    });
    assetRoutes(assets)(server);
  };
}

/**
 * What the page may load. Web Chat needs `blob:` in `connect-src` (uploads fail silently without it) and for its
 * workers; not every browser takes 'self' for the WebSocket of the same host, so that is named.
 */
function policy(nonce: string, hosts: readonly (string | undefined)[], frameAncestors: string): string {
  const sockets = [...new Set(hosts)]
    .filter((host) => host !== undefined && /^[\w.:[\]-]+$/.test(host))
    .map((host) => ` ws://${host} wss://${host}`)
    .join('');
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    `connect-src 'self' blob:${sockets}`,
    "font-src 'self' data:",
    'worker-src blob:',
    'media-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frameAncestors}`,
  ].join('; ');
}

/** An origin and nothing else, because it is written into a header. */
function checkedOrigin(text: string): string {
  if (!URL.canParse(text) || new URL(text).origin !== text) {
    throw new RangeError(`not an origin: ${text}`);
  }
  return text;
}

function queryOf(req: Request): string {
  const mark = req.url?.indexOf('?') ?? -1;
  return mark === -1 ? '' : (req.url?.slice(mark) ?? '');
}

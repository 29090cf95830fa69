import type { IncomingMessage } from 'node:http';

/**
 * Whether restify can take this request. It makes a URL of Host and path outside any try: one request with
 * `Host: [` or `Host: a:99999` would end the process. Checked before restify sees it.
 */
export function isSoundRequest(req: IncomingMessage): boolean {
  const { host = 'localhost' } = req.headers;
  const url = req.url ?? '';
  if (!url.startsWith('/') || /[/?#@\\]/.test(host)) return false;
  try {
    const parsed = new URL(`http://${host}${url}`);
    decodeURIComponent(parsed.pathname);
    return true;
  } catch {
    return false;
  }
}

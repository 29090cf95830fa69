import type { IncomingMessage } from 'node:http';

const enoughHosts = 200;

/**
 * Says whether restify can make a URL of this request. It calls `new URL` outside any try, so that one request
 * with `Host: [` would end the process. Hosts that were good before are remembered: a path cannot spoil them.
 */
export function createHostGuard(): (req: IncomingMessage) => boolean {
  const good = new Set<string>();
  return (req) => {
    if (req.url === undefined || !req.url.startsWith('/')) {
      return false;
    }
    const host = req.headers.host ?? 'localhost';
    if (good.has(host)) {
      return true;
    }
    if (!URL.canParse(`http://${host}${req.url}`) || /[/?#@\\]/.test(host)) {
      return false;
    }
    if (good.size < enoughHosts) {
      good.add(host);
    }
    return true;
  };
}

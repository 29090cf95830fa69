import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Somebody else's page with the launcher on it, under a policy that allows no inline styles. */
export async function openHostSite(
  chatOrigin: () => string,
): Promise<{ readonly url: string; readonly port: number; close(): Promise<void> }> {
  const server = createServer((_req, res) => {
    res.setHeader('content-type', 'text/html; charset=utf-8');
    res.setHeader(
      'content-security-policy',
      `default-src 'none'; script-src ${chatOrigin()}; frame-src ${chatOrigin()}`,
    );
    res.end(`<!doctype html><html lang="nl"><title>Bakkerij</title><h1>Onze winkel</h1>
<a href="#">Een link</a>
<script src="${chatOrigin()}/launcher.js" data-label="Hulp nodig?" async></script></html>`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    // Another site than 127.0.0.1, as browsers count sites.
    url: `http://localhost:${port}/`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

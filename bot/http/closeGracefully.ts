import { once } from 'node:events';
import type { Server } from 'restify';
import type { UpgradeRoute } from './upgradeRoute.ts';

/** Stops accepting, says goodbye to sockets, lets running requests end; cuts what still runs after `withinMs`. */
export async function closeGracefully(
  server: Server,
  upgrades: readonly UpgradeRoute[],
  withinMs: number,
): Promise<void> {
  const { server: http } = server;
  if (!http.listening) {
    return;
  }
  const closed = once(http, 'close');
  http.close();
  // A connection that was busy at `close` would be kept alive after its answer.
  const idle = setInterval(() => http.closeIdleConnections(), 50);
  const late = setTimeout(() => http.closeAllConnections(), withinMs);
  try {
    await Promise.all(upgrades.map((route) => route.close()));
    await closed;
  } finally {
    clearInterval(idle);
    clearTimeout(late);
  }
}

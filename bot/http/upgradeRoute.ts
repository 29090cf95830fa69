import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/** Somebody who takes over sockets (WebSockets) under a path. */
export interface UpgradeRoute {
  /** Whether a path (without its query) is theirs. */
  matches(path: string): boolean;
  /** Takes the socket over or refuses it with `refuseUpgrade`. Must not throw. */
  take(req: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Says goodbye to every socket taken (1001); resolves when they are closed. */
  close(): Promise<void>;
}

/** Refuses an upgrade in plain HTTP: there is no response object for it. */
export function refuseUpgrade(socket: Duplex, status: string): void {
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

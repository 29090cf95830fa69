import type { Store } from '../store/openStore.ts';
import type { Handler } from './createServer.ts';
import { json } from './problem.ts';

/** For whoever starts and watches the program. */
export function healthHandlers(room: { readonly store: Store; readonly isReady: () => boolean }): Handler[] {
  return [
    { operationId: 'getLive', allow: 'anyone', handle: () => json(200, { status: 'live' }) },
    {
      operationId: 'getReady',
      allow: 'anyone',
      handle() {
        const isReady = room.isReady() && room.store.db.prepare('SELECT 1 AS one').get()?.one === 1;
        return isReady ? json(200, { status: 'ready' }) : json(503, { status: 'notReady' });
      },
    },
  ];
}

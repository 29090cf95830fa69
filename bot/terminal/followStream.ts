import { setTimeout as delay } from 'node:timers/promises';
import { type ActivitySet, activitySet } from './chatActivity.ts';

export interface StreamFollower {
  /** Closes the socket as a bad network would; it comes back by itself from the last watermark. */
  drop(): Promise<void>;
  /** Goes on over a new address at once, for the old one no longer says who is listening. Nobody hears of it. */
  reopen(): void;
  close(): void;
}

const backOffMs = [200, 1000, 2000, 4000, 8000];

/**
 * Keeps a Direct Line stream open: after a lost connection it asks for a new address and goes on.
 * `address` gets a fresh stream address for what comes after the last frame.
 */
export function followStream(options: {
  readonly address: () => Promise<string>;
  readonly onFrame: (frame: ActivitySet) => void;
  readonly onConnection: (state: 'open' | 'lost') => void;
  /** A fault that trying again does not mend; the stream is over. */
  readonly onFailed: (cause: unknown) => void;
  readonly mayRetry: (cause: unknown) => boolean;
}): StreamFollower {
  const ended = new AbortController();
  let socket: WebSocket | null = null;

  async function run(): Promise<void> {
    let failures = 0;
    while (!ended.signal.aborted) {
      try {
        const address = await options.address();
        if (ended.signal.aborted) return;
        const opened = new WebSocket(address);
        socket = opened;
        const isCurrent = (): boolean => socket === opened;
        if (await untilClosed(opened, { ...options, isCurrent })) failures = 0;
        else failures += 1;
        if (!isCurrent()) continue;
      } catch (cause) {
        if (ended.signal.aborted) return;
        if (!options.mayRetry(cause)) return options.onFailed(cause);
        failures += 1;
      }
      if (ended.signal.aborted) return;
      options.onConnection('lost');
      const wait = backOffMs[Math.min(failures, backOffMs.length - 1)] ?? 8000;
      await delay(wait * (0.75 + Math.random() / 2), undefined, { signal: ended.signal }).catch(() => {});
    }
  }
  run().catch(options.onFailed);

  return {
    async drop() {
      const current = socket;
      if (current === null || current.readyState === WebSocket.CLOSED) return;
      const closed = new Promise((resolve) => current.addEventListener('close', resolve, { once: true }));
      current.close();
      await closed;
    },
    reopen() {
      const old = socket;
      // What it still brings is not taken: the new one brings it again, as whom we are now.
      socket = null;
      old?.close();
    },
    close() {
      ended.abort();
      socket?.close();
    },
  };
}

/** Resolves when the socket is gone: true when it had been open. */
function untilClosed(
  socket: WebSocket,
  options: {
    onFrame: (frame: ActivitySet) => void;
    onConnection: (state: 'open') => void;
    isCurrent: () => boolean;
  },
): Promise<boolean> {
  return new Promise((resolve) => {
    let wasOpen = false;
    socket.addEventListener('open', () => {
      wasOpen = true;
      options.onConnection('open');
    });
    socket.addEventListener('message', (event) => {
      const frame = options.isCurrent() ? parseFrame(event.data) : null;
      if (frame !== null) options.onFrame(frame);
    });
    socket.addEventListener('close', () => resolve(wasOpen));
    // An error is always followed by close; without a listener Node would report it as unhandled.
    socket.addEventListener('error', () => {});
  });
}

/** An empty frame is a sign of life; a frame that is no activity set is passed over like one. */
function parseFrame(data: unknown): ActivitySet | null {
  if (typeof data !== 'string' || data === '') return null;
  try {
    return activitySet.safeParse(JSON.parse(data)).data ?? null;
  } catch {
    return null;
  }
}

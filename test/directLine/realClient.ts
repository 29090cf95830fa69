import type { Activity } from 'botframework-directlinejs';
import directLineJs from 'botframework-directlinejs';
import { Observable } from 'rxjs';
import { WebSocket } from 'ws';

const { DirectLine } = directLineJs;

interface AjaxRequest {
  readonly url: string;
  readonly method: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
  readonly responseType?: string;
}

/** What the client needs of a browser's XMLHttpRequest, over fetch. */
function ajax(request: AjaxRequest): Observable<unknown> {
  return Observable.create(
    (observer: { next(value: unknown): void; error(e: unknown): void; complete(): void }) => {
      send(request).then(
        (answer) => {
          if (answer.status >= 400) {
            observer.error(answer);
          } else {
            observer.next(answer);
            observer.complete();
          }
        },
        (error: unknown) => observer.error({ status: 0, error }),
      );
    },
  );
}

async function send(request: AjaxRequest): Promise<{ status: number; response: unknown; xhr: object }> {
  const { url, method, headers = {}, body } = request;
  const payload = body === undefined || body instanceof FormData ? body : JSON.stringify(body);
  const answer = await fetch(url, { method, headers, ...(payload === undefined ? {} : { body: payload }) });
  const response =
    request.responseType === 'arraybuffer'
      ? await answer.arrayBuffer()
      : JSON.parse((await answer.text()) || 'null');
  const xhr = { getResponseHeader: (name: string) => answer.headers.get(name) };
  return { status: answer.status, response, xhr };
}

/** The published client, in Node, with its sockets within reach. */
export interface RealClient {
  readonly activities: Activity[];
  readonly sockets: WebSocket[];
  readonly statuses: number[];
  readonly directLine: InstanceType<typeof DirectLine>;
  /** Posts and gives what the client got: an id or `retry`. */
  post(activity: object): Promise<string>;
  /** Resolves when the client has shown an activity with this text. */
  shown(text: string): Promise<Activity>;
  end(): void;
}

/** Starts the client; its waiting after a lost socket is the shortest it knows (3 s) shrunk to `retryMs`. */
export function startRealClient(options: object, retryMs = 50): RealClient {
  const sockets: WebSocket[] = [];
  class KeptWebSocket extends WebSocket {
    constructor(url: string) {
      super(url);
      sockets.push(this);
    }
  }
  const directLine = new DirectLine({
    ...options,
    ajax,
    WebSocket: KeptWebSocket,
    // The client waits 3000 + random * 12000 ms.
    random: () => (retryMs - 3000) / 12_000,
  } as never);
  const activities: Activity[] = [];
  const statuses: number[] = [];
  const waiting = new Set<() => void>();
  const following = directLine.activity$.subscribe(
    (activity) => {
      activities.push(activity);
      for (const look of waiting) {
        look();
      }
    },
    () => undefined,
  );
  directLine.connectionStatus$.subscribe((status) => statuses.push(status));
  return {
    activities,
    sockets,
    statuses,
    directLine,
    post: (activity) =>
      new Promise((resolve, reject) => {
        directLine.postActivity(activity as Activity).subscribe(resolve, reject);
      }),
    shown: (text) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = activities.find((activity) => 'text' in activity && activity.text === text);
          if (found !== undefined) {
            waiting.delete(look);
            resolve(found);
          }
        };
        waiting.add(look);
        look();
      }),
    end() {
      following.unsubscribe();
      directLine.end();
    },
  };
}

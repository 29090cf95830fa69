import { Agent, request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** POSTs JSON over kept-alive connections. Plain `node:http`: less of the second core than `fetch` takes. */
export type PostJson = (
  url: URL,
  body: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<Answer>;

/** One pool of connections for a load run; `close` ends them. */
export function openHttpClient(): { readonly post: PostJson; close(): void } {
  const agent = new Agent({ keepAlive: true, scheduling: 'lifo' });
  const post: PostJson = (url, body, headers = {}) =>
    new Promise((resolve, reject) => {
      const payload = JSON.stringify(body);
      const outgoing = request(
        url,
        {
          agent,
          method: 'POST',
          headers: {
            ...headers,
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(payload),
          },
        },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
          incoming.on('error', reject);
          incoming.on('end', () =>
            resolve({ status: incoming.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }),
          );
        },
      );
      outgoing.on('error', reject);
      outgoing.end(payload);
    });
  return { post, close: () => agent.destroy() };
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: what the server answered, whatever it is, is what tests look at
  readonly body: any;
}

/** One call, its answer read as JSON. */
export async function call(
  url: string,
  options: { method?: string; token?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const { token, body, headers } = options;
  const isRaw = typeof body === 'string' || body instanceof FormData || body instanceof Uint8Array;
  const answer = await fetch(url, {
    method: options.method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(isRaw || body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: isRaw ? (body as string) : JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text === '' ? null : JSON.parse(text) };
}

export interface Chat {
  readonly conversationId: string;
  readonly token: string;
  readonly resume: string;
  readonly url: string;
  readonly streamUrl: string;
}

/** A conversation that has begun. */
export async function begin(base: string): Promise<Chat> {
  const { body } = await call(`${base}/chat/token`, { body: {} });
  const started = await call(`${base}/v3/directline/conversations`, { token: body.token, body: {} });
  const url = `${base}/v3/directline/conversations/${body.conversationId}`;
  return { ...body, url, streamUrl: started.body.streamUrl };
}

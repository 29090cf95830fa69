import { loadContract } from '../../backend/contract.ts';

const contract = loadContract();

/** A `fetch` that holds every request and every reply against openapi.yaml, and throws when one differs. */
export function contractFetch(baseUrl: string): { fetch: typeof globalThis.fetch; seen: Set<string> } {
  const seen = new Set<string>();
  const checked: typeof globalThis.fetch = async (input, init = {}) => {
    const url = new URL(String(input));
    const method = init.method ?? 'GET';
    const found = contract.match(method, url.href.slice(baseUrl.length).split('?')[0] ?? '');
    if (found === null) throw new Error(`openapi.yaml has no ${method} ${url.pathname}`);
    const { operation, path } = found;
    const header = Object.fromEntries(new Headers(init.headers));
    const given = { path, query: Object.fromEntries(url.searchParams), header };
    const mediaType = header['content-type']?.split(';')[0] ?? '';
    const faults = operation.checkParameters(given);
    if (init.body !== undefined) faults.push(...operation.checkBody(mediaType, bodyOf(mediaType, init.body)));
    if (faults.length > 0) throw new Error(`request ${operation.operationId}: ${faults.join('; ')}`);

    const response = await fetch(input, init);
    const replyType = response.headers.get('content-type')?.split(';')[0] ?? '';
    const text = await response.clone().text();
    const reply = replyType.endsWith('json') ? JSON.parse(text) : text;
    const wrong = operation.checkResponse(response.status, replyType, reply);
    if (wrong.length > 0) throw new Error(`reply ${operation.operationId}: ${wrong.join('; ')}`);
    seen.add(`${operation.operationId} ${response.status}`);
    return response;
  };
  return { fetch: checked, seen };
}

function bodyOf(mediaType: string, body: unknown): unknown {
  if (mediaType === 'application/json') return JSON.parse(String(body));
  return body instanceof URLSearchParams ? Object.fromEntries(body) : body;
}

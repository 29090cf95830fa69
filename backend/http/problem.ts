/** What a handler answers; the server writes it out. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?:
    | { readonly kind: 'json'; readonly value: unknown }
    | { readonly kind: 'html'; readonly text: string }
    | { readonly kind: 'problem'; readonly value: unknown };
}

/** An error in the form of RFC 9457. `title` is for developers; customers read `reasons` and nothing else. */
export function problem(
  status: number,
  type: string,
  title: string,
  more: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): Answer {
  const value = { type: `urn:upgrade-backend:${type}`, title, status, ...more };
  return { status, headers, body: { kind: 'problem', value } };
}

export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers, body: { kind: 'json', value } };
}

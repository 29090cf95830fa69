/** One browser without a screen: keeps cookies per host name and path, and follows redirects itself. */
export class Visitor {
  readonly #cookies = new Map<string, { name: string; path: string; value: string }>();

  async get(address: string): Promise<Page> {
    return this.#go(address, { method: 'GET' });
  }

  /** Opens a page and answers the provider's login form there. */
  async signInAt(address: string, form: Record<string, string>): Promise<Page> {
    const login = await this.get(address);
    return login.url.includes('/interaction/') ? this.submit(login, form) : login;
  }

  /** Answers a login page opened before. */
  async submit(login: Page, form: Record<string, string>): Promise<Page> {
    return this.#go(login.url, { method: 'POST', body: new URLSearchParams(form) });
  }

  /** The same, but stops at the last redirect: the callback's address, not opened yet. */
  async callbackAddress(address: string, form: Record<string, string>): Promise<string> {
    const login = await this.get(address);
    const stop = await this.#go(
      login.url,
      { method: 'POST', body: new URLSearchParams(form) },
      '/sign-in/callback',
    );
    return stop.url;
  }

  async #go(address: string, init: RequestInit, stopAt?: string): Promise<Page> {
    let [url, request] = [new URL(address), init];
    for (let hops = 0; hops < 12; hops += 1) {
      if (stopAt !== undefined && url.pathname === stopAt) {
        return { url: url.href, status: 0, headers: new Headers(), text: '' };
      }
      const response = await fetch(url, {
        ...request,
        redirect: 'manual',
        headers: { cookie: this.#for(url) },
      });
      for (const line of response.headers.getSetCookie()) this.#keep(line);
      const location = response.headers.get('location');
      const text = await response.text();
      const form = selfSubmitting(text);
      if (location === null && form !== null) {
        [url, request] = [new URL(form.action), { method: 'POST', body: form.body }];
        continue;
      }
      if (location === null) {
        return { url: url.href, status: response.status, headers: response.headers, text };
      }
      url = new URL(location, url);
      request = { method: 'GET' };
    }
    throw new Error('too many redirects');
  }

  #for(url: URL): string {
    return [...this.#cookies.values()]
      .filter((cookie) => url.pathname.startsWith(cookie.path))
      .map((cookie) => `${cookie.name}=${cookie.value}`)
      .join('; ');
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    const path = attributes.find((attribute) => attribute.toLowerCase().startsWith('path='))?.slice(5) ?? '/';
    if (value === '') this.#cookies.delete(`${name} ${path}`);
    else this.#cookies.set(`${name} ${path}`, { name, path, value });
  }
}

/** The form by which oidc-provider ends the session of the person before, sent by a script of its page. */
function selfSubmitting(text: string): { action: string; body: URLSearchParams } | null {
  const action = /forms\[0\]\.submit\(\).*<form method="post" action="([^"]+)"/s.exec(text)?.[1];
  if (action === undefined) return null;
  const fields = text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  const body = new URLSearchParams();
  for (const [, name = '', value = ''] of fields) body.append(name, value);
  return { action, body };
}

export interface Page {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

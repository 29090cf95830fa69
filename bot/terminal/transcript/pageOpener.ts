const mostRedirects = 20;

export interface Page {
  readonly url: string;
  readonly status: number;
  readonly html: string;
}

/** Opens pages as one browser would: keeps cookies per host and path, and follows redirects. */
export interface PageOpener {
  open(url: string, form?: URLSearchParams): Promise<Page>;
}

interface Cookie {
  readonly host: string;
  readonly path: string;
  readonly name: string;
  readonly value: string;
}

export function pageOpener(): PageOpener {
  let cookies: readonly Cookie[] = [];

  function cookieHeader(url: URL): string {
    return cookies
      .filter((cookie) => cookie.host === url.hostname && isUnder(url.pathname, cookie.path))
      .map((cookie) => `${cookie.name}=${cookie.value}`)
      .join('; ');
  }

  function keep(url: URL, line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const [name = '', ...value] = pair.split('=');
    const attribute = (key: string) =>
      attributes.find((one) => one.toLowerCase().startsWith(`${key}=`))?.slice(key.length + 1);
    const path = attribute('path') ?? (url.pathname.replace(/\/[^/]*$/, '') || '/');
    const isOver =
      attribute('max-age') === '0' || Date.parse(attribute('expires') ?? '9999-01-01') <= Date.now();
    cookies = cookies.filter((one) => one.name !== name || one.path !== path || one.host !== url.hostname);
    if (!isOver) cookies = [...cookies, { host: url.hostname, path, name, value: value.join('=') }];
  }

  async function open(address: string, form?: URLSearchParams): Promise<Page> {
    let url = new URL(address);
    let body = form ?? null;
    for (let hop = 0; hop < mostRedirects; hop += 1) {
      const response = await fetch(url, {
        method: body === null ? 'GET' : 'POST',
        body,
        redirect: 'manual',
        headers: { cookie: cookieHeader(url), accept: 'text/html' },
      });
      for (const line of response.headers.getSetCookie()) keep(url, line);
      const next = response.headers.get('location');
      const html = await response.text();
      if (response.status < 300 || response.status >= 400 || next === null) {
        return { url: url.href, status: response.status, html };
      }
      url = new URL(next, url);
      if (response.status !== 307 && response.status !== 308) body = null;
    }
    return { url: url.href, status: 508, html: '' };
  }

  return { open };
}

function isUnder(path: string, cookiePath: string): boolean {
  return path === cookiePath || path.startsWith(cookiePath.endsWith('/') ? cookiePath : `${cookiePath}/`);
}

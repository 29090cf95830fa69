import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text as readText } from 'node:stream/consumers';

export const shownCode = 'AB12-CD34';

/** The pages of a sign-in, as strict about cookies and one-time tickets as real ones. */
export function signInPages() {
  const tickets = new Set<string>();

  function page(res: ServerResponse, status: number, body: string): true {
    res.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
    res.end(`<!doctype html><head><title>x</title></head><body>${body}</body>`);
    return true;
  }

  function redirect(res: ServerResponse, to: string, ...cookies: string[]): true {
    res.writeHead(303, { location: to, 'set-cookie': cookies }).end();
    return true;
  }

  async function answer(req: IncomingMessage, res: ServerResponse, url: URL): Promise<boolean> {
    const cookies = req.headers.cookie ?? '';
    switch (url.pathname) {
      case '/form':
        return page(res, 200, '<h1>Registratieformulier</h1><p>Zet uw handtekening &amp; datum.</p>');
      case '/sign-in/start':
        if (!tickets.delete(url.searchParams.get('ticket') ?? '')) return page(res, 400, 'gebruikt adres');
        return redirect(
          res,
          '/oidc/login',
          'state=s1; Path=/sign-in; HttpOnly',
          'interaction=i1; Path=/oidc',
        );
      case '/oidc/login': {
        if (!cookies.includes('interaction=i1') || cookies.includes('state='))
          return page(res, 400, 'geen koekje');
        if (req.method === 'GET') {
          const hidden = '<input type="hidden" name="csrf" value="a&amp;b">';
          const fields = `<input name="userName"><input type="password" name="password">${hidden}`;
          return page(
            res,
            200,
            `<form method="post" action="login">${fields}<button>Inloggen</button></form>`,
          );
        }
        const form = new URLSearchParams(await readText(req));
        const isRight = form.get('userName') === 'anna' && form.get('password') === 'geheim';
        if (!isRight || form.get('csrf') !== 'a&b') return page(res, 401, 'Dit wachtwoord klopt niet');
        return redirect(res, '/sign-in/callback', 'interaction=; Path=/oidc; Max-Age=0');
      }
      case '/sign-in/callback':
        if (!cookies.includes('state=s1')) return page(res, 400, 'ander venster');
        return page(
          res,
          200,
          `<script>var x = "ZZ99-ZZ99"</script><p>Typ deze code: <b>${shownCode}</b></p>`,
        );
      default:
        return false;
    }
  }

  return {
    answer,
    ticket(): string {
      const ticket = randomUUID();
      tickets.add(ticket);
      return ticket;
    },
  };
}

import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jest } from '@jest/globals';

export interface TestProvider {
  readonly issuer: string;
  /** The authorization requests it saw, as query parameters. */
  readonly requests: URLSearchParams[];
  close(): Promise<void>;
}

const people: Readonly<Record<string, string>> = { anna: 'Anna de Vries', bram: 'Bram Bakker' };

const loginPage = `<!doctype html><title>Inloggen</title><link rel="icon" href="data:,"><form method="post"><input name="user" autofocus>
<button>Inloggen</button><button name="cancel" value="1">Annuleren</button></form>`;

async function formOf(req: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk);
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}

/** A real oidc-provider with two people; its login page takes a user name and no password. */
export async function startProvider(
  client: { id: string; secret: string; redirectUri: string },
  at: { port?: number; coop?: string } = {},
): Promise<TestProvider> {
  const { default: Provider } = await import('oidc-provider');
  const server = createServer();
  server.listen(at.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
  const requests: URLSearchParams[] = [];
  // It warns about its store in memory, which is all that a test needs.
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [client.redirectUri],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [{ ...key, alg: 'ES256', use: 'sig' }] },
    cookies: { keys: ['only-for-tests'] },
    claims: { openid: ['sub'], profile: ['name'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    ttl: {
      AccessToken: 300,
      AuthorizationCode: 60,
      Grant: 300,
      IdToken: 300,
      Interaction: 300,
      Session: 300,
    },
    findAccount: (_ctx, sub) =>
      people[sub] === undefined
        ? undefined
        : { accountId: sub, claims: () => ({ sub, name: people[sub] ?? '' }) },
    async loadExistingGrant(ctx) {
      const { client: known, session } = ctx.oidc;
      if (known === undefined || session?.accountId === undefined) return undefined;
      const grant = new ctx.oidc.provider.Grant({ accountId: session.accountId, clientId: known.clientId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
  warn.mockRestore();
  const handle = provider.callback();
  server.on('request', (req, res) => {
    if (at.coop !== undefined) res.setHeader('cross-origin-opener-policy', at.coop);
    const url = new URL(req.url ?? '/', issuer);
    if (url.pathname === '/auth') requests.push(url.searchParams);
    if (!url.pathname.startsWith('/interaction/')) {
      handle(req, res);
    } else if (req.method === 'GET') {
      res.setHeader('content-type', 'text/html');
      res.end(loginPage);
    } else {
      finish(req, res).catch(() => res.writeHead(400).end());
    }
  });
  async function finish(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const form = await formOf(req);
    const result = form.has('cancel')
      ? { error: 'access_denied', error_description: '<script>alert(1)</script>' }
      : { login: { accountId: form.get('user') ?? '' } };
    await provider.interactionFinished(req, res, result, { mergeWithLastSubmission: false });
  }
  return {
    issuer,
    requests,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

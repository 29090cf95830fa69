import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { BackendConfig } from '../config.ts';
import type { Mounted } from '../http/createServer.ts';
import { escapeHtml, page } from '../http/page.ts';
import { keepSecret } from '../store/keepSecret.ts';
import type { Store } from '../store/openStore.ts';
import type { DemoPerson } from '../supplier/supplierData.ts';
import { answerLogin } from './answerLogin.ts';
import { countFailedLogins } from './failedLogins.ts';
import { sqliteAdapter } from './sqliteAdapter.ts';

const prefix = '/oidc';

/**
 * The OpenID provider of the demo supplier, mounted under /oidc. No page of it sets Cross-Origin-Opener-Policy: that
 * would cut the chat's window off from the popup for good.
 */
export async function openSignIn(room: {
  readonly publicUrl: string;
  readonly client: BackendConfig['oidcClient'];
  readonly people: readonly DemoPerson[];
  readonly store: Store;
  readonly log: Logger;
  readonly now: () => Date;
}): Promise<Mounted> {
  // Loaded here only: it takes a few hundred milliseconds that no test without sign-in should pay.
  const { Provider } = await import('oidc-provider');
  const { publicUrl, client, people } = room;
  const { protocol, host } = new URL(publicUrl);
  const clientOrigins = [...new Set((client?.redirectUris ?? []).map((uri) => new URL(uri).origin))];

  const provider = new Provider(`${publicUrl}${prefix}`, {
    adapter: sqliteAdapter(room.store),
    jwks: { keys: [JSON.parse(keepSecret(room.store, 'oidc-signing-key', newSigningKey))] },
    cookies: {
      keys: [keepSecret(room.store, 'oidc-cookie-key', () => randomBytes(32).toString('base64url'))],
      // Cookies ignore the port: the chat lives on the same host name in a trial.
      names: { session: 'reconi_session', interaction: 'reconi_login', resume: 'reconi_resume' },
    },
    clients:
      client === null
        ? []
        : [
            {
              client_id: client.id,
              client_secret: client.secret,
              redirect_uris: [...client.redirectUris],
              post_logout_redirect_uris: clientOrigins.map((origin) => `${origin}/`),
              grant_types: ['authorization_code'],
              response_types: ['code'],
              id_token_signed_response_alg: 'ES256',
            },
          ],
    pkce: { required: () => true },
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub'], profile: ['name'] },
    conformIdTokenClaims: false,
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      IdToken: 600,
      Interaction: 900,
      Session: 3600,
      Grant: 3600,
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        async logoutSource(ctx, form) {
          ctx.type = 'html';
          const main = `<h1>Uitloggen</h1><div class="card"><p>Wilt u uitloggen bij Mijn Reconi (demo)?</p>${form}
<div class="row"><button type="submit" form="op.logoutForm" name="logout" value="yes">Uitloggen</button></div></div>`;
          const made = page({ title: 'Uitloggen', width: 'narrow', main, formTargets: clientOrigins });
          ctx.set(made.headers);
          ctx.body = made.html;
        },
        async postLogoutSuccessSource(ctx) {
          ctx.type = 'html';
          const main = '<h1>U bent uitgelogd</h1><p>U kunt dit venster sluiten.</p>';
          const made = page({ title: 'Uitgelogd', width: 'narrow', main });
          ctx.set(made.headers);
          ctx.body = made.html;
        },
      },
    },
    interactions: { url: (_ctx, interaction) => `${prefix}/login/${interaction.uid}` },
    async renderError(ctx, out) {
      ctx.type = 'html';
      const main = `<h1>Inloggen kan nu niet</h1><div class="card"><p>Ga terug naar de chat en kies daar opnieuw voor inloggen.</p>
<p class="soft">Code: ${escapeHtml(out.error)}</p></div>`;
      const made = page({ title: 'Inloggen kan nu niet', width: 'narrow', main });
      ctx.set(made.headers);
      ctx.body = made.html;
    },
    async findAccount(_ctx, id) {
      const someone = people.find((one) => one.personId === id);
      if (someone === undefined) return undefined;
      const { givenNames, infix, familyName } = someone.person;
      const name = [givenNames, infix, familyName].filter((part) => part !== '').join(' ');
      return { accountId: id, claims: async () => ({ sub: id, name }) };
    },
    // The assistant belongs to the supplier: nobody is asked whether it may know their name.
    async loadExistingGrant(ctx) {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client?.clientId ?? '',
        accountId: ctx.oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
  provider.proxy = true;
  provider.on('server_error', (_ctx, error) => room.log.error({ err: error }, 'sign-in failed'));

  const callback = provider.callback();
  const logins = countFailedLogins(() => room.now().getTime());
  const login = { provider, people, logins, formTargets: clientOrigins, log: room.log };

  return (req: IncomingMessage, res: ServerResponse) => {
    const path = (req.url ?? '').split('?', 1)[0] ?? '';
    if (path !== prefix && !path.startsWith(`${prefix}/`)) return false;
    // Links must carry the configured address whatever the caller or a proxy wrote.
    req.headers.host = host;
    req.headers['x-forwarded-proto'] = protocol.slice(0, -1);
    delete req.headers['x-forwarded-host'];
    if (path.startsWith(`${prefix}/login/`)) {
      void answerLogin(req, res, login);
      return true;
    }
    res.setHeader('x-content-type-options', 'nosniff');
    res.setHeader('referrer-policy', 'same-origin');
    // oidc-provider works out its own prefix from the difference between the two.
    (req as IncomingMessage & { originalUrl?: string }).originalUrl = req.url ?? '';
    req.url = (req.url ?? '').slice(prefix.length) || '/';
    void callback(req, res);
    return true;
  };
}

function newSigningKey(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const kid = randomBytes(8).toString('hex');
  return JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid, alg: 'ES256', use: 'sig' });
}

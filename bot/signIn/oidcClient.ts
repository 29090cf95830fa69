import type { ClientAuth, Configuration } from 'openid-client';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Locale } from '../../rules/locale.ts';
import type { SignedInPerson } from '../turn/incoming.ts';

export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** `null` for a public client. */
  readonly clientSecret: string | null;
  readonly redirectUri: string;
}

/** What must be kept between sending a person to the provider and their coming back. */
export interface OidcSecrets {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

export type OidcStart = ({ readonly kind: 'started'; readonly url: string } & OidcSecrets) | ProviderDown;
export type OidcOutcome =
  | { readonly kind: 'signedIn'; readonly person: SignedInPerson }
  /** The person pressed cancel at the provider. */
  | { readonly kind: 'cancelled' }
  /** The provider, or our check of its answer, said no. */
  | { readonly kind: 'refused' }
  | ProviderDown;
interface ProviderDown {
  readonly kind: 'providerDown';
}

/** The supplier's OpenID provider, spoken to with authorization code, PKCE, state and nonce. */
export interface OidcClient {
  begin(locale: Locale): Promise<OidcStart>;
  complete(callback: URL, secrets: OidcSecrets): Promise<OidcOutcome>;
}

/** Thrown at start or discovery when the provider would be spoken to over plain http beyond this machine. */
export class InsecureProvider extends Error {
  override readonly name = 'InsecureProvider';
}

const claimsSchema = z.object({ sub: z.string().min(1).max(255), name: z.string().min(1).optional() });
const faultSchema = z.object({
  code: z.string().optional(),
  error: z.string().optional(),
  status: z.number().optional(),
});
const timeoutSeconds = 8;
/** After a failed discovery the next one waits this long, so that a down provider is not hammered. */
const holdOffMs = 1_000;

/** Codes of openid-client that mean: an answer came and it was no. All others mean: no usable answer came. */
const refusals = new Set([
  'OAUTH_RESPONSE_BODY_ERROR',
  'OAUTH_AUTHORIZATION_RESPONSE_ERROR',
  'OAUTH_WWW_AUTHENTICATE_CHALLENGE',
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED',
  'OAUTH_KEY_SELECTION_FAILED',
]);

function isLoopback(url: URL): boolean {
  return /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
}

function requireSecure(address: string | undefined): void {
  if (address === undefined) return;
  const url = new URL(address);
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))) return;
  throw new InsecureProvider(
    `The OpenID provider at ${url.origin} must be https: plain http is for loopback only`,
  );
}

/** The secret in the header, as the standard's default is, unless the provider says that it takes it only in the body. */
function withSecret(oidc: typeof import('openid-client'), secret: string): ClientAuth {
  const [basic, post] = [oidc.ClientSecretBasic(secret), oidc.ClientSecretPost(secret)];
  return (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return (methods.includes('client_secret_basic') ? basic : post)(server, ...rest);
  };
}

/** Opens the client. Nothing is loaded or fetched before the first sign-in. */
export function openOidcClient(options: {
  readonly settings: OidcSettings;
  readonly log: Logger;
  readonly now: () => number;
}): OidcClient {
  const { settings, log, now } = options;
  requireSecure(settings.issuer);
  let discovered: Promise<Configuration> | null = null;
  let failedAt = Number.NEGATIVE_INFINITY;

  async function discover(): Promise<Configuration> {
    const oidc = await import('openid-client');
    const issuer = new URL(settings.issuer);
    const configuration = await oidc.discovery(
      issuer,
      settings.clientId,
      undefined,
      settings.clientSecret === null ? oidc.None() : withSecret(oidc, settings.clientSecret),
      {
        timeout: timeoutSeconds,
        execute: issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : [],
      },
    );
    const server = configuration.serverMetadata();
    requireSecure(server.authorization_endpoint);
    requireSecure(server.token_endpoint);
    requireSecure(server.jwks_uri);
    requireSecure(server.userinfo_endpoint);
    return configuration;
  }

  function configuration(): Promise<Configuration> {
    if (discovered === null || failedAt + holdOffMs <= now()) {
      failedAt = Number.POSITIVE_INFINITY;
      discovered = discover();
      discovered.catch(() => {
        failedAt = now();
      });
    }
    return discovered;
  }

  function failed(step: 'discovery' | 'exchange', error: unknown): OidcOutcome {
    const fault = faultSchema.safeParse(error).data ?? {};
    if (fault.code === 'OAUTH_AUTHORIZATION_RESPONSE_ERROR' && fault.error === 'access_denied') {
      return { kind: 'cancelled' };
    }
    const isRefusal = fault.code !== undefined && refusals.has(fault.code) && (fault.status ?? 0) < 500;
    const kind = isRefusal && step === 'exchange' ? 'refused' : 'providerDown';
    // Messages and causes of the library may hold tokens or claims: only the code goes into the log.
    log.warn(
      { step, kind, code: fault.code ?? null, status: fault.status ?? null },
      'sign-in at provider failed',
    );
    return { kind };
  }

  return {
    async begin(locale) {
      try {
        const oidc = await import('openid-client');
        const known = await configuration();
        const secrets = {
          state: oidc.randomState(),
          nonce: oidc.randomNonce(),
          codeVerifier: oidc.randomPKCECodeVerifier(),
        };
        const url = oidc.buildAuthorizationUrl(known, {
          redirect_uri: settings.redirectUri,
          scope: 'openid profile',
          state: secrets.state,
          nonce: secrets.nonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(secrets.codeVerifier),
          code_challenge_method: 'S256',
          // A shared computer is normal: a session that still lives at the provider may be somebody else's.
          prompt: 'login',
          ui_locales: locale,
        });
        return { kind: 'started', url: url.href, ...secrets };
      } catch (error) {
        failed('discovery', error);
        return { kind: 'providerDown' };
      }
    },

    async complete(callback, secrets) {
      try {
        const oidc = await import('openid-client');
        const known = await configuration();
        const tokens = await oidc.authorizationCodeGrant(known, callback, {
          expectedState: secrets.state,
          expectedNonce: secrets.nonce,
          pkceCodeVerifier: secrets.codeVerifier,
          idTokenExpected: true,
        });
        const claims = claimsSchema.parse(tokens.claims());
        const name =
          claims.name ??
          claimsSchema.parse(await oidc.fetchUserInfo(known, tokens.access_token, claims.sub)).name;
        return { kind: 'signedIn', person: { personId: claims.sub, name: name ?? '' } };
      } catch (error) {
        return failed('exchange', error);
      }
    },
  };
}

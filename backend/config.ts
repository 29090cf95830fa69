import { z } from 'zod';

/** The settings of the backend. Every variable is described in `settings` below. */
export interface BackendConfig {
  readonly host: string;
  readonly port: number;
  /** Where browsers and the assistant reach it; `null`: `http://localhost:<port>`. */
  readonly publicUrl: string | null;
  readonly dataDir: string;
  /** `null`: made at the first start and kept in the data folder. */
  readonly serviceKey: string | null;
  readonly staffPassword: string | null;
  readonly webhook: { readonly url: string; readonly secret: string } | null;
  readonly mail: { readonly smtpUrl: string | null; readonly from: string };
  readonly oidcClient: {
    readonly id: string;
    readonly secret: string;
    readonly redirectUris: readonly string[];
  } | null;
  /** The file with the certificate that a service catalogue must be signed with; `null`: signatures are not looked at. */
  readonly catalogueCertificate: string | null;
}

export type ConfigOutcome =
  | { readonly kind: 'config'; readonly config: BackendConfig }
  /** One sentence per variable: what is wrong and what mends it. Never the value itself. */
  | { readonly kind: 'faults'; readonly faults: readonly string[] };

const url = (protocols: RegExp) => z.string().refine((text) => URL.canParse(text) && protocols.test(text));
const web = /^https?:\/\//;

/** Name, schema and mend of every variable; an empty variable counts as not set. */
export const settings = {
  PORT: {
    schema: z.coerce.number().int().min(0).max(65535).default(3979),
    mend: 'a port number; 0 takes a free one (default 3979)',
  },
  HOST: { schema: z.string().default('127.0.0.1'), mend: 'the address to listen on (default 127.0.0.1)' },
  PUBLIC_URL: {
    schema: url(web).optional(),
    mend: 'the address that browsers use, without a path: http://localhost:3979',
  },
  DATA_DIR: { schema: z.string().default('.data/backend'), mend: 'a folder (default .data/backend)' },
  SERVICE_KEY: {
    schema: z.string().min(16).optional(),
    mend: 'at least 16 characters, the same as the assistant has; left out, one is made',
  },
  STAFF_PASSWORD: {
    schema: z.string().min(12).optional(),
    mend: 'at least 12 characters; left out, one is made',
  },
  WEBHOOK_URL: { schema: url(web).optional(), mend: 'the http(s) address of the assistant for news' },
  WEBHOOK_SECRET: {
    schema: z
      .string()
      .regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/)
      .optional(),
    mend: 'whsec_ and at least 24 random bytes in base64, the same as the assistant has',
  },
  SMTP_URL: {
    schema: url(/^smtps?:\/\//).optional(),
    mend: 'smtp://user:password@server:port; left out, mail becomes .eml files in the data folder',
  },
  MAIL_FROM: {
    schema: z.string().regex(/@/).default('"Reconi (demo)" <noreply@example.nl>'),
    mend: 'the sender, a name with brackets in quotes: "Reconi (demo)" <noreply@example.nl>',
  },
  CATALOGUE_CERTIFICATE: {
    schema: z.string().min(1).optional(),
    mend: 'a PEM file: only catalogues signed with this certificate are taken in; left out, signatures are not looked at',
  },
  OIDC_CLIENT_ID: { schema: z.string().min(1).optional(), mend: 'the name of the assistant at sign-in' },
  OIDC_CLIENT_SECRET: {
    schema: z.string().min(16).optional(),
    mend: 'at least 16 characters, the same as the assistant has',
  },
  OIDC_REDIRECT_URIS: {
    schema: z
      .string()
      .transform((text) => text.split(',').map((part) => part.trim()))
      .pipe(z.array(url(web)))
      .optional(),
    mend: 'the addresses to come back to after signing in, separated by commas',
  },
} as const;

/** Reads the settings from an environment. All faults come together, so that one look mends them all. */
export function readBackendConfig(env: Readonly<Record<string, string | undefined>>): ConfigOutcome {
  const faults: string[] = [];
  function read<Name extends keyof typeof settings>(name: Name): z.output<(typeof settings)[Name]['schema']> {
    const { schema, mend } = settings[name];
    const parsed = schema.safeParse(env[name] === '' ? undefined : env[name]);
    if (!parsed.success) faults.push(`${name} is not usable. It must be ${mend}.`);
    return parsed.data as z.output<(typeof settings)[Name]['schema']>;
  }
  function together(names: readonly (keyof typeof settings)[]): void {
    const missing = names.filter((name) => (env[name] ?? '') === '');
    if (missing.length === 0 || missing.length === names.length) return;
    for (const name of missing) {
      faults.push(`${name} is missing. It belongs with ${names.join(', ')}: ${settings[name].mend}.`);
    }
  }
  together(['WEBHOOK_URL', 'WEBHOOK_SECRET']);
  together(['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_REDIRECT_URIS']);
  const webhook = { url: read('WEBHOOK_URL'), secret: read('WEBHOOK_SECRET') };
  const client = {
    id: read('OIDC_CLIENT_ID'),
    secret: read('OIDC_CLIENT_SECRET'),
    redirectUris: read('OIDC_REDIRECT_URIS'),
  };
  const config: BackendConfig = {
    host: read('HOST'),
    port: read('PORT'),
    publicUrl: read('PUBLIC_URL')?.replace(/\/+$/, '') ?? null,
    dataDir: read('DATA_DIR'),
    serviceKey: read('SERVICE_KEY') ?? null,
    staffPassword: read('STAFF_PASSWORD') ?? null,
    webhook: webhook.url && webhook.secret ? { url: webhook.url, secret: webhook.secret } : null,
    mail: { smtpUrl: read('SMTP_URL') ?? null, from: read('MAIL_FROM') },
    oidcClient:
      client.id && client.secret && client.redirectUris
        ? { id: client.id, secret: client.secret, redirectUris: client.redirectUris }
        : null,
    catalogueCertificate: read('CATALOGUE_CERTIFICATE') ?? null,
  };
  return faults.length > 0 ? { kind: 'faults', faults } : { kind: 'config', config };
}

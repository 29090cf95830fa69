import { isIP } from 'node:net';
import { z } from 'zod';

/** The settings of the assistant, read once at start. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Where customers reach it, without a slash at the end; `null`: `http://localhost:<port>`. */
  readonly publicUrl: string | null;
  readonly dataDir: string;
  /** `postgres://…`; `null`: SQLite in the data folder. */
  readonly databaseUrl: string | null;
  /** Where the wrapped keys live; `null`: a file of their own beside SQLite, or the database itself. */
  readonly keysDatabaseUrl: string | null;
  readonly masterKey: string | null;
  readonly directLineSecret: string | null;
  readonly allowedOrigins: readonly string[];
  readonly trustedProxies: readonly string[];
  readonly logLevel: string;
  /** The supplier's backend; `null`: the reference backend is started beside the assistant. */
  readonly backend: {
    readonly url: string;
    readonly serviceKey: string;
    readonly webhookSecret: string;
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string;
  } | null;
  readonly faq: FaqConfig;
  /** The port of the reference backend when the assistant starts it. */
  readonly referenceBackendPort: number;
}

/** How questions are answered. */
export interface FaqConfig {
  /** A server with the interface of OpenAI; `null`: answers are word for word from the knowledge. */
  readonly model: {
    readonly baseUrl: string;
    readonly apiKey: string;
    readonly name: string;
    /** Euros per million tokens, what is sent and what comes back; `null`: not known. */
    readonly prices: { readonly prompt: number; readonly completion: number } | null;
  } | null;
  /** What the model may use in a day, over all nodes. */
  readonly dailyTokens: number;
  readonly dailyEuros: number | null;
  /** What an operator shows to switch the answers or to read the report; `null`: derived from the master key. */
  readonly operatorKey: string | null;
}

export type ConfigOutcome =
  | { readonly kind: 'config'; readonly config: Config }
  /** One sentence per variable: what is wrong and what mends it. Never the value itself. */
  | { readonly kind: 'faults'; readonly faults: readonly string[] };

const address = (protocols: RegExp) =>
  z.string().refine((text) => URL.canParse(text) && protocols.test(text));
/** Paths are ours: one in the address would be lost in some links and kept in others. */
const origin = address(/^https?:\/\//).refine(
  (text) => URL.canParse(text) && /^\/?$/.test(text.replace(/^https?:\/\/[^/?#]+/, '')),
);
const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);
function isAddressOrSubnet(text: string): boolean {
  const [ip = '', bits] = text.split('/');
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(ip)] ?? -1;
  return most > 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
}
const port = z.coerce.number().int().min(0).max(65535);

/** Name, schema and mend of every variable; an empty one counts as not set. `.env.example` is made from this. */
export const settings = {
  PORT: { schema: port.default(3978), mend: 'a port number (default 3978)' },
  HOST: { schema: z.string().default('127.0.0.1'), mend: 'the address to listen on (default 127.0.0.1)' },
  PUBLIC_URL: {
    schema: origin.optional(),
    mend: 'the address that customers use, without a path: https://chat.example.nl',
  },
  DATA_DIR: { schema: z.string().default('.data'), mend: 'a folder (default .data)' },
  DATABASE_URL: {
    schema: address(/^postgres(?:ql)?:\/\//).optional(),
    mend: 'postgres://user:password@server/database; left out, SQLite in the data folder is used',
  },
  KEYS_DATABASE_URL: {
    schema: address(/^postgres(?:ql)?:\/\//).optional(),
    mend: 'a PostgreSQL database for the wrapped keys, whose backups are kept no longer than the erasure term',
  },
  MASTER_KEY: {
    schema: z
      .string()
      .refine((text) => Buffer.from(text, 'base64').length === 32)
      .optional(),
    mend: '32 random bytes in base64 (openssl rand -base64 32); left out, master.key in the data folder is used',
  },
  DIRECTLINE_SECRET: {
    schema: z.string().min(24).optional(),
    mend: 'at least 24 characters, for servers that make chat tokens; left out, they cannot',
  },
  ALLOWED_ORIGINS: {
    schema: list.pipe(z.array(origin.refine((text) => new URL(text).origin === text))).default([]),
    mend: 'origins of sites that may show the chat, separated by commas: https://www.example.nl',
  },
  TRUSTED_PROXIES: {
    schema: list.pipe(z.array(z.string().refine(isAddressOrSubnet))).default([]),
    mend: 'addresses or subnets of proxies whose X-Forwarded-For is believed, separated by commas',
  },
  LOG_LEVEL: {
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
    mend: 'one of fatal, error, warn, info, debug, silent (default info)',
  },
  UPGRADE_BACKEND_URL: {
    schema: address(/^https?:\/\//).optional(),
    mend: "the supplier's upgrade backend; left out, the reference backend is started",
  },
  UPGRADE_BACKEND_KEY: {
    schema: z.string().min(16).optional(),
    mend: 'the service key of the backend, at least 16 characters',
  },
  WEBHOOK_SECRET: {
    schema: z
      .string()
      .regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/)
      .optional(),
    mend: 'whsec_ and at least 24 random bytes in base64, the same as the backend has',
  },
  OIDC_ISSUER: { schema: address(/^https?:\/\//).optional(), mend: "the supplier's OpenID issuer" },
  OIDC_CLIENT_ID: { schema: z.string().min(1).optional(), mend: 'the name of the assistant at the issuer' },
  OIDC_CLIENT_SECRET: {
    schema: z.string().min(16).optional(),
    mend: 'the secret of the assistant at the issuer, at least 16 characters',
  },
  OPENAI_API_KEY: {
    schema: z.string().min(1).optional(),
    mend: 'the key of a language model that may word answers about the authorized representative; with neither key nor address, answers are word for word from the knowledge',
  },
  OPENAI_BASE_URL: {
    schema: address(/^https?:\/\//).optional(),
    mend: 'the address of a server with the interface of OpenAI, up to and including /v1 (default https://api.openai.com/v1)',
  },
  OPENAI_MODEL: { schema: z.string().min(1).default('gpt-4.1-mini'), mend: 'the name of the model there' },
  OPENAI_PRICES: {
    schema: z
      .string()
      .regex(/^\d+(?:\.\d+)?\/\d+(?:\.\d+)?$/)
      .optional(),
    mend: 'euros per million tokens sent and received, 0.40/1.60; left out, costs are not counted',
  },
  FAQ_DAILY_TOKENS: {
    schema: z.coerce.number().int().min(0).default(500_000),
    mend: 'how many tokens the model may use in a day; after that, answers are word for word (default 500000)',
  },
  FAQ_DAILY_EUROS: {
    schema: z.coerce.number().min(0).optional(),
    mend: 'how many euros the model may cost in a day; counts only with OPENAI_PRICES',
  },
  FAQ_OPERATOR_KEY: {
    schema: z.string().min(24).optional(),
    mend: 'at least 24 characters, for who may switch the answers off and read the report; left out, it follows from the master key',
  },
  REFERENCE_BACKEND_PORT: {
    schema: port.default(3979),
    mend: 'the port of the reference backend when the assistant starts it (default 3979)',
  },
} as const;

type SettingName = keyof typeof settings;

const backendSettings = [
  'UPGRADE_BACKEND_URL',
  'UPGRADE_BACKEND_KEY',
  'WEBHOOK_SECRET',
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
] as const satisfies readonly SettingName[];

/** Reads the settings from an environment. All faults come together, so that one look mends them all. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ConfigOutcome {
  const faults: string[] = [];
  function read<Name extends SettingName>(name: Name): z.output<(typeof settings)[Name]['schema']> {
    const { schema, mend } = settings[name];
    const parsed = schema.safeParse(env[name] === '' ? undefined : env[name]);
    if (!parsed.success) faults.push(`${name} is not usable. It must be ${mend}.`);
    return parsed.data as z.output<(typeof settings)[Name]['schema']>;
  }
  const missing = backendSettings.filter((name) => (env[name] ?? '') === '');
  if (missing.length > 0 && missing.length < backendSettings.length) {
    for (const name of missing) {
      faults.push(
        `${name} is missing. It belongs with ${backendSettings.join(', ')}: ${settings[name].mend}.`,
      );
    }
  }
  const backend = {
    url: read('UPGRADE_BACKEND_URL'),
    serviceKey: read('UPGRADE_BACKEND_KEY'),
    webhookSecret: read('WEBHOOK_SECRET'),
    issuer: read('OIDC_ISSUER'),
    clientId: read('OIDC_CLIENT_ID'),
    clientSecret: read('OIDC_CLIENT_SECRET'),
  };
  const config: Config = {
    host: read('HOST'),
    port: read('PORT'),
    publicUrl: read('PUBLIC_URL')?.replace(/\/+$/, '') ?? null,
    dataDir: read('DATA_DIR'),
    databaseUrl: read('DATABASE_URL') ?? null,
    keysDatabaseUrl: read('KEYS_DATABASE_URL') ?? null,
    masterKey: read('MASTER_KEY') ?? null,
    directLineSecret: read('DIRECTLINE_SECRET') ?? null,
    allowedOrigins: read('ALLOWED_ORIGINS'),
    trustedProxies: read('TRUSTED_PROXIES'),
    logLevel: read('LOG_LEVEL'),
    backend: missing.length === 0 ? (backend as NonNullable<Config['backend']>) : null,
    faq: {
      model: modelOf({
        apiKey: read('OPENAI_API_KEY'),
        baseUrl: read('OPENAI_BASE_URL'),
        name: read('OPENAI_MODEL'),
        prices: read('OPENAI_PRICES'),
      }),
      dailyTokens: read('FAQ_DAILY_TOKENS'),
      dailyEuros: read('FAQ_DAILY_EUROS') ?? null,
      operatorKey: read('FAQ_OPERATOR_KEY') ?? null,
    },
    referenceBackendPort: read('REFERENCE_BACKEND_PORT'),
  };
  return faults.length > 0 ? { kind: 'faults', faults } : { kind: 'config', config };
}

/** A server of one's own often asks no key; the client wants one all the same. */
function modelOf(read: {
  readonly apiKey: string | undefined;
  readonly baseUrl: string | undefined;
  readonly name: string;
  readonly prices: string | undefined;
}): FaqConfig['model'] {
  if (read.apiKey === undefined && read.baseUrl === undefined) return null;
  const [prompt, completion] = (read.prices ?? '').split('/').map(Number);
  return {
    baseUrl: read.baseUrl ?? 'https://api.openai.com/v1',
    apiKey: read.apiKey ?? 'none',
    name: read.name,
    // Euros per million tokens are millionths of a euro per token.
    prices: prompt === undefined || completion === undefined ? null : { prompt, completion },
  };
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Config } from './config.ts';
import type { KeyRing } from './store/keyRing.ts';

const readySchema = z.object({
  ready: z.literal(true),
  url: z.string(),
  issuer: z.string(),
  staffPage: z.string(),
});
const backendMain = join(import.meta.dirname, '../backend/main.ts');

/** The reference backend as a program of its own beside the assistant. */
export interface ReferenceBackend {
  readonly settings: NonNullable<Config['backend']>;
  readonly staffPage: string;
  /** What it says of its demo people and staff page, for the console. */
  readonly lines: readonly string[];
  stop(): Promise<void>;
}

/** Thrown when the reference backend ended before it was ready. */
export class ReferenceBackendFailed extends Error {
  override readonly name = 'ReferenceBackendFailed';
}

/**
 * Starts the reference backend. The secrets between the two programs follow from the master key: nothing to set, and
 * the same after every restart.
 */
export async function startReferenceBackend(
  config: Config,
  publicUrl: string,
  derive: KeyRing['derive'],
): Promise<ReferenceBackend> {
  const secret = (label: string) => Buffer.from(derive(`reference-backend ${label}`)).toString('base64url');
  const serviceKey = secret('service key');
  const clientSecret = secret('sign-in client');
  const webhookSecret = `whsec_${Buffer.from(derive('reference-backend webhook')).toString('base64')}`;
  const clientId = 'upgrade-assistant';
  const child = spawn(process.execPath, [backendMain], {
    env: {
      ...process.env,
      PORT: String(config.referenceBackendPort),
      HOST: config.host,
      PUBLIC_URL: `http://localhost:${config.referenceBackendPort}`,
      DATA_DIR: join(config.dataDir, 'backend'),
      LOG_LEVEL: config.logLevel === 'info' ? 'warn' : config.logLevel,
      SERVICE_KEY: serviceKey,
      WEBHOOK_URL: `http://localhost:${config.port}/backend/webhooks`,
      WEBHOOK_SECRET: webhookSecret,
      OIDC_CLIENT_ID: clientId,
      OIDC_CLIENT_SECRET: clientSecret,
      OIDC_REDIRECT_URIS: `${publicUrl}/sign-in/callback`,
      STOP_WITH_STDIN: '1',
    },
    // Its stdin closes when this process ends, however it ends.
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  const lines: string[] = [];
  const ready = new Promise<z.infer<typeof readySchema>>((resolve) => {
    const output = createInterface({ input: child.stdout });
    output.once('line', (line) => {
      resolve(readySchema.parse(JSON.parse(line)));
      output.on('line', (more) => {
        // What it logs goes where ours goes; the rest is what it says to whoever starts it.
        if (more.startsWith('{')) process.stdout.write(`${more}\n`);
        else lines.push(more);
      });
    });
  });
  const started = await Promise.race([ready, exit.then(() => null)]);
  if (started === null) throw new ReferenceBackendFailed('The reference backend ended before it was ready.');
  let isStopping = false;
  child.once('exit', (code) => {
    if (isStopping) return;
    process.stderr.write(
      `The reference backend ended (code ${code}). Applications wait until it runs: start the assistant again.\n`,
    );
  });
  return {
    settings: {
      url: started.url,
      serviceKey,
      webhookSecret,
      issuer: started.issuer,
      clientId,
      clientSecret,
    },
    staffPage: started.staffPage,
    lines,
    stop: async () => {
      isStopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await exit;
    },
  };
}

import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import { openCatalogueBook } from './catalogue/catalogueBook.ts';
import { catalogueHandlers } from './catalogue/catalogueHandlers.ts';
import { CertificateUnusable, type SignatureCheck, signatureCheck } from './catalogue/signatureCheck.ts';
import { loadWords } from './catalogue/words.ts';
import type { BackendConfig } from './config.ts';
import { loadContract } from './contract.ts';
import { createServer, type Mounted } from './http/createServer.ts';
import type { Credentials } from './http/credentials.ts';
import { healthHandlers } from './http/healthHandlers.ts';
import { problem } from './http/problem.ts';
import { serviceHandlers } from './http/serviceHandlers.ts';
import { writeAnswer } from './http/writeAnswer.ts';
import { openSignIn } from './oidc/openSignIn.ts';
import { openOutbox } from './outbox/outbox.ts';
import { openMailer } from './outbox/sendMail.ts';
import { sendWebhook } from './outbox/sendWebhook.ts';
import { staffHandlers } from './staff/staffHandlers.ts';
import { keepSecret } from './store/keepSecret.ts';
import { openStore } from './store/openStore.ts';
import { type DemoPerson, loadSupplierData } from './supplier/supplierData.ts';
import { openUpgradeBook } from './upgrades/upgradeBook.ts';
import { upgradeRows } from './upgrades/upgradeRows.ts';

export interface RunningBackend {
  readonly port: number;
  readonly publicUrl: string;
  /** The OpenID issuer: the public URL with /oidc. */
  readonly issuer: string;
  readonly credentials: Credentials;
  readonly people: readonly DemoPerson[];
  /** Resolves when every webhook and e-mail that is due was tried. */
  settled(): Promise<void>;
  /** Ends running requests and deliveries, then lets go of port and files. */
  close(): Promise<void>;
}

export interface BackendParts {
  readonly log?: Logger;
  readonly now?: () => Date;
  /** Shorter waits between attempts, for tests. */
  readonly firstWaitMs?: number;
  readonly longestWaitMs?: number;
}

/** The file in the data folder that tells the command where this backend listens; gone when it stopped. */
export const runningFile = 'running.json';
const forgottenDocumentDays = 7;

/** Starts the reference backend. It listens when the promise resolves. */
export async function startBackend(config: BackendConfig, parts: BackendParts = {}): Promise<RunningBackend> {
  const log = parts.log ?? pino({ level: 'silent' });
  const now = parts.now ?? (() => new Date());
  const contract = loadContract();
  const data = loadSupplierData(contract);
  const store = openStore(config.dataDir);
  const closers: (() => unknown)[] = [() => store.close()];
  async function close(): Promise<void> {
    for (const closer of closers.splice(0).reverse()) await closer();
  }
  try {
    const random = () => randomBytes(24).toString('base64url');
    const credentials: Credentials = {
      serviceKey: config.serviceKey ?? keepSecret(store, 'service-key', random),
      staffPassword: config.staffPassword ?? keepSecret(store, 'staff-password', random),
      staffKey: keepSecret(store, 'staff-key', random),
    };
    const sweepBefore = new Date(now().getTime() - forgottenDocumentDays * 24 * 3600 * 1000);
    upgradeRows(store.db).sweepDocuments(sweepBefore.toISOString());

    const mailer = openMailer({ ...config.mail, folder: join(config.dataDir, 'mail') });
    closers.push(() => mailer.close());
    const { webhook } = config;
    const outbox = openOutbox({
      store,
      log,
      send: { mail: mailer.send, webhook: sendWebhook(webhook) },
      ...(parts.firstWaitMs === undefined ? {} : { firstWaitMs: parts.firstWaitMs }),
      ...(parts.longestWaitMs === undefined ? {} : { longestWaitMs: parts.longestWaitMs }),
    });
    closers.push(() => outbox.close());
    const hasReceiver = webhook !== null;
    const catalogues = openCatalogueBook({
      store,
      outbox,
      contract,
      words: loadWords(),
      shipped: data.catalogues,
      signature: signatureOf(config.catalogueCertificate),
      hasReceiver,
      now,
    });
    const book = openUpgradeBook({ store, outbox, data, catalogues, now, hasReceiver });

    let signIn: Mounted | null = null;
    const server = createServer({
      contract,
      credentials,
      log,
      mounted(req, res) {
        if (signIn !== null) return signIn(req, res);
        if (!(req.url ?? '').startsWith('/oidc')) return false;
        writeAnswer(res, problem(503, 'starting', 'Sign-in is starting', {}, { 'retry-after': '1' }));
        return true;
      },
      handlers: [
        ...serviceHandlers({ data, catalogues, book, store, now }),
        ...staffHandlers({ book, store, data, catalogues }),
        ...catalogueHandlers(catalogues),
        ...healthHandlers({ store, isReady: () => signIn !== null }),
      ],
    });
    const http = server.server;
    // restify passes errors of the socket on; a taken port must reach `once` below, not end the process.
    server.on('error', (error: unknown) => log.error({ err: error }, 'the server failed'));
    server.listen(config.port, config.host);
    await once(http, 'listening');
    closers.push(async () => {
      const closed = once(http, 'close');
      http.close();
      // A connection that was busy at `close` would be kept alive after its answer.
      const idle = setInterval(() => http.closeIdleConnections(), 50);
      const late = setTimeout(() => http.closeAllConnections(), 3_000);
      await closed;
      clearInterval(idle);
      clearTimeout(late);
    });

    const { port } = http.address() as AddressInfo;
    const publicUrl = config.publicUrl ?? `http://localhost:${port}`;
    const { people } = data;
    signIn = await openSignIn({ publicUrl, client: config.oidcClient, people, store, log, now });
    const running = join(config.dataDir, runningFile);
    const address = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
    writeFileSync(running, JSON.stringify({ url: address, staffKey: credentials.staffKey }), { mode: 0o600 });
    closers.push(() => rmSync(running, { force: true }));
    outbox.wake();
    return {
      port,
      publicUrl,
      issuer: `${publicUrl}/oidc`,
      credentials,
      people,
      settled: outbox.settled,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function signatureOf(file: string | null): SignatureCheck | null {
  if (file === null) return null;
  let pem: string;
  try {
    pem = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new CertificateUnusable('The file of CATALOGUE_CERTIFICATE cannot be read', { cause });
  }
  return signatureCheck(pem);
}

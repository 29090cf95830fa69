import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BackendConfig } from '../../backend/config.ts';
import { type BackendParts, type RunningBackend, startBackend } from '../../backend/startBackend.ts';
import { httpUpgradeBackend } from '../../bot/backend/httpUpgradeBackend.ts';
import { contractFetch } from './contractFetch.ts';

export const serviceKey = 'service-key-of-the-tests';
export const staffPassword = 'staff-password-of-the-tests';
export const webhookSecret = `whsec_${Buffer.from('a secret of at least 24 bytes').toString('base64')}`;
export const clientSecret = 'client-secret-of-the-tests';

/** What a test opened, closed in reverse order at its end. */
export function testScope() {
  const closers: (() => unknown)[] = [];
  return {
    closing(closer: () => unknown): void {
      closers.push(closer);
    },
    async close(): Promise<void> {
      for (const closer of closers.splice(0).reverse()) await closer();
    },
  };
}
export type TestScope = ReturnType<typeof testScope>;

export function temporaryFolder(scope: TestScope): string {
  const folder = mkdtempSync(join(tmpdir(), 'upgrade-backend-'));
  scope.closing(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function configOf(dataDir: string, more: Partial<BackendConfig> = {}): BackendConfig {
  return {
    host: '127.0.0.1',
    port: 0,
    publicUrl: null,
    dataDir,
    serviceKey,
    staffPassword,
    webhook: null,
    mail: { smtpUrl: null, from: '"Reconi (demo)" <noreply@example.nl>' },
    oidcClient: null,
    catalogueCertificate: null,
    ...more,
  };
}

/** A running backend in a folder of its own, with a client whose every call is held against openapi.yaml. */
export async function openBackend(
  scope: TestScope,
  more: Partial<BackendConfig> = {},
  parts: BackendParts = {},
) {
  const dataDir = more.dataDir ?? temporaryFolder(scope);
  const running: RunningBackend = await startBackend(configOf(dataDir, more), parts);
  let isOpen = true;
  async function stop(): Promise<void> {
    if (isOpen) await running.close();
    isOpen = false;
  }
  scope.closing(stop);
  const baseUrl = `http://127.0.0.1:${running.port}`;
  const { fetch, seen } = contractFetch(baseUrl);
  const client = httpUpgradeBackend({ baseUrl, serviceKey, fetch });
  const staff = `Basic ${Buffer.from(`Sanne:${staffPassword}`).toString('base64')}`;
  /** Moves an application on, as an employee does. */
  async function advance(reference: string, step: unknown): Promise<Response> {
    return fetch(`${baseUrl}/staff/upgrades/${reference}/advance`, {
      method: 'POST',
      headers: { authorization: staff, 'content-type': 'application/json' },
      body: JSON.stringify(step),
    });
  }
  return { ...running, dataDir, baseUrl, fetch, seen, client, staff, advance, stop };
}
export type TestBackend = Awaited<ReturnType<typeof openBackend>>;

/** A signal that is long enough for anything in these tests. */
export function soon(): AbortSignal {
  return AbortSignal.timeout(10_000);
}

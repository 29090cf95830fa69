import { mkdir } from 'node:fs/promises';
import type { Config } from './config.ts';
import type { KeyRing } from './store/keyRing.ts';
import { deriveFrom } from './store/keyRing.ts';
import { loadMasterKey } from './store/masterKey.ts';

/** The derivation of secrets from the master key, before any store is open. */
export async function deriveSecrets(
  config: Pick<Config, 'dataDir' | 'masterKey'>,
): Promise<KeyRing['derive']> {
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 });
  const masterKey = await loadMasterKey({ dataDir: config.dataDir, value: config.masterKey });
  return (label) => deriveFrom(masterKey, label);
}

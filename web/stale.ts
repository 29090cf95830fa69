import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const webFolder = import.meta.dirname;
const webChatPackage = new URL('../node_modules/botframework-webchat/package.json', import.meta.url);

/** A hash over everything that the built files are made from. */
export async function fingerprintOfSources(): Promise<string> {
  const hash = createHash('sha256').update(await readFile(webChatPackage));
  const entries = await readdir(webFolder, { recursive: true, withFileTypes: true });
  const sources = entries
    .filter((entry) => entry.isFile() && /\.(ts|css|svg)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(join(webFolder, 'dist')))
    .sort();
  for (const path of sources) {
    hash.update(path.slice(webFolder.length)).update(await readFile(path));
  }
  return hash.digest('hex').slice(0, 16);
}

/** True when `web/dist` was never built, or from other sources than those that lie here now. */
export async function stale(): Promise<boolean> {
  try {
    const manifest: unknown = JSON.parse(await readFile(join(webFolder, 'dist', 'manifest.json'), 'utf8'));
    const builtFrom = (manifest as { builtFrom?: unknown }).builtFrom;
    return builtFrom !== (await fingerprintOfSources());
  } catch {
    // No manifest, or half of one: build it.
    return true;
  }
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const fileName = z.string().regex(/^[a-z]+\.[0-9a-f]{12}\.(js|css|svg)$/);

const manifestSchema = z.object({
  assets: z.object({
    chatScript: fileName,
    chatStyle: fileName,
    launcher: fileName,
    webChat: fileName,
    icon: fileName,
  }),
});

/** The name of each built file; it carries the hash of its content. */
export type AssetNames = z.infer<typeof manifestSchema>['assets'];

export type AssetEncoding = 'br' | 'gzip' | 'identity';

export interface WebAssets {
  readonly names: AssetNames;
  /** The bytes of a built file in one encoding, kept in memory; `null` for a file that was not built. */
  read(file: string, encoding: AssetEncoding): Promise<Buffer | null>;
}

const suffixes: Readonly<Record<AssetEncoding, string>> = { br: '.br', gzip: '.gz', identity: '' };

/** Thrown when the browser files were never built. */
export class WebAssetsMissing extends Error {
  constructor(folder: string, cause: unknown) {
    super(`no usable manifest.json in ${folder}; run npm run build:web`, { cause });
    this.name = 'WebAssetsMissing';
  }
}

/** Opens what `npm run build:web` left in `folder` (`web/dist`). */
export async function loadWebAssets(folder: string): Promise<WebAssets> {
  const names = await readManifest(folder);
  const known = new Set<string>(Object.values(names));
  const kept = new Map<string, Promise<Buffer>>();
  return {
    names,
    async read(file, encoding) {
      if (!known.has(file)) {
        return null;
      }
      const path = join(folder, file + suffixes[encoding]);
      const bytes = kept.get(path) ?? readFile(path);
      kept.set(path, bytes);
      return bytes;
    },
  };
}

async function readManifest(folder: string): Promise<AssetNames> {
  try {
    return manifestSchema.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))).assets;
  } catch (cause) {
    throw new WebAssetsMissing(folder, cause);
  }
}

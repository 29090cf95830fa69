import { createHash } from 'node:crypto';
import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build } from 'esbuild';
import { fingerprintOfSources } from './stale.ts';

const webFolder = import.meta.dirname;
const distFolder = join(webFolder, 'dist');
const webChatBundle = new URL('../node_modules/botframework-webchat/dist/webchat.js', import.meta.url);

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);

/**
 * Bundles the chat page and the launcher into `web/dist`, copies Web Chat there, and compresses every file once.
 * File names carry their content's hash; `manifest.json` is written last, so a reader never sees half a build.
 */
export async function buildWeb(): Promise<void> {
  await mkdir(distFolder, { recursive: true });
  const builtFrom = await fingerprintOfSources();
  const assets = {
    chatScript: await emit('chat', 'js', await bundle('chat/chatPage.ts', 'esm')),
    chatStyle: await emit('chat', 'css', await bundle('chat/chat.css')),
    launcher: await emit('launcher', 'js', await bundle('launcher/launcher.ts', 'iife')),
    webChat: await emit('webchat', 'js', await readFile(webChatBundle)),
    icon: await emit('icon', 'svg', await readFile(join(webFolder, 'chat', 'icon.svg'))),
  };
  await writeWhole(join(distFolder, 'manifest.json'), JSON.stringify({ builtFrom, assets }, null, 2));
}

async function bundle(entry: string, format?: 'esm' | 'iife'): Promise<Uint8Array> {
  const result = await build({
    entryPoints: [join(webFolder, entry)],
    bundle: true,
    minify: true,
    write: false,
    target: ['es2022', 'chrome109', 'firefox115', 'safari16.4'],
    legalComments: 'none',
    logLevel: 'silent',
    ...(format === undefined ? {} : { format }),
  });
  const [file] = result.outputFiles;
  if (file === undefined) {
    throw new TypeError(`esbuild made nothing of ${entry}`);
  }
  return file.contents;
}

/** Writes the file and its two compressed forms, unless a build before this one did. */
async function emit(name: string, extension: string, content: Uint8Array): Promise<string> {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  const file = `${name}.${hash}.${extension}`;
  const path = join(distFolder, file);
  if (!(await exists(`${path}.gz`))) {
    // For Web Chat 11 wins 2 % over 10, for three seconds more at the first start.
    const quality = content.byteLength > 1_000_000 ? 10 : 11;
    await writeWhole(path, content);
    await writeWhole(
      `${path}.br`,
      await asBrotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
    );
    await writeWhole(`${path}.gz`, await asGzip(content, { level: 9 }));
  }
  return file;
}

/** Through a rename, so that two builds at the same time cannot leave half a file. */
async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const draft = `${path}.${process.pid}.draft`;
  await writeFile(draft, content);
  await rename(draft, path);
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

const [, startedFile] = process.argv;
if (startedFile !== undefined && import.meta.url === pathToFileURL(startedFile).href) {
  await buildWeb();
  process.stdout.write('web/dist is up to date\n');
}

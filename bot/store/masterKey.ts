import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

const KEY_BYTES = 32;
const FILE = 'master.key';

/** Thrown when the master key has another form than 32 bytes in base64. */
export class MasterKeyMalformed extends Error {
  override readonly name = 'MasterKeyMalformed';
  readonly mend: string;

  constructor(source: string, found: string) {
    super(`The master key from ${source} is not 32 bytes in base64 (${found})`);
    this.mend =
      source === 'MASTER_KEY'
        ? 'Make one with: openssl rand -base64 32. If there are data already, use the key they were stored with.'
        : 'Put the file back from your backup. Only if there are no data yet: delete it, and a new one is made.';
  }
}

/**
 * The key that wraps all data keys: `MASTER_KEY` when it is set (every node needs the same), otherwise the file
 * `master.key` in the data folder, made on the first start and readable for its owner only.
 */
export async function loadMasterKey(source: {
  readonly dataDir: string;
  readonly value: string | null;
}): Promise<Uint8Array> {
  if (source.value !== null) return parse(source.value, 'MASTER_KEY');
  const file = join(source.dataDir, FILE);
  const existing = await read(file);
  if (existing !== null) return parse(existing, file);
  await create(source.dataDir, file);
  return parse((await read(file)) ?? '', file);
}

function parse(text: string, source: string): Uint8Array {
  const trimmed = text.trim();
  const key = Buffer.from(trimmed, 'base64');
  // Buffer skips what is not base64, so the way back must give the same text.
  if (key.toString('base64') !== trimmed) throw new MasterKeyMalformed(source, 'it is not base64');
  if (key.length !== KEY_BYTES) throw new MasterKeyMalformed(source, `it has ${key.length} bytes`);
  return new Uint8Array(key);
}

async function read(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return null;
    throw cause;
  }
}

/** Written aside and linked into place: nobody sees half a key, and of two starters one wins and both read it. */
async function create(dataDir: string, file: string): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const aside = join(dataDir, `.${FILE}.${randomUUID()}`);
  const handle = await open(aside, 'wx', 0o600);
  try {
    await handle.writeFile(`${randomBytes(KEY_BYTES).toString('base64')}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    await link(aside, file);
  } catch (cause) {
    if (codeOf(cause) !== 'EEXIST') throw cause;
  } finally {
    await rm(aside);
  }
  await syncFolder(dataDir);
}

/** The name must survive a power cut too, or the data sealed with the key would not. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // Folders cannot be opened there; NTFS journals names itself.
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function codeOf(cause: unknown): unknown {
  return Error.isError(cause) && 'code' in cause ? cause.code : undefined;
}

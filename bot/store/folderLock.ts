import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Held for as long as the process uses the data folder. */
export interface FolderLock {
  release(): Promise<void>;
}

/** Thrown when another process works in the folder: two of them would block each other's event loop. */
export class FolderIsInUse extends Error {
  override readonly name = 'FolderIsInUse';
  readonly mend: string;

  constructor(folder: string, holder: string, cause: unknown) {
    super(`The data folder ${folder} is in use by another process${holder}`, { cause });
    this.mend =
      'Stop that process first, or give this one a folder of its own with DATA_DIR. For several nodes use PostgreSQL (DATABASE_URL).';
  }
}

/**
 * Takes the data folder for this process. The lock is the operating system's, taken through SQLite: it ends with
 * the process however that dies, so there is no stale lock to judge, and it holds between containers that share
 * a folder and both run as process 1.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const holderFile = join(folder, 'lock.pid');
  const db = new DatabaseSync(join(folder, 'lock.db'), { timeout: 0 });
  try {
    db.exec('begin exclusive');
  } catch (cause) {
    db.close();
    throw new FolderIsInUse(folder, await holderIn(holderFile), cause);
  }
  // Only for the sentence above; the lock itself cannot be read by who does not get it.
  await writeFile(holderFile, String(process.pid));
  let isHeld = true;
  return {
    async release() {
      if (!isHeld) return;
      isHeld = false;
      await rm(holderFile, { force: true });
      db.close();
    },
  };
}

async function holderIn(file: string): Promise<string> {
  try {
    return ` (process ${(await readFile(file, 'utf8')).trim()})`;
  } catch {
    return ''; // The other one has the lock and did not write its number yet.
  }
}

import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { migrations } from './migrations.ts';

/** The backend's own database. Calls are synchronous: a transaction can never be interrupted by another. */
export interface Store {
  readonly db: DatabaseSync;
  /** All of it happens, durably, or (when `work` throws) nothing does. */
  transaction<T>(work: () => T): T;
  close(): void;
}

const lockWithinMs = 3_000;

/** Thrown when another backend already works in this data folder. */
export class DataFolderInUse extends Error {
  override readonly name = 'DataFolderInUse';
}

/** Opens (and makes) the database in the data folder, readable for its owner only. */
export function openStore(dataDir: string): Store {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, 'backend.sqlite');
  // A program that just lost its starter needs a moment to let go.
  const db = new DatabaseSync(file, { timeout: lockWithinMs });
  try {
    // The folder may have been there before, open to others.
    chmodSync(file, 0o600);
    // Exclusive: two programs in one folder would send every e-mail and webhook twice.
    db.exec(`PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
             PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON`);
    migrate(db);
  } catch (cause) {
    db.close();
    if (Error.isError(cause) && /locked/.test(cause.message)) {
      throw new DataFolderInUse(`Another backend already works in ${dataDir}`, { cause });
    }
    throw cause;
  }
  function transaction<T>(work: () => T): T {
    db.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      db.exec('COMMIT');
      return result;
    } catch (error) {
      db.exec('ROLLBACK');
      throw error;
    }
  }
  return { db, transaction, close: () => db.close() };
}

function migrate(db: DatabaseSync): void {
  db.exec('BEGIN EXCLUSIVE');
  const row = db.prepare('PRAGMA user_version').get();
  const done = Number(row?.user_version);
  for (const migration of migrations.slice(done)) db.exec(migration);
  db.exec(`PRAGMA user_version = ${migrations.length}`);
  db.exec('COMMIT');
}

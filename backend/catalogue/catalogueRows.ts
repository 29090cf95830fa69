import type { DatabaseSync } from 'node:sqlite';
import type { Catalogue } from './catalogue.ts';

/** An imported version without its content. */
export interface StoredVersion {
  readonly version: string;
  readonly issuedAt: string;
  readonly contentHash: string;
  /** SHA-256 of the file as it was sent. */
  readonly originalSha256: string;
  /** Whether its signature was verified. */
  readonly isVerified: boolean;
  readonly importedAt: string;
  readonly importedBy: string;
}

export interface Activation {
  readonly version: string;
  readonly at: string;
  readonly byWhom: string;
}

const columns = `version, issued_at, content_hash, original_sha256, is_verified, imported_at, imported_by`;

/** The versions of the catalogue in the backend's database, and which one was the active one since when. */
export function catalogueRows(db: DatabaseSync) {
  const one = db.prepare(`SELECT ${columns} FROM catalogue_version WHERE version = ?`);
  const all = db.prepare(`SELECT ${columns} FROM catalogue_version ORDER BY imported_at, version`);
  const content = db.prepare('SELECT content FROM catalogue_version WHERE version = ?');
  const insert = db.prepare(`INSERT INTO catalogue_version
    (${columns}, content, original) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const activate = db.prepare('INSERT INTO catalogue_activation (version, at, by_whom) VALUES (?, ?, ?)');
  const active = db.prepare(
    'SELECT version, at, by_whom FROM catalogue_activation ORDER BY seq DESC LIMIT 1',
  );
  return {
    version(version: string): StoredVersion | null {
      const row = one.get(version);
      return row === undefined ? null : storedOf(row);
    },
    versions: (): StoredVersion[] => all.all().map(storedOf),
    content(version: string): Catalogue | null {
      const row = content.get(version);
      return row === undefined ? null : (JSON.parse(String(row.content)) as Catalogue);
    },
    /** `original`: the file as it was sent, compressed. */
    add(stored: StoredVersion, catalogue: Catalogue, original: Uint8Array): void {
      insert.run(
        stored.version,
        stored.issuedAt,
        stored.contentHash,
        stored.originalSha256,
        stored.isVerified ? 1 : 0,
        stored.importedAt,
        stored.importedBy,
        JSON.stringify(catalogue),
        original,
      );
    },
    activate({ version, at, byWhom }: Activation): void {
      activate.run(version, at, byWhom);
    },
    /** `null`: never was one chosen. */
    lastActivation(): Activation | null {
      const row = active.get();
      return row === undefined
        ? null
        : { version: String(row.version), at: String(row.at), byWhom: String(row.by_whom) };
    },
  };
}

function storedOf(row: Record<string, unknown>): StoredVersion {
  return {
    version: String(row.version),
    issuedAt: String(row.issued_at),
    contentHash: String(row.content_hash),
    originalSha256: String(row.original_sha256),
    isVerified: row.is_verified === 1,
    importedAt: String(row.imported_at),
    importedBy: String(row.imported_by),
  };
}

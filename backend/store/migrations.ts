/** What each version of the database adds to the one before. Never edit one that has run somewhere. */
export const migrations: readonly string[] = [
  `
  CREATE TABLE upgrade (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    case_id TEXT NOT NULL UNIQUE,
    reference TEXT UNIQUE,
    status TEXT NOT NULL,
    version INTEGER NOT NULL,
    reasons TEXT NOT NULL,
    deadline TEXT,
    application TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    received_at TEXT NOT NULL,
    changed_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX upgrade_by_status ON upgrade (status, number);

  CREATE TABLE upgrade_history (
    case_id TEXT NOT NULL REFERENCES upgrade (case_id),
    version INTEGER NOT NULL,
    status TEXT NOT NULL,
    reasons TEXT NOT NULL,
    deadline TEXT,
    by_whom TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (case_id, version)
  ) STRICT;

  CREATE TABLE idempotency (
    key TEXT PRIMARY KEY,
    request_hash TEXT NOT NULL,
    case_id TEXT NOT NULL REFERENCES upgrade (case_id)
  ) STRICT;

  CREATE TABLE document (
    sha256 TEXT PRIMARY KEY,
    content_type TEXT NOT NULL,
    content BLOB NOT NULL,
    received_at TEXT NOT NULL
  ) STRICT;
  CREATE TABLE upgrade_document (
    case_id TEXT NOT NULL REFERENCES upgrade (case_id),
    sha256 TEXT NOT NULL,
    PRIMARY KEY (case_id, sha256)
  ) STRICT;

  CREATE TABLE raised_level (login_means_id TEXT PRIMARY KEY, level TEXT NOT NULL) STRICT;

  CREATE TABLE outbox (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    lane TEXT NOT NULL,
    payload TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    ended_at INTEGER,
    given_up INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX outbox_open ON outbox (lane, seq) WHERE ended_at IS NULL;

  CREATE TABLE oidc_record (
    model TEXT NOT NULL,
    id TEXT NOT NULL,
    payload TEXT NOT NULL,
    grant_id TEXT,
    user_code TEXT,
    uid TEXT,
    expires_at INTEGER,
    PRIMARY KEY (model, id)
  ) STRICT;
  CREATE INDEX oidc_record_by_grant ON oidc_record (grant_id) WHERE grant_id IS NOT NULL;

  CREATE TABLE secret (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  `,
  `
  CREATE TABLE catalogue_version (
    version TEXT PRIMARY KEY,
    issued_at TEXT NOT NULL,
    content TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    original BLOB NOT NULL,
    original_sha256 TEXT NOT NULL,
    is_verified INTEGER NOT NULL,
    imported_at TEXT NOT NULL,
    imported_by TEXT NOT NULL
  ) STRICT;

  CREATE TABLE catalogue_activation (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    version TEXT NOT NULL,
    at TEXT NOT NULL,
    by_whom TEXT NOT NULL
  ) STRICT;
  `,
];

import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { Level } from '../supplier/supplierData.ts';
import type { Application, ApplicationState, Status } from './application.ts';

/** One application as it lies in the database. */
export interface UpgradeRow {
  readonly state: ApplicationState;
  readonly application: Application;
  readonly contentHash: string;
  readonly receivedAt: string;
  readonly changedAt: string;
}

export interface HistoryRow {
  readonly version: number;
  readonly status: Status;
  readonly reasons: ApplicationState['reasons'];
  readonly deadline: string | null;
  readonly byWhom: string;
  readonly at: string;
}

/** The SQL of applications. Whoever changes something holds a transaction. */
export function upgradeRows(db: DatabaseSync) {
  const get = (sql: string, ...values: SQLInputValue[]) => db.prepare(sql).get(...values);
  const run = (sql: string, ...values: SQLInputValue[]) => db.prepare(sql).run(...values);
  const one = (row: Record<string, unknown> | undefined) => (row === undefined ? null : upgradeOf(row));

  return {
    byCase: (caseId: string) => one(get('SELECT * FROM upgrade WHERE case_id = ?', caseId)),
    byReference: (reference: string) => one(get('SELECT * FROM upgrade WHERE reference = ?', reference)),
    all: (status: Status | null): UpgradeRow[] =>
      db
        .prepare('SELECT * FROM upgrade WHERE ?1 IS NULL OR status = ?1 ORDER BY number DESC LIMIT 500')
        .all(status)
        .map(upgradeOf),

    /** A new application, version 1, with a reference that nobody else has. */
    create(application: Application, contentHash: string, now: Date): UpgradeRow {
      const at = now.toISOString();
      const { lastInsertRowid } = run(
        `INSERT INTO upgrade (case_id, status, version, reasons, application, content_hash, received_at, changed_at)
         VALUES (?, 'received', 1, '[]', ?, ?, ?, ?)`,
        application.caseId,
        JSON.stringify(application),
        contentHash,
        at,
        at,
      );
      const reference = `U-${at.slice(0, 4)}-${String(lastInsertRowid).padStart(6, '0')}`;
      run('UPDATE upgrade SET reference = ? WHERE case_id = ?', reference, application.caseId);
      bindDocuments(application);
      const row = one(get('SELECT * FROM upgrade WHERE case_id = ?', application.caseId));
      if (row === null) throw new Error(`The application ${reference} was not stored`);
      return row;
    },

    revise(application: Application, contentHash: string): void {
      const { caseId } = application;
      const body = JSON.stringify(application);
      run(
        'UPDATE upgrade SET application = ?, content_hash = ? WHERE case_id = ?',
        body,
        contentHash,
        caseId,
      );
      bindDocuments(application);
    },

    change(state: ApplicationState, byWhom: string, at: string): void {
      const { caseId, version, status, deadline } = state;
      const reasons = JSON.stringify(state.reasons);
      run(
        'UPDATE upgrade SET status = ?, version = ?, reasons = ?, deadline = ?, changed_at = ? WHERE case_id = ?',
        status,
        version,
        reasons,
        deadline,
        at,
        caseId,
      );
      run(
        `INSERT INTO upgrade_history (case_id, version, status, reasons, deadline, by_whom, at)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
        caseId,
        version,
        status,
        reasons,
        deadline,
        byWhom,
        at,
      );
    },

    history: (caseId: string): HistoryRow[] =>
      db
        .prepare('SELECT * FROM upgrade_history WHERE case_id = ? ORDER BY version DESC')
        .all(caseId)
        .map((row) => ({
          version: Number(row.version),
          status: row.status as Status,
          reasons: JSON.parse(String(row.reasons)),
          deadline: textOrNull(row.deadline),
          byWhom: String(row.by_whom),
          at: String(row.at),
        })),

    requestHash: (key: string): string | null =>
      textOrNull(get('SELECT request_hash FROM idempotency WHERE key = ?', key)?.request_hash),
    keepKey(key: string, requestHash: string, caseId: string): void {
      run('INSERT INTO idempotency (key, request_hash, case_id) VALUES (?, ?, ?)', key, requestHash, caseId);
    },

    hasDocument: (sha256: string): boolean =>
      get('SELECT 1 AS found FROM document WHERE sha256 = ?', sha256) !== undefined,
    putDocument(sha256: string, contentType: string, content: Uint8Array, at: string): void {
      run(
        `INSERT INTO document (sha256, content_type, content, received_at) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (sha256) DO UPDATE SET received_at = ?4`,
        sha256,
        contentType,
        content,
        at,
      );
    },
    /** Destroys the documents of a finished case, except those that another case still needs. */
    dropDocuments(caseId: string): void {
      run(
        `DELETE FROM document WHERE sha256 IN (SELECT sha256 FROM upgrade_document WHERE case_id = ?1)
         AND sha256 NOT IN (SELECT sha256 FROM upgrade_document WHERE case_id <> ?1)`,
        caseId,
      );
      run('DELETE FROM upgrade_document WHERE case_id = ?', caseId);
    },
    /** Destroys documents that were sent but never handed in with an application. */
    sweepDocuments(receivedBefore: string): void {
      run(
        `DELETE FROM document WHERE received_at < ?
         AND sha256 NOT IN (SELECT sha256 FROM upgrade_document)`,
        receivedBefore,
      );
    },

    raise(loginMeansId: string, level: Level): void {
      run(
        `INSERT INTO raised_level (login_means_id, level) VALUES (?1, ?2)
         ON CONFLICT (login_means_id) DO UPDATE SET level = ?2`,
        loginMeansId,
        level,
      );
    },
    raisedLevels: (): ReadonlyMap<string, Level> =>
      new Map(
        db
          .prepare('SELECT login_means_id, level FROM raised_level')
          .all()
          .map((row) => [String(row.login_means_id), row.level as Level]),
      ),
  };

  function bindDocuments(application: Application): void {
    run('DELETE FROM upgrade_document WHERE case_id = ?', application.caseId);
    for (const { sha256 } of application.documents) {
      run(
        'INSERT INTO upgrade_document (case_id, sha256) VALUES (?, ?) ON CONFLICT DO NOTHING',
        application.caseId,
        sha256,
      );
    }
  }
}

function upgradeOf(row: Record<string, unknown>): UpgradeRow {
  return {
    state: {
      caseId: String(row.case_id),
      reference: String(row.reference),
      status: row.status as Status,
      version: Number(row.version),
      reasons: JSON.parse(String(row.reasons)),
      deadline: textOrNull(row.deadline),
    },
    application: JSON.parse(String(row.application)),
    contentHash: String(row.content_hash),
    receivedAt: String(row.received_at),
    changedAt: String(row.changed_at),
  };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

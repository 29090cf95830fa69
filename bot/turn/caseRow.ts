import { z } from 'zod';
import type { UpgradeCase } from '../../rules/flow/dossier.ts';
import type { KeyRing } from '../store/keyRing.ts';
import type { Row, Sql, Statement } from '../store/sql.ts';

/** A case as it was read. `state` is for looking cases up, the dossier is the truth. */
export interface CaseRow {
  readonly id: string;
  readonly version: number;
  readonly keyId: string;
  readonly personHash: string | null;
  readonly state: 'open' | 'submitted' | 'closed';
  readonly lastConversationId: string | null;
  readonly dossierJson: string;
  /** Where the audit chain of this case ends. */
  readonly audit: { readonly count: number; readonly hash: string };
}

const columns = z.object({
  id: z.string(),
  version: z.number(),
  key_id: z.string(),
  person_hash: z.string().nullable(),
  state: z.enum(['open', 'submitted', 'closed']),
  last_conversation_id: z.string().nullable(),
  payload: z.custom<Uint8Array>((value) => ArrayBuffer.isView(value)),
});
const selected =
  'SELECT id, version, key_id, person_hash, state, last_conversation_id, payload FROM upgrade_case';
const contextOf = (id: string): string => `case|${id}`;

/** Reads a case, or `null` when there is none or its key was destroyed. */
export async function loadCase(sql: Sql, keys: KeyRing, id: string): Promise<CaseRow | null> {
  const [row] = await sql.query(`${selected} WHERE id = $1`, [id]);
  return row === undefined ? null : await openRow(keys, row);
}

/** The cases of a person that are not closed, newest first. */
export async function loadOpenCases(
  sql: Sql,
  keys: KeyRing,
  personHash: string,
): Promise<readonly CaseRow[]> {
  const rows = await sql.query(
    `${selected} WHERE person_hash = $1 AND state <> 'closed' ORDER BY created_at DESC LIMIT 20`,
    [personHash],
  );
  const opened = await Promise.all(rows.map((row) => openRow(keys, row)));
  return opened.filter((row) => row !== null);
}

/** Cases that are not closed, in the order of their ids, each to be opened when its turn comes. */
export type CasePage = readonly { readonly id: string; readonly open: () => Promise<CaseRow | null> }[];

/** The open cases with the lowest ids after this one. */
export async function loadCasePage(sql: Sql, keys: KeyRing, after: string, limit: number): Promise<CasePage> {
  const rows = await sql.query(
    `${selected} WHERE id > $1 AND state <> 'closed' ORDER BY id LIMIT ${Math.trunc(limit)}`,
    [after],
  );
  return rows.map((row) => ({ id: String(row.id), open: () => openRow(keys, row) }));
}

async function openRow(keys: KeyRing, row: Row): Promise<CaseRow | null> {
  const read = columns.parse(row);
  const key = await keys.find(read.key_id);
  if (key === null) return null;
  const json = Buffer.from(key.open(read.payload, contextOf(read.id))).toString('utf8');
  const payload = JSON.parse(json) as { audit: CaseRow['audit']; dossier: UpgradeCase };
  return {
    id: read.id,
    version: read.version,
    keyId: read.key_id,
    personHash: read.person_hash,
    state: read.state,
    lastConversationId: read.last_conversation_id,
    dossierJson: JSON.stringify(payload.dossier),
    audit: payload.audit,
  };
}

/** Writes a case: inserts version 1, or moves the version that was read one up; affects 1 row or misses. */
export function saveCase(
  row: CaseRow,
  seal: (plain: string, context: string) => Uint8Array,
  now: number,
): Statement {
  const payload = seal(
    `{"audit":${JSON.stringify(row.audit)},"dossier":${row.dossierJson}}`,
    contextOf(row.id),
  );
  if (row.version === 0) {
    return {
      sql: `INSERT INTO upgrade_case
              (id, version, key_id, person_hash, state, last_conversation_id, payload, created_at, updated_at)
            VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $7) ON CONFLICT (id) DO NOTHING`,
      params: [row.id, row.keyId, row.personHash, row.state, row.lastConversationId, payload, now],
      rows: 1,
    };
  }
  return {
    sql: `UPDATE upgrade_case SET version = version + 1, person_hash = $3, state = $4, last_conversation_id = $5,
            payload = $6, updated_at = $7
          WHERE id = $1 AND version = $2`,
    params: [row.id, row.version, row.personHash, row.state, row.lastConversationId, payload, now],
    rows: 1,
  };
}

/** Holds the commit to the version of a case that was only read; affects 1 row or misses. */
export function guardCase(row: CaseRow): Statement {
  return {
    sql: 'UPDATE upgrade_case SET version = version WHERE id = $1 AND version = $2',
    params: [row.id, row.version],
    rows: 1,
  };
}

/** The dossier in this row, as a copy of its own. */
export function dossierOf(row: CaseRow): UpgradeCase {
  return JSON.parse(row.dossierJson) as UpgradeCase;
}

/** Which of the three look-up states a dossier is in. */
export function caseStateOf(dossier: UpgradeCase): CaseRow['state'] {
  const status = dossier.submission?.status;
  if (status === 'processed' || status === 'withdrawn') return 'closed';
  return dossier.submission === null ? 'open' : 'submitted';
}

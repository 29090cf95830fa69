import { z } from 'zod';
import type { ConversationState } from '../../dialogs/conversationState.ts';
import type { KeyRing } from '../store/keyRing.ts';
import type { Row, Sql, Statement } from '../store/sql.ts';

/** A conversation as it was read: the version is what the commit holds it to. */
export interface ConversationRow {
  readonly id: string;
  readonly version: number;
  readonly keyId: string;
  readonly channel: string;
  readonly caseId: string | null;
  readonly lastSeq: number;
  /** The state as JSON text, so that every attempt of a turn starts from a fresh copy. */
  readonly stateJson: string;
}

const columns = z.object({
  id: z.string(),
  version: z.number(),
  key_id: z.string(),
  channel: z.string(),
  case_id: z.string().nullable(),
  last_seq: z.number(),
  payload: z.custom<Uint8Array>((value) => ArrayBuffer.isView(value)),
});

const contextOf = (id: string): string => `conversation|${id}`;

/** Reads a conversation, or `null` when there is none or its key was destroyed. */
export async function loadConversation(sql: Sql, keys: KeyRing, id: string): Promise<ConversationRow | null> {
  const [row] = await sql.query(
    'SELECT id, version, key_id, channel, case_id, last_seq, payload FROM conversation WHERE id = $1',
    [id],
  );
  return row === undefined ? null : await openRow(keys, row);
}

async function openRow(keys: KeyRing, row: Row): Promise<ConversationRow | null> {
  const read = columns.parse(row);
  const key = await keys.find(read.key_id);
  if (key === null) return null;
  return {
    id: read.id,
    version: read.version,
    keyId: read.key_id,
    channel: read.channel,
    caseId: read.case_id,
    lastSeq: read.last_seq,
    stateJson: Buffer.from(key.open(read.payload, contextOf(read.id))).toString('utf8'),
  };
}

/** Writes a conversation: inserts version 1, or moves the version that was read one up; affects 1 row or misses. */
export function saveConversation(
  row: ConversationRow,
  seal: (plain: string, context: string) => Uint8Array,
  now: number,
): Statement {
  const payload = seal(row.stateJson, contextOf(row.id));
  if (row.version === 0) {
    return {
      sql: `INSERT INTO conversation (id, version, key_id, channel, case_id, last_seq, payload, created_at, updated_at)
            VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $7) ON CONFLICT (id) DO NOTHING`,
      params: [row.id, row.keyId, row.channel, row.caseId, row.lastSeq, payload, now],
      rows: 1,
    };
  }
  return {
    sql: `UPDATE conversation SET version = version + 1, case_id = $3, last_seq = $4, payload = $5, updated_at = $6
          WHERE id = $1 AND version = $2`,
    params: [row.id, row.version, row.caseId, row.lastSeq, payload, now],
    rows: 1,
  };
}

/** The state in this row, as a copy of its own. */
export function stateOf(row: ConversationRow): ConversationState {
  return JSON.parse(row.stateJson) as ConversationState;
}

import { z } from 'zod';
import { type Receipt, receiptSchema } from '../../rules/receipts/receipt.ts';
import type { DataKey, KeyRing } from '../store/keyRing.ts';
import type { Sql, Statement } from '../store/sql.ts';

const contextOf = (caseId: string, revision: number): string => `receipts|${caseId}|${revision}`;

/**
 * Keeps the receipts of one confirmed application beside its case, under the key of the case: they are erased with
 * it. Who confirms the same revision again, after it could not be sent, replaces them.
 */
export function saveReceipts(
  of: { readonly caseId: string; readonly revision: number },
  receipts: readonly Receipt[],
  key: DataKey,
  now: number,
): Statement {
  const { caseId, revision } = of;
  const payload = key.seal(JSON.stringify(receipts), contextOf(caseId, revision));
  return {
    sql: `INSERT INTO receipt (case_id, revision, key_id, payload, created_at) VALUES ($1, $2, $3, $4, $5)
          ON CONFLICT (case_id, revision) DO UPDATE SET key_id = $3, payload = $4, created_at = $5`,
    params: [caseId, revision, key.id, payload, now],
    rows: 1,
  };
}

const columns = z.object({
  revision: z.number(),
  key_id: z.string(),
  payload: z.custom<Uint8Array>((value) => ArrayBuffer.isView(value)),
});

/** The receipts of the newest application of a case; `null` when there are none or its key was destroyed. */
export async function loadReceipts(
  sql: Sql,
  keys: KeyRing,
  caseId: string,
): Promise<readonly Receipt[] | null> {
  const [row] = await sql.query(
    'SELECT revision, key_id, payload FROM receipt WHERE case_id = $1 ORDER BY revision DESC LIMIT 1',
    [caseId],
  );
  if (row === undefined) return null;
  const { revision, key_id: keyId, payload } = columns.parse(row);
  const key = await keys.find(keyId);
  if (key === null) return null;
  const json = Buffer.from(key.open(payload, contextOf(caseId, revision))).toString('utf8');
  return z.array(receiptSchema).parse(JSON.parse(json));
}

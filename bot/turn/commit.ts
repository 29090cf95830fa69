import { createHash } from 'node:crypto';
import { type Effect, isFaqEffect } from '../../dialogs/effect.ts';
import type { Receipt } from '../../rules/receipts/receipt.ts';
import type { DocumentStore } from '../documents/documentStore.ts';
import type { DataKey, KeyRing } from '../store/keyRing.ts';
import type { Statement } from '../store/sql.ts';
import { writeLines } from './activityRow.ts';
import { type CaseRow, dossierOf, guardCase, saveCase } from './caseRow.ts';
import { type ConversationRow, saveConversation } from './conversationRow.ts';
import { saveReceipts } from './receiptRow.ts';
import type { UnitOfWork } from './unitOfWork.ts';

/** What a turn commits beside what its unit of work holds. */
export interface CommitParts {
  readonly scope: string;
  readonly incomingId: string;
  readonly activityId: string | null;
  readonly now: number;
  /** The outbox row whose result this turn brings: it goes when the turn is in. */
  readonly completes: string | null;
}

/** The batch of a turn with the rows that it writes, as they will be read. */
export interface Commit {
  readonly list: readonly Statement[];
  readonly conversation: ConversationRow;
  readonly cases: readonly CaseRow[];
}

/**
 * The batch of a turn: guards, state, what came in, what goes out, effects and audit, in one fixed order of tables
 * (so that two turns never wait for each other crosswise). It all happens or nothing does.
 */
export async function commitStatements(
  unit: UnitOfWork,
  parts: CommitParts,
  keys: KeyRing,
  documents: DocumentStore,
): Promise<Commit> {
  const { now } = parts;
  const key = await keys.keyFor(`conversation:${unit.conversationId}`);
  const conversation = { ...unit.conversationRow(), keyId: key.id };
  const { written, guarded } = unit.caseRows();
  const statements: Statement[] = [
    {
      sql: `INSERT INTO incoming (scope, incoming_id, activity_id, at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (scope, incoming_id) DO NOTHING`,
      params: [parts.scope, parts.incomingId, parts.activityId, now],
      rows: 1,
    },
    saveConversation(conversation, (plain, context) => key.seal(plain, context), now),
  ];
  const byId = [...written, ...guarded].sort((a, b) => (a.id < b.id ? -1 : 1));
  const cases: CaseRow[] = [];
  const audit: Statement[] = [];
  const documentsTaken: Statement[] = [];
  const receipts: Statement[] = [];
  const outbox: Statement[] = [];
  const caseEffects = unit.effects.filter((effect) => !isFaqEffect(effect));
  for (const row of byId) {
    if (guarded.includes(row)) {
      statements.push(guardCase(row));
      continue;
    }
    const caseKey = await keys.keyFor(`case:${row.id}`);
    const current = row.id === conversation.caseId || written.length === 1;
    const chain = chainAudit(row, current ? unit.audits : [], now);
    const toSave = { ...row, keyId: caseKey.id, audit: chain.head };
    cases.push(toSave);
    statements.push(saveCase(toSave, (plain, context) => caseKey.seal(plain, context), now));
    audit.push(...chain.statements);
    if (current) {
      documentsTaken.push(...takeDocuments(row, documents));
      receipts.push(...receiptsOf(row, unit.receipts, caseKey, now));
      outbox.push(...caseEffects.map((effect, n) => queueForCase(row, effect, n, caseKey, now)));
    }
  }
  if (caseEffects.length > outbox.length)
    throw new Error('An effect was requested without writing its case.');
  outbox.push(
    ...unit.effects.filter(isFaqEffect).map((effect, n) => queueForFaq(conversation, effect, n, key, now)),
  );
  statements.push(...writeLines(conversation.id, unit.lines, key, now));
  if (parts.completes !== null) {
    statements.push({ sql: 'DELETE FROM outbox WHERE id = $1', params: [parts.completes] });
  }
  const list = [...statements, ...outbox, ...documentsTaken, ...receipts, ...audit];
  return { list, conversation, cases };
}

/** One lane for each case: what it asks of the supplier happens in the order in which it was asked. */
function queueForCase(row: CaseRow, effect: Effect, n: number, key: DataKey, now: number): Statement {
  const version = row.version + 1;
  const id = `${row.id}:${version}:${n}`;
  return queueEffect(
    { id, lane: `backend:${row.id}`, place: version * 100 + n, scope: row.id },
    effect,
    key,
    now,
  );
}

/** One lane for each conversation: its questions are answered in the order in which they were asked. */
function queueForFaq(
  row: Pick<ConversationRow, 'id' | 'version'>,
  effect: Effect,
  n: number,
  key: DataKey,
  now: number,
): Statement {
  const version = row.version + 1;
  const id = `${row.id}:${version}:${n}`;
  return queueEffect(
    { id, lane: `faq:${row.id}`, place: version * 100 + n, scope: row.id },
    effect,
    key,
    now,
  );
}

function queueEffect(
  row: { readonly id: string; readonly lane: string; readonly place: number; readonly scope: string },
  effect: Effect,
  key: DataKey,
  now: number,
): Statement {
  return {
    sql: `INSERT INTO outbox (id, lane, place, kind, scope, key_id, payload, state, attempts, due_at, leased_until, created_at)
          VALUES ($1, $2, $3, $4, $5, $6, $7, 'waiting', 0, $8, 0, $8)`,
    params: [
      row.id,
      row.lane,
      row.place,
      effect.kind,
      row.scope,
      key.id,
      key.seal(JSON.stringify(effect), `outbox|${row.id}`),
      now,
    ],
    rows: 1,
  };
}

/** The receipts of the application that was confirmed: of the revision that the case now holds. */
function receiptsOf(
  row: CaseRow,
  receipts: readonly Receipt[] | null,
  key: DataKey,
  now: number,
): readonly Statement[] {
  const revision = dossierOf(row).submission?.revision;
  if (receipts === null || revision === undefined) return [];
  return [saveReceipts({ caseId: row.id, revision }, receipts, key, now)];
}

/** Documents that the dossier refers to belong to the case from now on; taking one twice is harmless. */
function takeDocuments(row: CaseRow, documents: DocumentStore): readonly Statement[] {
  const { facts } = dossierOf(row);
  const { userIdCopy, registerExtract, legalPersonalityDeclaration, statutesDocument } = facts;
  return [userIdCopy, registerExtract, legalPersonalityDeclaration, statutesDocument].flatMap((fact) =>
    fact === undefined ? [] : [documents.attachStatement(fact.value.documentId, row.id)],
  );
}

/** Each entry holds the hash of the one before it, so that none can be taken out or changed unseen. */
function chainAudit(row: CaseRow, events: readonly string[], now: number) {
  let head = row.audit;
  const statements = events.map((what): Statement => {
    const count = head.count + 1;
    const hash = createHash('sha256')
      .update([head.hash, row.id, count, now, 'turn', what].join('\n'))
      .digest('hex');
    head = { count, hash };
    return {
      sql: 'INSERT INTO audit (case_id, n, at, actor, what, hash) VALUES ($1, $2, $3, $4, $5, $6)',
      params: [row.id, count, now, 'turn', what, hash],
      rows: 1,
    };
  });
  return { head, statements };
}

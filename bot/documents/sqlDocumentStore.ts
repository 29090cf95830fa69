import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { DocumentRef } from '../../rules/flow/dossier.ts';
import type { DataKey, KeyRing } from '../store/keyRing.ts';
import { type Sql, SqlFailed, type SqlValue, type Statement } from '../store/sql.ts';
import type { DocumentStore } from './documentStore.ts';

const LARGEST_BYTES = 10 * 1024 * 1024;
const CHUNK_BYTES = 256 * 1024;

/** 1 MB a batch: a whole file in one would hold up every turn that shares its transaction. */
const CHUNKS_PER_BATCH = 4;
const SWEPT_AT_ONCE = 100;

/** The column `staged`. */
const ATTACHED = 0;
const STAGED = 1;
const ERASING = 2;

/** Thrown for a file above 10 MB; the channel refuses it earlier, with a sentence for the customer. */
export class DocumentTooLarge extends Error {
  override readonly name = 'DocumentTooLarge';
}

/** Thrown when a stored document is not what was staged: chunks are missing or changed. */
export class DocumentDamaged extends Error {
  override readonly name = 'DocumentDamaged';
}

/** The store of documents, with what erasing a case needs beside the port. */
export interface SqlDocumentStore extends DocumentStore {
  /** Erases all documents that were attached to this case; returns how many. */
  eraseCase(caseId: string): Promise<number>;
  /** Erases the documents of this conversation that no case took; returns how many. */
  eraseConversation(conversationId: string): Promise<number>;
}

/**
 * Documents over the port. Each has a data key of its own: it is staged in a conversation and then belongs to a
 * case that may outlive that conversation, so with either one's key, erasing the one would lose or keep the
 * other's documents. This way every erasure of a document is the destruction of exactly one key.
 */
export function openSqlDocumentStore(
  sql: Sql,
  keys: KeyRing,
  now: () => number = Date.now,
): SqlDocumentStore {
  return new Documents(sql, keys, now);
}

const bytesSchema = z.custom<Uint8Array>(ArrayBuffer.isView);
const documentRow = z.object({ key_id: z.string(), size: z.number(), sha256_payload: bytesSchema });
const metadataSchema = z.object({ name: z.string(), contentType: z.string(), sha256: z.string() });

class Documents implements SqlDocumentStore {
  readonly #sql: Sql;
  readonly #keys: KeyRing;
  readonly #now: () => number;

  constructor(sql: Sql, keys: KeyRing, now: () => number) {
    this.#sql = sql;
    this.#keys = keys;
    this.#now = now;
  }

  async stage(
    conversationId: string,
    file: { name: string; contentType: string; bytes: Uint8Array },
  ): Promise<DocumentRef> {
    const { name, contentType, bytes } = file;
    if (bytes.length > LARGEST_BYTES) {
      throw new DocumentTooLarge(
        `A document of ${bytes.length} bytes is above the limit of ${LARGEST_BYTES}`,
      );
    }
    const documentId = randomUUID();
    const key = await this.#keys.keyFor(ownerOf(documentId));
    const sha256 = sha256Of(bytes);
    const metadata = key.seal(JSON.stringify({ name, contentType, sha256 }), `document|${documentId}`);
    // The row first: what a crash leaves behind is a staged document, and the sweep finds it.
    await this.#commit([
      {
        sql: `insert into document (id, conversation_id, case_id, key_id, size, sha256_payload, created_at, staged)
              values ($1, $2, null, $3, $4, $5, $6, ${STAGED})`,
        params: [documentId, conversationId, key.id, bytes.length, metadata, this.#now()],
        rows: 1,
      },
    ]);
    await this.#storeChunks(documentId, key, bytes);
    return { documentId, name, contentType, size: bytes.length, sha256 };
  }

  attachStatement(documentId: string, caseId: string): Statement {
    return {
      // Attaching again to the same case is the turn being run again; another case may not take it.
      sql: `update document set case_id = $2, staged = ${ATTACHED}
            where id = $1 and (staged = ${STAGED} or (staged = ${ATTACHED} and case_id = $2))`,
      params: [documentId, caseId],
      rows: 1,
    };
  }

  async read(documentId: string): Promise<Uint8Array | null> {
    const [row] = await this.#sql.query('select key_id, size, sha256_payload from document where id = $1', [
      documentId,
    ]);
    if (row === undefined) return null;
    const document = documentRow.parse(row);
    const key = await this.#keys.find(document.key_id);
    if (key === null) return null;
    const metadata = metadataSchema.parse(
      JSON.parse(new TextDecoder().decode(key.open(document.sha256_payload, `document|${documentId}`))),
    );
    const bytes = await this.#readChunks(documentId, key, document.size);
    if (sha256Of(bytes) !== metadata.sha256) {
      throw new DocumentDamaged(`The content of document ${documentId} is not what was staged`);
    }
    return bytes;
  }

  async sweep(stagedBefore: number): Promise<number> {
    return this.#eraseWhere(
      `(staged = ${ERASING} or (staged = ${STAGED} and created_at < $1))`,
      stagedBefore,
    );
  }

  async eraseCase(caseId: string): Promise<number> {
    return this.#eraseWhere('case_id = $1', caseId);
  }

  async eraseConversation(conversationId: string): Promise<number> {
    return this.#eraseWhere(`staged <> ${ATTACHED} and conversation_id = $1`, conversationId);
  }

  async #storeChunks(documentId: string, key: DataKey, bytes: Uint8Array): Promise<void> {
    const count = Math.ceil(bytes.length / CHUNK_BYTES);
    for (let first = 0; first < count; first += CHUNKS_PER_BATCH) {
      const statements: Statement[] = [];
      for (let n = first; n < Math.min(first + CHUNKS_PER_BATCH, count); n += 1) {
        const chunk = bytes.subarray(n * CHUNK_BYTES, (n + 1) * CHUNK_BYTES);
        statements.push({
          sql: 'insert into document_chunk (document_id, n, payload) values ($1, $2, $3)',
          params: [documentId, n, key.seal(chunk, chunkContext(documentId, n))],
          rows: 1,
        });
      }
      await this.#commit(statements);
    }
  }

  async #readChunks(documentId: string, key: DataKey, size: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(size);
    const rows = await this.#sql.query(
      'select payload from document_chunk where document_id = $1 order by n',
      [documentId],
    );
    for (const [n, { payload }] of rows.entries()) {
      const chunk = key.open(bytesSchema.parse(payload), chunkContext(documentId, n));
      if (n * CHUNK_BYTES + chunk.length > size) {
        throw new DocumentDamaged(`Document ${documentId} has more chunks than were staged`);
      }
      bytes.set(chunk, n * CHUNK_BYTES);
    }
    return bytes;
  }

  /** A document that a turn attaches meanwhile no longer fits the condition and stays whole. */
  async #eraseWhere(condition: string, value: SqlValue): Promise<number> {
    for (let erased = 0; ; ) {
      const rows = await this.#sql.query(
        `select id from document where ${condition} order by created_at limit ${SWEPT_AT_ONCE}`,
        [value],
      );
      for (const { id } of rows) {
        if (await this.#erase(String(id), condition, value)) erased += 1;
      }
      if (rows.length < SWEPT_AT_ONCE) return erased;
    }
  }

  /**
   * Marked, then the key, then the rows: a crash in between leaves a marked document, which the next sweep takes
   * up again. Rows first could leave a key that nobody finds any more, and backups that it still opens.
   */
  async #erase(id: string, condition: string, value: SqlValue): Promise<boolean> {
    const marked = await this.#sql.batch([
      {
        sql: `update document set staged = ${ERASING} where ${condition} and id = $2`,
        params: [value, id],
        rows: 1,
      },
    ]);
    if (marked.kind !== 'committed') return false;
    await this.#keys.destroy(ownerOf(id));
    await this.#commit([
      { sql: 'delete from document_chunk where document_id = $1', params: [id] },
      { sql: 'delete from document where id = $1', params: [id] },
    ]);
    return true;
  }

  async #commit(statements: readonly Statement[]): Promise<void> {
    const outcome = await this.#sql.batch(statements);
    if (outcome.kind !== 'committed') throw new SqlFailed(`A change of a document ended in ${outcome.kind}`);
  }
}

function ownerOf(documentId: string): string {
  return `document:${documentId}`;
}

function chunkContext(documentId: string, n: number): string {
  return `document_chunk|${documentId}|${n}`;
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

import type { DocumentRef } from '../../rules/flow/dossier.ts';
import type { Statement } from '../store/sql.ts';

/** Files of customers: encrypted, in chunks, staged by an upload and attached by the commit of a turn. */
export interface DocumentStore {
  /** Stores a file of at most 10 MB for this conversation. It is swept after 24 hours unless a turn attaches it. */
  stage(
    conversationId: string,
    file: { name: string; contentType: string; bytes: Uint8Array },
  ): Promise<DocumentRef>;
  /** For the batch of the turn's commit: binds a staged document to a case. Must affect 1 row. */
  attachStatement(documentId: string, caseId: string): Statement;
  /** The file's content, or `null` when it was swept or erased. */
  read(documentId: string): Promise<Uint8Array | null>;
  /** Deletes documents staged before this instant (ms since 1970) that no case took; returns how many. */
  sweep(stagedBefore: number): Promise<number>;
}

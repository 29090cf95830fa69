import { createHash, randomUUID } from 'node:crypto';
import type { DocumentStore } from '../../bot/documents/documentStore.ts';

/** Keeps staged files in memory, so that a test can look at what was stored. */
export function createMemoryDocuments(): DocumentStore {
  const all = new Map<string, Uint8Array>();
  return {
    async stage(_conversationId, { name, contentType, bytes }) {
      const documentId = randomUUID();
      all.set(documentId, bytes);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { documentId, name, contentType, size: bytes.byteLength, sha256 };
    },
    attachStatement: (documentId) => ({ sql: 'SELECT $1', params: [documentId] }),
    read: async (documentId) => all.get(documentId) ?? null,
    sweep: async () => 0,
  };
}

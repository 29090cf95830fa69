import type { UpgradeBackend } from '../../dialogs/ports/upgradeBackend.ts';
import type { DocumentStore } from '../documents/documentStore.ts';
import type { CarryOut } from './outbox.ts';

/** Thrown when a document of an application is gone: it cannot be sent without it. */
export class DocumentGone extends Error {
  override readonly name = 'DocumentGone';
}

/** Carries out effects at the supplier's backend: documents first, then the application that names them. */
export function carryOutAt(backend: UpgradeBackend, documents: DocumentStore): CarryOut {
  return async (effect, signal) => {
    switch (effect.kind) {
      case 'submitUpgrade': {
        for (const { documentId, sha256, contentType } of effect.application.documents) {
          const bytes = await documents.read(documentId);
          if (bytes === null) throw new DocumentGone('A document of the application is no longer stored.');
          await backend.putDocument(sha256, contentType, bytes, signal);
        }
        const { idempotencyKey, revises } = effect;
        return {
          kind: 'outcome',
          outcome: await backend.submit(effect.application, { idempotencyKey, revises }, signal),
        };
      }
      case 'withdrawUpgrade':
        return {
          kind: 'outcome',
          outcome: await backend.withdraw(effect.caseId, effect.idempotencyKey, signal),
        };
    }
  };
}

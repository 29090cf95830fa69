import { type FaqEffect, isFaqEffect } from '../../dialogs/effect.ts';
import type { UpgradeBackend } from '../../dialogs/ports/upgradeBackend.ts';
import { type DocumentKind, documentFacts } from '../../rules/flow/upgradeApplication.ts';
import type { Locale, Texts } from '../../rules/locale.ts';
import type { DocumentStore } from '../documents/documentStore.ts';
import type { CarriedOut, CarryOut } from './leasedRow.ts';

const documentGone: Texts<string> = {
  nl: 'Een bestand is niet meer beschikbaar. Stuur het opnieuw.',
  en: 'A file is no longer available. Please send it again.',
};

/** Carries out what a conversation asks of the answers to questions; `signal` ends a call of a model. */
export type CarryOutFaq = (
  effect: FaqEffect,
  conversationId: string,
  signal: () => AbortSignal,
) => Promise<CarriedOut>;

/**
 * Carries out effects: of a case at the supplier's backend, documents first, then the application that names them; of
 * a conversation with `faq`, which gets the effect and nothing else.
 */
export function carryOutAt(backend: UpgradeBackend, documents: DocumentStore, faq: CarryOutFaq): CarryOut {
  return async (effect, signal, scope) => {
    if (isFaqEffect(effect)) return await faq(effect, scope, signal);
    switch (effect.kind) {
      case 'submitUpgrade': {
        for (const document of effect.application.documents) {
          const bytes = await documents.read(document.documentId);
          if (bytes === null) return askAgain(document.kind, effect.application.locale);
          await backend.putDocument(document.sha256, document.contentType, bytes, signal());
        }
        const { idempotencyKey, revises } = effect;
        const outcome = await backend.submit(effect.application, { idempotencyKey, revises }, signal());
        return { kind: 'outcome', outcome };
      }
      case 'withdrawUpgrade': {
        const outcome = await backend.withdraw(effect.caseId, effect.idempotencyKey, signal());
        return { kind: 'outcome', outcome };
      }
    }
  };
}

/** A document that is no longer stored: the application comes back with the question that asks for it. */
function askAgain(kind: DocumentKind, locale: Locale) {
  return {
    kind: 'outcome',
    outcome: {
      kind: 'refused',
      reasons: [{ question: documentFacts[kind], text: documentGone[locale] }],
    },
  } as const;
}

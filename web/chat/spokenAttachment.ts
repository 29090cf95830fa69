import { spanLike } from './spanLike.ts';
import { spokenCard } from './spokenText.ts';

interface Given {
  readonly attachment: { readonly contentType?: string; readonly content?: unknown };
}

/**
 * What the live region says of a card: one sentence. Web Chat would copy its fields there, without their labels.
 */
export function spokenAttachment(): (next: (given: Given) => unknown) => (given: Given) => unknown {
  return (next) => (given) => {
    const made = next(given);
    const { contentType, content } = given.attachment;
    if (contentType !== 'application/vnd.microsoft.card.adaptive' || typeof made !== 'function') {
      return made;
    }
    return (...more: unknown[]) => spanLike(made(...more), spokenCard(content), '');
  };
}

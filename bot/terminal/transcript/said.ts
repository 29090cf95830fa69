import type { CardView } from '../cardView.ts';
import type { MessageView } from '../messageView.ts';

/** One thing that the bot said, in the order in which it is read. */
export type Said =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'card'; readonly card: CardView }
  | { readonly kind: 'file'; readonly name: string };

export function saidIn(message: MessageView): readonly Said[] {
  return [
    ...(message.text === null ? [] : [{ kind: 'text', text: message.text } as const]),
    ...message.cards.map((card) => ({ kind: 'card', card }) as const),
    ...message.files.map((name) => ({ kind: 'file', name }) as const),
  ];
}

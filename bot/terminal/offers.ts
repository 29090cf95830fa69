import { actionsOf, type CardAction, type CardView } from './cardView.ts';
import type { SuggestedAction } from './chatActivity.ts';
import type { MessageView } from './messageView.ts';

/** Something with a number that can be pressed. */
export type NumberedOffer = {
  readonly number: number;
  readonly messageId: string;
  readonly title: string;
} & (
  | { readonly kind: 'action'; readonly card: CardView; readonly action: CardAction }
  | { readonly kind: 'suggestion'; readonly suggestion: SuggestedAction }
);

/**
 * The numbered buttons on the screen. They stay until, after something was sent, a new message brings others; the
 * buttons of a replaced message go with it.
 */
export class Offers {
  #offers: readonly NumberedOffer[] = [];
  #isAnswered = false;

  /** Gives the buttons of a message their numbers. */
  offer(message: MessageView): readonly NumberedOffer[] {
    const actions = message.cards.flatMap((card) => actionsOf(card).map((action) => ({ card, action })));
    const isNewOffer = actions.length + message.suggestions.length > 0;
    this.#offers = this.#offers.filter((one) => one.messageId !== message.id);
    if (this.#isAnswered && isNewOffer) {
      this.#offers = [];
      this.#isAnswered = false;
    }
    const first = (this.#offers.at(-1)?.number ?? 0) + 1;
    const added: readonly NumberedOffer[] = [
      ...actions.map(({ card, action }, place) => ({
        kind: 'action' as const,
        number: first + place,
        messageId: message.id,
        title: action.title,
        card,
        action,
      })),
      ...message.suggestions.map((suggestion, place) => ({
        kind: 'suggestion' as const,
        number: first + actions.length + place,
        messageId: message.id,
        title: suggestion.title ?? '',
        suggestion,
      })),
    ];
    this.#offers = [...this.#offers, ...added];
    return added;
  }

  /** Something was sent: the next message with buttons starts a new list. */
  answered(): void {
    this.#isAnswered = true;
  }

  withNumber(number: number): NumberedOffer | null {
    return this.#offers.find((one) => one.number === number) ?? null;
  }
}

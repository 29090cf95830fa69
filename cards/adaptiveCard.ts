/** An element of an Adaptive Card; the schema is the one of Adaptive Cards 1.5. */
export interface CardElement {
  readonly type: string;
  readonly [property: string]: unknown;
}

export interface CardAction {
  readonly type: 'Action.Submit' | 'Action.OpenUrl';
  readonly title: string;
  readonly [property: string]: unknown;
}

/** A card as it goes over the wire. Version 1.5 is what Web Chat and Teams both render. */
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: '1.5';
  readonly lang: string;
  /** What a screen reader says for the whole card: the question. */
  readonly speak: string;
  readonly body: readonly CardElement[];
  readonly actions?: readonly CardAction[];
}

/** The card as an attachment of a message. */
export function cardAttachment(card: AdaptiveCard): { contentType: string; content: AdaptiveCard } {
  return { contentType: 'application/vnd.microsoft.card.adaptive', content: card };
}

/** A field of a card: what it asks, what it proposes, and how to check what is filled in. */
export interface CardField {
  readonly kind: 'field';
  readonly id: string;
  readonly label: string;
  readonly input: 'text' | 'choice' | 'choices' | 'toggle';
  /** The proposed value as the card would send it; `null` when nothing is proposed. */
  readonly proposed: string | null;
  /** For choice, choices and toggle (title of the toggle with its "on" value). */
  readonly options: readonly { readonly title: string; readonly value: string }[];
  readonly valueOff: string;
  readonly isRequired: boolean;
  readonly pattern: string | null;
  readonly errorMessage: string | null;
  readonly placeholder: string | null;
}

export interface CardAction {
  readonly kind: 'action';
  readonly title: string;
  readonly does: 'submit' | 'openUrl';
  readonly isPrimary: boolean;
  /** What a submit sends besides the fields. */
  readonly data: unknown;
  readonly takesFields: boolean;
  readonly url: string | null;
}

export interface CardText {
  readonly kind: 'text';
  readonly text: string;
  readonly isHeading: boolean;
}

export type CardPart = CardText | CardField | CardAction;

/** An Adaptive Card as a reader meets it, from top to bottom. */
export interface CardView {
  readonly parts: readonly CardPart[];
}

export const textsOf = (card: CardView): readonly CardText[] => card.parts.filter((p) => p.kind === 'text');
export const fieldsOf = (card: CardView): readonly CardField[] =>
  card.parts.filter((p) => p.kind === 'field');
export const actionsOf = (card: CardView): readonly CardAction[] =>
  card.parts.filter((p) => p.kind === 'action');

import { actionsOf, type CardAction, type CardField, type CardView, fieldsOf } from '../cardView.ts';
import type { SuggestedAction } from '../chatActivity.ts';
import { sameWords } from '../fillField.ts';
import type { MessageView } from '../messageView.ts';
import { matchWords } from './matchWords.ts';

export function isCalled(label: string, shown: string): boolean {
  return sameWords(label, shown) || matchWords(label, shown, new Map()) !== null;
}

export type Offer =
  | { readonly kind: 'action'; readonly card: CardView; readonly action: CardAction }
  | { readonly kind: 'suggestion'; readonly suggestion: SuggestedAction };

/** The newest thing with this label that can be pressed. */
export function findOffer(messages: readonly MessageView[], label: string): Offer | null {
  const newest = [...messages].reverse();
  const suggestion = newest[0]?.suggestions.find((one) => isCalled(label, one.title ?? ''));
  if (suggestion !== undefined) return { kind: 'suggestion', suggestion };
  for (const card of newest.flatMap((message) => [...message.cards].reverse())) {
    const action = actionsOf(card).find((one) => isCalled(label, one.title));
    if (action !== undefined) return { kind: 'action', card, action };
  }
  return null;
}

/** The newest card in which every label is an option of some field, with the values to fill in. */
export function findOptions(
  messages: readonly MessageView[],
  labels: readonly string[],
): { readonly card: CardView; readonly filled: ReadonlyMap<string, string> } | null {
  for (const card of newestCards(messages)) {
    const filled = new Map<string, string>();
    if (labels.every((label) => choose(card, label, filled))) return { card, filled };
  }
  return null;
}

function choose(card: CardView, label: string, filled: Map<string, string>): boolean {
  for (const field of fieldsOf(card)) {
    const option = field.options.find((one) => isCalled(label, one.title));
    if (option === undefined) continue;
    const before = field.input === 'choices' ? filled.get(field.id) : undefined;
    filled.set(field.id, before === undefined ? option.value : `${before},${option.value}`);
    return true;
  }
  return false;
}

/** The newest card that has a field with each of these labels. */
export function findFields(
  messages: readonly MessageView[],
  labels: readonly string[],
): { readonly card: CardView; readonly fields: readonly CardField[] } | null {
  for (const card of newestCards(messages)) {
    const fields = labels.flatMap(
      (label) => fieldsOf(card).find((field) => isCalled(label, field.label)) ?? [],
    );
    if (fields.length === labels.length) return { card, fields };
  }
  return null;
}

/** The button to press after filling in: the one named, the only one, or the one that stands out. */
export function findButton(card: CardView, named: string | null): CardAction | null {
  const submits = actionsOf(card).filter((action) => action.does === 'submit');
  if (named !== null) return submits.find((action) => isCalled(named, action.title)) ?? null;
  const taking = submits.filter((action) => action.takesFields);
  const primary = taking.filter((action) => action.isPrimary);
  if (primary.length === 1) return primary[0] ?? null;
  return taking.length === 1 ? (taking[0] ?? null) : null;
}

function newestCards(messages: readonly MessageView[]): readonly CardView[] {
  return [...messages].reverse().flatMap((message) => [...message.cards].reverse());
}

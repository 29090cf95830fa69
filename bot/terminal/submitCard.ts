import { type CardAction, type CardField, type CardView, fieldsOf } from './cardView.ts';

export type Submission =
  | { readonly kind: 'submits'; readonly value: unknown }
  /** The card itself would not let this go: what is wrong with which field, in the words of the card. */
  | { readonly kind: 'blocked'; readonly field: CardField; readonly message: string | null };

/**
 * What pressing a submit sends, measured on Web Chat 4.18: the action's data and the fields; an untouched
 * field is left out (a toggle is always sent), and with `associatedInputs: none` nothing is checked or added.
 */
export function submitCard(
  card: CardView,
  action: CardAction,
  filled: ReadonlyMap<string, string>,
): Submission {
  const fields = action.takesFields ? fieldsOf(card) : [];
  const inputs: Record<string, string> = {};
  for (const field of fields) {
    const value = filled.get(field.id) ?? field.proposed;
    if (!isAcceptable(field, value)) return { kind: 'blocked', field, message: field.errorMessage };
    if (value !== null) inputs[field.id] = value;
  }
  if (typeof action.data === 'string') return { kind: 'submits', value: action.data };
  return { kind: 'submits', value: { ...(isRecord(action.data) ? action.data : {}), ...inputs } };
}

/** Whether the card would accept this value of the field: required ones filled, patterns met. */
export function isAcceptable(field: CardField, value: string | null): boolean {
  const isEmpty =
    value === null ||
    value === '' ||
    (field.input === 'toggle' && field.isRequired && value === field.valueOff);
  if (isEmpty) return !field.isRequired;
  return field.pattern === null || new RegExp(field.pattern).test(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a client sends: the id makes a repeated request recognisable. */
export interface OutgoingActivity {
  readonly type: 'message';
  readonly text?: string;
  readonly value?: unknown;
  readonly channelData: { readonly clientActivityID: string; readonly postBack?: boolean };
}

/** The activity that a press on a card's submit button is on the wire. */
export function submitActivity(value: unknown): OutgoingActivity {
  return {
    type: 'message',
    value,
    channelData: { postBack: true, clientActivityID: crypto.randomUUID() },
  };
}

/** The activity that typed words are on the wire. */
export function typedActivity(text: string): OutgoingActivity {
  return { type: 'message', text, channelData: { clientActivityID: crypto.randomUUID() } };
}

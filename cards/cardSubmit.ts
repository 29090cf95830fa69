import { z } from 'zod';

/** Which asking a card belongs to. A card of an earlier asking has another nonce. */
export interface CardBinding {
  readonly caseId: string | null;
  readonly questionId: string;
  readonly nonce: string;
}

/** What a button of a card sends, beside the inputs of that card: the one contract of card submits. */
export const cardSubmitSchema = z.looseObject({
  upgradeAssistant: z.object({
    caseId: z.string().max(64).nullable(),
    questionId: z.string().max(64),
    nonce: z.string().max(64),
    /** Which button. */
    action: z.string().max(64),
    /** What the button stands for, when several buttons do the same with another value. */
    value: z.string().max(200).optional(),
  }),
});

const maxFieldLength = 500;

export interface CardSubmit extends CardBinding {
  readonly action: string;
  readonly value: string | null;
  /** The inputs as typed, trimmed; inputs that were left alone are absent. */
  readonly fields: Readonly<Record<string, string>>;
}

export type ParsedSubmit =
  | { readonly kind: 'submit'; readonly submit: CardSubmit }
  /** Not a submit of one of our cards. */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'tooLong'; readonly field: string };

/** Reads what a card submit or a button sent; anything may come from outside. */
export function parseCardSubmit(value: unknown): ParsedSubmit {
  const parsed = cardSubmitSchema.safeParse(value);
  if (!parsed.success) return { kind: 'foreign' };
  const { upgradeAssistant, ...inputs } = parsed.data;
  const fields: Record<string, string> = {};
  for (const [name, input] of Object.entries(inputs).slice(0, 50)) {
    if (typeof input !== 'string' && typeof input !== 'number' && typeof input !== 'boolean') continue;
    const text = String(input).trim();
    if (text.length > maxFieldLength) return { kind: 'tooLong', field: name };
    fields[name] = text;
  }
  const { action, value: chosen, ...binding } = upgradeAssistant;
  return { kind: 'submit', submit: { ...binding, action, value: chosen ?? null, fields } };
}

/** The data of a button, for `Action.Submit`. */
export function submitData(binding: CardBinding, action: string, value?: string): object {
  return { upgradeAssistant: { ...binding, action, ...(value === undefined ? {} : { value }) } };
}

import { z } from 'zod';
import { formCard } from '../../cards/formCard.ts';
import { parseChoice } from '../../rules/formats/choice.ts';
import type { Answered, AnswerInput, Asked, Asking } from '../flow.ts';
import { stepTwoTexts } from '../texts/stepTwoTexts.ts';
import type { Field } from './formFields.ts';

/** What a form keeps between turns: what was filled in, and what was wrong with it. */
const formDraftSchema = z.object({
  mode: z.literal('form'),
  typed: z.record(z.string(), z.string()),
  errors: z.record(z.string(), z.string()),
});
export type FormDraft = z.infer<typeof formDraftSchema>;

/** The draft of a form that was begun, or `null`. */
export function formDraftOf(draft: unknown): FormDraft | null {
  const read = formDraftSchema.safeParse(draft);
  return read.success ? read.data : null;
}

/** An empty form. */
export const emptyForm: FormDraft = { mode: 'form', typed: {}, errors: {} };

/** Shows a form with what was typed so far and the errors in it. */
export function askForm(
  asking: Asking,
  fields: readonly Field[],
  shown: {
    readonly title: string;
    readonly intro?: readonly string[];
    readonly saveLabel?: string;
    readonly otherButtons?: readonly { readonly action: string; readonly label: string }[];
  },
): Asked {
  const { flow, binding } = asking;
  const texts = stepTwoTexts[flow.locale];
  const draft = formDraftOf(asking.draft) ?? emptyForm;
  const shownFields = fields.map(({ parse: _parse, ...field }) => {
    const typed = draft.typed[field.name];
    const error = draft.errors[field.name];
    return {
      ...field,
      requiredError: texts.required(field.label),
      ...(typed === undefined ? {} : { value: typed }),
      ...(error === undefined ? {} : { error }),
    };
  });
  const card = formCard(flow.frame(shown.title, shown.intro ?? []), binding, shownFields, {
    saveLabel: shown.saveLabel ?? texts.save,
    ...(shown.otherButtons === undefined ? {} : { otherButtons: shown.otherButtons }),
  });
  return { kind: 'card', card, draft };
}

/** What filled-in fields came to: all of them right, or an answer that asks on. */
export type FormReading =
  | { readonly kind: 'complete'; readonly values: Readonly<Record<string, string>> }
  | { readonly kind: 'asksOn'; readonly answered: Answered };

/**
 * Reads a form: all fields at once from the card, or one after another when they are typed. Typing fills the first
 * field that has no answer yet; the card that was shown keeps working.
 */
export function readForm(asking: Asking, fields: readonly Field[], input: AnswerInput): FormReading {
  const texts = stepTwoTexts[asking.flow.locale];
  const draft = formDraftOf(asking.draft) ?? emptyForm;
  if (input.kind === 'documents')
    return { kind: 'asksOn', answered: { kind: 'notUnderstood', hint: texts.formHint } };
  if (input.kind === 'submit') {
    const read = readAll(fields, input.fields, texts.required);
    return read.kind === 'asksOn' && read.answered.kind === 'invalid'
      ? { ...read, answered: { ...read.answered, inCard: true } }
      : read;
  }
  const next = fields.find(({ name }) => draft.typed[name] === undefined);
  if (next === undefined)
    return { kind: 'asksOn', answered: { kind: 'notUnderstood', hint: texts.formHint } };
  const read = next.kind === 'choice' ? readChoice(next, input.text) : next.parse(input.text);
  if ('error' in read) return { kind: 'asksOn', answered: { kind: 'invalid', say: read.error } };
  const typed = { ...draft.typed, [next.name]: input.text.trim() };
  const following = fields.find(({ name }) => typed[name] === undefined);
  if (following === undefined) return readAll(fields, typed, texts.required);
  return {
    kind: 'asksOn',
    answered: {
      kind: 'nextField',
      draft: { mode: 'form', typed, errors: {} },
      say: texts.nextField(following.label),
    },
  };
}

/** An answer that breaks a rule of its question: from a card it is said at its field, else in words. */
export function refusedAnswer(input: AnswerInput, field: string, say: string): Answered {
  if (input.kind !== 'submit') return { kind: 'invalid', say };
  const draft: FormDraft = { mode: 'form', typed: { ...input.fields }, errors: { [field]: say } };
  return { kind: 'invalid', say, draft, inCard: true };
}

function readAll(
  fields: readonly Field[],
  typed: Readonly<Record<string, string>>,
  required: (label: string) => string,
): FormReading {
  const values: Record<string, string> = {};
  const errors: Record<string, string> = {};
  for (const field of fields) {
    const text = (typed[field.name] ?? '').trim();
    if (text === '' && field.isRequired) {
      errors[field.name] = required(field.label);
      continue;
    }
    const read = field.kind === 'choice' ? readChoice(field, text) : field.parse(text);
    if ('error' in read) errors[field.name] = read.error;
    else values[field.name] = read.value;
  }
  const [firstError] = Object.values(errors);
  if (firstError === undefined) return { kind: 'complete', values };
  const draft: FormDraft = { mode: 'form', typed: { ...typed }, errors };
  return { kind: 'asksOn', answered: { kind: 'invalid', say: firstError, draft } };
}

/** A choice field takes the value of the card, or the label, a part of it, or its number as people type it. */
function readChoice(field: Field, text: string): { readonly value: string } | { readonly error: string } {
  const choices = field.choices ?? [];
  if (choices.some(({ value }) => value === text)) return field.parse(text);
  const read = parseChoice(text, choices);
  return field.parse(read.kind === 'ok' ? read.value : text);
}

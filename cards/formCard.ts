import type { AdaptiveCard, CardElement } from './adaptiveCard.ts';
import type { CardBinding } from './cardSubmit.ts';
import { answerButton, errorLine, paragraph } from './elements.ts';
import { type QuestionCardFrame, questionCard } from './questionCard.ts';

export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'email' | 'tel' | 'date' | 'number' | 'choice';
  readonly isRequired: boolean;
  /** Shown in the empty field: an example, never the label. */
  readonly example?: string;
  readonly hint?: string;
  readonly value?: string;
  readonly error?: string;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** What the field says when it is left empty. */
  readonly requiredError: string;
}

/**
 * A few fields that belong together. Submits action `save` with the fields. Dates are text fields: `Input.Date`
 * follows the language of the browser, not of the page.
 */
export function formCard(
  frame: QuestionCardFrame,
  binding: CardBinding,
  fields: readonly FormField[],
  more: {
    readonly saveLabel: string;
    readonly otherButtons?: readonly { readonly action: string; readonly label: string }[];
    readonly body?: readonly CardElement[];
  },
): AdaptiveCard {
  return questionCard(
    frame,
    [...(more.body ?? []), ...fields.flatMap(fieldElements)],
    [
      answerButton(more.saveLabel, binding, 'save', { primary: true, withInputs: true }),
      ...(more.otherButtons ?? []).map(({ action, label }) => answerButton(label, binding, action)),
    ],
  );
}

const inputStyles = {
  text: undefined,
  email: 'email',
  tel: 'tel',
  date: undefined,
  number: undefined,
} as const;

function fieldElements(field: FormField): readonly CardElement[] {
  const common = {
    id: field.name,
    label: field.label,
    isRequired: field.isRequired,
    errorMessage: field.requiredError,
    ...(field.value === undefined ? {} : { value: field.value }),
  };
  const after = [
    ...(field.hint === undefined
      ? []
      : [paragraph(field.hint, { isSubtle: true, size: 'Small', spacing: 'None' })]),
    ...(field.error === undefined ? [] : [errorLine(field.error)]),
  ];
  if (field.kind === 'choice') {
    const choices = (field.choices ?? []).map(({ value, label }) => ({ title: label, value }));
    const placeholder = field.example === undefined ? {} : { placeholder: field.example };
    return [{ type: 'Input.ChoiceSet', style: 'compact', choices, ...common, ...placeholder }, ...after];
  }
  const style = inputStyles[field.kind];
  return [
    {
      type: 'Input.Text',
      maxLength: 200,
      ...common,
      ...(style === undefined ? {} : { style }),
      ...(field.example === undefined ? {} : { placeholder: field.example }),
    },
    ...after,
  ];
}

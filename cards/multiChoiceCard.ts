import type { AdaptiveCard, CardElement } from './adaptiveCard.ts';
import type { CardBinding } from './cardSubmit.ts';
import { answerButton } from './elements.ts';
import { type QuestionCardFrame, questionCard } from './questionCard.ts';

/** A choice of several. Submits action `choose` with the field `choices`: values joined by a comma. */
export function multiChoiceCard(
  frame: QuestionCardFrame,
  binding: CardBinding,
  options: readonly { readonly value: string; readonly label: string }[],
  more: {
    readonly confirmLabel: string;
    /** What stands above the choices: that there may be several. */
    readonly listLabel: string;
    readonly emptyError: string;
    readonly otherButtons?: readonly { readonly action: string; readonly label: string }[];
    readonly body?: readonly CardElement[];
    /** What stands below the choices. */
    readonly after?: readonly CardElement[];
  },
): AdaptiveCard {
  const list: CardElement = {
    type: 'Input.ChoiceSet',
    id: 'choices',
    style: 'expanded',
    isMultiSelect: true,
    wrap: true,
    label: more.listLabel,
    isRequired: true,
    errorMessage: more.emptyError,
    choices: options.map(({ value, label }) => ({ title: label, value })),
  };
  return questionCard(
    frame,
    [...(more.body ?? []), list, ...(more.after ?? [])],
    [
      answerButton(more.confirmLabel, binding, 'choose', { primary: true, withInputs: true }),
      ...(more.otherButtons ?? []).map(({ action, label }) => answerButton(label, binding, action)),
    ],
  );
}

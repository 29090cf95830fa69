import type { AdaptiveCard, CardElement } from './adaptiveCard.ts';
import type { CardBinding } from './cardSubmit.ts';
import { answerButton, paragraph } from './elements.ts';
import { type QuestionCardFrame, questionCard } from './questionCard.ts';

export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
  /** One sentence more about this choice. */
  readonly hint?: string;
  readonly primary?: boolean;
}

/** Until this number every choice is a button; beyond it a list with one button. */
const maxButtons = 5;

/** A question with a choice of one. Submits action `choose` with the value, or the field `choice` of the list. */
export function choiceCard(
  frame: QuestionCardFrame,
  binding: CardBinding,
  options: readonly ChoiceOption[],
  more: {
    readonly confirmLabel: string;
    readonly listLabel?: string;
    readonly body?: readonly CardElement[];
    /** What stands under the choices' own sentences. */
    readonly after?: readonly CardElement[];
  },
): AdaptiveCard {
  const { body = [], after = [] } = more;
  const hints = options.flatMap(({ label, hint }) =>
    hint === undefined ? [] : [paragraph(`${label}: ${hint}`, { isSubtle: true, spacing: 'Small' })],
  );
  if (options.length <= maxButtons) {
    const buttons = options.map(({ value, label, primary }) =>
      answerButton(label, binding, 'choose', { value, ...(primary === true ? { primary } : {}) }),
    );
    return questionCard(frame, [...body, ...hints, ...after], buttons);
  }
  const list: CardElement = {
    type: 'Input.ChoiceSet',
    id: 'choice',
    style: 'expanded',
    label: more.listLabel ?? frame.title,
    isRequired: true,
    errorMessage: more.listLabel ?? frame.title,
    choices: options.map(({ value, label }) => ({ title: label, value })),
  };
  return questionCard(
    frame,
    [...body, list, ...hints, ...after],
    [answerButton(more.confirmLabel, binding, 'choose', { primary: true, withInputs: true })],
  );
}

import type { AdaptiveCard, CardElement } from './adaptiveCard.ts';
import type { CardBinding } from './cardSubmit.ts';
import { answerButton, facts, paragraph } from './elements.ts';
import { type QuestionCardFrame, questionCard } from './questionCard.ts';

export interface SummarySection {
  readonly group: string;
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
}

/** Everything to check before sending, with a way to change each group. Submits `confirm`, or `change` with a group. */
export function summaryCard(
  frame: QuestionCardFrame,
  binding: CardBinding,
  sections: readonly SummarySection[],
  labels: { readonly confirm: string; readonly change: string; readonly closing: readonly string[] },
): AdaptiveCard {
  const body = sections.flatMap(({ group, title, rows }): CardElement[] => [
    {
      type: 'Container',
      separator: true,
      spacing: 'Medium',
      items: [
        paragraph(title, { weight: 'Bolder', style: 'heading' }),
        facts(rows),
        {
          type: 'ActionSet',
          actions: [
            {
              ...answerButton(labels.change, binding, 'change', { value: group }),
              // The word alone says nothing to who hears it: a screen reader gets the group with it.
              tooltip: `${labels.change}: ${title}`,
            },
          ],
        },
      ],
    },
  ]);
  return questionCard(
    frame,
    [...body, ...labels.closing.map((text) => paragraph(text, { separator: text === labels.closing[0] }))],
    [answerButton(labels.confirm, binding, 'confirm', { primary: true })],
  );
}

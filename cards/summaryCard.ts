import type { AdaptiveCard, CardElement } from './adaptiveCard.ts';
import type { CardBinding } from './cardSubmit.ts';
import { answerButton, facts, paragraph } from './elements.ts';
import { type QuestionCardFrame, questionCard } from './questionCard.ts';

export interface SummarySection {
  readonly group: string;
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
}

/** What would go wrong after sending, each with the question that mends it. */
export interface SummaryAttention {
  readonly title: string;
  /** With this it cannot be sent; otherwise it may be sent as it is. */
  readonly isBlocking: boolean;
  /** What one question mends, with the words on its button. */
  readonly items: readonly {
    readonly texts: readonly string[];
    readonly question: string;
    readonly label: string;
  }[];
}

/**
 * Everything to check before sending, with a way to change each group. Submits `confirm`, `change` with a group, or
 * `repair` with the question of something that needs attention. Without `confirm` it cannot be sent as it is.
 */
export function summaryCard(
  frame: QuestionCardFrame,
  binding: CardBinding,
  sections: readonly SummarySection[],
  labels: {
    readonly confirm: string | null;
    readonly change: string;
    readonly closing: readonly string[];
    readonly attention?: SummaryAttention | null;
  },
): AdaptiveCard {
  const attention = labels.attention ?? null;
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
    [
      ...(attention === null ? [] : [attentionBlock(attention, binding)]),
      ...body,
      ...labels.closing.map((text) => paragraph(text, { separator: text === labels.closing[0] })),
    ],
    labels.confirm === null ? [] : [answerButton(labels.confirm, binding, 'confirm', { primary: true })],
  );
}

/** The block above the summary: what is wrong, each with a button to its question. */
function attentionBlock({ title, isBlocking, items }: SummaryAttention, binding: CardBinding): CardElement {
  return {
    type: 'Container',
    style: isBlocking ? 'attention' : 'warning',
    spacing: 'Medium',
    items: [
      paragraph(title, { weight: 'Bolder', style: 'heading' }),
      ...items.flatMap(({ texts, question, label }): CardElement[] => [
        ...texts.map((text, place) => paragraph(text, place === 0 ? { spacing: 'Medium' } : {})),
        { type: 'ActionSet', actions: [answerButton(label, binding, 'repair', { value: question })] },
      ]),
    ],
  };
}

import { z } from 'zod';
import type { AdaptiveCard } from './adaptiveCard.ts';
import { cardSubmitSchema } from './cardSubmit.ts';

/** A button of a card that answers: what stands on it and what it sends. */
export interface CardButton {
  readonly label: string;
  readonly action: string;
  readonly value: string | null;
}

const submitButtonSchema = z.looseObject({
  type: z.literal('Action.Submit'),
  title: z.string(),
  data: cardSubmitSchema,
});

/** The buttons at the foot of a card that answer, so that typing what stands on one does what it does. */
export function cardButtons(card: AdaptiveCard): readonly CardButton[] {
  return (card.actions ?? []).flatMap((action) => {
    const button = submitButtonSchema.safeParse(action);
    if (!button.success) return [];
    const { title, data } = button.data;
    return [
      { label: title, action: data.upgradeAssistant.action, value: data.upgradeAssistant.value ?? null },
    ];
  });
}

/** The button whose label was typed, whatever the capitals; `null` when it is none of them. */
export function typedButton(buttons: readonly CardButton[], typed: string): CardButton | null {
  const text = plainLabel(typed);
  return buttons.find(({ label }) => plainLabel(label) === text) ?? null;
}

function plainLabel(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[.!?,;]+$/g, '')
    .trim();
}

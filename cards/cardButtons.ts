import { z } from 'zod';
import type { AdaptiveCard, CardAction } from './adaptiveCard.ts';
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

const rowSchema = z.looseObject({
  type: z.literal('ActionSet'),
  actions: z.array(z.looseObject({ type: z.enum(['Action.Submit', 'Action.OpenUrl']), title: z.string() })),
});

/**
 * The actions of a card as a whole: rows of its own, then those at its foot. What stands inside a part of the card (the
 * "wijzig" of a group) belongs to that part.
 */
export function cardActions(card: AdaptiveCard): readonly CardAction[] {
  const rows = card.body.flatMap((element) => rowSchema.safeParse(element).data?.actions ?? []);
  return [...rows, ...(card.actions ?? [])];
}

/** The buttons of a card as a whole that answer, so that typing what stands on one does what it does. */
export function cardButtons(card: AdaptiveCard): readonly CardButton[] {
  return cardActions(card).flatMap((action) => {
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

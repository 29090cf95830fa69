import type { Locale } from '../rules/locale.ts';
import type { AdaptiveCard, CardAction, CardElement } from './adaptiveCard.ts';
import { heading, overline, paragraph } from './elements.ts';

/** What every card of a question has. */
export interface QuestionCardFrame {
  readonly locale: Locale;
  /** "Stap 2 van 5 · Gegevens", absent outside the steps. */
  readonly overline?: string | undefined;
  readonly title: string;
  /** Paragraphs between the title and what is asked. */
  readonly intro?: readonly string[];
}

/** A card with this frame around its own elements. */
export function questionCard(
  frame: QuestionCardFrame,
  body: readonly CardElement[],
  actions: readonly CardAction[],
): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: frame.locale,
    speak: frame.title,
    body: [
      ...(frame.overline === undefined ? [] : [overline(frame.overline)]),
      heading(frame.title),
      ...(frame.intro ?? []).map((text) => paragraph(text)),
      ...body,
    ],
    ...(actions.length === 0 ? {} : { actions }),
  };
}

import type { Locale } from '../rules/locale.ts';
import type { AdaptiveCard, CardAction, CardElement } from './adaptiveCard.ts';
import { facts, paragraph } from './elements.ts';
import { questionCard } from './questionCard.ts';

/** What stands in the place of a card that was answered: the question and its answer, nothing to press. */
export function answeredCard(locale: Locale, title: string, answer: string): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: locale,
    speak: `${title} ${answer}`,
    body: [
      paragraph(title, { isSubtle: true, size: 'Small' }),
      paragraph(`✔ ${answer}`, { weight: 'Bolder', spacing: 'Small' }),
    ],
  };
}

/** What stands in the place of a card whose question comes again further on. */
export function movedCard(locale: Locale, title: string, where: string): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: locale,
    speak: `${title} ${where}`,
    body: [
      paragraph(title, { isSubtle: true, size: 'Small' }),
      paragraph(where, { isSubtle: true, size: 'Small', spacing: 'None' }),
    ],
  };
}

/** Something to read, with rows of facts and perhaps something to open. */
export function noteCard(
  locale: Locale,
  note: {
    readonly overline?: string | undefined;
    readonly title: string;
    readonly intro?: readonly string[];
    readonly rows?: readonly { readonly label: string; readonly value: string }[];
    readonly body?: readonly CardElement[];
    readonly actions?: readonly CardAction[];
  },
): AdaptiveCard {
  return questionCard(
    {
      locale,
      overline: note.overline,
      title: note.title,
      ...(note.intro === undefined ? {} : { intro: note.intro }),
    },
    [...(note.rows === undefined || note.rows.length === 0 ? [] : [facts(note.rows)]), ...(note.body ?? [])],
    note.actions ?? [],
  );
}

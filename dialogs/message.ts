import { type AdaptiveCard, cardAttachment } from '../cards/adaptiveCard.ts';
import type { Locale } from '../rules/locale.ts';
import type { OutgoingActivity } from './turnUnit.ts';

/** A message of words only. Plain text: nothing in it is taken for Markdown. */
export function textMessage(text: string, locale: Locale): OutgoingActivity {
  return { type: 'message', text, textFormat: 'plain', locale };
}

/** A message that is a card. */
export function cardMessage(card: AdaptiveCard, locale: Locale): OutgoingActivity {
  return { type: 'message', locale, attachments: [cardAttachment(card)] };
}

import type { CardView } from './cardView.ts';
import type { ChatActivity, SuggestedAction } from './chatActivity.ts';
import { adaptiveCardType, readCard } from './readCard.ts';
import { withoutMarkdown } from './withoutMarkdown.ts';

/** A message of the bot (or of staff) as a reader meets it. */
export interface MessageView {
  readonly id: string;
  readonly text: string | null;
  readonly cards: readonly CardView[];
  /** Names of attachments that are no cards. */
  readonly files: readonly string[];
  readonly suggestions: readonly SuggestedAction[];
}

/** `null` for what is not shown: the customer's own words, typing signs, events. */
export function viewMessage(activity: ChatActivity): MessageView | null {
  if (activity.type !== 'message' || activity.from?.role === 'user') return null;
  const attachments = activity.attachments ?? [];
  const words = activity.text?.trim() ?? '';
  const text = activity.textFormat === 'plain' ? words : withoutMarkdown(words);
  return {
    id: activity.id ?? '',
    text: text === '' ? null : text,
    cards: attachments
      .filter((one) => one.contentType === adaptiveCardType)
      .map((one) => readCard(one.content)),
    files: attachments
      .filter((one) => one.contentType !== adaptiveCardType)
      .map((one) => one.name ?? one.contentUrl ?? one.contentType),
    suggestions: activity.suggestedActions?.actions ?? [],
  };
}

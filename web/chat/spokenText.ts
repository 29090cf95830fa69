import type { ShownActivity } from './webChatApi.ts';

/** What a screen reader hears when a message changes: what the bot gave for speaking, else its text. */
export function spokenText(activity: ShownActivity): string {
  const card = activity.attachments?.[0]?.content;
  const spoken = typeof card === 'object' && card !== null && 'speak' in card ? card.speak : undefined;
  return activity.speak ?? (typeof spoken === 'string' ? spoken : (activity.text ?? ''));
}

import type { ShownActivity } from './webChatApi.ts';

interface CardPart {
  readonly color?: unknown;
  readonly text?: unknown;
  readonly title?: unknown;
  readonly items?: unknown;
  readonly actions?: unknown;
}

/** What a screen reader hears when a message changes: what the bot gave for speaking, else its text and cards. */
export function spokenText(activity: ShownActivity): string {
  const cards = (activity.attachments ?? []).map(({ content }) => spokenCard(content));
  return activity.speak ?? [activity.text ?? '', ...cards].filter((part) => part !== '').join(' ');
}

/** The question of a card, what is wrong with the answer so far, and what can be chosen. */
export function spokenCard(content: unknown): string {
  if (typeof content !== 'object' || content === null) {
    return '';
  }
  const { speak, body, actions } = content as { speak?: unknown; body?: unknown; actions?: unknown };
  const errors = partsOf(body)
    .filter(({ color }) => String(color).toLowerCase() === 'attention')
    .map(({ text }) => text);
  const choices = partsOf(actions)
    .map(({ title }) => title)
    .filter((title) => typeof title === 'string');
  return [speak, ...errors, choices.join(', ')]
    .filter((part) => typeof part === 'string' && part !== '')
    .map((part) => String(part).replace(/\\([\\*_[\]<>`#])/g, '$1'))
    .join(' ');
}

function partsOf(value: unknown): CardPart[] {
  return Array.isArray(value)
    ? value.flatMap((part: CardPart) => [part, ...partsOf(part.items), ...partsOf(part.actions)])
    : [];
}

import type { ChatActivity } from './chatActivity.ts';
import type { ChatTexts } from './chatTexts.ts';
import { viewMessage } from './messageView.ts';
import type { Offers } from './offers.ts';
import { plainWords } from './plainWords.ts';
import { renderMessage } from './renderMessage.ts';
import type { Screen } from './screen.ts';

/** Shows activities as they come; of a replaced message only the lines that changed. */
export interface ChatDisplay {
  show(activity: ChatActivity): void;
  /** What is sent from here is already on the screen: its echo is not shown. */
  isOwn(clientActivityId: string): void;
  /** Forgets what is on the screen, so that everything may be shown again. */
  startOver(): void;
}

export function chatDisplay(screen: Screen, texts: ChatTexts, offers: Offers): ChatDisplay {
  const shown = new Map<string, readonly string[]>();
  const own = new Set<string>();

  /** Words of the customer from an earlier session or another window. */
  function showCustomer(activity: ChatActivity): void {
    if (own.has(activity.channelData?.clientActivityID ?? '') || !activity.text) return;
    screen.print(['', `${texts.you}: ${plainWords(activity.text)}`]);
  }

  function showSignedOut(): void {
    screen.clear();
    shown.clear();
    screen.print([texts.signedOut]);
  }

  return {
    show(activity) {
      if (activity.type === 'event' && activity.name === 'signedOut') return showSignedOut();
      if (activity.from?.role === 'user') return showCustomer(activity);
      const message = viewMessage(activity);
      if (message === null) return;
      const lines = renderMessage(message, offers.offer(message), texts, screen.width);
      const before = shown.get(message.id);
      shown.set(message.id, lines);
      if (before === undefined) return screen.print(['', `${texts.assistant}:`, ...lines]);
      const changed = lines.filter((one) => !before.includes(one));
      if (changed.length > 0) screen.print([`(${texts.updated})`, ...changed]);
    },
    isOwn: (clientActivityId) => void own.add(clientActivityId),
    startOver() {
      shown.clear();
      own.clear();
    },
  };
}

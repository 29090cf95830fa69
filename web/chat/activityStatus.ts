import type { chatTexts, Language } from './chatTexts.ts';
import { spanLike } from './spanLike.ts';
import type { ActivityStatusMiddleware } from './webChatApi.ts';

/**
 * The line under a message: who said it, and when, on a 24-hour clock (Web Chat's own times are 12-hour in Dutch).
 * Its own line stays for a message that could not be sent, because that has the "again" link.
 */
export function activityStatus(
  language: Language,
  texts: (typeof chatTexts)['nl'],
  now: () => Date = () => new Date(),
): ActivityStatusMiddleware {
  const tag = language === 'nl' ? 'nl-NL' : 'en-GB';
  const time = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const day = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long' });
  return () => (next) => (given) => {
    const { activity, hideTimestamp, sendState } = given;
    if (sendState === 'send failed') {
      return next(given);
    }
    const say = (text: string, className: string): unknown => spanLike(next(given), text, className);
    if (sendState === 'sending') {
      return say(texts.sending, 'message-status');
    }
    const at = new Date(activity.timestamp ?? '');
    if (Number.isNaN(at.getTime())) {
      return next(given);
    }
    const isToday = at.toDateString() === now().toDateString();
    const when = isToday ? time.format(at) : `${day.format(at)}, ${time.format(at)}`;
    const name = activity.from?.name;
    const speaker = activity.from?.role === 'user' ? null : name ? name : texts.assistant;
    const text = speaker === null ? when : `${speaker} · ${when}`;
    return say(text, hideTimestamp ? 'unseen' : 'message-status');
  };
}

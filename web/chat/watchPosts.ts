import type { StoreMiddleware } from './webChatApi.ts';

export interface PostWatchers {
  /** The person sends something: typed, pressed or uploaded. */
  posted(): void;
  /** It was not taken; Web Chat only says that, this is why, in the sentence that the server gave. */
  refused(sentence: string): void;
  /** The first message that arrives after a refused one: what was said about that is old. */
  recovered(): void;
}

/** Looks at what goes out. */
export function watchPosts(watchers: PostWatchers): StoreMiddleware {
  let isRefused = false;
  return () => (next) => (action) => {
    if (action.type === 'DIRECT_LINE/POST_ACTIVITY_PENDING') {
      watchers.posted();
    } else if (action.type === 'DIRECT_LINE/POST_ACTIVITY_REJECTED') {
      const sentence = sentenceOf(action.payload);
      if (sentence !== null) {
        isRefused = true;
        watchers.refused(sentence);
      }
    } else if (action.type === 'DIRECT_LINE/POST_ACTIVITY_FULFILLED' && isRefused) {
      isRefused = false;
      watchers.recovered();
    }
    return next(action);
  };
}

/** The error is what its XMLHttpRequest left: the body, parsed or not. */
function sentenceOf(error: unknown): string | null {
  const { response, xhr } = (error ?? {}) as { response?: unknown; xhr?: { response?: unknown } };
  const body = response ?? xhr?.response;
  try {
    const parsed = typeof body === 'string' ? JSON.parse(body) : body;
    const message = parsed?.error?.message;
    return typeof message === 'string' && message !== '' ? message : null;
  } catch {
    // Not ours: a proxy's page. "Verzenden mislukt" has to do.
    return null;
  }
}

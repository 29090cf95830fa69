import type { StoreMiddleware } from './webChatApi.ts';

/** Web Chat only says that sending failed; this passes on why, in the sentence that the server gave. */
export function refusedPosts(say: (sentence: string) => void): StoreMiddleware {
  return () => (next) => (action) => {
    if (action.type === 'DIRECT_LINE/POST_ACTIVITY_REJECTED') {
      const sentence = sentenceOf(action.payload);
      if (sentence !== null) {
        say(sentence);
      }
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

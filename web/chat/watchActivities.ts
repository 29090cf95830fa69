import type { ShownActivity, StoreMiddleware } from './webChatApi.ts';

export interface ActivityWatchers {
  /** Before an activity is shown that replaces one with the same id; returns what to do afterwards. */
  replacing(activity: ShownActivity): () => void;
  /** Each activity of the assistant or a member of staff, also when the transcript is played again. */
  received(activity: ShownActivity): void;
}

/** Looks at what comes in, and takes away what the server deleted. */
export function watchActivities(watchers: ActivityWatchers): StoreMiddleware {
  return (store) => (next) => (action) => {
    const activity = action.payload?.activity;
    if (action.type !== 'DIRECT_LINE/INCOMING_ACTIVITY' || activity === undefined) {
      return next(action);
    }
    if (activity.type === 'messageDelete') {
      return store.dispatch({
        type: 'DIRECT_LINE/DELETE_ACTIVITY',
        payload: { activityID: activity.id },
      });
    }
    const isShown =
      activity.id !== undefined &&
      store.getState().activities?.some((shown) => shown.id === activity.id) === true;
    const after = isShown ? watchers.replacing(activity) : undefined;
    const result = next(action);
    after?.();
    if (activity.from?.role !== 'user') {
      watchers.received(activity);
    }
    return result;
  };
}

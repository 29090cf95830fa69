import type { SuggestedAction } from './chatActivity.ts';
import { type OutgoingActivity, submitActivity, typedActivity } from './submitCard.ts';

/** The activity that a press on a suggested action is on the wire; `null` for kinds that send nothing. */
export function suggestedActivity(action: SuggestedAction): OutgoingActivity | null {
  switch (action.type) {
    case 'imBack':
      return typedActivity(typeof action.value === 'string' ? action.value : (action.title ?? ''));
    case 'postBack':
      return typeof action.value === 'string'
        ? { ...submitActivity(undefined), text: action.value }
        : submitActivity(action.value);
    case 'messageBack':
      return { ...typedActivity(action.text ?? ''), value: action.value };
    default:
      return null;
  }
}

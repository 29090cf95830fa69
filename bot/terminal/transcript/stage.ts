import type { Refused } from '../askServer.ts';
import type { DirectLine } from '../directLine.ts';
import type { OutgoingActivity } from '../submitCard.ts';
import type { ConversationEar } from './conversationEar.ts';
import type { TranscriptHooks } from './transcriptHooks.ts';
import type { Transcript } from './transcriptStep.ts';

/** Where a transcript plays: the conversation so far, and what the steps leave behind for each other. */
export interface Stage {
  readonly url: string;
  readonly transcript: Transcript;
  readonly hooks: TranscriptHooks;
  /** Folder that attachments are found in. */
  readonly folder: string;
  line: DirectLine;
  ear: ConversationEar;
  readonly remembered: Map<string, string>;
  /** The last press on a button, to be pressed again. */
  lastPress: OutgoingActivity | null;
  /** The sentence with which the server refused the last deed, until it is expected. */
  refusal: Refused | null;
  /** The words of the page that was opened last. */
  page: string | null;
}

export type StepOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly expected: string; readonly actual: string; readonly line?: number };

export const done: StepOutcome = { kind: 'done' };

export function failed(expected: string, actual: string, line?: number): StepOutcome {
  return line === undefined
    ? { kind: 'failed', expected, actual }
    : { kind: 'failed', expected, actual, line };
}

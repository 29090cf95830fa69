import { setTimeout as pause } from 'node:timers/promises';

/** How often something is tried that may go better the next time. */
export const ATTEMPTS = 6;
const FIRST_PAUSE_MS = 4;

/** Waits before the next try: deadlocks solve themselves when their losers wait a little and differently long. */
export async function pauseAfter(attempt: number): Promise<void> {
  await pause(FIRST_PAUSE_MS * 2 ** attempt * (0.5 + Math.random()));
}
